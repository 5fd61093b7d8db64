import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import closureReasons from '../../ground/codes/lists/closure-reasons.data.json';
import concernKinds from '../../ground/codes/lists/concern-kinds.data.json';
import {
  caseCodeOf,
  caseDrawers,
  caseFields,
  mayFollow,
  namesSettlement,
  type Phase,
  phases,
  settlementIsBarred,
  sexualKinds,
} from './model.ts';

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

describe('what the law does not let be settled', () => {
  test.each([
    [['sexual'], [], false, true],
    [['sexual'], [], null, true],
    [['sexual'], [], true, false],
    [['physical'], [], false, false],
    [['physical', 'sexual'], [], false, true],
    [[], ['violence-sexual-online'], null, true],
    [[], ['exploitation-marriage'], false, true],
    [[], ['exploitation-labour'], false, false],
  ])('forms %j, kinds %j, respondent a child: %j → barred: %j', (forms, kinds, respondentIsChild, barred) => {
    expect(settlementIsBarred({ forms, kinds, respondentIsChild })).toBe(barred);
  });

  test('the sexual kinds are those of the list', () => {
    const marked = concernKinds.items.filter((item) => item.detail.sexual).map((item) => item.code);
    expect([...sexualKinds].sort()).toEqual(marked.sort());
  });

  test('no reason that ships is a settlement, and one that an office adds is seen', () => {
    for (const { code } of closureReasons.items) expect(namesSettlement(code)).toBe(false);
    for (const code of ['own-damai', 'own-diselesaikan-di-desa', 'own-mediasi', 'own-kekeluargaan', 'own-settled'])
      expect(namesSettlement(code)).toBe(true);
  });
});

test('every field of a case lies in a compartment, and all of them in the core', () => {
  expect(Object.keys(caseDrawers).sort()).toEqual(Object.keys(caseFields).sort());
  expect(new Set(Object.values(caseDrawers))).toEqual(new Set(['core']));
});
