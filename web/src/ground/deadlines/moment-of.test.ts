import type { Day } from '@naung/domain/ground/time.ts';
import { expect, test } from 'vitest';
import { momentOf } from './moment-of.ts';

const day = '2026-11-21' as Day;

test.each([
  ['14:05', '2026-11-21T06:05:00.000Z'],
  ['14.05', '2026-11-21T06:05:00.000Z'],
  ['1405', '2026-11-21T06:05:00.000Z'],
  ['9', '2026-11-21T01:00:00.000Z'],
  ['07:30', '2026-11-20T23:30:00.000Z'],
])('%s in WITA is that moment', (hour, at) => {
  expect(momentOf(day, hour, 'WITA')).toBe(at);
});

test.each(['', 'pagi', '25:00', '12:75', '12345'])('no hour can be read from %j', (hour) => {
  expect(momentOf(day, hour, 'WITA')).toBeNull();
});
