import { catalogue } from '../../ground/words/catalogue.ts';

export const words = catalogue({
  id: {
    concerns: 'Laporan',
    'open-to-read': 'buka untuk membaca',
    count: '{count} laporan',
    none: 'Belum ada laporan di kasus ini',
    'none-why': 'Kasus yang diserahkan dari kabupaten lain membawa ceritanya dalam suratnya.',
    'still-sealed': 'Isinya masih tersegel.',
  },
  en: {
    concerns: 'Concerns',
    'open-to-read': 'open to read',
    count: '{count} {count|concern|concerns}',
    none: 'No concern in this case yet',
    'none-why': 'A case handed over by another district brings its story in the letter.',
    'still-sealed': 'It is still sealed.',
  },
});
