import { catalogue } from '../words/catalogue.ts';

export const words = catalogue({
  id: {
    subdistrict: 'Kecamatan',
    'subdistrict-hint': 'Persempit dulu bila nama desanya ada di beberapa kecamatan.',
    'any-subdistrict': 'Semua kecamatan',
    village: 'Desa atau kelurahan',
    'village-hint': 'Ketik dua huruf atau lebih, lalu pilih.',
    'elsewhere-too': 'Cari juga di luar kabupaten/kota ini',
    'region-source': 'Data wilayah: idn-area-data (ODbL).',
    'region-source-in-full':
      'Kode dan nama wilayah: idn-area-data, Open Database License (ODbL) 1.0, dari sumber resmi Kementerian Dalam Negeri.',
  },
  en: {
    subdistrict: 'Kecamatan',
    'subdistrict-hint': 'Narrow it down first where several have a village of that name.',
    'any-subdistrict': 'All kecamatan',
    village: 'Village',
    'village-hint': 'Type two letters or more, then choose.',
    'elsewhere-too': 'Search outside this district as well',
    'region-source': 'Region data: idn-area-data (ODbL).',
    'region-source-in-full':
      'Codes and names of regions: idn-area-data, Open Database License (ODbL) 1.0, from the official source of the Ministry of Home Affairs.',
  },
});
