import fc from 'fast-check';
import { expect, test } from 'vitest';
import { compensate, type Fact, keyOf, type Weighed } from './facts.ts';
import type { Day } from './time.ts';

const anyFact: fc.Arbitrary<Fact> = fc.record({
  kind: fc.constantFrom('case', 'case-form'),
  on: fc.constantFrom('2026-01-03' as Day, '2026-02-03' as Day),
  by: fc.record({ form: fc.constantFrom('physical', 'sexual'), sex: fc.constantFrom('female', 'male') }),
  amount: fc.nat({ max: 3 }),
});

const stands = (ledger: readonly Weighed[]): readonly string[] => {
  const counts = new Map<string, number>();
  for (const { weight, ...fact } of ledger) counts.set(keyOf(fact), (counts.get(keyOf(fact)) ?? 0) + weight);
  return [...counts].flatMap(([key, count]) => Array.from({ length: count }, () => key)).sort();
};

test('after any sequence of corrections the ledger says exactly what stands', () => {
  fc.assert(
    fc.property(fc.array(fc.array(anyFact, { maxLength: 6 }), { minLength: 1, maxLength: 8 }), (versions) => {
      let ledger: readonly Weighed[] = [];
      for (const wanted of versions) ledger = [...ledger, ...compensate(ledger, wanted)];
      expect(stands(ledger)).toEqual((versions.at(-1) ?? []).map(keyOf).sort());
    }),
  );
});

test('settling twice writes nothing the second time', () => {
  fc.assert(
    fc.property(fc.array(anyFact), (wanted) => {
      const ledger = compensate([], wanted);
      expect(compensate(ledger, wanted)).toEqual([]);
    }),
  );
});
