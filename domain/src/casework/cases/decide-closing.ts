/**
 * Closing a case: she was listened to, what was planned has an outcome, there is a reason, and another person agrees.
 *
 * What must never happen: that a case ends because somebody is tired of it, under a reason that its own plan denies, or by a settlement
 * that the law forbids.
 */
import type { CommandOf } from '../../ground/command.ts';
import type { Happening } from '../../ground/happening.ts';
import { done, type Result, refused } from '../../ground/result.ts';
import type { ApproveClosing, AskToClose, ReturnClosing, WithdrawClosing } from './commands.ts';
import { phaseChanged } from './decide-course.ts';
import {
  type CaseClosed,
  isOpen,
  namesSettlement,
  type Phase,
  type PhaseChanged,
  settlementIsBarred,
} from './model.ts';

export const closingStates = ['asked', 'approved', 'returned', 'withdrawn'] as const;
export type ClosingState = (typeof closingStates)[number];

export interface ClosingSituation {
  readonly phase: Phase;
  readonly forms: readonly string[];
  readonly kinds: readonly string[];
  readonly respondentIsChild: boolean | null;
  readonly hasAssessment: boolean;
  readonly goals: number;
  readonly goalsWithoutOutcome: number;
  readonly goalsReached: number;
  readonly goalsNotReached: number;
  readonly referralIsRunning: boolean;
  /** What the list says of the reason today; null when it does not hold it. */
  readonly reason: { readonly needsPlanOutcome: boolean } | null;
  readonly handOverIsOffered: boolean;
  /** A request that waits for an answer, whichever it is. */
  readonly isAsked: boolean;
  /** The request that is answered; null when one is only being made. */
  readonly closing: { readonly state: ClosingState; readonly askedBy: string; readonly reason: string } | null;
  readonly person: string;
}

export type ClosingRefusal =
  | 'case-is-closed'
  | 'settlement-is-barred'
  | 'hand-over-is-needed'
  | 'hand-over-is-offered'
  | 'no-such-reason'
  | 'assessment-is-needed'
  | 'plan-outcome-is-needed'
  | 'goals-are-not-reached'
  | 'referral-is-running'
  | 'closing-is-asked'
  | 'already-decided'
  | 'asked-it-yourself';

export type ClosingEvent =
  | Happening<'closing-asked', { readonly case: string; readonly reason: string }>
  | Happening<'closing-approved' | 'closing-returned' | 'closing-withdrawn', { readonly case: string }>
  | PhaseChanged
  | CaseClosed;

export function decideAskingToClose(
  { payload }: Pick<CommandOf<typeof AskToClose>, 'payload'>,
  now: ClosingSituation,
): Result<readonly ClosingEvent[], ClosingRefusal> {
  if (now.isAsked) return refused('closing-is-asked');
  const kept = whatKeepsItOpen(payload.reason, now);
  if (kept !== null) return refused(kept);
  return done([
    {
      type: 'closing-asked',
      record: payload.closing,
      subject: payload.case,
      core: { case: payload.case, reason: payload.reason },
      sealed: { narrative: { outcome: payload.outcome } },
    },
  ]);
}

/** Everything is looked at again: between asking and approving an outcome may have been voided, or a form of violence added. */
export function decideApprovingClosing(
  { payload }: Pick<CommandOf<typeof ApproveClosing>, 'payload'>,
  now: ClosingSituation,
): Result<readonly ClosingEvent[], ClosingRefusal> {
  const { closing } = now;
  if (closing?.state !== 'asked') return refused('already-decided');
  if (closing.askedBy === now.person) return refused('asked-it-yourself');
  const kept = whatKeepsItOpen(closing.reason, now);
  if (kept !== null) return refused(kept);
  return done([
    { type: 'closing-approved', record: payload.closing, subject: payload.case, core: { case: payload.case } },
    phaseChanged(payload.case, now.phase, 'closed', closing.reason),
    { type: 'case-closed', record: payload.case, subject: payload.case, core: { reason: closing.reason } },
  ]);
}

export function decideReturningClosing(
  { payload }: Pick<CommandOf<typeof ReturnClosing>, 'payload'>,
  now: ClosingSituation,
): Result<readonly ClosingEvent[], ClosingRefusal> {
  if (now.closing?.state !== 'asked') return refused('already-decided');
  if (now.closing.askedBy === now.person) return refused('asked-it-yourself');
  const sealed = { narrative: { returnedBecause: payload.note } };
  return done([
    { type: 'closing-returned', record: payload.closing, subject: payload.case, core: { case: payload.case }, sealed },
  ]);
}

export function decideWithdrawingClosing(
  { payload }: Pick<CommandOf<typeof WithdrawClosing>, 'payload'>,
  now: ClosingSituation,
): Result<readonly ClosingEvent[], ClosingRefusal> {
  if (now.closing?.state !== 'asked') return refused('already-decided');
  return done([
    { type: 'closing-withdrawn', record: payload.closing, subject: payload.case, core: { case: payload.case } },
  ]);
}

function whatKeepsItOpen(reason: string, now: ClosingSituation): ClosingRefusal | null {
  if (!isOpen(now.phase)) return 'case-is-closed';
  if (namesSettlement(reason) && settlementIsBarred(now)) return 'settlement-is-barred';
  if (reason === 'transferred') return 'hand-over-is-needed';
  if (now.handOverIsOffered) return 'hand-over-is-offered';
  if (now.reason === null) return 'no-such-reason';
  if (!now.hasAssessment) return 'assessment-is-needed';
  // Somebody who died or left has no outcome to wait for, but what was planned is never left without a word.
  if (now.goalsWithoutOutcome > 0 || (now.goals === 0 && now.reason.needsPlanOutcome)) return 'plan-outcome-is-needed';
  if (reason === 'goals-reached' && (now.goalsNotReached > 0 || (now.goals > 0 && now.goalsReached === 0)))
    return 'goals-are-not-reached';
  if (now.referralIsRunning && !endsWhileReferralRuns.includes(reason)) return 'referral-is-running';
  return null;
}

/** What nobody here can wait for: she died, or she wishes it. Otherwise a referral is finished or withdrawn before. */
const endsWhileReferralRuns: readonly string[] = ['died', 'client-withdraws'];
