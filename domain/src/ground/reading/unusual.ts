/**
 * Unusual reading, for custodians: a person, a pattern, how often and when; never which case. One custodian writes down what she did
 * about it; nobody is shown, or answers, what is said of herself.
 */
import * as z from 'zod/mini';
import { type CommandOf, command, pageOf, paging, read } from '../command.ts';
import { done, type Result } from '../result.ts';
import { Day, Instant } from '../time.ts';
import { ReadingAnswer, type ReadingNoted, ReadingNoteId, ReadingPattern, UnusualReadingId } from './model.ts';

export const NoteReading = command(
  'reading/note',
  'Writes down what a custodian did about an unusual reading: looked at it, talked, or passed it on.',
  {
    note: ReadingNoteId,
    reading: UnusualReadingId,
    did: ReadingAnswer,
    words: z.optional(z.string().check(z.minLength(1), z.maxLength(2000))),
  },
);

const UnusualReading = z.object({
  reading: UnusualReadingId,
  name: z.string(),
  pattern: ReadingPattern,
  day: Day,
  count: z.int(),
  /** What is usual for her or her unit, where the pattern compares. */
  usual: z.nullable(z.int()),
  firstAt: Instant,
  lastAt: Instant,
  notes: z.array(z.object({ did: ReadingAnswer, words: z.nullable(z.string()), by: z.string(), on: Day })),
});
export type UnusualReading = z.infer<typeof UnusualReading>;

export const UnusualReadings = read(
  'reading/unusual',
  'Reading that somebody should ask about, the newest first: who, which pattern, how often and when; never which case.',
  paging,
  pageOf(UnusualReading),
);

/** Whether she is told of it was asked of the keeper; nothing else can be wrong. */
export function decideNote(
  { payload }: Pick<CommandOf<typeof NoteReading>, 'payload'>,
  _now: object,
): Result<readonly ReadingNoted[], never> {
  return done([{ type: 'reading-noted', record: payload.note, subject: null, core: { did: payload.did } }]);
}
