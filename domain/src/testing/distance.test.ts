import fc from 'fast-check';
import { expect, test } from 'vitest';
import { distance } from './distance.ts';

test.each([
  [[1, 2, 3], [3, 2, 1], 0],
  [[1, 2], [3, 4], 1],
  [[1, 1, 1, 9], [1, 9, 9, 9], 0.5],
  [[1, 2, 3, 4], [2.5], 0.5],
])('of %j and %j it is %d', (one, other, gap) => {
  expect(distance(one, other)).toBeCloseTo(gap, 12);
});

test('it is the widest gap at any value, and the same both ways', () => {
  const times = fc.array(fc.integer({ min: 0, max: 20 }), { minLength: 1, maxLength: 40 });
  fc.assert(
    fc.property(times, times, (one, other) => {
      const share = (all: readonly number[], at: number) => all.filter((time) => time <= at).length / all.length;
      const gaps = [...one, ...other].map((at) => Math.abs(share(one, at) - share(other, at)));
      expect(distance(one, other)).toBeCloseTo(Math.max(...gaps), 12);
      expect(distance(other, one)).toBeCloseTo(distance(one, other), 12);
    }),
  );
});
