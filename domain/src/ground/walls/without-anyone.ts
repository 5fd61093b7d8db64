/**
 * Where walls leave a task without anyone and no other unit is next, the next level hears that something waits, and nothing else: not
 * which case, not whose wall, not that it is a wall. Custodians hear it; where none is left for it, whoever keeps the agencies, who
 * can name a unit that stands in. Whoever stands behind a wall of it hears nothing.
 */
import * as z from 'zod/mini';
import { read } from '../command.ts';
import { Day } from '../time.ts';

/**
 * What nobody does: to take in what was told, to work on a case, to answer another district, to answer a referral, to supervise a case, to
 * approve what is asked, to keep the walls of a case as a custodian.
 */
export const waitingTasks = [
  'triage',
  'team',
  'hand-over',
  'answer-referrals',
  'supervise',
  'approve',
  'keep-walls',
] as const;
export type WaitingTask = (typeof waitingTasks)[number];

export const WithoutAnyone = read(
  'walls/without-anyone',
  'What waits in the district without anybody who could do it: what kind of work and since which day, and nothing of the case.',
  {},
  z.object({ items: z.array(z.object({ task: z.enum(waitingTasks), since: Day, count: z.int() })) }),
);
