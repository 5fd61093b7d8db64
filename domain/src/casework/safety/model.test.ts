import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { isLowerThan, type Urgency, urgencies } from '../../ground/urgency.ts';
import { decideAskingToLower, decideLowering, decideRaising, type Lowering, loweringReasons } from './model.ts';

const sari = '0b0e7a52-6a0c-4d43-9d2f-6f2a5c6b7d10';
const made = '3f5d3a3e-8f9b-4d6f-8a6e-0d9d7f4f2b11';
const askedBySari = (to: Urgency) =>
  ({
    id: made,
    to,
    reason: 'danger-is-past',
    askedBy: sari,
    askedAt: '2026-03-02T03:00:00.000Z',
  }) as unknown as Lowering;

const anyUrgency = fc.constantFrom(...urgencies);

describe('changing the urgency', () => {
  test('one person alone never lowers it, whatever she says and in whatever order', () => {
    const wish = fc.record({ say: fc.constantFrom('raise', 'ask', 'confirm', 'decline'), to: anyUrgency } as const);
    fc.assert(
      fc.property(anyUrgency, fc.array(wish), (first, wishes) => {
        let now = { urgency: first, lowering: null as Lowering | null, person: sari };
        for (const { say, to } of wishes) {
          const before = now.urgency;
          if (say === 'raise') {
            const raised = decideRaising(to, now);
            if (raised.ok) now = { ...now, urgency: raised.value.to };
          } else if (say === 'ask') {
            if (decideAskingToLower(to, now).ok) now = { ...now, lowering: askedBySari(to) };
          } else {
            const answered = decideLowering(say, now);
            if (answered.ok) now = { ...now, urgency: answered.value.to, lowering: null };
          }
          expect(isLowerThan(now.urgency, before)).toBe(false);
        }
      }),
    );
  });

  test('a second person lowers it, or leaves it', () => {
    const now = { urgency: 'merah' as const, lowering: askedBySari('hijau'), person: made };
    expect(decideLowering('confirm', now)).toEqual({ ok: true, value: { from: 'merah', to: 'hijau', lowered: true } });
    expect(decideLowering('decline', now)).toEqual({ ok: true, value: { from: 'merah', to: 'merah', lowered: false } });
    expect(decideLowering('confirm', { ...now, lowering: null })).toEqual({
      ok: false,
      because: 'no-lowering-is-asked',
    });
  });

  test.each([
    ['merah', 'merah', 'would-not-lower'],
    ['hijau', 'merah', 'would-not-lower'],
  ] as const)('from %s, asking for %s is refused', (urgency, to, because) => {
    expect(decideAskingToLower(to, { urgency, lowering: null })).toEqual({ ok: false, because });
  });

  test('every reason is a code', () => {
    for (const reason of loweringReasons) expect(reason).toMatch(/^[a-z-]+$/);
  });
});
