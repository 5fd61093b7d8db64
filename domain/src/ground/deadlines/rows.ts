/** Who reads and writes the rows of clocks and calendars. A clock is seen with its case, or with the record whose clock it is. */
import { anyOf, drawersOf, here, keptBy, type RowPolicy, reachedThrough, unchanged } from '../access/row-rule.ts';

const ofCaseOrRecord = anyOf(reachedThrough('subject'), reachedThrough('record'));

export const deadlineRows = {
  'ground.clocks': { read: ofCaseOrRecord, add: here, change: unchanged(ofCaseOrRecord) },
  'ground.holidays': { read: anyOf({ empty: 'district' }, here), add: keptBy('keep-lists').add },
  'ground.working_weeks': { ...keptBy('keep-lists'), read: here },
  'casework.deadlines_drawers': drawersOf,
} satisfies RowPolicy;
