/**
 * A clock runs from the moment something was asked of an office until it was done: a first contact within the hour, a report of sexual
 * violence to the police within three times twenty-four hours (UU 12/2022 ps 41), an approval within two working days.
 *
 * The limits are dated reference rows of the list `deadlines`, each with its basis; a clock keeps the limit of the day it began.
 * What must never happen: that a clock starts late because a Sunday, a holiday or a wrong zone was counted for the office.
 */
import * as z from 'zod/mini';
import type { KnownCode } from '../codes/known.ts';
import type { Drawers } from '../drawers/model.ts';
import { uuid } from '../ids.ts';
import { Day, Instant } from '../time.ts';

export const clockKinds = [
  'red-first-contact',
  'tpks-report-to-police',
  'approval-due',
] as const satisfies readonly KnownCode<'deadlines'>[];
export const ClockKind = z.enum(clockKinds);
export type ClockKind = z.infer<typeof ClockKind>;

export const ClockId = uuid.brand<'clock-id'>();

export const Span = z.object({
  limit: z.number().check(z.nonnegative()),
  unit: z.enum(['minutes', 'hours', 'working-days', 'days', 'months', 'years']),
});
export type Span = z.infer<typeof Span>;

/** When an office works. Days of the week are counted from Sunday, 0. */
export interface WorkingCalendar {
  readonly weekdays: readonly number[];
  readonly holidays: ReadonlySet<string>;
  /** The hour of the day, in the district's own time, at which a working day ends. */
  readonly closesAt: number;
}

/** Where a district has not said otherwise. */
export const usualWeek = { weekdays: [1, 2, 3, 4, 5], closesAt: 16 } as const;

export const Holiday = z.object({ on: Day, name: z.string(), isOwn: z.boolean() });

/** How a clock is met by hand, for what the program does not see happen. */
export const metHow = ['contacted', 'reported-to-police', 'reported-by-another'] as const;
export const MetHow = z.enum(metHow);
export type MetHow = z.infer<typeof MetHow>;

export const meetsByHand: Readonly<Record<ClockKind, readonly MetHow[]>> = {
  'red-first-contact': ['contacted'],
  'tpks-report-to-police': ['reported-to-police', 'reported-by-another'],
  // An approval is met by deciding, never by ticking it off.
  'approval-due': [],
};

/** Clocks whose meeting somebody outside writes down under a number: what the police gave out as LP. */
export const takesReference: Readonly<Record<ClockKind, boolean>> = {
  'red-first-contact': false,
  'tpks-report-to-police': true,
  'approval-due': false,
};

/** The number leads straight to her, so it is never a column. */
export const clockDrawers: Drawers<{ reference: string | null }> = { reference: 'legal' };

export const Clock = z.object({
  id: ClockId,
  kind: ClockKind,
  /** The case or concern it runs for. */
  subject: z.string(),
  startsAt: Instant,
  dueAt: Instant,
  metAt: z.nullable(Instant),
  basis: z.string(),
});
export type Clock = z.infer<typeof Clock>;
