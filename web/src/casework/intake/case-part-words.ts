import { catalogue } from '../../ground/words/catalogue.ts';

export const words = catalogue({
  id: {
    concerns: 'Laporan',
    'open-to-read': 'buka untuk membaca',
    count: '{count} laporan',
    none: 'Belum ada laporan di kasus ini',
    'none-why': 'Kasus yang diserahkan dari kabupaten lain membawa ceritanya dalam suratnya.',
    'still-sealed': 'Isinya masih tersegel.',
    ways: 'Sebelum menghubungi: baca dulu cara yang aman',
    'ways-read': 'Baca cara menghubungi',
    'ways-hide': 'Tutup lagi',
    'ways-by': 'Menurut laporan, {channel}',
    'ways-people': 'Bila kliennya sudah dicatat, cara yang ia minta sendiri ada di bagian Orang; itu yang diikuti.',
  },
  en: {
    concerns: 'Concerns',
    'open-to-read': 'open to read',
    count: '{count} {count|concern|concerns}',
    none: 'No concern in this case yet',
    'none-why': 'A case handed over by another district brings its story in the letter.',
    'still-sealed': 'It is still sealed.',
    ways: 'Before making contact: read first what is safe',
    'ways-read': 'Read how to make contact',
    'ways-hide': 'Close it again',
    'ways-by': 'As told, {channel}',
    'ways-people':
      'Where the client is on record, the way she asked for herself stands under People; that one is followed.',
  },
});
