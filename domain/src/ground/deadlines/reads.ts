/**
 * What is due: clocks that run, the earliest first. Codes and times only; what it is about is a record the reader can open or not.
 */
import * as z from 'zod/mini';
import { pageOf, paging, read } from '../command.ts';
import { uuid } from '../ids.ts';
import { Day, Instant } from '../time.ts';
import { Clock, ClockId, ClockKind, Holiday } from './model.ts';

export const ClockDue = z.extend(Clock, {
  standing: z.enum(['running', 'past-half', 'late']),
  /** What is waited for: the concern, the case, the plan or the closing. */
  record: z.string(),
  /** What the case is called here; null for a concern, and for whoever does not reach the case. */
  alias: z.nullable(z.string()),
});
export type ClockDue = z.infer<typeof ClockDue>;

export const DueClocks = read(
  'deadlines/due',
  'Clocks that run for cases one works on, or for everything one’s duty lets one see.',
  {
    ...paging,
    whose: z.enum(['mine', 'unit']),
    /** Only those that ran out more than thirty days ago, or none of them: what is that old is no news of today. */
    longLate: z.optional(z.enum(['only', 'none'])),
  },
  pageOf(ClockDue),
);

export const MetClock = z.object({
  id: ClockId,
  kind: ClockKind,
  dueAt: Instant,
  metAt: Instant,
  isLate: z.boolean(),
  /** Null where none is known, and for whoever may not know it. */
  reference: z.nullable(z.string()),
});
export type MetClock = z.infer<typeof MetClock>;

export const MetClocks = read(
  'deadlines/met',
  'Clocks of one case or concern that were met, the latest first.',
  { subject: uuid },
  z.object({ items: z.array(MetClock) }),
);

export const Holidays = read(
  'deadlines/holidays',
  'Days on which offices are closed: national ones and the district’s own.',
  { from: Day, until: Day },
  z.object({ items: z.array(Holiday) }),
);

export const WorkingWeek = read(
  'deadlines/week',
  'On which days the offices of the district work, counted from Sunday, 0, and when they close.',
  {},
  z.object({ weekdays: z.array(z.int()), closesAt: z.int() }),
);
