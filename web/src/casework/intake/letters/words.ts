import type { LetterRefusal } from '@naung/domain/casework/intake/passing-on.ts';
import type { opensTheLetterbox } from '@naung/domain/casework/intake/policy.ts';
import type { Words } from '@naung/domain/ground/words.ts';
import { catalogue } from '../../../ground/words/catalogue.ts';

export const refusalWords: Words<LetterRefusal | (typeof opensTheLetterbox)['because']> = {
  id: {
    'already-decided': 'Surat ini sudah dijawab, mungkin oleh rekanmu.',
    'letter-is-unreadable': 'Isi surat ini tidak bisa dibaca. Kembalikan dengan alasan, supaya dikirim lagi.',
    'unit-does-not-receive': 'Unitmu belum menerima laporan. Kembalikan, atau minta penyelia mengatur unitnya.',
    'opens-the-letterbox': 'Hanya petugas triase unit penerima yang dapat menjawab surat ini.',
  },
  en: {
    'already-decided': 'This letter has been answered, perhaps by a colleague.',
    'letter-is-unreadable': 'This letter cannot be read. Give it back with the reason, so that it is sent again.',
    'unit-does-not-receive': 'Your unit does not receive concerns yet. Give it back, or ask to have the unit set up.',
    'opens-the-letterbox': 'Only those who triage for the receiving unit can answer this letter.',
  },
};

export const words = catalogue({
  id: {
    letters: 'Laporan antar-kabupaten',
    'letters-lead': 'Yang diserahkan kabupaten lain kepada unitmu, dan yang kita serahkan kepada mereka.',
    'none-to-us': 'Belum ada laporan dari kabupaten lain',
    'none-to-us-why': 'Laporan muncul di sini begitu diserahkan kepada unitmu.',
    'none-from-us': 'Belum ada laporan yang kita serahkan',
    'none-from-us-why': 'Laporan dari luar wilayah diserahkan dari meja triase.',
    'nothing-open': 'Pilih satu laporan',
    'nothing-open-why': 'Isinya terbuka sesudah diterima di meja triase.',
    'is-ours': 'Laporan ini kita yang menyerahkan',
    'is-ours-why': 'Kantor penerima yang menjawab. Bila dikembalikan, laporannya bisa diambil lagi dari meja triase.',
    'is-answered': 'Laporan ini sudah dijawab',
    'is-answered-why': 'Yang diterima ada di meja triase; yang dikembalikan ditangani lagi oleh pengirimnya.',
    about: 'Sebuah laporan dari peristiwa di wilayah kita',
    'about-why': 'Sesudah diterima, laporannya terbuka di meja triase. Siapa yang melapor tetap di kantor pengirim.',
    take: 'Terima ke meja triase',
    taking: 'Menerima…',
    'was-taken': 'Diterima. Laporannya ada di meja triase.',
    'return-title': 'Kembalikan laporan ini',
    'return-lead': 'Kantor pengirim menanganinya lagi, dan membaca alasanmu.',
  },
  en: {
    letters: 'Concerns between districts',
    'letters-lead': 'What other districts passed on to your unit, and what we passed on to them.',
    'none-to-us': 'No concern from another district yet',
    'none-to-us-why': 'A concern stands here as soon as it is passed on to your unit.',
    'none-from-us': 'We have passed on no concern yet',
    'none-from-us-why': 'Concerns from outside our area are passed on from the triage desk.',
    'nothing-open': 'Choose a concern',
    'nothing-open-why': 'What it says opens once it is accepted to the triage desk.',
    'is-ours': 'We passed this concern on',
    'is-ours-why': 'The receiving office answers. If it gives it back, it can be taken up again at the triage desk.',
    'is-answered': 'This concern has been answered',
    'is-answered-why': 'What was accepted is at the triage desk; what was given back its sender takes up again.',
    about: 'A concern about something in our area',
    'about-why': 'Once accepted it opens at the triage desk. Who told it stays with the sending office.',
    take: 'Accept to the triage desk',
    taking: 'Accepting…',
    'was-taken': 'Accepted. The concern is at the triage desk.',
    'return-title': 'Give this concern back',
    'return-lead': 'The sending office takes it up again and reads your reason.',
  },
});
