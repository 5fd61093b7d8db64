import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { isLowerThan, moreUrgent, urgencies, urgencyFrom } from './urgency.ts';

const anyUrgency = fc.constantFrom(...urgencies);

describe('urgency', () => {
  const items = [
    { code: 'weapon', level: 'red' },
    { code: 'pregnant', level: 'amber' },
    { code: 'afraid', level: 'amber' },
  ] as const;

  test.each([
    [['weapon', 'pregnant'], 'merah'],
    [['pregnant', 'afraid'], 'kuning'],
    [['pregnant'], 'hijau'],
    [[], 'hijau'],
  ])('%j is %s', (ticked, urgency) => {
    expect(urgencyFrom(ticked, items)).toBe(urgency);
  });

  test('one more item ticked never makes it less urgent', () => {
    fc.assert(
      fc.property(fc.subarray(items.map((item) => item.code)), fc.constantFrom(...items), (ticked, more) => {
        expect(isLowerThan(urgencyFrom([...ticked, more.code], items), urgencyFrom(ticked, items))).toBe(false);
      }),
    );
  });

  test('the more urgent of two is never lower than either', () => {
    fc.assert(
      fc.property(anyUrgency, anyUrgency, (one, other) => {
        const both = moreUrgent(one, other);
        expect(isLowerThan(both, one) || isLowerThan(both, other)).toBe(false);
      }),
    );
  });
});
