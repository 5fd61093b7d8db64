import { catalogue } from '../words/catalogue.ts';

export const words = catalogue({
  id: {
    title: 'Laporan ke polisi',
    summary: 'buka untuk melihat kapan, dan nomornya',
    none: 'Belum tercatat dilaporkan ke polisi',
    'none-why':
      'Catat dari tenggatnya begitu polisi menerima laporannya. Tanpa kekerasan seksual, tenggat ini tidak ada.',
    'told-at': 'Dilaporkan',
    reference: 'Nomor laporan polisi (LP)',
    'reference-none': 'belum dicatat',
    'reference-hint': 'Seperti tertulis di tanda terima. Disimpan tertutup, hanya dibaca tim kasus.',
    lead: 'Nomor yang tercatat sebelumnya tetap tersimpan.',
    note: 'Catat nomor LP',
    correct: 'Betulkan nomor LP',
    save: 'Simpan',
    'was-noted': 'Nomor LP dicatat.',
  },
  en: {
    title: 'Report to the police',
    summary: 'open to see when, and its number',
    none: 'No report to the police is recorded',
    'none-why':
      'Note it from its deadline once the police took the report. Without sexual violence there is no such deadline.',
    'told-at': 'Reported',
    reference: 'Number of the police report (LP)',
    'reference-none': 'not recorded yet',
    'reference-hint': 'As it stands on the receipt. Kept sealed, read by the team of the case alone.',
    lead: 'The number that stood before is kept.',
    note: 'Note the LP number',
    correct: 'Put the LP number right',
    save: 'Save',
    'was-noted': 'The LP number is noted.',
  },
});
