/** How each kind of place is said, alone and behind another, and how an address without a place is said. */
import type { Words } from '../words.ts';

type Kind =
  | 'negara'
  | 'provinsi'
  | 'kabupaten'
  | 'kabupaten-administrasi'
  | 'kota'
  | 'kota-administrasi'
  | 'kecamatan'
  | 'distrik'
  | 'desa'
  | 'kelurahan'
  | 'desa-adat'
  | 'gampong'
  | 'nagari'
  | 'kampung'
  | 'short:kabupaten'
  | 'short:kecamatan'
  | 'short:kelurahan';

type Said = Kind | 'code-not-known' | 'moving' | 'boarding' | 'at-sea' | 'not-said';

export const said: Words<Said> = {
  id: {
    negara: '{name}',
    provinsi: 'Provinsi {name}',
    kabupaten: 'Kabupaten {name}',
    'kabupaten-administrasi': 'Kabupaten Administrasi {name}',
    kota: 'Kota {name}',
    'kota-administrasi': 'Kota Administrasi {name}',
    kecamatan: 'Kecamatan {name}',
    distrik: 'Distrik {name}',
    desa: 'Desa {name}',
    kelurahan: 'Kelurahan {name}',
    'desa-adat': 'Desa Adat {name}',
    gampong: 'Gampong {name}',
    nagari: 'Nagari {name}',
    kampung: 'Kampung {name}',
    'short:kabupaten': 'Kab. {name}',
    'short:kecamatan': 'Kec. {name}',
    'short:kelurahan': 'Kel. {name}',
    'code-not-known': 'kode lama tidak tercatat',
    moving: 'berpindah-pindah',
    boarding: 'tinggal di kos',
    'at-sea': 'di laut',
    'not-said': 'tidak mau disebut',
  },
  en: {
    negara: '{name}',
    provinsi: '{name} province',
    kabupaten: '{name} regency',
    'kabupaten-administrasi': '{name} administrative regency',
    kota: '{name} city',
    'kota-administrasi': '{name} administrative city',
    kecamatan: '{name} subdistrict',
    distrik: '{name} subdistrict',
    desa: '{name} village',
    kelurahan: '{name} urban village',
    'desa-adat': '{name} customary village',
    gampong: '{name} village (gampong)',
    nagari: '{name} village (nagari)',
    kampung: '{name} village (kampung)',
    'short:kabupaten': '{name} regency',
    'short:kecamatan': '{name} subdistrict',
    'short:kelurahan': '{name} urban village',
    'code-not-known': 'former code not on record',
    moving: 'moving from place to place',
    boarding: 'in a boarding room',
    'at-sea': 'at sea',
    'not-said': 'prefers not to say',
  },
};
