/**
 * Referrals count by need and month: sent, answered with the reason where it was declined and how long it took, completed, and
 * whether she was reached, which is another number than completed. Who sent and who received is in none of them.
 */
import type { Fact } from '../../ground/facts.ts';
import { type Day, dayIn, hoursBetween, type Instant, type Zone } from '../../ground/time.ts';
import type { Referral } from './model.ts';

export interface CountedReferral
  extends Pick<
    Referral,
    | 'need'
    | 'status'
    | 'requestedAt'
    | 'answeredAt'
    | 'declineReason'
    | 'firstServiceOn'
    | 'completedOn'
    | 'outcome'
    | 'connection'
    | 'barrier'
  > {
  readonly verifiedOn: Day | null;
  readonly voided: boolean;
}

export function factsOfReferral(one: CountedReferral, zone: Zone): readonly Fact[] {
  // What was taken back before it left was never sent.
  if (one.voided || one.status === 'cancelled') return [];
  const need = one.need;
  const facts: Fact[] = [{ kind: 'referral-sent', on: dayIn(zone, one.requestedAt), by: { need }, amount: 1 }];
  if (one.answeredAt !== null) {
    const answer = one.declineReason === null ? 'accepted' : 'declined';
    const by = {
      need,
      answer,
      reason: one.declineReason ?? 'none',
      within: withinDays(one.requestedAt, one.answeredAt),
    };
    facts.push({ kind: 'referral-answered', on: dayIn(zone, one.answeredAt), by, amount: 1 });
  }
  if (one.firstServiceOn !== null)
    facts.push({ kind: 'referral-first-service', on: one.firstServiceOn, by: { need }, amount: 1 });
  if (one.completedOn !== null && one.outcome !== null)
    facts.push({ kind: 'referral-completed', on: one.completedOn, by: { need, outcome: one.outcome }, amount: 1 });
  if (one.verifiedOn !== null) {
    const by = { need, connection: one.connection, barrier: one.barrier ?? 'none' };
    facts.push({ kind: 'connection-verified', on: one.verifiedOn, by, amount: 1 });
  }
  return facts;
}

/** A span, not a number of hours: an exact one would be a mark by which a referral is found again. */
function withinDays(from: Instant, until: Instant): string {
  const days = hoursBetween(from, until) / 24;
  if (days <= 1) return 'one-day';
  if (days <= 3) return 'three-days';
  return days <= 7 ? 'seven-days' : 'longer';
}
