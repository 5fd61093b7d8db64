/** What a form knows of a group while it is being told, and what is to be looked at again before it is sent. */
import type { Day } from '@naung/domain/ground/time.ts';
import { type GroupUnfit, groupUnfit } from '@naung/domain/prevention/villages/commands.ts';
import type { GroupTold } from '@naung/domain/prevention/villages/model.ts';
import type { Telling } from '../../ground/telling.ts';

export type GroupTelling = Telling<GroupTold>;

export const nothingTold: GroupTelling = { body: null, decreeNumber: null, decreeOn: null, decreeUntil: null };

/** A group that was newly built stands on no other body, whatever was chosen before. */
export const toldOf = (telling: GroupTelling): GroupTelling =>
  telling.basis === 'new' ? { ...telling, body: null } : telling;

export type GroupField = 'basis' | 'body' | 'legal-form' | 'formed-on' | 'decree-number' | 'decree-on' | 'decree-until';
export type GroupFault = GroupUnfit | 'basis-fault' | 'legal-form-fault' | 'formed-on-fault';

const fieldOf: Readonly<Record<GroupUnfit, GroupField>> = {
  'code-is-not-on-the-list': 'basis',
  'day-lies-ahead': 'formed-on',
  'body-is-needed': 'body',
  'new-stands-on-no-body': 'body',
  'decree-is-incomplete': 'decree-number',
  'decree-ends-first': 'decree-until',
};

/** The same rule as in the office, asked here so that nobody waits to be refused. */
export function faultsOf(telling: GroupTelling, today: Day): Partial<Record<GroupField, GroupFault>> {
  const { basis, legalForm, formedOn } = telling;
  const missing = {
    ...(basis === undefined ? { basis: 'basis-fault' as const } : {}),
    ...(legalForm === undefined ? { 'legal-form': 'legal-form-fault' as const } : {}),
    ...(formedOn === undefined ? { 'formed-on': 'formed-on-fault' as const } : {}),
  };
  if (Object.keys(missing).length > 0) return missing;
  const unfit = groupUnfit(telling as GroupTold, { today, foreignCodes: [] });
  if (unfit === null) return {};
  const aheadIsTheDecree = unfit === 'day-lies-ahead' && formedOn !== undefined && formedOn <= today;
  return { [aheadIsTheDecree ? 'decree-on' : fieldOf[unfit]]: unfit };
}
