import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { CaseId, CommandId } from '../../ground/ids.ts';
import type { Instant } from '../../ground/time.ts';
import { urgencies } from '../../ground/urgency.ts';
import { type Lowering, loweringReasons } from '../safety/model.ts';
import { AskToLower, ConfirmLowering, DeclineLowering, RaiseUrgency } from './commands.ts';
import { decideUrgency, type UrgencyCommand, type UrgencySituation } from './decide-urgency.ts';
import { isOpen, phases } from './model.ts';

const id = '0b0e7a52-6a0c-4d43-9d2f-6f2a5c6b7d10';
const [sari, made] = ['3f5d3a3e-8f9b-4d6f-8a6e-0d9d7f4f2b11', '3f5d3a3e-8f9b-4d6f-8a6e-0d9d7f4f2b12'];
const lowering = {
  id,
  to: 'hijau',
  reason: 'danger-is-past',
  askedBy: sari,
  askedAt: '2026-03-02T03:00:00.000Z',
} as unknown as Lowering;
const said = (name: UrgencyCommand['name'], more: object = {}) =>
  ({
    id: id as CommandId,
    name,
    madeAt: '2026-03-02T03:00:00.000Z' as Instant,
    payload: { case: id as CaseId, ...more },
  }) as UrgencyCommand;

describe('the urgency of a case', () => {
  test('asking to lower it keeps the reason and seals the words', () => {
    const asked = said('cases/ask-to-lower-urgency', { to: 'kuning', reason: 'respondent-is-away', note: 'N' });
    const decided = decideUrgency(asked, { phase: 'assessment', urgency: 'merah', lowering: null, person: sari ?? '' });
    expect(decided).toMatchObject({
      ok: true,
      value: [
        {
          type: 'lowering-asked',
          core: { from: 'merah', to: 'kuning', reason: 'respondent-is-away' },
          sealed: { narrative: { note: 'N' } },
        },
      ],
    });
    expect(JSON.stringify(decided.ok && decided.value[0]?.core)).not.toContain('"N"');
  });

  test('is not changed in a case that has ended', () => {
    const now = { phase: 'closed' as const, urgency: 'hijau' as const, lowering: null, person: made ?? '' };
    expect(decideUrgency(said('cases/raise-urgency', { to: 'merah' }), now)).toEqual({
      ok: false,
      because: 'case-is-closed',
    });
  });

  test('is decided for everything that a contract lets through, without a throw and without one person alone', () => {
    const situation: fc.Arbitrary<UrgencySituation> = fc.record({
      phase: fc.constantFrom(...phases),
      urgency: fc.constantFrom(...urgencies),
      lowering: fc.option(fc.constant(lowering)),
      person: fc.constantFrom(sari ?? '', made ?? ''),
    });
    const contract = fc.constantFrom(RaiseUrgency, AskToLower, ConfirmLowering, DeclineLowering);
    const body = fc.record(
      {
        case: fc.constant(id),
        to: fc.constantFrom(...urgencies),
        reason: fc.constantFrom(...loweringReasons),
        note: fc.string(),
      },
      { requiredKeys: ['case'] },
    );
    fc.assert(
      fc.property(contract, body, situation, (which, told, now) => {
        const parsed = which.payload.safeParse(told);
        if (!parsed.success) return;
        const decided = decideUrgency(said(which.name, parsed.data), now);
        if (!decided.ok) return;
        expect(isOpen(now.phase)).toBe(true);
        if (decided.value[0]?.type === 'urgency-lowered') expect(now.lowering?.askedBy).not.toBe(now.person);
      }),
      { numRuns: 1000 },
    );
  });
});
