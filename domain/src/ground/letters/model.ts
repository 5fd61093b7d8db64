/**
 * A letter is the one thing that crosses from district to district: sealed to the receiving unit, read by it alone, answered once.
 *
 * Outside the seal travels only what the post needs: from whom, to whom, of which kind, when. What must never happen: that a
 * letter lies unread because nobody was told, or that it is read by the wrong unit of the right district.
 */
import * as z from 'zod/mini';
import { District, idOf, UnitId } from '../ids.ts';
import { Instant } from '../time.ts';

export const LetterId = idOf('letter');
export type LetterId = z.infer<typeof LetterId>;

/** `correction` tells the reader of an earlier letter that something in it was put right, and never what. */
export const letterKinds = ['case', 'concern', 'referral', 'correction'] as const;
export const LetterKind = z.enum(letterKinds);
export type LetterKind = (typeof letterKinds)[number];

export const letterStates = ['sent', 'accepted', 'returned', 'withdrawn'] as const;
export const LetterState = z.enum(letterStates);
export type LetterState = (typeof letterStates)[number];

/** As long as this it can be taken back: the finger slips, the wrong district is chosen. */
export const secondsToTakeBack = 15;

/** The outside of the envelope. */
export const Envelope = z.object({
  id: LetterId,
  kind: LetterKind,
  state: LetterState,
  toDistrict: District,
  toUnit: UnitId,
  fromDistrict: District,
  fromUnit: UnitId,
  sentAt: Instant,
  leavesAt: Instant,
  answeredAt: z.nullable(Instant),
});
export type Envelope = z.infer<typeof Envelope>;

/** The outside as a list shows it. */
export const LetterInList = z.extend(Envelope, {
  fromDistrictName: z.string(),
  toDistrictName: z.string(),
  /** It came because nobody was left where it lay; why is never said. */
  cameToUs: z.boolean(),
  /** Its content was destroyed with the record of the sender, whose time was over. */
  isDestroyed: z.boolean(),
});
export type LetterInList = z.infer<typeof LetterInList>;

/** What the receiver answers, sealed to the unit that wrote: a code, and words for a colleague. */
export const LetterAnswer = z.object({ reason: z.nullable(z.string()), note: z.optional(z.string()) });
export type LetterAnswer = z.infer<typeof LetterAnswer>;

/** Bound into the seal: a packet laid into another letter does not open. */
export const letterBinding = (
  letter: Pick<Envelope, 'id' | 'kind' | 'toDistrict' | 'toUnit' | 'fromDistrict' | 'fromUnit'>,
): string =>
  ['letter', letter.id, letter.kind, letter.toDistrict, letter.toUnit, letter.fromDistrict, letter.fromUnit].join('|');

export const answerBinding = (letter: Pick<Envelope, 'id' | 'toDistrict' | 'fromDistrict' | 'fromUnit'>): string =>
  ['answer', letter.id, letter.toDistrict, letter.fromDistrict, letter.fromUnit].join('|');
