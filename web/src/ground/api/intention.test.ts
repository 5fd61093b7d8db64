import { expect, it } from 'vitest';
import { failed } from './failure.ts';
import { intention } from './intention.ts';

const wish = () => {
  let made = 0;
  return intention(() => {
    made += 1;
    return `key-${made}`;
  });
};

it('keeps its key while nothing is decided, so that saying it again changes nothing', () => {
  const one = wish();
  expect(one.keyFor({ need: 'medical' })).toBe('key-1');
  one.answered(failed({ kind: 'unreachable' }));
  expect(one.keyFor({ need: 'medical' })).toBe('key-1');
  one.answered(failed({ kind: 'broken', reference: null }));
  one.answered(failed({ kind: 'signed-out', because: null }));
  expect(one.keyFor({ need: 'medical' })).toBe('key-1');
});

it('is another wish in other words', () => {
  const one = wish();
  expect(one.keyFor({ need: 'medical' })).toBe('key-1');
  expect(one.keyFor({ need: 'legal' })).toBe('key-2');
});

it('is over once it was decided, either way', () => {
  const one = wish();
  one.keyFor({});
  one.answered({ ok: true, value: null });
  expect(one.keyFor({})).toBe('key-2');
  one.answered(failed({ kind: 'refused', because: 'case-is-closed' }));
  expect(one.keyFor({})).toBe('key-3');
});
