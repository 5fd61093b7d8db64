import type { Day } from '@naung/domain/ground/time.ts';
import { expect, test } from 'vitest';
import { decreeStanding } from './decree.ts';

test.each([
  [null, 'holds'],
  ['2027-02-21', 'holds'],
  ['2027-02-20', 'ends-soon'],
  ['2026-11-22', 'ends-soon'],
  ['2026-11-21', 'ended'],
])('a decree until %s on 22 November 2026 %s', (until, standing) => {
  expect(decreeStanding(until as Day | null, '2026-11-22' as Day)).toBe(standing);
});
