/** Which duties changed hands lately, and through whom: for custodians. People, duties and units; nothing of any case. */
import * as z from 'zod/mini';
import { pageOf, paging, read } from '../command.ts';
import { uuid } from '../ids.ts';
import { Instant } from '../time.ts';

/** For so many days back. */
export const latelyDays = 30;

const dutyChanges = ['asked', 'given', 'declined', 'ended', 'put-right', 'voided'] as const;
export type DutyChange = (typeof dutyChanges)[number];

const ChangedDuty = z.object({
  entry: uuid,
  at: Instant,
  change: z.enum(dutyChanges),
  person: z.string(),
  preset: z.string(),
  unit: z.string(),
  by: z.string(),
  /** Who had asked for what another confirmed. */
  askedBy: z.nullable(z.string()),
  /** It opens records, and one person gave it alone. */
  alone: z.boolean(),
});
export type ChangedDuty = z.infer<typeof ChangedDuty>;

export const DutiesLately = read(
  'agencies/duties-lately',
  'Duties that were asked for, given, declined, ended or put right in the last thirty days, the newest first: whose, where, and by whom.',
  paging,
  pageOf(ChangedDuty),
);
