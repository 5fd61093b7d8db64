/** What a form knows of a member while it is being told, and what is to be looked at again before it is sent. */
import type { Day } from '@naung/domain/ground/time.ts';
import { type MemberUnfit, memberUnfit } from '@naung/domain/prevention/villages/commands.ts';
import type { MemberTold } from '@naung/domain/prevention/villages/member.ts';
import type { Telling } from '../../ground/telling.ts';

export type MemberTelling = Telling<MemberTold>;

export const nobodyTold: MemberTelling = { endsOn: null, trainedOn: null, decreeNumber: null };

type MemberField = 'member-name' | 'sex' | 'element' | 'role' | 'starts-on' | 'ends-on' | 'trained-on';
export type MemberFault = MemberUnfit | `${'member-name' | 'sex' | 'element' | 'role' | 'starts-on'}-fault`;

const fieldOf: Readonly<Record<MemberUnfit, MemberField>> = {
  'code-is-not-on-the-list': 'element',
  'term-ends-first': 'ends-on',
  'day-lies-ahead': 'trained-on',
};

/** The same rule as in the office, asked here so that nobody waits to be refused. */
export function faultsOf(telling: MemberTelling, today: Day): Partial<Record<MemberField, MemberFault>> {
  const { name, sex, element, role, startsOn } = telling;
  const missing = {
    ...(name === undefined || name.trim() === '' ? { 'member-name': 'member-name-fault' as const } : {}),
    ...(sex === undefined ? { sex: 'sex-fault' as const } : {}),
    ...(element === undefined ? { element: 'element-fault' as const } : {}),
    ...(role === undefined ? { role: 'role-fault' as const } : {}),
    ...(startsOn === undefined ? { 'starts-on': 'starts-on-fault' as const } : {}),
  };
  if (Object.keys(missing).length > 0) return missing;
  const unfit = memberUnfit(telling as MemberTold, { today, foreignCodes: [] });
  return unfit === null ? {} : { [fieldOf[unfit]]: unfit };
}
