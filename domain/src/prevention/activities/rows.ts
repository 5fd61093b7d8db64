/** Who reads and writes the rows of activities: the villages that hold one, and those whose people took part. */
import { allOf, anyOf, carriesAny, hereAnd, type RowPolicy, type RowRule } from '../../ground/access/row-rule.ts';

const inPrevention = carriesAny('record-activities', 'keep-villages', 'read-numbers');
const recorded = (village: string): RowRule => hereAnd(carriesAny('record-activities', 'keep-villages'), { village });

/** Asked of the attendance itself, which shows a village its own people. */
const tookPart: RowRule = {
  seen: 'id',
  table: 'prevention.attendance',
  by: 'activity',
  where: allOf({ village: 'village' }, { empty: 'voided_at' }),
};
const activitySeen = hereAnd(inPrevention, anyOf({ village: 'village' }, tookPart));
const attendanceSeen = hereAnd(inPrevention, anyOf({ village: 'village' }, { village: 'home' }));

export const activityRows = {
  'prevention.activities': {
    read: activitySeen,
    add: recorded('village'),
    change: { of: activitySeen, into: recorded('village') },
  },
  'prevention.attendance': {
    read: attendanceSeen,
    add: recorded('home'),
    change: { of: attendanceSeen, into: recorded('home') },
  },
} satisfies RowPolicy;
