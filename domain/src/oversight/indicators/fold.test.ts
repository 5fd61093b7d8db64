import fc from 'fast-check';
import { expect, test } from 'vitest';
import { foldSmall } from './fold.ts';

const cells = fc.array(fc.record({ sum: fc.integer({ min: 1, max: 20 }), code: fc.uuid() }), { maxLength: 12 });
const below = fc.integer({ min: 1, max: 10 });

test('no small cell stands alone, none can be worked out of the total, and nothing is lost', () => {
  fc.assert(
    fc.property(cells, below, (all, limit) => {
      const { kept, folded } = foldSmall(all, limit);
      const sum = (some: readonly { sum: number }[]) => some.reduce((heads, one) => heads + one.sum, 0);
      expect(sum(kept) + (folded ?? 0)).toBe(sum(all));
      for (const one of kept) expect(one.sum).toBeGreaterThanOrEqual(limit);
      const gone = all.length - kept.length;
      expect(folded === null).toBe(gone === 0);
      if (kept.length > 0 && folded !== null) {
        expect(gone).toBeGreaterThanOrEqual(2);
        expect(folded).toBeGreaterThanOrEqual(limit);
      }
    }),
  );
});

test('one small village takes the next one with it', () => {
  const all = [
    { code: 'a', sum: 9 },
    { code: 'b', sum: 6 },
    { code: 'c', sum: 1 },
  ];
  expect(foldSmall(all, 5)).toEqual({ kept: [all[0]], folded: 7 });
  expect(foldSmall(all.slice(0, 2), 5)).toEqual({ kept: all.slice(0, 2), folded: null });
  expect(foldSmall(all.slice(2), 5)).toEqual({ kept: [], folded: 1 });
});
