/**
 * What is counted of the work in the villages: activities and who came, never who they were.
 */
import * as z from 'zod/mini';
import { read } from '../../ground/command.ts';
import { countOf } from './count.ts';
import { inOrder, span } from './counted-span.ts';

const Attendance = z.object({
  childFemale: countOf('reach'),
  childMale: countOf('reach'),
  adultFemale: countOf('reach'),
  adultMale: countOf('reach'),
  /** Part of the other four. */
  disability: countOf('reach'),
});

const prevention = read(
  'indicators/prevention',
  'Activities by stage of the continuum and level of change, with attendance by the five counters.',
  span,
  z.object({
    activity: countOf('activity'),
    /** Proposed by the village itself. */
    ownInitiative: countOf('activity'),
    reach: Attendance,
    /** An activity that works on two levels lies in two cells and is one in the total. */
    cells: z.array(
      z.object({ stage: z.string(), level: z.string(), activity: countOf('activity'), reach: Attendance }),
    ),
    holders: z.array(z.object({ holder: z.string(), activity: countOf('activity') })),
    /** Groups that stand at the end of the span. */
    groups: countOf('village-group'),
    /** Villages that held an activity in the span. */
    villages: z.int(),
  }),
);
export const CountPrevention = { ...prevention, query: prevention.query.check(inOrder) };
export type PreventionCounts = z.infer<typeof CountPrevention.answer>;
