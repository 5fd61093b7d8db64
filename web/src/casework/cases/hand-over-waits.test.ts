import type { Instant } from '@naung/domain/ground/time.ts';
import { expect, test } from 'vitest';
import { handOverWaits } from './hand-over-waits.ts';

const finishedAt = '2026-01-05T00:00:00.000Z' as Instant;

test.each([
  ['nothing was offered', [], false],
  ['one is on its way', [{ state: 'sent', finishedAt: null }], true],
  ['one of another unit of ours is, of which nothing is told', [{ state: null, finishedAt: null }], true],
  ['one was taken up and is to be finished', [{ state: 'accepted', finishedAt: null }], true],
  ['one was taken back', [{ state: 'withdrawn', finishedAt: null }], false],
  ['one came back', [{ state: 'returned', finishedAt: null }], false],
  ['one was finished', [{ state: 'accepted', finishedAt }], false],
] as const)('%s', (_, offers, waits) => {
  expect(handOverWaits(offers)).toBe(waits);
});
