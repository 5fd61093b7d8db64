import { expect, it } from 'vitest';
import { plainLine } from './plain-line.ts';

it.each([
  'Ranggon Sunset',
  'Pertemuan Rabu, 13-11-2019 08.00 WITA',
  'Dana Desa Rp125.000.000',
  'Perdes 4/2019, halaman 12',
])('takes "%s"', (line) => {
  expect(plainLine(100).safeParse(line).success).toBe(true);
});

it.each([
  ['a NIK', 'anak 5108045511100000'],
  ['a mobile number', 'hubungi 081234567890'],
  ['a spaced mobile number', 'hubungi +62 812-3456-7890'],
  ['a second line', 'satu\ndua'],
  ['nothing', ''],
  ['a story', 'a'.repeat(101)],
])('refuses %s', (_what, line) => {
  expect(plainLine(100).safeParse(line).success).toBe(false);
});
