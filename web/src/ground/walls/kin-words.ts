import type { PhoneRefusal } from '@naung/domain/ground/places/typed-phone.ts';
import { words as placeWords } from '@naung/domain/ground/places/words.ts';
import type { KinRefusal } from '@naung/domain/ground/walls/kin.ts';
import type { KinRelation } from '@naung/domain/ground/walls/model.ts';
import type { Words } from '@naung/domain/ground/words.ts';
import { catalogue } from '../words/catalogue.ts';

export const kinWords = catalogue({
  id: {
    'my-kin': 'Keluarga dan rumah tangga saya',
    'my-kin-lead':
      'Catat nomor orang-orang terdekatmu, dan nomormu sendiri. Periksa angkanya: kasus yang tertutup karena salah ketik hanya bisa dibuka lagi oleh dua kustodian.',
    'what-for': 'Untuk apa ini',
    'what-for-why':
      'Bila suatu kasus menyangkut keluargamu, kasus itu tidak akan muncul padamu. Kamu tidak perlu memilih antara tugas dan keluarga, dan klien tidak perlu takut.',
    'what-is-kept':
      'Nama tidak ditanyakan. Nomornya diubah menjadi tanda yang tidak bisa dibaca kembali oleh siapa pun di kantor, juga olehmu.',
    recorded: 'Sudah tercatat',
    'recorded-line': '{count} orang tercatat, terakhir {day}',
    'recorded-why': 'Isinya tidak bisa ditampilkan lagi. Bila ada yang berubah, catat ulang semuanya.',
    'say-again': 'Catat ulang semuanya',
    'again-on': 'Dicatat beberapa kali belum lama ini. Bisa dicatat ulang mulai {day}.',
    'again-lead': 'Catatan baru menggantikan seluruh catatan lama.',
    'leave-as-is': 'Biarkan seperti semula',
    herself: 'Kamu sendiri',
    'herself-why': 'Supaya kasus yang menyebut dirimu juga tertutup bagimu.',
    somebody: 'Orang ke-{at}',
    relation: 'Ia bagimu',
    nik: 'NIK',
    'nik-hint': '16 angka di KTP, KIA, atau kartu keluarga.',
    kk: 'Nomor kartu keluarga (KK)',
    'kk-hint': '16 angka di atas kartu keluarga. Semua orang di kartu itu dianggap serumah.',
    hamlet: 'RT atau lingkungan tempat kamu tinggal',
    'hamlet-hint': 'Hanya RT yang dibandingkan: yang menyangkut tetangga se-RT tidak akan sampai padamu.',
    'hamlet-unknown': 'Tidak saya isi',
    'own-village': 'Desa tempat kamu tinggal',
    village: 'Desa tempat ia tinggal',
    'village-why': 'Desa tidak menutup kasus apa pun; hanya dicatat bila berkas dari sana sering dibuka tanpa tugas.',
    phone: 'Nomor telepon',
    'other-phone': 'Nomor telepon lain',
    'add-somebody': 'Tambah orang',
    remove: 'Hapus {who}',
    record: 'Catat',
    recording: 'Mencatat…',
    'was-recorded': 'Dicatat. Nomornya tidak disimpan di halaman ini.',
    'nobody-fault': 'Isi NIK atau nomor telepon, paling sedikit milikmu sendiri.',
    'remind-title': 'Keluargamu belum dicatat',
    'remind-why':
      'Dengan mencatatnya, kasus yang menyangkut keluargamu tidak akan muncul padamu. Cukup beberapa menit.',
    'remind-link': 'Catat keluarga dan rumah tangga',
  },
  en: {
    'my-kin': 'My family and household',
    'my-kin-lead':
      'Write down the numbers of those closest to you, and your own. Look at them twice: what a mistyped number closes, only two custodians can open again.',
    'what-for': 'What this is for',
    'what-for-why':
      'If a case touches your family, it will not appear to you. You need not choose between duty and family, and the client need not be afraid.',
    'what-is-kept':
      'No name is asked. The numbers are turned into marks that nobody at the office can read back, nor can you.',
    recorded: 'Written down',
    'recorded-line': '{count} {count|person|people} written down, last on {day}',
    'recorded-why': 'What you wrote cannot be shown again. If something has changed, write all of it anew.',
    'say-again': 'Write all of it anew',
    'again-on': 'It was written down several times lately. It can be written anew from {day}.',
    'again-lead': 'What you write now takes the place of all you wrote before.',
    'leave-as-is': 'Leave it as it was',
    herself: 'Yourself',
    'herself-why': 'So that a case which names you is closed to you as well.',
    somebody: 'Person {at}',
    relation: 'To you',
    nik: 'NIK',
    'nik-hint': 'The 16 digits of an identity card, a child’s card or the family card.',
    kk: 'Number of the family card (KK)',
    'kk-hint': 'The 16 digits on top of the family card. All who are on it count as one household.',
    hamlet: 'RT or hamlet in which you live',
    'hamlet-hint': 'Only an RT is compared: what touches a neighbour of the same RT will not reach you.',
    'hamlet-unknown': 'I leave this empty',
    'own-village': 'Village in which you live',
    village: 'Village in which she or he lives',
    'village-why':
      'A village closes no case; it is only noticed when files from there are opened often without a task.',
    phone: 'Telephone number',
    'other-phone': 'Another telephone number',
    'add-somebody': 'Add somebody',
    remove: 'Remove {who}',
    record: 'Write down',
    recording: 'Writing down…',
    'was-recorded': 'Written down. The numbers are not kept on this page.',
    'nobody-fault': 'Give a NIK or a telephone number, at least your own.',
    'remind-title': 'Your family is not written down yet',
    'remind-why': 'Once it is, a case that touches your family will not appear to you. It takes a few minutes.',
    'remind-link': 'Write down family and household',
  },
});

export const kinRelationWords: Words<KinRelation> = {
  id: { self: 'Kamu sendiri', household: 'Orang serumah', kin: 'Keluarga yang tinggal di tempat lain' },
  en: { self: 'Yourself', household: 'Somebody in the same home', kin: 'Family who lives elsewhere' },
};

const phoneWords: Words<PhoneRefusal> = placeWords;

export const kinRefusalWords: Words<KinRefusal> = {
  id: {
    ...phoneWords.id,
    'declared-too-often':
      'Keluarga sudah dicatat beberapa kali belum lama ini. Coba lagi beberapa hari lagi, atau hubungi kustodian.',
    'nobody-is-told': 'Isi paling sedikit satu nomor.',
    'kin-without-number': 'Orang ini belum punya NIK atau nomor telepon.',
    'nik-is-not-sixteen-digits': 'NIK terdiri dari 16 angka. Periksa lagi.',
    'kk-is-not-sixteen-digits': 'Nomor KK terdiri dari 16 angka. Periksa lagi.',
  },
  en: {
    ...phoneWords.en,
    'declared-too-often':
      'Your family was written down several times lately. Try again in a few days, or speak to a custodian.',
    'nobody-is-told': 'Give at least one number.',
    'kin-without-number': 'There is neither a NIK nor a telephone number of this person.',
    'nik-is-not-sixteen-digits': 'A NIK has 16 digits. Please look again.',
    'kk-is-not-sixteen-digits': 'The number of a family card has 16 digits. Please look again.',
  },
};
