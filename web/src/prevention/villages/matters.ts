/**
 * What about a group is worth a line at the start of a day, and on which card: a village that has gone quiet, a
 * decree that runs out.
 */
import type { Day } from '@naung/domain/ground/time.ts';
import type { GroupInList } from '@naung/domain/prevention/villages/group-shown.ts';
import type { TodayCard } from '../../ground/room.ts';
import { laterBy } from '../../ground/tell-today.ts';

const quietAfter = 30;
const decreeAhead = 90;

export type Matter = 'quiet' | 'decree-over' | 'decree-ends';

export function mattersOf(group: Pick<GroupInList, 'lastActivityOn' | 'decreeUntil'>, today: Day): readonly Matter[] {
  const { lastActivityOn, decreeUntil } = group;
  const isQuiet = lastActivityOn === null || lastActivityOn < laterBy(today, -quietAfter);
  const decree: readonly Matter[] =
    decreeUntil === null || decreeUntil > laterBy(today, decreeAhead)
      ? []
      : [decreeUntil < today ? 'decree-over' : 'decree-ends'];
  return [...(isQuiet ? (['quiet'] as const) : []), ...decree];
}

/** Renewing a decree is the keeper's to follow up and the village head's to sign; holding an activity is the village's. */
export const cardOf = (matter: Matter, keeps: boolean): TodayCard => {
  if (matter === 'quiet') return keeps ? 'waits' : 'now';
  if (matter === 'decree-ends') return 'due';
  return keeps ? 'now' : 'waits';
};
