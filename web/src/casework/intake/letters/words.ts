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
    about: 'Sebuah laporan dari peristiwa di wilayah kita',
    'about-why': 'Sesudah diterima, laporannya terbuka di meja triase. Siapa yang melapor tetap di kantor pengirim.',
    take: 'Terima ke meja triase',
    taking: 'Menerima…',
    'was-taken': 'Diterima. Laporannya ada di meja triase.',
    'give-back': 'Kembalikan',
    'return-title': 'Kembalikan laporan ini',
    'return-lead': 'Kantor pengirim menanganinya lagi, dan membaca alasanmu.',
    reason: 'Alasannya',
    'reason-fault': 'Pilih dulu alasannya.',
    note: 'Pesan untuk pengirim',
    'do-return': 'Kembalikan',
    'was-returned': 'Dikembalikan dengan alasannya.',
  },
  en: {
    about: 'A concern about something in our area',
    'about-why': 'Once accepted it opens at the triage desk. Who told it stays with the sending office.',
    take: 'Accept to the triage desk',
    taking: 'Accepting…',
    'was-taken': 'Accepted. The concern is at the triage desk.',
    'give-back': 'Give back',
    'return-title': 'Give this concern back',
    'return-lead': 'The sending office takes it up again and reads your reason.',
    reason: 'The reason',
    'reason-fault': 'Please choose the reason first.',
    note: 'A message to the sender',
    'do-return': 'Give back',
    'was-returned': 'Given back with the reason.',
  },
});
