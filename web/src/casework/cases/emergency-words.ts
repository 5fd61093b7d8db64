import { catalogue } from '../../ground/words/catalogue.ts';

export const words = catalogue({
  id: {
    'open-in-emergency': 'Dibuka darurat: hanya untuk dibaca',
    until: 'Terbuka sampai',
    'with-place': 'Nama dan alamat ikut terbuka.',
    'without-place': 'Nama dan alamat tetap tertutup.',
    'end-it': 'Tutup lebih awal',
  },
  en: {
    'open-in-emergency': 'Opened in an emergency: to read only',
    until: 'Open until',
    'with-place': 'Name and address are open as well.',
    'without-place': 'Name and address stay closed.',
    'end-it': 'Close it earlier',
  },
});
