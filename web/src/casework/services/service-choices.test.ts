import { expect, test } from 'vitest';
import { withoutSettlement } from './service-choices.ts';

const choices = [
  { value: 'counselling', label: 'Konseling' },
  { value: 'own-mediasi-keluarga', label: 'Pertemuan keluarga' },
  { value: 'own-pertemuan', label: 'Musyawarah keluarga' },
];

test('what names settlement by its code or by its word is not offered where the law bars it', () => {
  expect(withoutSettlement(choices, true).map((one) => one.value)).toEqual(['counselling']);
});

test('elsewhere the list of the office stands as it is', () => {
  expect(withoutSettlement(choices, false)).toEqual(choices);
});
