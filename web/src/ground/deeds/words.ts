import { catalogue } from '../words/catalogue.ts';

export const words = catalogue({
  id: { never: 'Tidak jadi', working: 'Menyimpan…' },
  en: { never: 'Never mind', working: 'Saving…' },
});
