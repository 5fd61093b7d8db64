import type { AddressSituation } from '@naung/domain/ground/places/address.ts';
import type { Words } from '@naung/domain/ground/words.ts';
import { catalogue } from '../words/catalogue.ts';

export const situationWords: Words<AddressSituation> = {
  id: {
    moving: 'Berpindah-pindah',
    boarding: 'Tinggal di kos',
    'at-sea': 'Di laut',
    'not-said': 'Tidak mau disebut',
  },
  en: {
    moving: 'Moves from place to place',
    boarding: 'In a boarding room',
    'at-sea': 'At sea',
    'not-said': 'Prefers not to say',
  },
};

export const words = catalogue({
  id: {
    lives: 'Di mana ia bisa ditemui',
    'lives-hint': 'Tidak ada jawaban yang salah; jawaban apa pun diterima.',
    'not-asked': 'Belum ditanyakan',
    settled: 'Di satu tempat',
    hamlet: 'Banjar, dusun, lingkungan, atau RT',
    'hamlet-unknown': 'Belum tahu',
    landmark: 'Patokan',
    'landmark-hint': 'Misalnya: dekat warung Bu Sri, gang kedua.',
    'roughly-where': 'Kira-kira di desa mana',
    phones: 'Nomor telepon',
    'phone-number': 'Nomor {number}',
    whose: 'Punya siapa',
    safe: 'Aman dihubungi?',
    'safe-yes': 'Aman',
    'safe-no': 'Tidak aman',
    'safe-unknown': 'Belum tahu',
    'add-phone': 'Tambah nomor',
    'remove-phone': 'Hapus nomor ini dari isian',
  },
  en: {
    lives: 'Where she or he can be found',
    'lives-hint': 'No answer is wrong; any answer will do.',
    'not-asked': 'Not asked yet',
    settled: 'In one place',
    hamlet: 'Hamlet or neighbourhood',
    'hamlet-unknown': 'Not known yet',
    landmark: 'Landmark',
    'landmark-hint': 'For example: near the stall of Bu Sri, second lane.',
    'roughly-where': 'Roughly in which village',
    phones: 'Telephone numbers',
    'phone-number': 'Number {number}',
    whose: 'Whose it is',
    safe: 'Safe to use?',
    'safe-yes': 'Safe',
    'safe-no': 'Not safe',
    'safe-unknown': 'Not known yet',
    'add-phone': 'Add a number',
    'remove-phone': 'Take this number out of the form',
  },
});
