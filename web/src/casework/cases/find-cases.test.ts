import { expect, test } from 'vitest';
import { matching } from './find-cases.ts';

const cases = [
  { alias: 'Kayu Melati', code: 'KQ7-4M2' },
  { alias: 'Melati', code: 'TTT-999' },
  { alias: 'Cempaka', code: 'MEL-333' },
];

test('what begins with the letters comes before what holds them, by alias and by code', () => {
  expect(matching(cases, 'mel').map((one) => one.alias)).toEqual(['Melati', 'Cempaka', 'Kayu Melati']);
});

test('a code is found with or without its line', () => {
  expect(matching(cases, 'kq74m2').map((one) => one.alias)).toEqual(['Kayu Melati']);
  expect(matching(cases, 'KQ7-4').map((one) => one.alias)).toEqual(['Kayu Melati']);
});

test('nothing fits', () => expect(matching(cases, 'zzz')).toEqual([]));
