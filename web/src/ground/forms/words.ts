import type { AnswerFaultKey } from '@naung/domain/ground/forms/answer-fault.ts';
import type { Words } from '@naung/domain/ground/words.ts';
import { catalogue } from '../words/catalogue.ts';

/** What to look at again in an answer. */
export const faultWords: Words<AnswerFaultKey> = {
  id: {
    'is-no-question': 'Ada jawaban untuk pertanyaan yang tidak ada lagi. Muat ulang halaman.',
    'is-needed': 'Pertanyaan ini perlu dijawab: {question}',
    'is-of-another-kind': 'Coba periksa lagi jawaban ini: {question}',
    'is-not-offered': 'Pilihan ini tidak ada lagi. Pilih lagi: {question}',
    'is-too-long': 'Jawaban ini terlalu panjang: {question}',
    'is-out-of-range': 'Angkanya di luar yang mungkin: {question}',
  },
  en: {
    'is-no-question': 'There is an answer to a question that is no longer asked. Please reload the page.',
    'is-needed': 'This question needs an answer: {question}',
    'is-of-another-kind': 'Please look at this answer again: {question}',
    'is-not-offered': 'That choice is no longer offered. Please choose again: {question}',
    'is-too-long': 'This answer is too long: {question}',
    'is-out-of-range': 'The number is beyond what is possible: {question}',
  },
};

export const words = catalogue({
  id: {
    'needed-here': 'Perlu dijawab.',
    'may-wait':
      '{count} pertanyaan perlu dijawab dan ditandai. Yang lain boleh dilewati: jangan memaksa, bisa dilengkapi nanti.',
    'take-back': 'Kosongkan jawaban ini',
    yes: 'Ya',
    no: 'Tidak',
    'no-number': 'Coba periksa lagi angkanya.',
    'nothing-open': 'Tidak ada jawaban yang terbuka untukmu',
    'nothing-open-why': 'Jawaban hanya terbuka bagi yang menangani kasus ini, sebatas yang ia perlukan.',
    'only-open': 'Yang tampak hanya jawaban yang terbuka untukmu. Pertanyaan yang dilewati tidak ditampilkan.',
  },
  en: {
    'needed-here': 'Needs an answer.',
    'may-wait':
      '{count} {count|question needs|questions need} an answer and {count|is|are} marked. The rest may be left out: do not press, it can be added later.',
    'take-back': 'Empty this answer',
    yes: 'Yes',
    no: 'No',
    'no-number': 'Please check the number.',
    'nothing-open': 'No answer is open to you',
    'nothing-open-why': 'Answers are only open to those who work on this case, as far as they need them.',
    'only-open': 'Only answers that are open to you are shown. Questions that were left out are not.',
  },
});
