import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { CaseId } from '../../ground/ids.ts';
import type { Day } from '../../ground/time.ts';
import { type CourseSituation, decideMovingPhase, decideReopening } from './decide-course.ts';
import { decideSettingNext } from './decide-next.ts';
import { isOpen, mayFollow, nextSteps, type Phase, phases, reopeningReasons } from './model.ts';

const id = '0b0e7a52-6a0c-4d43-9d2f-6f2a5c6b7d10' as CaseId;
const today = '2026-03-02' as Day;
const ready: CourseSituation = { phase: 'identification', hasAssessment: true, hasApprovedPlan: true, today };
const move = (to: Phase, now: Partial<CourseSituation>) =>
  decideMovingPhase({ payload: { case: id, to } }, { ...ready, ...now });

const anyPhase = fc.constantFrom(...phases);
const anySituation: fc.Arbitrary<CourseSituation> = fc.record({
  phase: anyPhase,
  hasAssessment: fc.boolean(),
  hasApprovedPlan: fc.boolean(),
  today: fc.constant(today),
});

describe('moving a case from phase to phase', () => {
  test('is never an illegal step, and never ends or reopens a case by itself', () => {
    fc.assert(
      fc.property(anySituation, anyPhase, (now, to) => {
        const decided = move(to, now);
        if (!decided.ok) return;
        expect(mayFollow[now.phase]).toContain(to);
        expect(isOpen(to) && isOpen(now.phase)).toBe(true);
        expect(decided.value).toEqual([
          { type: 'phase-changed', record: id, subject: id, core: { from: now.phase, to, because: null } },
        ]);
      }),
    );
  });

  test('walks to no dead end: with everything done, some next step is always open', () => {
    fc.assert(
      fc.property(fc.array(anyPhase, { maxLength: 30 }), (wishes) => {
        let phase: Phase = 'identification';
        for (const to of wishes) if (move(to, { phase }).ok) phase = to;
        expect(phases.some((to) => move(to, { phase }).ok)).toBe(true);
      }),
    );
  });

  test.each([
    ['identification', 'planning', {}, 'phase-does-not-follow'],
    ['identification', 'implementation', {}, 'phase-does-not-follow'],
    ['monitoring', 'assessment', {}, 'phase-does-not-follow'],
    ['assessment', 'assessment', {}, 'phase-does-not-follow'],
    ['closed', 'planning', {}, 'phase-does-not-follow'],
    ['implementation', 'closed', {}, 'closing-needs-approval'],
    ['implementation', 'transferred', {}, 'hand-over-is-needed'],
    ['closed', 'assessment', {}, 'reopening-is-needed'],
    ['transferred', 'assessment', {}, 'reopening-is-needed'],
    ['assessment', 'planning', { hasAssessment: false }, 'assessment-is-needed'],
    ['planning', 'implementation', { hasApprovedPlan: false }, 'approved-plan-is-needed'],
    ['monitoring', 'implementation', { hasApprovedPlan: false }, 'approved-plan-is-needed'],
  ] as const)('%s → %s with %j is refused: %s', (phase, to, now, because) => {
    expect(move(to, { phase, ...now })).toEqual({ ok: false, because });
  });
});

describe('the next date', () => {
  test.each([
    ['2026-03-05', 'visit', 'monitoring', 'done'],
    ['2026-03-02', 'visit', 'monitoring', 'done'],
    ['2026-03-01', 'visit', 'monitoring', 'day-is-past'],
    [null, null, 'monitoring', 'done'],
    ['2026-03-05', 'visit', 'closed', 'case-is-closed'],
    ['2026-03-05', 'check-after-closing', 'closed', 'done'],
    [null, null, 'closed', 'done'],
  ] as const)('%s %s in %s: %s', (on, what, phase, wanted) => {
    const decided = decideSettingNext({ payload: { case: id, on: on as Day | null, what } }, { ...ready, phase });
    expect(decided.ok ? 'done' : decided.because).toBe(wanted);
  });

  test('every step is a code', () => {
    for (const step of nextSteps) expect(step).toMatch(/^[a-z-]+$/);
  });
});

test.each(phases)('a case in %s is reopened only when it has ended', (phase) => {
  const decided = decideReopening({ payload: { case: id, reason: reopeningReasons[0] } }, { ...ready, phase });
  expect(decided.ok).toBe(!isOpen(phase));
  if (decided.ok) expect(decided.value.map((event) => event.type)).toEqual(['case-reopened', 'phase-changed']);
});
