import { catalogue } from '../../ground/words/catalogue.ts';

export const words = catalogue({
  id: {
    'may-be-elsewhere': 'Mungkin orang yang sama ditulis di berkas lain',
    'alias-elsewhere': '{alias}: mungkin ada di berkas lain',
    'ask-to-meet': 'Minta penyelia mempertemukan dengan {units}.',
    'ask-to-meet-here': 'Minta penyelia mempertemukan dengan {units}. Isi berkas itu tidak terbuka di sini.',
    'is-settled': 'Sudah ditanyakan',
    'was-settled': 'Tidak ditampilkan lagi.',
  },
  en: {
    'may-be-elsewhere': 'The same person may have been written down in another file',
    'alias-elsewhere': '{alias}: perhaps in another file as well',
    'ask-to-meet': 'Ask your supervisor to bring you together with {units}.',
    'ask-to-meet-here':
      'Ask your supervisor to bring you together with {units}. What is in that file is not open here.',
    'is-settled': 'It was asked',
    'was-settled': 'No longer shown.',
  },
});
