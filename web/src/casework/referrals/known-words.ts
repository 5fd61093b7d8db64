import { catalogue } from '../../ground/words/catalogue.ts';

export const words = catalogue({
  id: {
    years: '{count} tahun',
    'sex-female': 'Perempuan',
    'sex-male': 'Laki-laki',
    'sex-unknown': 'Belum diketahui',
  },
  en: {
    years: '{count} {count|year|years}',
    'sex-female': 'Female',
    'sex-male': 'Male',
    'sex-unknown': 'Not known yet',
  },
});
