import type { Day, Month } from '@naung/domain/ground/time.ts';
import { expect, test } from 'vitest';
import { monthsBefore, monthsTo, type ReadySpan, spanOf, withFrom, withTo } from './spans.ts';

const today = '2026-11-22' as Day;

test.each<[ReadySpan, string, string]>([
  ['this-year', '2026-01', '2026-11'],
  ['last-year', '2025-01', '2025-12'],
  ['twelve-months', '2025-12', '2026-11'],
  ['three-months', '2026-09', '2026-11'],
  ['this-month', '2026-11', '2026-11'],
])('%s goes from %s to %s', (ready, from, to) => {
  expect(spanOf(ready, today)).toEqual({ from, to });
});

test('a year turns over', () => {
  expect(monthsBefore('2026-01' as Month, 1)).toBe('2025-12');
  expect(monthsBefore('2026-12' as Month, 12)).toBe('2025-12');
});

test('ten years of months are offered, the latest first', () => {
  const months = monthsTo(today);
  expect([months.length, months[0], months.at(-1)]).toEqual([120, '2026-11', '2016-12']);
});

test('a span never ends before it begins', () => {
  const span = { from: '2026-03' as Month, to: '2026-05' as Month };
  expect(withFrom(span, '2026-08' as Month)).toEqual({ from: '2026-08', to: '2026-08' });
  expect(withTo(span, '2026-01' as Month)).toEqual({ from: '2026-01', to: '2026-01' });
});
