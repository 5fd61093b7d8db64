import { catalogue } from '../words/catalogue.ts';

export const words = catalogue({
  id: {
    'next-row': 'Baris berikutnya',
    'row-before': 'Baris sebelumnya',
  },
  en: {
    'next-row': 'Next row',
    'row-before': 'Row before',
  },
});
