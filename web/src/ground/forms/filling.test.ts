import type { Instrument, Question } from '@naung/domain/ground/forms/model.ts';
import { shippedInstruments } from '@naung/domain/ground/forms/shipped.ts';
import { expect, test } from 'vitest';
import { answerInWords } from './answer-in-words.ts';
import { answered, faultsOfForm, givenToAsked } from './filling.ts';

const first = shippedInstruments[0] as Instrument;
const question = (key: string): Question => {
  const found = first.sections.flatMap((section) => section.questions).find((one) => one.key === key);
  if (found === undefined) throw new Error(`No question ${key}`);
  return found;
};

test('an empty form only asks for what it cannot do without, by the name of the question', () => {
  expect(faultsOfForm(first, {}, 'id')).toEqual({
    'question-aman-malam-ini': 'Pertanyaan ini perlu dijawab: Apakah ada tempat yang aman untuk tidur malam ini?',
    'question-pendapat-sendiri':
      'Pertanyaan ini perlu dijawab: Menurut anak atau klien sendiri, apa yang paling ia inginkan terjadi?',
  });
});

test('what was written under a yes is gone from a correction once it is a no', () => {
  const yes = { 'aman-malam-ini': true, 'tempat-aman': 'di rumah bibi' };
  expect(givenToAsked(first, yes)).toEqual(yes);
  expect(givenToAsked(first, answered(yes, 'aman-malam-ini', false))).toEqual({ 'aman-malam-ini': false });
});

test('an answer that does not fit is not quietly left out of a correction', () => {
  expect(givenToAsked(first, { 'anak-lain': 'tiga' })).toEqual({ 'anak-lain': 'tiga' });
});

test('an answer that is taken back leaves no empty one behind', () => {
  expect(answered({ hamil: 'ya', nafkah: 'warung' }, 'hamil', undefined)).toEqual({ nafkah: 'warung' });
});

test.each([
  ['aman-malam-ini', false, 'Tidak'],
  ['jarak-terlapor', 'serumah', 'Serumah'],
  ['surat-diri', ['ktp', 'kk'], 'KTP atau KIA; Kartu keluarga'],
  ['anak-lain', 1200, '1.200'],
  ['tinjau-lagi', '2026-11-22', 'Minggu, 22 November 2026'],
  ['nafkah', 'Warung ibunya', 'Warung ibunya'],
  ['jarak-terlapor', 'kode-lama', 'kode-lama'],
  ['surat-diri', [], null],
  ['nafkah', undefined, null],
])('%s answered with %j reads %s', (key, value, words) => {
  expect(answerInWords(question(key), value, 'id')).toBe(words);
});
