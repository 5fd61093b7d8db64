import type { FirstDistrict } from '@naung/domain/ground/signing-in/model.ts';
import { expect, test } from 'vitest';
import { districtsLike } from './districts-like.ts';

const one = (code: string, name: string, kind = 'kabupaten'): FirstDistrict => ({
  code,
  name,
  kind,
  province: 'Bali',
  zone: 'WITA',
});
const all = [
  one('35.73', 'Malang', 'kota'),
  one('35.07', 'Malang'),
  one('51.08', 'Buleleng'),
  one('63.03', 'Banjar'),
  one('33.04', 'Banjarnegara'),
  one('71.03', 'Kepulauan Banjar'),
];

test.each([
  ['bul', ['51.08']],
  ['51.0', ['51.08']],
  ['kota malang', ['35.73']],
  ['malang kab', ['35.07']],
  ['banjar', ['63.03', '33.04', '71.03']],
  ['  ', []],
  ['leng', []],
])('%j finds %j', (text, codes) => {
  expect(districtsLike(all, text).map(({ code }) => code)).toEqual(codes);
});
