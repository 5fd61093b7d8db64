/**
 * Reading leaves a trace, and here people see it: a survivor, who opened her file and why; custodians, what was unusual; both, whether
 * the trace itself still holds.
 *
 * What must never happen: that the trace of a reading becomes a way to read. Nothing of a case stands here but that it was opened;
 * whoever stands behind a wall of a case is not told of its readings, and nobody judges her own.
 */
import * as z from 'zod/mini';
import type { DetailOf } from '../codes/details.ts';
import type { KnownCode } from '../codes/known.ts';
import type { Happening } from '../happening.ts';
import { idOf } from '../ids.ts';

export const UnusualReadingId = idOf('unusual-reading');
export const ReadingNoteId = idOf('reading-note');

/** What somebody should ask about; the limits of each are a dated list. */
export const readingPatterns = [
  'many-cases',
  'off-hours',
  'without-task',
  'denied',
  'searches',
  'kin-again',
  'kin-village',
  'many-wishes',
  'in-bulk',
  'unwritten',
] as const satisfies readonly KnownCode<'reading-limits'>[];
export const ReadingPattern = z.enum(readingPatterns);
export type ReadingPattern = (typeof readingPatterns)[number];

/** What a custodian did about it. */
export const readingAnswers = ['looked-at', 'talked', 'passed-on'] as const;
export const ReadingAnswer = z.enum(readingAnswers);
export type ReadingAnswer = (typeof readingAnswers)[number];

/** Why somebody opens what is usually not opened so: outside office hours, many at once, or not on its team. */
export const openingReasons = ['she-called', 'urgent', 'work-left-over', 'standing-in', 'hand-over', 'other'] as const;
export const OpeningReason = z.enum(openingReasons);
export type OpeningReason = (typeof openingReasons)[number];

/** What is answered in place of the file. */
export const reasonNeeded = 'reason-needed';

export type ReadingLimit = DetailOf<'reading-limits'>;

/**
 * The district's own limit, never looser than what ships allows: whoever keeps the lists cannot switch the watch off. In how many days is
 * not hers to say: what is often in a week is seldom in a day.
 */
export const limitInForce = (own: ReadingLimit | null, shipped: ReadingLimit): ReadingLimit =>
  own === null
    ? shipped
    : {
        ...own,
        atLeast: Math.min(own.atLeast, shipped.ceiling),
        days: shipped.days,
        times: Math.min(own.times ?? 1, shipped.times === undefined ? 1 : shipped.times * 2),
        opensAt: Math.max(own.opensAt ?? 0, shipped.opensAt ?? 0),
        closesAt: Math.min(own.closesAt ?? 24, shipped.closesAt ?? 24),
        ceiling: shipped.ceiling,
      };

export type ReasonGiven = Happening<'reason-given', { readonly reason: OpeningReason }>;
export type ReadingNoted = Happening<'reading-noted', { readonly did: ReadingAnswer }>;
