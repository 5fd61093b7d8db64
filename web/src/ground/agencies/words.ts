import { catalogue } from '../words/catalogue.ts';

export const words = catalogue({
  id: {
    'to-district': 'Kabupaten atau kota',
    'to-district-hint': 'Ketik dua huruf atau lebih, lalu pilih.',
    'to-district-fault': 'Pilih dulu kabupatennya.',
    'to-unit': 'Unit penerima',
    'to-unit-none': 'Kabupaten itu belum punya unit penerima di sini. Hubungi mereka dengan surat.',
    'to-unit-fault': 'Pilih dulu unitnya.',
  },
  en: {
    'to-district': 'Regency or city',
    'to-district-hint': 'Type two letters or more, then choose.',
    'to-district-fault': 'Please choose the district first.',
    'to-unit': 'Receiving unit',
    'to-unit-none': 'That district has no receiving unit here yet. Reach them by letter.',
    'to-unit-fault': 'Please choose the unit first.',
  },
});
