import { nobody } from '@naung/domain/prevention/activities/model.ts';
import { expect, test } from 'vitest';
import { bandCounted, counted, headsTyped, stepped, tallyOf } from './counting.ts';

const bands = [
  { code: '6-12', isChild: true },
  { code: '13-17', isChild: true },
  { code: '25-59', isChild: false },
];

test.each([
  ['12', 12],
  ['1.200', 1200],
  ['', 0],
  ['-3', 3],
  ['banyak', 0],
  ['9999999', 100_000],
])('typed %j counts %i', (typed, heads) => {
  expect(headsTyped(typed)).toBe(heads);
});

test('one less than nobody is nobody', () => {
  expect(stepped(0, -1)).toBe(0);
  expect(stepped(99_999, 10)).toBe(100_000);
});

test('those with a disability are never more than came', () => {
  const two = counted(counted(nobody, 'adultMale', 2), 'disability', 2);
  expect(counted(two, 'adultMale', 1)).toEqual({ ...nobody, adultMale: 1, disability: 1 });
});

test('a number that is too high is kept as typed, to be looked at again', () => {
  expect(counted(nobody, 'disability', 3).disability).toBe(3);
});

test('the four counters are what the bands add up to', () => {
  const some = bandCounted(bandCounted(bandCounted({}, '6-12', 'female', 3), '13-17', 'female', 2), '25-59', 'male', 1);
  expect(tallyOf(some, bands, 1)).toEqual({
    childFemale: 5,
    childMale: 0,
    adultFemale: 0,
    adultMale: 1,
    disability: 1,
  });
  expect(tallyOf({}, bands, 4)).toEqual(nobody);
});
