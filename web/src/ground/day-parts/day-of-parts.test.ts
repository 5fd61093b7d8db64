import type { Day } from '@naung/domain/ground/time.ts';
import { expect, test } from 'vitest';
import { dayOfParts, partsOfDay } from './day-of-parts.ts';

test('three parts make a day, and a day makes its three parts', () => {
  expect(dayOfParts({ day: '9', month: '8', year: '2011' })).toBe('2011-08-09');
  expect(partsOfDay('2011-08-09' as Day)).toEqual({ day: '9', month: '8', year: '2011' });
});

test.each([
  { day: '', month: '8', year: '2011' },
  { day: '9', month: '', year: '2011' },
  { day: '9', month: '8', year: '' },
])('nothing is said about a day that is not complete: %j', (parts) => {
  expect(dayOfParts(parts)).toBeNull();
});

test.each([
  { day: '31', month: '2', year: '2011' },
  { day: '29', month: '2', year: '2011' },
  { day: '9', month: '8', year: '11' },
  { day: 'a', month: '8', year: '2011' },
])('%j is a day to look at again', (parts) => {
  expect(dayOfParts(parts)).toBe('unclear');
});
