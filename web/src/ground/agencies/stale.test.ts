import type { Day } from '@naung/domain/ground/time.ts';
import { expect, test } from 'vitest';
import { isStale } from './stale.ts';

test.each([
  ['2026-11-22', false],
  ['2026-08-24', false],
  ['2026-08-23', true],
])('verified %s, on 22 November 2026: stale is %s', (verified, stale) => {
  expect(isStale(verified as Day, '2026-11-22' as Day)).toBe(stale);
});
