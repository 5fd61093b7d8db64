import type { LetterKind, LetterState } from '@naung/domain/ground/letters/model.ts';
import type { Words } from '@naung/domain/ground/words.ts';
import { catalogue } from '../words/catalogue.ts';

export const kindWords: Words<LetterKind> = {
  id: {
    case: 'Pelimpahan kasus',
    concern: 'Laporan yang diserahkan',
    referral: 'Rujukan',
    correction: 'Ada yang dibetulkan',
  },
  en: {
    case: 'Case handed over',
    concern: 'Concern passed on',
    referral: 'Referral',
    correction: 'Something was put right',
  },
};

export const stateWords: Words<LetterState> = {
  id: { sent: 'Menunggu jawaban', accepted: 'Diterima', returned: 'Dikembalikan', withdrawn: 'Ditarik kembali' },
  en: { sent: 'Waits for an answer', accepted: 'Accepted', returned: 'Given back', withdrawn: 'Taken back' },
};

export const words = catalogue({
  id: {
    sides: 'Surat siapa',
    'to-us': 'Datang',
    'came-to-us': 'Datang kepada unit kita',
    'from-us': 'Dari kita',
    from: 'dari {district}',
    to: 'kepada {district}',
    reason: 'Alasannya',
    'reason-fault': 'Pilih dulu alasannya.',
    note: 'Pesan untuk pengirim',
    'give-back': 'Kembalikan',
    'was-returned': 'Dikembalikan dengan alasannya.',
    destroyed: 'Isinya sudah dimusnahkan',
  },
  en: {
    sides: 'Whose letters',
    'to-us': 'To us',
    'came-to-us': 'Came to our unit',
    'from-us': 'From us',
    from: 'from {district}',
    to: 'to {district}',
    reason: 'The reason',
    'reason-fault': 'Please choose the reason first.',
    note: 'A message to the sender',
    'give-back': 'Give back',
    'was-returned': 'Given back with the reason.',
    destroyed: 'Its content was destroyed',
  },
});
