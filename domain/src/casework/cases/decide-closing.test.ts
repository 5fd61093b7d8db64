import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { CaseId } from '../../ground/ids.ts';
import {
  type ClosingSituation,
  closingStates,
  decideApprovingClosing,
  decideAskingToClose,
  decideReturningClosing,
  decideWithdrawingClosing,
} from './decide-closing.ts';
import { isOpen, phases, settlementIsBarred } from './model.ts';

const id = '0b0e7a52-6a0c-4d43-9d2f-6f2a5c6b7d10' as CaseId;
const closing = '6e1b8f0a-4c55-4b7e-8f0e-0f6b3c1d2e3f' as never;
const sari = '3f5d3a3e-8f9b-4d6f-8a6e-0d9d7f4f2b11';
const made = '3f5d3a3e-8f9b-4d6f-8a6e-0d9d7f4f2b12';
const ready: ClosingSituation = {
  phase: 'monitoring',
  forms: ['physical'],
  kinds: [],
  respondentIsChild: false,
  hasAssessment: true,
  goals: 2,
  goalsWithoutOutcome: 0,
  goalsReached: 1,
  goalsNotReached: 0,
  referralIsRunning: false,
  reason: { needsPlanOutcome: true },
  handOverIsOffered: false,
  isAsked: false,
  closing: null,
  person: sari,
};
const ask = (reason: string, over: Partial<ClosingSituation> = {}) =>
  decideAskingToClose(
    { payload: { case: id, closing, reason: reason as 'died', outcome: 'selesai' } },
    { ...ready, ...over },
  );
const asked = {
  closing: { state: 'asked', askedBy: sari, reason: 'goals-reached' },
  isAsked: true,
  person: made,
} as const;
const approve = (over: Partial<ClosingSituation> = {}) =>
  decideApprovingClosing({ payload: { case: id, closing } }, { ...ready, ...asked, ...over });

describe('asking to close', () => {
  test.each([
    ['goals-reached', {}, 'done'],
    ['goals-reached', { phase: 'closed' }, 'case-is-closed'],
    ['goals-reached', { hasAssessment: false }, 'assessment-is-needed'],
    ['goals-reached', { goals: 0 }, 'plan-outcome-is-needed'],
    ['goals-reached', { goalsWithoutOutcome: 1 }, 'plan-outcome-is-needed'],
    ['goals-reached', { goalsNotReached: 1 }, 'goals-are-not-reached'],
    ['goals-reached', { goalsReached: 0 }, 'goals-are-not-reached'],
    ['legal-process-finished', { goalsReached: 0, goalsNotReached: 2 }, 'done'],
    ['goals-reached', { referralIsRunning: true }, 'referral-is-running'],
    ['moved-or-lost-contact', { referralIsRunning: true }, 'referral-is-running'],
    ['died', { referralIsRunning: true }, 'done'],
    ['client-withdraws', { referralIsRunning: true }, 'done'],
    ['died', { goals: 0, reason: { needsPlanOutcome: false } }, 'done'],
    ['died', { goalsWithoutOutcome: 1, reason: { needsPlanOutcome: false } }, 'plan-outcome-is-needed'],
    ['own-unheard-of', { reason: null }, 'no-such-reason'],
    ['transferred', {}, 'hand-over-is-needed'],
    ['goals-reached', { handOverIsOffered: true }, 'hand-over-is-offered'],
    ['goals-reached', { isAsked: true }, 'closing-is-asked'],
    ['own-damai', { forms: ['sexual'] }, 'settlement-is-barred'],
    ['own-damai', { forms: ['sexual'], respondentIsChild: null }, 'settlement-is-barred'],
    ['own-mediasi', { kinds: ['violence-sexual'] }, 'settlement-is-barred'],
    ['own-damai', { forms: ['sexual'], respondentIsChild: true }, 'done'],
  ] as const)('%s with %j: %s', (reason, over, wanted) => {
    const decided = ask(reason, over);
    expect(decided.ok ? 'done' : decided.because).toBe(wanted);
  });

  test('seals the words and keeps the reason', () => {
    const decided = ask('goals-reached');
    const event = decided.ok ? decided.value[0] : undefined;
    expect(event).toMatchObject({ core: { reason: 'goals-reached' }, sealed: { narrative: { outcome: 'selesai' } } });
    expect(JSON.stringify(event?.core)).not.toContain('selesai');
  });
});

describe('answering a request to close', () => {
  test.each([
    [{}, 'done'],
    [{ person: sari }, 'asked-it-yourself'],
    [{ closing: null }, 'already-decided'],
    [{ closing: { ...asked.closing, state: 'approved' } }, 'already-decided'],
    [{ closing: { ...asked.closing, state: 'returned' } }, 'already-decided'],
    [{ hasAssessment: false }, 'assessment-is-needed'],
    [{ goalsWithoutOutcome: 1 }, 'plan-outcome-is-needed'],
    [{ goalsNotReached: 1 }, 'goals-are-not-reached'],
    [{ referralIsRunning: true }, 'referral-is-running'],
    [{ forms: ['sexual'], closing: { ...asked.closing, reason: 'own-damai' } }, 'settlement-is-barred'],
  ] as const)('approving with %j: %s', (over, wanted) => {
    const decided = approve(over);
    expect(decided.ok ? 'done' : decided.because).toBe(wanted);
  });

  test('nobody gives her own request back, but its team may withdraw it', () => {
    const own = { ...ready, ...asked, person: sari };
    expect(decideReturningClosing({ payload: { case: id, closing, note: 'x' } }, own)).toEqual({
      ok: false,
      because: 'asked-it-yourself',
    });
    expect(decideWithdrawingClosing({ payload: { case: id, closing } }, own).ok).toBe(true);
  });
});

test('whatever is so, a case closes only with an assessment, an outcome for every goal, and two people', () => {
  const situation = fc.record<ClosingSituation>({
    phase: fc.constantFrom(...phases),
    forms: fc.subarray(['physical', 'sexual']),
    kinds: fc.subarray(['violence-sexual', 'exploitation-labour']),
    respondentIsChild: fc.option(fc.boolean()),
    hasAssessment: fc.boolean(),
    goals: fc.nat(3),
    goalsWithoutOutcome: fc.nat(2),
    goalsReached: fc.nat(2),
    goalsNotReached: fc.nat(2),
    referralIsRunning: fc.boolean(),
    reason: fc.option(fc.record({ needsPlanOutcome: fc.boolean() })),
    handOverIsOffered: fc.boolean(),
    isAsked: fc.boolean(),
    closing: fc.option(
      fc.record({
        state: fc.constantFrom(...closingStates),
        askedBy: fc.constantFrom(sari, made),
        reason: fc.constantFrom('goals-reached', 'died', 'transferred', 'own-damai'),
      }),
    ),
    person: fc.constantFrom(sari, made),
  });
  fc.assert(
    fc.property(situation, (now) => {
      const decided = decideApprovingClosing({ payload: { case: id, closing } }, now);
      decideAskingToClose({ payload: { case: id, closing, reason: 'died', outcome: 'x' } }, now);
      if (!decided.ok) return;
      expect(isOpen(now.phase) && now.hasAssessment && now.goalsWithoutOutcome === 0).toBe(true);
      expect(now.closing?.askedBy).not.toBe(now.person);
      if (now.closing?.reason === 'goals-reached')
        expect(now.goalsNotReached === 0 && !now.referralIsRunning).toBe(true);
      if (now.closing?.reason === 'own-damai') expect(settlementIsBarred(now)).toBe(false);
    }),
    { numRuns: 2000 },
  );
});
