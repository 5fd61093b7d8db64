import type { Day } from '@naung/domain/ground/time.ts';
import { expect, test } from 'vitest';
import { countSaid, laterBy, nearnessOf } from './tell-today.ts';

const today = '2026-02-25' as Day;

test.each([
  ['2026-02-24', 'over'],
  ['2026-02-25', 'over'],
  ['2026-02-26', 'near'],
  ['2026-03-04', 'near'],
  ['2026-03-05', 'far'],
] as const)('what is planned for %s is %s', (on, nearness) => {
  expect(nearnessOf(on as Day, today)).toBe(nearness);
});

test('what has no day is far', () => {
  expect(nearnessOf(null, today)).toBe('far');
});

test('days are counted over the end of a month, forth and back', () => {
  expect(laterBy(today, 7)).toBe('2026-03-04');
  expect(laterBy(today, -30)).toBe('2026-01-26');
});

test('of more than one page it is said that there are more', () => {
  expect(countSaid({ items: [1, 2], hasMore: false })).toBe('2');
  expect(countSaid({ items: [1, 2], hasMore: true })).toBe('2+');
});
