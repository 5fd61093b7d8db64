import { catalogue } from '../words/catalogue.ts';

export const words = catalogue({
  id: {
    subdistrict: 'Kecamatan',
    'subdistrict-hint': 'Persempit dulu bila nama desanya ada di beberapa kecamatan.',
    'any-subdistrict': 'Semua kecamatan',
    village: 'Desa atau kelurahan',
    'village-hint': 'Ketik dua huruf atau lebih, lalu pilih.',
    'elsewhere-too': 'Cari juga di luar kabupaten/kota ini',
  },
  en: {
    subdistrict: 'Kecamatan',
    'subdistrict-hint': 'Narrow it down first where several have a village of that name.',
    'any-subdistrict': 'All kecamatan',
    village: 'Village',
    'village-hint': 'Type two letters or more, then choose.',
    'elsewhere-too': 'Search outside this district as well',
  },
});
