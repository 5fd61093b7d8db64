import { readFileSync } from 'node:fs';
import type { Day, Instant } from '@naung/domain/ground/time.ts';
import { expect, test } from 'vitest';
import { textOf } from '../../testing/xlsx-text.ts';
import { sheetOf } from './sheet.ts';

/** The words that the journeys write into every page. */
const kinds = JSON.parse(
  readFileSync(new URL('../../../../journeys/house/hostile-words.data.json', import.meta.url), 'utf8'),
) as Readonly<Record<string, readonly string[]>>;
const words = Object.values(kinds).flat();
const taker = {
  name: '=1+1',
  language: 'id',
  zone: 'WITA',
  release: 'x',
  at: '2026-11-22T04:00:00.000Z' as Instant,
} as const;

test('whatever somebody is called stays text in a sheet, in a file that opens', async () => {
  const rows = words.map((name) => ({
    case: { code: '+1+1', alias: name, urgency: 'hijau' as const, openedOn: '2026-01-05' as Day, nextOn: null },
    client: { name },
  }));
  const text = textOf({ xlsx: (await sheetOf(rows, 'names', taker)).toString('base64') });
  expect(text).not.toMatch(/<f[ >/]/);
  const cells = [...text.matchAll(/<c [^>]*>/g)].map(([cell]) => cell);
  expect(cells.length).toBeGreaterThan(words.length);
  expect(cells.filter((cell) => !/ t="(s|inlineStr)"/.test(cell))).toEqual([]);
  // No part of a workbook may hold what XML cannot.
  expect([...text].filter((letter) => letter < ' ' && !'\t\n\r'.includes(letter))).toEqual([]);
});
