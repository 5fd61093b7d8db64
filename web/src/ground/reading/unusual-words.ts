import type { ReadingAnswer, ReadingPattern } from '@naung/domain/ground/reading/model.ts';
import type { SealingFault } from '@naung/domain/ground/reading/watch.ts';
import type { Words } from '@naung/domain/ground/words.ts';
import { catalogue } from '../words/catalogue.ts';

export const unusualWords = catalogue({
  id: {
    unusual: 'Pembacaan yang tidak biasa',
    'unusual-lead':
      'Ini bukan tuduhan. Tanyakan dulu kepada orangnya; sering ada sebab yang baik. Kasusnya tidak disebut, dan yang menyangkut dirimu diperiksa kustodian lain.',
    'for-custodian': 'Sebagai pengganti kustodian',
    'in-their-place':
      'Ini sampai kepadamu karena tidak ada kustodian yang dapat memeriksanya. Sebabnya tidak ditampilkan kepada siapa pun.',
    'none-unusual': 'Tidak ada yang tidak biasa. Diperiksa empat kali dalam satu jam.',
    who: 'Siapa',
    what: 'Apa',
    when: 'Kapan',
    followed: 'Tindak lanjut',
    usual: 'biasanya {count}',
    note: 'Catat tindak lanjut',
    'note-title': 'Apa yang kamu lakukan?',
    'note-lead': 'Kustodian lain akan melihatnya. Orang itu sendiri tidak.',
    did: 'Tindak lanjut',
    'did-fault': 'Pilih apa yang kamu lakukan.',
    words: 'Keterangan untuk kustodian lain',
    'do-note': 'Catat',
    'was-noted': 'Dicatat.',
    'noted-by': '{did}, {name}, {day}',
    today: 'Pembacaan yang tidak biasa: {name}',
    watch: 'Jejak dan saksinya',
    'watch-lead': 'Setiap pembacaan dicatat dan disegel. Saksi menyimpan segel di luar basis data.',
    'last-seal': 'Segel terakhir',
    'no-seal': 'belum ada',
    'seal-line': 'nomor {number}',
    waiting: 'Belum disegel',
    'nothing-waits': 'tidak ada',
    'waits-since': '{count} catatan, sejak',
    witness: 'Saksi {at}',
    folder: 'folder',
    database: 'basis data lain',
    'in-order': 'cocok',
    'not-seen': 'Keadaan penyegelan tidak dapat dilihat sekarang. Beri tahu yang mengurus peladen.',
    'tell-somebody': 'Beri tahu yang mengurus peladen hari ini juga. Sampai jelas, jangan percayai catatan yang baru.',
    'few-custodians': 'Kustodian di sini {count} orang',
    'few-custodians-why':
      'Membuka dinding dan memeriksa pembacaan perlu dua orang, dan tidak seorang pun memeriksa dirinya sendiri. Mintalah kustodian kedua, sebaiknya dari instansi lain.',
    'ask-them': 'Yang dapat memberi tugas: {names}.',
    'ask-nobody': 'Di daerah ini tidak ada yang dapat memberi tugas. Mintalah ke dinas provinsi.',
  },
  en: {
    unusual: 'Unusual reading',
    'unusual-lead':
      'This accuses nobody. Ask first; there is often a good reason. No case is named, and what concerns you is looked at by another custodian.',
    'for-custodian': 'In place of a custodian',
    'in-their-place': 'This comes to you because no custodian can look into it. Why is shown to nobody.',
    'none-unusual': 'Nothing unusual. It is looked at four times an hour.',
    who: 'Who',
    what: 'What',
    when: 'When',
    followed: 'What was done',
    usual: 'usually {count}',
    note: 'Write down what was done',
    'note-title': 'What did you do?',
    'note-lead': 'Other custodians see it. The person herself does not.',
    did: 'What was done',
    'did-fault': 'Choose what you did.',
    words: 'For other custodians to know',
    'do-note': 'Write down',
    'was-noted': 'Written down.',
    'noted-by': '{did}, {name}, {day}',
    today: 'Unusual reading: {name}',
    watch: 'The trace and its witnesses',
    'watch-lead': 'Every reading is written down and sealed. Witnesses keep the seals outside the database.',
    'last-seal': 'Last seal',
    'no-seal': 'none yet',
    'seal-line': 'number {number}',
    waiting: 'Not sealed yet',
    'nothing-waits': 'nothing',
    'waits-since': '{count} {count|entry|entries}, since',
    witness: 'Witness {at}',
    folder: 'a folder',
    database: 'another database',
    'in-order': 'agrees',
    'not-seen': 'How sealing stands cannot be seen now. Tell whoever looks after the server.',
    'tell-somebody':
      'Tell whoever looks after the server, today. Until it is clear, do not rely on entries that are new.',
    'few-custodians': 'There {count|is|are} {count} {count|custodian|custodians} here',
    'few-custodians-why':
      'Taking a wall down and looking into readings need two, and nobody looks into her own. Ask for a second custodian, best from another agency.',
    'ask-them': 'Who can give the duty: {names}.',
    'ask-nobody': 'Nobody in this district can give the duty. Ask the office of the province.',
  },
});

export const patternWords: Words<ReadingPattern> = {
  id: {
    'many-cases': 'Membuka {count} kasus dalam sehari',
    'off-hours': 'Membuka {count} kasus di luar jam kerja',
    'without-task': 'Membuka satu kasus {count} kali tanpa menjadi timnya',
    denied: 'Mencoba {count} kali yang ditolak atau tidak ada',
    searches: 'Mencari {count} kali dalam sehari',
    'kin-again': 'Mencatat ulang keluarganya {count} kali',
    'kin-village': 'Membuka {count} berkas dari desa keluarganya, tanpa menjadi timnya',
    'many-wishes': 'Menyembunyikan satu kasus dari {count} orang atau unit, atau dari semua yang mengawasinya',
    'in-bulk': 'Atas namanya diminta membuka {count} laci dalam satu menit; tidak dibuka',
    unwritten: 'Atas namanya berkas dibuka {count} kali tanpa catatan kantor',
  },
  en: {
    'many-cases': 'Opened {count} cases in a day',
    'off-hours': 'Opened {count} cases outside office hours',
    'without-task': 'Opened one case {count} times without being on its team',
    denied: 'Tried {count} times what is denied or not there',
    searches: 'Searched {count} times in a day',
    'kin-again': 'Declared her family {count} times',
    'kin-village': 'Opened {count} files from a village of her family, without being on their teams',
    'many-wishes': 'Kept one case from {count} {count|person or unit|people or units}, or from all who supervise it',
    'in-bulk': 'In her name {count} drawers were to be opened within a minute; they were not',
    unwritten: 'In her name files were opened {count} times and the office wrote nothing of it',
  },
};

export const answerWords: Words<ReadingAnswer> = {
  id: { 'looked-at': 'Sudah dilihat, wajar', talked: 'Sudah dibicarakan', 'passed-on': 'Diteruskan ke atasan' },
  en: { 'looked-at': 'Looked at, and fine', talked: 'Talked about', 'passed-on': 'Passed on to a superior' },
};

export const sealingFaultWords: Words<SealingFault> = {
  id: {
    'does-not-answer': 'tidak menjawab',
    'knows-otherwise': 'menyimpan segel lain daripada basis data',
    'is-behind': 'tertinggal',
    'not-sealed': 'Catatan tidak disegel lagi.',
  },
  en: {
    'does-not-answer': 'does not answer',
    'knows-otherwise': 'holds another seal than the database',
    'is-behind': 'is behind',
    'not-sealed': 'Entries are not being sealed any more.',
  },
};
