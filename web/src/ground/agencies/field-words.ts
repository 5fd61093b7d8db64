import { catalogue } from '../words/catalogue.ts';

export const words = catalogue({
  id: {
    'add-agency': 'Tambah instansi',
    'add-agency-hint': 'Ketik beberapa huruf, lalu pilih.',
    'take-away': 'Keluarkan {name}',
  },
  en: {
    'add-agency': 'Add an agency',
    'add-agency-hint': 'Type a few letters, then choose.',
    'take-away': 'Take {name} away',
  },
});
