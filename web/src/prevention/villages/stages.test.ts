import { expect, test } from 'vitest';
import { looksOf, reachedIn } from './stages.ts';

const reached = { reached: {} as never, isGap: false };
const gap = { reached: null, isGap: true };
const open = { reached: null, isGap: false };

test.each([
  ['a group that begins', [open, open, open], ['next', 'ahead', 'ahead']],
  ['one that goes on', [reached, open, open], ['reached', 'next', 'ahead']],
  [
    'a gap is shown as a gap, not as what comes next',
    [reached, gap, reached, open],
    ['reached', 'gap', 'reached', 'next'],
  ],
  ['all of them', [reached, reached], ['reached', 'reached']],
])('%s', (_name, formation, looks) => {
  expect(looksOf(formation)).toEqual(looks);
});

test('counts what has evidence', () => {
  expect(reachedIn([reached, gap, reached, open])).toBe(2);
});
