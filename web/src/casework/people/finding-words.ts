import type { foundBy } from '@naung/domain/casework/people/reads.ts';
import type { NameKind } from '@naung/domain/ground/names/model.ts';
import type { Words } from '@naung/domain/ground/words.ts';
import { catalogue } from '../../ground/words/catalogue.ts';

export const findingWords = catalogue({
  id: {
    title: 'Cari orang',
    lead: 'Di antara kasus dan laporan yang memang kamu tangani.',
    name: 'Nama atau panggilan',
    'name-hint': 'Tulis kata namanya utuh; ejaan lama atau baru sama saja.',
    born: 'Tanggal atau tahun lahir',
    'born-hint': 'Misalnya 12-03-1994, atau 1994 saja; kira-kira pun membantu.',
    village: 'Desa atau kelurahan kejadiannya',
    number: 'NIK, nomor KK, atau nomor telepon',
    'number-hint': 'Hanya ketemu bila ditulis lengkap.',
    'nothing-asked': 'Isi nama, atau satu nomor yang lengkap.',
    'born-fault': 'Tulis seperti 12-03-1994, atau tahunnya saja.',
    find: 'Cari',
    finding: 'Mencari…',
    clear: 'Kosongkan',
    noted: 'Setiap pencarian dicatat: siapa yang mencari dan siapa yang tampil, bukan kata yang diketik.',
    found: 'Yang mirip',
    'found-lead': 'Paling mirip di atas. Pastikan sendiri orangnya; nama yang sama belum tentu orang yang sama.',
    'found-none': 'Tidak ada yang mirip',
    'found-none-why':
      'Coba ejaan atau panggilan lain, atau tanpa tahun lahir. Bila ini orang baru, catat saja seperti biasa.',
    spent: 'Pencarian untuk hari ini sudah cukup',
    'spent-why': 'Besok bisa mencari lagi. Bila mendesak, buka kasusnya dari daftar kasusmu.',
    'no-name': 'nama tidak terbuka untukmu',
    called: 'dipanggil {nickname}',
    'born-on': 'lahir {year}',
    'not-a-case': 'laporan, belum menjadi kasus',
    by: 'Cocok: {what}',
  },
  en: {
    title: 'Find a person',
    lead: 'Among the cases and reports that you yourself work on.',
    name: 'Name or what she is called',
    'name-hint': 'Write whole words of the name; old or new spelling is the same.',
    born: 'Day or year of birth',
    'born-hint': 'Such as 12-03-1994, or only 1994; even a guess helps.',
    village: 'Village of the event',
    number: 'NIK, family card (KK) or telephone number',
    'number-hint': 'Found only when it is written in full.',
    'nothing-asked': 'Fill in a name, or one complete number.',
    'born-fault': 'Write it as 12-03-1994, or the year alone.',
    find: 'Find',
    finding: 'Looking…',
    clear: 'Clear',
    noted: 'Every search is written down: who looked and who was shown, not the words typed.',
    found: 'Alike',
    'found-lead': 'The most alike first. Make sure yourself who it is; the same name is not always the same person.',
    'found-none': 'Nobody like that',
    'found-none-why':
      'Try another spelling or what the person is called, or leave out the year. If this is somebody new, simply record as usual.',
    spent: 'That is enough searching for today',
    'spent-why': 'You can search again tomorrow. If it is urgent, open the case from your list of cases.',
    'no-name': 'the name is not open to you',
    called: 'called {nickname}',
    'born-on': 'born {year}',
    'not-a-case': 'a report, not yet a case',
    by: 'Fits: {what}',
  },
});

export const nameKindWords: Words<NameKind> = {
  id: { client: 'klien', relative: 'keluarga atau serumah', respondent: 'terlapor', told: 'disebut dalam laporan' },
  en: { client: 'client', relative: 'family or household', respondent: 'respondent', told: 'named in a report' },
};

export const foundByWords: Words<(typeof foundBy)[number]> = {
  id: { name: 'nama', nickname: 'panggilan', born: 'tahun lahir', number: 'nomor', card: 'nomor kartu keluarga' },
  en: {
    name: 'name',
    nickname: 'what she is called',
    born: 'year of birth',
    number: 'number',
    card: 'number of the family card',
  },
};
