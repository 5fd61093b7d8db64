/**
 * The trace as an auditor reads it: who did what, when, under which duty, in which standing and with which outcome. She sees that the same
 * record was opened by two people, and never which record it is.
 *
 * What must never happen: that whoever reads the trace learns of a case through it. A record is a mark that is hers alone and opens
 * nothing; what stands behind a wall of hers is absent, from rows, numbers and filters alike.
 */
import * as z from 'zod/mini';
import { pageOf, read } from '../command.ts';
import { Compartment } from '../drawers/model.ts';
import { PersonId } from '../ids.ts';
import { addHours, Day, Instant, type Zone, zones } from '../time.ts';
import { SealingFault } from './watch.ts';

/** As an auditor asks: what came about, what did not, what broke. */
export const traceOutcomes = ['done', 'denied', 'broke'] as const;
export const TraceOutcome = z.enum(traceOutcomes);
export type TraceOutcome = (typeof traceOutcomes)[number];

/** As the audit keeps them. A wish that was refused and one that was not allowed are to her the same: nothing was done. */
export const keptOutcomes: Readonly<Record<TraceOutcome, readonly string[]>> = {
  done: ['done'],
  denied: ['not-allowed', 'not-there', 'refused'],
  broke: ['broke'],
};

export const outcomeSaid = (kept: string): TraceOutcome =>
  traceOutcomes.find((one) => keptOutcomes[one].includes(kept)) ?? 'denied';

/** A record, known again by one reader and by nobody else. */
export const RecordMark = z.string().check(z.regex(/^[0-9a-f]{32}$/));

/** She has asked so often within the hour that nothing more is shown. */
export const readEnough = 'read-enough';

/** Beyond so many the rest is a number: a list of a whole unit is no list of marks. */
export const mostMarks = 12;

/** A room, or one deed of it, as the audit names them. */
const DeedAsked = z.string().check(z.regex(/^[a-z-]{1,40}(\/[a-z-]{1,60})?$/));

/** Deeds that take a duty from a colleague: of these it is said from whom. */
export const endsDuties: readonly string[] = [
  'agencies/end-duty',
  'agencies/end-person',
  'agencies/ask-to-end-duty',
  'agencies/confirm-end',
  'agencies/decline-end',
  'agencies/correct-duty',
  'agencies/void-duty',
  'agencies/void-person',
];

const TraceEntry = z.object({
  /** By which `audit:verify` proves it. */
  entry: z.uuid(),
  at: Instant,
  /** Null where the house did it itself. */
  name: z.nullable(z.string()),
  preset: z.nullable(z.string()),
  unit: z.nullable(z.string()),
  deed: z.string(),
  /** How many records it names, and the marks of some of them. */
  records: z.int(),
  marks: z.array(RecordMark),
  /** The colleague whose duty was ended or put right; null for any other deed. */
  about: z.nullable(z.string()),
  compartments: z.array(Compartment),
  outcome: TraceOutcome,
  /** The rule that let her or that she lacked, or the refusal. */
  because: z.nullable(z.string()),
  reason: z.nullable(z.string()),
  /** A relation or a deed, as the audit keeps it. */
  purpose: z.nullable(z.string()),
  /** The same for everything that was done in one session on one device. */
  session: z.nullable(z.string()),
  /** The mark of the head that covers it; null while it waits. */
  seal: z.nullable(z.string()),
});
export type TraceEntry = z.infer<typeof TraceEntry>;

export const ReadTrace = read(
  'reading/trace',
  'What was done and tried in the district, the newest first: who, under which duty, what, with which outcome; of records a mark, never which they are.',
  {
    person: z.optional(PersonId),
    from: z.optional(Day),
    until: z.optional(Day),
    deed: z.optional(DeedAsked),
    outcome: z.optional(TraceOutcome),
    purpose: z.optional(z.string().check(z.regex(/^[a-z-]{1,40}$/))),
    record: z.optional(RecordMark),
    after: z.optional(z.string().check(z.maxLength(200))),
    limit: z.optional(z.string().check(z.regex(/^([1-9]|[1-4]\d|50)$/, 'A number from 1 to 50'))),
  },
  pageOf(TraceEntry),
);

/** Neither numbers nor seconds: from either she could reckon how much there is that she is not shown. */
export const SealsShown = z.object({
  head: z.nullable(z.object({ seal: z.string(), at: Instant })),
  fault: z.nullable(SealingFault),
  witnesses: z.array(
    z.object({ kind: z.enum(['folder', 'database']), at: z.nullable(Instant), fault: z.nullable(SealingFault) }),
  ),
});
export type SealsShown = z.infer<typeof SealsShown>;

export const TraceSeals = read(
  'reading/seals',
  'When the trace was sealed last, under which mark, and whether each witness holds it.',
  {},
  z.object({ seals: z.nullable(SealsShown) }),
);

const longestSpan = 92;
const usualSpan = 31;
/** Before there was a program that could write one. */
const earliest = '2019-01-01' as Day;

export interface SpanAsked {
  readonly from?: Day | undefined;
  readonly until?: Day | undefined;
}

/** The days that are looked through, both included: the last month unless told, never more than a quarter at once, the last days first. */
export function traceSpan(asked: SpanAsked, today: Day): { readonly from: Day; readonly until: Day } {
  // What was typed may lie beyond any calendar; the trace lies between its first day and today.
  const [from, until] = [asked.from, asked.until].map((day) => day && later(earliest, earlier(day, today)));
  const last = until ?? (from === undefined ? today : earlier(dayAfter(from, longestSpan - 1), today));
  const most = dayAfter(last, 1 - longestSpan);
  const first = from ?? dayAfter(last, 1 - usualSpan);
  return { from: later(first, most), until: last };
}

/** From the first moment of the one day to the end of the other, by the clock of the district. */
export function momentsOf(span: { readonly from: Day; readonly until: Day }, zone: Zone) {
  const begins = (day: Day) => addHours(`${day}T00:00:00.000Z` as Instant, -zones[zone]);
  return { from: begins(span.from), until: begins(dayAfter(span.until, 1)) };
}

const dayAfter = (day: Day, days: number): Day =>
  addHours(`${day}T00:00:00.000Z` as Instant, days * 24).slice(0, 10) as Day;

const earlier = (one: Day, other: Day): Day => [one, other].sort()[0] ?? one;
const later = (one: Day, other: Day): Day => [one, other].sort()[1] ?? one;
