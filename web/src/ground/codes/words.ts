import type { Mark } from '@naung/domain/ground/codes/model.ts';
import type { Words } from '@naung/domain/ground/words.ts';
import { catalogue } from '../words/catalogue.ts';

/** How sure an item is, said so that nobody takes a guess for a law. */
export const markWords: Words<Mark> = {
  id: {
    S: 'dibaca di sumbernya',
    GK: 'pengetahuan umum',
    M: 'pengetahuan umum',
    K: 'pengetahuan umum',
    INF: 'pilihan kerja',
    GAP: 'belum ditemukan',
  },
  en: {
    S: 'read in its source',
    GK: 'general knowledge',
    M: 'general knowledge',
    K: 'general knowledge',
    INF: 'working choice',
    GAP: 'not found yet',
  },
};

export const words = catalogue({
  id: {
    lists: 'Daftar kode',
    'lists-lead': 'Pilihan yang dipakai di semua formulir, dengan sumber dan tanggal berlakunya.',
    search: 'Cari daftar',
    'list-label': 'Daftar',
    closed: 'tetap',
    'closed-why': 'Daftar ini mengikuti undang-undang atau SIMFONI dan tidak diubah di daerah.',
    'open-why':
      'Daerah boleh menambah butir atau kata-katanya sendiri; catatan lama tetap terbaca seperti waktu ditulis.',
    'nothing-open': 'Pilih daftar',
    'nothing-open-why': 'J dan K untuk naik turun.',
    'none-found': 'Tidak ada daftar yang cocok',
    'none-found-why': 'Coba kata lain.',
    'none-in-it': 'Daftar ini masih kosong',
    'none-in-it-why': 'Butirnya ditambahkan pengelola daftar.',
    word: 'Yang dibaca orang',
    holds: 'Berlaku',
    since: 'sejak {from}',
    until: '{from} sampai sebelum {until}',
    'no-longer': 'tidak dipakai lagi',
    source: 'Sumber',
    simfoni: 'SIMFONI',
    elsewhere: 'Padanan',
    own: 'milik daerah',
  },
  en: {
    lists: 'Code lists',
    'lists-lead': 'The choices used in all forms, with their source and the dates from which they hold.',
    search: 'Search lists',
    'list-label': 'Lists',
    closed: 'fixed',
    'closed-why': 'This list follows the law or SIMFONI and is not changed in a district.',
    'open-why': 'A district may add items or words of its own; old records read as they were written.',
    'nothing-open': 'Choose a list',
    'nothing-open-why': 'J and K go up and down.',
    'none-found': 'No list matches',
    'none-found-why': 'Try another word.',
    'none-in-it': 'This list is empty',
    'none-in-it-why': 'Items are added by whoever keeps the lists.',
    word: 'What people read',
    holds: 'Holds',
    since: 'since {from}',
    until: '{from} until before {until}',
    'no-longer': 'no longer in use',
    source: 'Source',
    simfoni: 'SIMFONI',
    elsewhere: 'Elsewhere called',
    own: 'of the district',
  },
});
