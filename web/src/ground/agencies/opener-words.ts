import { catalogue } from '../words/catalogue.ts';

export const openerWords = catalogue({
  id: {
    'nobody-opens': '{name}: tidak ada yang bisa membuka laporan hari ini',
    'one-opens': '{name}: hanya satu orang yang bisa membuka laporan hari ini',
    'openers-why':
      'Beri tugas triase kepada orang kedua, agar laporan tetap terbaca bila ia sakit atau tidak boleh melihatnya.',
  },
  en: {
    'nobody-opens': '{name}: nobody can open what is told today',
    'one-opens': '{name}: only one person can open what is told today',
    'openers-why': 'Give a second person a duty that triages, so that it is read when she is ill or must not see it.',
  },
});
