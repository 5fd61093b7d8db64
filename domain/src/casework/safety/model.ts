/**
 * Urgency: how soon somebody must act, by rules that a person can read and check.
 *
 * Any red item makes it red; two amber items make it amber; otherwise green. A worker may always raise it on her own judgement;
 * lowering needs a second person. It is never a bare number, and no machine decides alone: the reasons are shown.
 */
import * as z from 'zod/mini';
import { PersonId, uuid } from '../../ground/ids.ts';
import { done, type Result, refused } from '../../ground/result.ts';
import { Instant } from '../../ground/time.ts';

export const urgencies = ['merah', 'kuning', 'hijau'] as const;
export const Urgency = z.enum(urgencies);
export type Urgency = (typeof urgencies)[number];

/** Codes of `urgency-items`; each is red or amber there, with its words. */
export const UrgencyItem = z.string().check(z.regex(/^[a-z0-9-]{2,40}$/));

export interface UrgencyItemLevel {
  readonly code: string;
  readonly level: 'red' | 'amber';
}

/** Amber items that together ask for contact within a day. */
const ambersForKuning = 2;

export function urgencyFrom(ticked: readonly string[], items: readonly UrgencyItemLevel[]): Urgency {
  const levels = items.filter((item) => ticked.includes(item.code)).map((item) => item.level);
  if (levels.includes('red')) return 'merah';
  return levels.length >= ambersForKuning ? 'kuning' : 'hijau';
}

const rank: Readonly<Record<Urgency, number>> = { merah: 0, kuning: 1, hijau: 2 };

export const isLowerThan = (one: Urgency, other: Urgency): boolean => rank[one] > rank[other];

export const moreUrgent = (one: Urgency, other: Urgency): Urgency => (rank[one] <= rank[other] ? one : other);

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
export const Lowering = z.object({ id: uuid, to: Urgency, reason: LoweringReason, askedBy: PersonId, askedAt: Instant });
export type Lowering = z.infer<typeof Lowering>;

export interface UrgencyNow {
  readonly urgency: Urgency;
  readonly lowering: Lowering | null;
}

export type UrgencyRefusal = 'would-lower' | 'would-not-lower' | 'lowering-is-asked' | 'no-lowering-is-asked' | 'asked-it-yourself';

/** Raising needs nobody's leave. */
export const decideRaising = (to: Urgency, now: UrgencyNow): Result<{ from: Urgency; to: Urgency }, UrgencyRefusal> =>
  isLowerThan(now.urgency, to) ? done({ from: now.urgency, to }) : refused('would-lower');

export function decideAskingToLower(to: Urgency, now: UrgencyNow): Result<{ from: Urgency; to: Urgency }, UrgencyRefusal> {
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
