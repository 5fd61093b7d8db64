/**
 * Who may do what with activities. A duty confined to villages records for those alone and reads theirs; everybody else who does
 * prevention reads those of the district.
 *
 * Trap: a rule cannot ask "of no village", so an activity of none is asked about as village 0, which only a duty for the whole
 * district is within.
 */
import { all, any, carries, type Policy, rule, within } from '../../ground/access/rule.ts';
import type { ActivityCommand } from './commands.ts';

/** The number under which a rule hears of an activity that belongs to no village. */
export const noVillage = 0;

const here = within('village', 'villages');
const records = any(carries('record-activities'), carries('keep-villages'));
const recordsHere = rule('records-activities-here', all(records, here));
const recordsBoth = rule('records-activities-here', all(records, here, within('otherVillage', 'villages')));
const worksInPrevention = rule(
  'works-in-prevention',
  any(carries('record-activities'), carries('keep-villages'), carries('read-numbers')),
);

export const activityPolicy = {
  'activities/record': [recordsHere],
  'activities/add-attendance': [recordsHere],
  'activities/join': [recordsBoth],
} satisfies Policy<ActivityCommand['name']>;
export const activityCorrectionPolicy = [recordsHere] as const;
export const activityReading = [worksInPrevention] as const;
