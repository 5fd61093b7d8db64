import type { Day, Instant } from '@naung/domain/ground/time.ts';
import { describe, expect, it } from 'vitest';
import { agoText, dayInShort, dayInWords, momentText } from './dates.ts';

const at = (text: string) => text as Instant;

describe('a moment', () => {
  it.each([
    ['WIB', 'id', '13 Nov 2019, 08.00 WIB'],
    ['WITA', 'id', '13 Nov 2019, 09.00 WITA'],
    ['WIT', 'id', '13 Nov 2019, 10.00 WIT'],
    ['WITA', 'en', '13 Nov 2019, 09:00 WITA'],
  ] as const)('is read in %s by a reader of %s', (zone, language, said) => {
    expect(momentText(at('2019-11-13T01:00:00.000Z'), zone, language)).toBe(said);
  });

  it('falls on the day of the district, not of Greenwich', () => {
    expect(momentText(at('2019-11-12T16:30:00.000Z'), 'WITA', 'id')).toBe('13 Nov 2019, 00.30 WITA');
  });
});

it('says a written day as it was written, whatever the zone', () => {
  expect(dayInWords('2023-08-09' as Day, 'id')).toBe('Rabu, 9 Agustus 2023');
  expect(dayInShort('2023-08-09' as Day, 'en')).toBe('9 Aug 2023');
});

describe('how long ago', () => {
  const from = at('2026-11-22T06:00:00.000Z');
  it.each([
    ['2026-11-22T05:59:30.000Z', null],
    ['2026-11-22T05:48:00.000Z', '12 menit yang lalu'],
    ['2026-11-22T03:00:00.000Z', '3 jam yang lalu'],
    ['2026-11-20T03:00:00.000Z', '2 hari yang lalu'],
    ['2026-11-23T06:00:00.000Z', 'dalam 1 hari'],
    ['2026-11-01T03:00:00.000Z', '1 Nov 2026'],
  ])('%s', (then, said) => {
    expect(agoText(at(then), from, 'WITA', 'id')).toBe(said);
  });
});
