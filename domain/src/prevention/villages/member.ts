/**
 * Members are volunteers known to the whole village, and still their telephone numbers are nobody's but the keeper's.
 *
 * What must never happen: that this list says which family somebody visited, or that a child's full name is put into it.
 */
import * as z from 'zod/mini';
import { codeIn } from '../../ground/codes/model.ts';
import type { Drawers } from '../../ground/drawers/model.ts';
import { idOf } from '../../ground/ids.ts';
import { Day } from '../../ground/time.ts';

export const MemberId = idOf('member');
export type MemberId = z.infer<typeof MemberId>;

const DecreeNumber = z.string().check(z.minLength(1), z.maxLength(80));

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

/** The day on which a term ends still counts. */
export const isServing = (member: Pick<MemberTold, 'startsOn' | 'endsOn'>, on: Day): boolean =>
  member.startsOn <= on && (member.endsOn === null || on <= member.endsOn);
