/** Looking at it afterwards: what was opened, by whom, why; and how often it comes to that. */
import * as z from 'zod/mini';
import { codeIn } from '../codes/model.ts';
import { command, read } from '../command.ts';
import { CaseId, PersonId, UnitId } from '../ids.ts';
import { done, type Result, refused } from '../result.ts';
import { Instant } from '../time.ts';
import {
  EmergencyId,
  type EmergencyReviewed,
  type EmergencyVerdict,
  emergencyEndings,
  emergencyVerdicts,
  secondVoices,
} from './model.ts';
import type { EmergencySituation } from './opening.ts';

export const ReviewEmergency = command(
  'emergencies/review',
  'Says whether it was fitting that the case was opened so; by nobody who opened it, was her second person or works in her unit, where a custodian is left.',
  {
    emergency: EmergencyId,
    verdict: z.enum(emergencyVerdicts),
    note: z.optional(z.string().check(z.minLength(1), z.maxLength(2000))),
  },
);

export const PutEmergencyAway = command(
  'emergencies/put-away',
  'Puts the notice of an opening away for whoever has read it; nothing else changes.',
  { emergency: EmergencyId },
);

const EmergencyShown = z.object({
  emergency: EmergencyId,
  caseCode: z.string(),
  /** Of the one who opened it, while it is open. */
  case: z.nullable(CaseId),
  by: z.string(),
  unit: z.string(),
  reason: codeIn('emergency-reasons'),
  isDanger: z.boolean(),
  askedAt: Instant,
  openedAt: z.nullable(Instant),
  /** When it shuts, or when asking ends without it. */
  until: Instant,
  endedAt: z.nullable(Instant),
  endedBecause: z.nullable(z.enum(emergencyEndings)),
  isLive: z.boolean(),
  /** Whether who and where the survivor is stood open as well. */
  withPlace: z.boolean(),
  voice: z.enum(secondVoices),
  second: z.nullable(z.string()),
  /** Who was named and said no; for herself, those who could have reviewed it, and custodians. */
  declined: z.array(z.string()),
  called: z.nullable(z.string()),
  /** Null where it never opened. */
  reviewBy: z.nullable(Instant),
  verdict: z.nullable(z.enum(emergencyVerdicts)),
  /** For those who could have reviewed it, and for custodians. */
  reviewedBy: z.nullable(z.string()),
  reviewedAt: z.nullable(Instant),
  /** What she wrote; for herself and whoever reviews. */
  note: z.nullable(z.string()),
  reviewNote: z.nullable(z.string()),
  isMine: z.boolean(),
  /** She has read the notice of it. */
  isPutAway: z.boolean(),
  isMineToConfirm: z.boolean(),
  isMineToConfirmCall: z.boolean(),
  isMineToReview: z.boolean(),
  /** She or her unit owed a review: another agency reviews this one, of the province where it has a custodian here. */
  reviewedElsewhere: z.nullable(z.enum(['province', 'another-agency', 'nobody-else'])),
});
export type EmergencyShown = z.infer<typeof EmergencyShown>;

export const ListEmergencies = read(
  'emergencies/list',
  'Which cases were opened in an emergency, as far as one is told: her own, those of her cases, those that wait for her word.',
  { case: z.optional(CaseId) },
  z.object({ items: z.array(EmergencyShown) }),
);

export const WhomToCall = read(
  'emergencies/whom-to-call',
  'Whom somebody who is alone calls about what she opened, and at which numbers.',
  { emergency: EmergencyId },
  z.object({
    items: z.array(z.object({ person: PersonId, name: z.string(), unit: z.string(), phones: z.array(z.string()) })),
  }),
);

export const EmergencyRates = read(
  'emergencies/rates',
  'Of each unit, how often in thirty days a case was opened in an emergency, beside how often cases were opened at all.',
  {},
  z.object({
    /** In percent; null where the list names none. */
    target: z.nullable(z.number()),
    items: z.array(z.object({ unit: UnitId, name: z.string(), uses: z.int(), openings: z.int() })),
  }),
);

export type ReviewRefusal = 'needs-a-word' | 'not-yours-to-say' | 'was-never-open' | 'is-reviewed-already';

export function decideReview(
  { payload }: { readonly payload: z.infer<(typeof ReviewEmergency)['payload']> },
  now: EmergencySituation,
): Result<readonly EmergencyReviewed[], ReviewRefusal> {
  const { emergency: record, verdict, note } = payload;
  if (now.isReviewed) return refused('is-reviewed-already');
  if (!now.isJudge) return refused('not-yours-to-say');
  if (!now.wasOpened) return refused('was-never-open');
  if (lacksWord(verdict, note ?? null)) return refused('needs-a-word');
  return done([{ type: 'emergency-reviewed', record, subject: now.subject, core: { verdict } }]);
}

/** Who is told that it was not fitting is told why. */
export const lacksWord = (verdict: EmergencyVerdict, note: string | null): boolean =>
  verdict === 'not-fitting' && (note ?? '').trim() === '';

/** Uses in a hundred openings; null where nothing was opened. */
export const rateOf = ({ uses, openings }: { readonly uses: number; readonly openings: number }): number | null =>
  openings === 0 ? (uses === 0 ? null : 100) : (100 * uses) / openings;
