/** How each kind of place is said, alone and behind another. A kind that a district adds itself is said by its own name. */
import type { Words } from '../words.ts';
import type { AddressRefusal } from './address.ts';
import type { ChangeRefusal } from './changes.ts';
import type { HamletRefusal } from './commands.ts';
import type { NikWarning } from './nik.ts';
import type { PhoneRefusal } from './phone.ts';

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

export const words: Words<Said | AddressRefusal | ChangeRefusal | HamletRefusal | NikWarning | PhoneRefusal> = {
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
    'hamlet-is-elsewhere': 'Banjar atau dusun itu bukan bagian dari desa yang dipilih.',
    'hamlet-is-retired': 'Banjar atau dusun itu sudah tidak dipakai lagi.',
    'village-lies-elsewhere': 'Desa itu bukan bagian dari kabupaten/kota ini.',
    'no-such-hamlet': 'Banjar atau dusun itu tidak ada di daftar.',
    'hamlet-is-on-the-list': 'Nama itu sudah ada di daftar desa ini.',
    'places-still-below': 'Masih ada wilayah di bawahnya. Pindahkan dulu.',
    'place-has-ended': 'Wilayah itu sudah digabung ke wilayah lain.',
    'change-lies-ahead': 'Perubahan dicatat setelah berlaku, bukan sebelumnya.',
    'before-the-last-change': 'Ada perubahan yang lebih baru. Periksa lagi tanggalnya.',
    'code-belongs-to-another': 'Kode itu sudah dipakai wilayah lain.',
    'code-does-not-fit': 'Kode itu tidak cocok dengan tingkat atau induk wilayahnya.',
    'cannot-merge-with-itself': 'Pilih wilayah lain sebagai tujuan penggabungan.',
    'not-sixteen-digits': 'NIK biasanya 16 angka. Periksa lagi bila sempat.',
    'region-not-known': 'Enam angka pertama tidak dikenal; bisa jadi kode wilayah lama.',
    'date-not-possible': 'Tanggal lahir di dalam NIK tidak mungkin ada.',
    'sex-differs': 'Jenis kelamin di NIK berbeda dengan isian.',
    'birth-date-differs': 'Tanggal lahir di NIK berbeda dengan isian.',
    'century-is-a-guess': 'NIK tidak memuat abad; tahun lahir ini dugaan.',
    'serial-is-demo': 'NIK contoh: nomor urut 0000 tidak pernah diterbitkan.',
    'phone-is-empty': 'Nomornya belum diisi.',
    'phone-has-letters': 'Coba periksa lagi nomornya: ada yang bukan angka.',
    'phone-is-two-numbers': 'Tulis satu nomor saja di tiap isian.',
    'phone-without-area-code': 'Tambahkan kode daerah, misalnya (0362).',
    'phone-is-short-code': 'Ini nomor layanan singkat, bukan nomor seseorang.',
    'phone-too-short': 'Nomornya kurang panjang. Coba periksa lagi.',
    'phone-too-long': 'Nomornya terlalu panjang. Coba periksa lagi.',
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
    'hamlet-is-elsewhere': 'That hamlet is not part of the chosen village.',
    'hamlet-is-retired': 'That hamlet is no longer in use.',
    'village-lies-elsewhere': 'That village is not in this district.',
    'no-such-hamlet': 'That hamlet is not on the list.',
    'hamlet-is-on-the-list': 'That name is already on the list of this village.',
    'places-still-below': 'Places still lie below it. Move them first.',
    'place-has-ended': 'That place was merged into another.',
    'change-lies-ahead': 'A change is recorded once it holds, not before.',
    'before-the-last-change': 'There is a later change. Please check the date.',
    'code-belongs-to-another': 'Another place has that code.',
    'code-does-not-fit': 'That code does not fit the level of the place or the place above it.',
    'cannot-merge-with-itself': 'Choose another place to merge into.',
    'not-sixteen-digits': 'A NIK usually has 16 digits. Check again when you can.',
    'region-not-known': 'The first six digits are not known; it may be a former area code.',
    'date-not-possible': 'The birth date inside the NIK cannot exist.',
    'sex-differs': 'The sex in the NIK differs from what was entered.',
    'birth-date-differs': 'The birth date in the NIK differs from what was entered.',
    'century-is-a-guess': 'A NIK holds no century; this birth year is a guess.',
    'serial-is-demo': 'Example NIK: serial 0000 is never issued.',
    'phone-is-empty': 'There is no number yet.',
    'phone-has-letters': 'Please check the number: something in it is not a digit.',
    'phone-is-two-numbers': 'One number in each field, please.',
    'phone-without-area-code': 'Add the area code, for example (0362).',
    'phone-is-short-code': "This is a short service number, not a person's.",
    'phone-too-short': 'The number is too short. Please check it.',
    'phone-too-long': 'The number is too long. Please check it.',
  },
};
