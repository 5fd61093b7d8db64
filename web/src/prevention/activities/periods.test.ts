import type { Day } from '@naung/domain/ground/time.ts';
import { expect, test } from 'vitest';
import { daysIn, type Period } from './periods.ts';

test.each<[Period, string, object]>([
  ['all', '2026-11-22', {}],
  ['month', '2026-11-22', { from: '2026-11-01' }],
  ['quarter', '2026-11-22', { from: '2026-09-01' }],
  ['quarter', '2026-01-05', { from: '2025-11-01' }],
  ['year', '2026-11-22', { from: '2026-01-01' }],
  ['last-year', '2026-11-22', { from: '2025-01-01', until: '2025-12-31' }],
])('%s on %s', (period, today, days) => {
  expect(daysIn(period, today as Day)).toEqual(days);
});
