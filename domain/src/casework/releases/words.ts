/** What stands on a released sheet, in the language of whoever takes it. */
import type { Urgency } from '../../ground/urgency.ts';
import type { Words } from '../../ground/words.ts';
import type { SheetWord } from './columns.ts';

type Word = SheetWord | 'sheet' | 'taken' | 'keep-safe' | Urgency;

export const sheetWords: Words<Word> = {
  id: {
    sheet: 'Daftar',
    code: 'Kode',
    alias: 'Nama samaran',
    urgency: 'Urgensi',
    opened: 'Dibuka',
    next: 'Langkah berikut',
    name: 'Nama',
    taken: 'Diambil {day} pukul {time} oleh {name}. Nomor {release}.',
    'keep-safe': 'Hanya untuk yang mengambil. Jangan diteruskan; hapus setelah dipakai, juga dari folder Unduhan.',
    merah: 'merah',
    kuning: 'kuning',
    hijau: 'hijau',
  },
  en: {
    sheet: 'List',
    code: 'Code',
    alias: 'Alias',
    urgency: 'Urgency',
    opened: 'Opened',
    next: 'Next step',
    name: 'Name',
    taken: 'Taken on {day} at {time} by {name}. Number {release}.',
    'keep-safe':
      'For whoever took it alone. Do not pass it on; delete it after use, from the Downloads folder as well.',
    merah: 'red',
    kuning: 'amber',
    hijau: 'green',
  },
};
