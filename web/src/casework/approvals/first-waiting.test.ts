import { expect, test } from 'vitest';
import { firstWaiting } from './first-waiting.ts';

test.each<[string, Record<string, number>, string]>([
  ['before anything is known, the first', {}, 'a'],
  ['the first that holds something', { a: 0, b: 2, c: 1 }, 'b'],
  ['not a later one while an earlier has not said', { a: 0, c: 1 }, 'b'],
  ['the first where nothing waits anywhere', { a: 0, b: 0, c: 0 }, 'a'],
])('%s', (_name, counts, opened) => {
  expect(firstWaiting(['a', 'b', 'c'], counts)).toBe(opened);
});

test('no kinds, none opened', () => {
  expect(firstWaiting([], {})).toBeUndefined();
});
