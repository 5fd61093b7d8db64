/**
 * Changing an urgency by judgement (the rules that compute it are in `ground/urgency.ts`). A worker may always raise it; lowering
 * needs a second person, because whoever is tired of a red mark should not be alone with it.
 */
import * as z from 'zod/mini';
import { PersonId, uuid } from '../../ground/ids.ts';
import { done, type Result, refused } from '../../ground/result.ts';
import { Instant } from '../../ground/time.ts';
import { isLowerThan, Urgency } from '../../ground/urgency.ts';

export const loweringReasons = [
  'danger-is-past',
  'safe-place-found',
  'respondent-is-away',
  'was-misunderstood',
  'better-known-now',
  'other',
] as const;
export const LoweringReason = z.enum(loweringReasons);
export type LoweringReason = (typeof loweringReasons)[number];

/** A wish to lower the urgency, which waits for a second person. What was written for her lies sealed under `id`. */
export const Lowering = z.object({
  id: uuid,
  to: Urgency,
  reason: LoweringReason,
  askedBy: PersonId,
  askedAt: Instant,
});
export type Lowering = z.infer<typeof Lowering>;

export interface UrgencyNow {
  readonly urgency: Urgency;
  readonly lowering: Lowering | null;
}

export type UrgencyRefusal =
  | 'would-lower'
  | 'would-not-lower'
  | 'lowering-is-asked'
  | 'no-lowering-is-asked'
  | 'asked-it-yourself';

/** Raising needs nobody's leave. */
export const decideRaising = (to: Urgency, now: UrgencyNow): Result<{ from: Urgency; to: Urgency }, UrgencyRefusal> =>
  isLowerThan(now.urgency, to) ? done({ from: now.urgency, to }) : refused('would-lower');

export function decideAskingToLower(
  to: Urgency,
  now: UrgencyNow,
): Result<{ from: Urgency; to: Urgency }, UrgencyRefusal> {
  if (now.lowering !== null) return refused('lowering-is-asked');
  return isLowerThan(to, now.urgency) ? done({ from: now.urgency, to }) : refused('would-not-lower');
}

/** Whoever asked may not answer, however many duties she holds: two people look, or it stays as urgent as it is. */
export function decideLowering(
  answer: 'confirm' | 'decline',
  now: UrgencyNow & { readonly person: string },
): Result<{ from: Urgency; to: Urgency; lowered: boolean }, UrgencyRefusal> {
  if (now.lowering === null) return refused('no-lowering-is-asked');
  if (now.lowering.askedBy === now.person) return refused('asked-it-yourself');
  if (answer === 'decline') return done({ from: now.urgency, to: now.urgency, lowered: false });
  const { to } = now.lowering;
  return isLowerThan(to, now.urgency) ? done({ from: now.urgency, to, lowered: true }) : refused('would-not-lower');
}
