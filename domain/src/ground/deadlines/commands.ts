/**
 * Meeting a clock by hand, for what happens outside the program: she was reached by a neighbour's phone, the report was made at the
 * police station. It says when it happened, so that a clock met in time and noted late is not called late.
 */
import * as z from 'zod/mini';
import { type CommandOf, command } from '../command.ts';
import { intoDrawers } from '../drawers/model.ts';
import type { Happening } from '../happening.ts';
import { uuid } from '../ids.ts';
import { done, type Result, refused } from '../result.ts';
import { Day, Instant, isBefore } from '../time.ts';
import { ClockId, type ClockKind, clockDrawers, MetHow, meetsByHand, takesReference } from './model.ts';

/** As the police write it: `LP/B/12/I/2026/SPKT/POLRES …`. */
const Reference = z.string().check(z.regex(/^\S(.*\S)?$/, 'One line, without blanks at its ends'), z.maxLength(120));

export const MeetClock = command('deadlines/meet', 'Says that what a clock waits for has been done, and when.', {
  clock: ClockId,
  how: MetHow,
  at: Instant,
  reference: z.optional(Reference),
});

export const NoteReference = command(
  'deadlines/note-reference',
  'Writes down or puts right the number under which the police took a report, which often comes later.',
  { clock: ClockId, reference: z.nullable(Reference) },
);

export const AddHoliday = command(
  'deadlines/add-holiday',
  'Adds a day on which the offices of this district are closed.',
  {
    id: uuid,
    on: Day,
    name: z.string().check(z.minLength(2), z.maxLength(120)),
  },
);

export const SetWorkingWeek = command(
  'deadlines/set-week',
  'Says on which days this district works, and when its offices close.',
  {
    weekdays: z.array(z.int().check(z.minimum(0), z.maximum(6))).check(z.minLength(1), z.maxLength(7)),
    closesAt: z.int().check(z.minimum(1), z.maximum(24)),
  },
);

export interface ClockSituation {
  readonly kind: ClockKind;
  readonly subject: string;
  readonly startsAt: Instant;
  readonly dueAt: Instant;
  readonly metAt: Instant | null;
  readonly now: Instant;
}

export type ClockRefusal =
  | 'clock-is-met'
  | 'clock-still-runs'
  | 'does-not-fit-the-clock'
  | 'is-in-the-future'
  | 'is-before-the-start'
  | 'nothing-changes';

export type ClockMet = Happening<
  'clock-met',
  { readonly kind: ClockKind; readonly how: MetHow; readonly at: Instant; readonly late: boolean }
>;

export function decideMeeting(
  { payload }: CommandOf<typeof MeetClock>,
  now: ClockSituation,
): Result<readonly ClockMet[], ClockRefusal> {
  if (now.metAt !== null) return refused('clock-is-met');
  if (!meetsByHand[now.kind].includes(payload.how)) return refused('does-not-fit-the-clock');
  if (payload.reference !== undefined && !takesReference[now.kind]) return refused('does-not-fit-the-clock');
  if (isBefore(now.now, payload.at)) return refused('is-in-the-future');
  // The police may have been told before the office was; a first contact cannot be older than the worry.
  if (now.kind === 'red-first-contact' && isBefore(payload.at, now.startsAt)) return refused('is-before-the-start');
  const core = { kind: now.kind, how: payload.how, at: payload.at, late: isBefore(now.dueAt, payload.at) };
  const { reference } = payload;
  const kept = reference === undefined ? {} : { sealed: intoDrawers(clockDrawers, { reference }).sealed };
  return done([{ type: 'clock-met', record: payload.clock, subject: now.subject, core, ...kept }]);
}

export interface ReferenceSituation extends ClockSituation {
  readonly reference: string | null;
}

export type ReferenceNoted = Happening<'clock-reference-noted', { readonly kind: ClockKind }>;

export function decideReference(
  { payload }: CommandOf<typeof NoteReference>,
  now: ReferenceSituation,
): Result<readonly ReferenceNoted[], ClockRefusal> {
  if (!takesReference[now.kind]) return refused('does-not-fit-the-clock');
  if (now.metAt === null) return refused('clock-still-runs');
  if (payload.reference === now.reference) return refused('nothing-changes');
  const { sealed } = intoDrawers(clockDrawers, { reference: payload.reference });
  const about = { record: payload.clock, subject: now.subject };
  return done([{ type: 'clock-reference-noted', ...about, core: { kind: now.kind }, sealed }]);
}

export type HolidayAdded = Happening<'holiday-added', { readonly on: Day }>;

export function decideHoliday(
  { payload }: CommandOf<typeof AddHoliday>,
  now: { readonly isHoliday: boolean },
): Result<readonly HolidayAdded[], 'is-a-holiday-already'> {
  if (now.isHoliday) return refused('is-a-holiday-already');
  return done([{ type: 'holiday-added', record: payload.id, subject: null, core: { on: payload.on } }]);
}

export type WeekSet = Happening<
  'working-week-set',
  { readonly weekdays: readonly number[]; readonly closesAt: number }
>;

/** Clocks that run keep the day they were given; the week counts for those that begin. */
export function decideWeek(
  { id, payload }: CommandOf<typeof SetWorkingWeek>,
  now: { readonly weekdays: readonly number[]; readonly closesAt: number },
): Result<readonly WeekSet[], 'nothing-changes'> {
  const weekdays = [...new Set(payload.weekdays)].sort();
  if (payload.closesAt === now.closesAt && weekdays.join() === [...now.weekdays].sort().join())
    return refused('nothing-changes');
  return done([
    { type: 'working-week-set', record: id, subject: null, core: { weekdays, closesAt: payload.closesAt } },
  ]);
}
