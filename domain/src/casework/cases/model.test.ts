import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { caseCodeOf, caseDrawers, caseFields, mayFollow, type Phase, phases } from './model.ts';

const reachableFrom = (start: Phase): ReadonlySet<Phase> => {
  const seen = new Set<Phase>([start]);
  for (const phase of seen) for (const next of mayFollow[phase]) seen.add(next);
  return seen;
};

describe('phases', () => {
  test.each(phases)('from %s every ending and every way back is reachable: there is no dead end', (phase) => {
    expect(mayFollow[phase].length).toBeGreaterThan(0);
    expect(reachableFrom(phase)).toContain('closed');
    expect(reachableFrom(phase)).toContain('transferred');
    expect(reachableFrom(phase)).toContain('assessment');
  });

  test('every phase is reached from identification, and none follows itself', () => {
    expect([...reachableFrom('identification')].sort()).toEqual([...phases].sort());
    for (const phase of phases) expect(mayFollow[phase]).not.toContain(phase);
  });
});

describe('the code of a case', () => {
  test('is short, speakable and free of look-alikes', () => {
    fc.assert(
      fc.property(fc.uuid({ version: 4 }), (id) => {
        expect(caseCodeOf(id)).toMatch(/^[34679CDFGHJKMNPQRTWXY]{3}-[34679CDFGHJKMNPQRTWXY]{3}$/);
        expect(caseCodeOf(id)).toBe(caseCodeOf(id));
      }),
    );
  });

  test('spreads over the whole alphabet', () => {
    const letters = new Set<string>();
    fc.assert(
      fc.property(fc.uuid({ version: 4 }), (id) => {
        for (const letter of caseCodeOf(id).replace('-', '')) letters.add(letter);
      }),
      { numRuns: 500 },
    );
    expect(letters.size).toBe(21);
  });
});

test('every field of a case lies in a compartment, and all of them in the core', () => {
  expect(Object.keys(caseDrawers).sort()).toEqual(Object.keys(caseFields).sort());
  expect(new Set(Object.values(caseDrawers))).toEqual(new Set(['core']));
});
