import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { compensate, type Fact, keyOf, type Weighed } from '../../ground/facts.ts';
import type { Day } from '../../ground/time.ts';
import { type CountedCase, factsOfCase } from './facts.ts';
import { extendedBy } from './opening.ts';

const one: CountedCase = {
  track: 'survivor',
  origin: 'concern',
  phase: 'assessment',
  aboutChild: true,
  ageBand: '13-17' as never,
  sex: 'female',
  disability: null,
  village: 12 as never,
  placeKind: 'household' as never,
  relation: null,
  kinds: ['violence-sexual'],
  forms: ['sexual', 'psychological'],
  openedOn: '2026-01-05' as Day,
  closedOn: null,
  closingReason: null,
  voided: false,
};
const kindsOf = (facts: readonly Fact[]) => facts.map((fact) => fact.kind);

describe('what a case counts for', () => {
  test('one kasus, one korban, and each form once', () => {
    expect(kindsOf(factsOfCase(one))).toEqual(['case', 'case-form', 'case-form', 'case-kind', 'victim']);
    expect(factsOfCase(one)[0]).toEqual({
      kind: 'case',
      on: '2026-01-05',
      amount: 1,
      by: {
        track: 'survivor',
        origin: 'concern',
        aboutChild: true,
        ageBand: '13-17',
        sex: 'female',
        village: 12,
        placeKind: 'household',
      },
    });
  });

  test('the child who is the respondent is no korban', () => {
    expect(kindsOf(factsOfCase({ ...one, track: 'child-respondent', forms: [], kinds: [] }))).toEqual(['case']);
  });

  test('an ending counts on its own day, and not any more when the case is open again', () => {
    const closed = { ...one, closedOn: '2026-03-01' as Day, closingReason: 'goals-reached' };
    expect(factsOfCase(closed).at(-1)).toMatchObject({
      kind: 'case-closed',
      on: '2026-03-01',
      by: { reason: 'goals-reached' },
    });
    expect(kindsOf(factsOfCase(one))).not.toContain('case-closed');
  });

  test('nothing when it was entered by mistake', () => {
    expect(factsOfCase({ ...one, voided: true })).toEqual([]);
  });

  test('after any corrections, the sum of the ledger is what stands', () => {
    const states = fc.record({
      sex: fc.constantFrom('female', 'male', 'unknown'),
      forms: fc.subarray(['physical', 'sexual', 'neglect']),
      closedOn: fc.option(fc.constantFrom('2026-02-01', '2026-03-01')),
      voided: fc.boolean(),
    });
    fc.assert(
      fc.property(fc.array(states, { minLength: 1 }), (steps) => {
        const ledger: Weighed[] = [];
        let stands: readonly Fact[] = [];
        for (const step of steps) {
          stands = factsOfCase({ ...one, ...step, closingReason: step.closedOn && 'died' } as CountedCase);
          ledger.push(...compensate(ledger, stands));
        }
        const sums = new Map<string, number>();
        for (const { weight, ...fact } of ledger) sums.set(keyOf(fact), (sums.get(keyOf(fact)) ?? 0) + weight);
        expect([...sums].filter(([, sum]) => sum !== 0).sort()).toEqual(stands.map((fact) => [keyOf(fact), 1]).sort());
      }),
    );
  });
});

describe('a further telling', () => {
  const urgency = fc.constantFrom('merah' as const, 'kuning' as const, 'hijau' as const);
  const codes = fc.subarray(['a', 'b', 'c', 'd']);

  test('takes nothing away and is never less urgent; told twice it changes nothing more', () => {
    const knows = fc.record({ urgency, kinds: codes, forms: codes });
    fc.assert(
      fc.property(knows, knows, (now, told) => {
        const after = extendedBy(now, told);
        expect(after.forms).toEqual(expect.arrayContaining(now.forms));
        expect(after.kinds).toEqual(expect.arrayContaining(told.kinds));
        expect([now.urgency, told.urgency]).toContain(after.urgency);
        expect(extendedBy(after, told)).toEqual(after);
      }),
    );
  });
});
