import { catalogue } from '../words/catalogue.ts';

export const words = catalogue({
  id: { unknown: 'Belum tahu', yes: 'Ya', no: 'Tidak' },
  en: { unknown: 'Not known yet', yes: 'Yes', no: 'No' },
});
