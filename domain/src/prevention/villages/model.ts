/**
 * A village group is the PATBM of a desa or kelurahan: the citizens who look after its children together, built on a
 * body that is there already or on a new one. Its agency row (name, unit, contact) is ground and carries the same id;
 * who belongs to it, for how long, and how far its forming has come stands in `member.ts` and `stage.ts`.
 */
import * as z from 'zod/mini';
import { codeIn } from '../../ground/codes/model.ts';
import type { Drawers } from '../../ground/drawers/model.ts';
import { AgencyId } from '../../ground/ids.ts';
import { Day } from '../../ground/time.ts';

/** The id of the group's agency row. */
export const GroupId = AgencyId;
export type GroupId = z.infer<typeof GroupId>;

const DecreeNumber = z.string().check(z.minLength(1), z.maxLength(80));

export const groupFields = {
  /** Existing, extended or new (as the guide says it), and the body it stands on where there is one. */
  basis: codeIn('group-bases'),
  body: z.nullable(codeIn('village-bodies')),
  legalForm: codeIn('group-legal-forms'),
  formedOn: Day,
  /** The decree (SK) of the village head; a group may work for months before it is signed. */
  decreeNumber: z.nullable(DecreeNumber),
  decreeOn: z.nullable(Day),
  decreeUntil: z.nullable(Day),
};
const GroupTold = z.strictObject(groupFields);
export type GroupTold = z.infer<typeof GroupTold>;

/**
 * Prevention has no need-to-know by case, so its fields are columns. `core` is what the log may keep for ever; of everything else it
 * keeps the field's name, so that a name or a word put right leaves no copy behind.
 */
export const groupDrawers: Drawers<GroupTold> = {
  basis: 'core',
  body: 'core',
  legalForm: 'core',
  formedOn: 'core',
  decreeNumber: 'core',
  decreeOn: 'core',
  decreeUntil: 'core',
};
