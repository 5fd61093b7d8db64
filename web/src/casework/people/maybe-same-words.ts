import { catalogue } from '../../ground/words/catalogue.ts';

export const words = catalogue({
  id: {
    check: 'Periksa apakah sudah ada',
    checking: 'Memeriksa…',
    'name-first': 'Tulis nama atau NIK dulu.',
    maybe: 'Mungkin orang yang sama.',
    'maybe-why': 'Pastikan sendiri; nama yang sama belum tentu orang yang sama.',
    nobody: 'Tidak ada yang mirip di antara kasus dan laporan yang kamu tangani. Catat saja seperti biasa.',
    spent: 'Pencarian untuk hari ini sudah cukup. Catat saja seperti biasa.',
    'in-this-case': 'Sudah dicatat di kasus ini',
    'new-tab': '(terbuka di tab baru)',
  },
  en: {
    check: 'See whether she is here already',
    checking: 'Looking…',
    'name-first': 'Write a name or a NIK first.',
    maybe: 'Perhaps the same person.',
    'maybe-why': 'Make sure yourself; the same name is not always the same person.',
    nobody: 'Nobody like that among the cases and reports that you work on. Simply record as usual.',
    spent: 'That is enough searching for today. Simply record as usual.',
    'in-this-case': 'Written down in this case already',
    'new-tab': '(opens in a new tab)',
  },
});
