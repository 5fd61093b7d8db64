/**
 * A village group is the PATBM of a desa or kelurahan: the citizens who look after its children together, built on a body that is
 * there already or on a new one. Its agency row (name, unit, contact) is ground and carries the same id; who belongs to it, for how
 * long, and how far its forming has come is written here.
 *
 * Members are volunteers known to the whole village, and still their telephone numbers are nobody's but the keeper's. What must
 * never happen: that this list says which family somebody visited, or that a child's full name is put into it.
 */
import * as z from 'zod/mini';
import { codeIn } from '../../ground/codes/model.ts';
import type { Drawers } from '../../ground/drawers/model.ts';
import { AgencyId, idOf } from '../../ground/ids.ts';
import { plainLine } from '../../ground/plain-line.ts';
import { Day } from '../../ground/time.ts';

/** The id of the group's agency row. */
export const GroupId = AgencyId;
export type GroupId = z.infer<typeof GroupId>;
export const MemberId = idOf('member');
export type MemberId = z.infer<typeof MemberId>;
export const StageReachedId = idOf('stage-reached');
export type StageReachedId = z.infer<typeof StageReachedId>;

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

export const memberFields = {
  /** As people call them; for a member of the children's forum the nickname is enough. */
  name: z.string().check(z.minLength(1), z.maxLength(120)),
  sex: codeIn('sexes'),
  element: codeIn('member-elements'),
  role: codeIn('member-roles'),
  startsOn: Day,
  endsOn: z.nullable(Day),
  trainedOn: z.nullable(Day),
  decreeNumber: z.nullable(DecreeNumber),
};
const MemberTold = z.strictObject(memberFields);
export type MemberTold = z.infer<typeof MemberTold>;

export const memberDrawers: Drawers<MemberTold> = {
  name: 'identity',
  sex: 'core',
  element: 'core',
  role: 'core',
  startsOn: 'core',
  endsOn: 'core',
  trainedOn: 'core',
  decreeNumber: 'core',
};

/** What shows that a stage was reached: which paper, of which day, and a line about it. */
export const Evidence = z.strictObject({
  what: z.string().check(z.regex(/^[a-z0-9]+(-[a-z0-9]+)*$/), z.maxLength(64)),
  on: Day,
  words: z.optional(plainLine(200)),
});
export type Evidence = z.infer<typeof Evidence>;

export const stageFields = {
  stage: codeIn('formation-stages'),
  reachedOn: Day,
  evidence: z.array(Evidence).check(z.minLength(1), z.maxLength(10)),
};
const StageTold = z.strictObject(stageFields);
export type StageTold = z.infer<typeof StageTold>;

export const stageDrawers: Drawers<StageTold> = { stage: 'core', reachedOn: 'core', evidence: 'narrative' };

/** The day on which a term ends still counts. */
export const isServing = (member: Pick<MemberTold, 'startsOn' | 'endsOn'>, on: Day): boolean =>
  member.startsOn <= on && (member.endsOn === null || on <= member.endsOn);
