import { catalogue } from '../words/catalogue.ts';

export const words = catalogue({
  id: { day: 'Tanggal', month: 'Bulan', year: 'Tahun', unclear: 'Coba periksa lagi tanggalnya.' },
  en: { day: 'Day', month: 'Month', year: 'Year', unclear: 'Please check the date.' },
});
