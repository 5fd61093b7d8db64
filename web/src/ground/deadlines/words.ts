import type { ClockRefusal } from '@naung/domain/ground/deadlines/commands.ts';
import type { ClockKind, MetHow } from '@naung/domain/ground/deadlines/model.ts';
import type { ClockDue } from '@naung/domain/ground/deadlines/reads.ts';
import type { Words } from '@naung/domain/ground/words.ts';
import { catalogue } from '../words/catalogue.ts';

export const kindWords: Words<ClockKind> = {
  id: {
    'red-first-contact': 'Kontak pertama untuk yang merah',
    'tpks-report-to-police': 'Laporan kekerasan seksual ke polisi',
    'approval-due': 'Jawaban atas permintaan persetujuan',
  },
  en: {
    'red-first-contact': 'First contact for a red one',
    'tpks-report-to-police': 'Report of sexual violence to the police',
    'approval-due': 'Answer to a request for approval',
  },
};

export const standingWords: Words<ClockDue['standing']> = {
  id: { running: 'masih ada waktu', 'past-half': 'lewat separuh waktu', late: 'lewat batas' },
  en: { running: 'there is time', 'past-half': 'more than half gone', late: 'overdue' },
};

export const howWords: Words<MetHow> = {
  id: {
    contacted: 'Sudah dihubungi dengan aman',
    'reported-to-police': 'Sudah kami laporkan ke polisi',
    'reported-by-another': 'Sudah dilaporkan ke polisi oleh pihak lain',
  },
  en: {
    contacted: 'Reached safely',
    'reported-to-police': 'We reported it to the police',
    'reported-by-another': 'Somebody else reported it to the police',
  },
};

export const refusalWords: Words<ClockRefusal> = {
  id: {
    'clock-is-met': 'Ini sudah dicatat selesai.',
    'does-not-fit-the-clock': 'Pilihan itu bukan untuk tenggat ini.',
    'is-in-the-future': 'Coba periksa lagi waktunya: itu belum terjadi.',
    'is-before-the-start': 'Coba periksa lagi waktunya: itu sebelum laporannya datang.',
    'clock-still-runs': 'Catat dulu bahwa laporannya sudah sampai di polisi.',
    'nothing-changes': 'Nomornya masih sama dengan yang tercatat.',
  },
  en: {
    'clock-is-met': 'This has been noted as done.',
    'does-not-fit-the-clock': 'That is not a choice for this deadline.',
    'is-in-the-future': 'Please check the time: it has not happened yet.',
    'is-before-the-start': 'Please check the time: that was before the concern came in.',
    'clock-still-runs': 'Please note first that the police took the report.',
    'nothing-changes': 'The number is the same as the one recorded.',
  },
};

export const words = catalogue({
  id: {
    due: 'Tenggat terdekat',
    'due-running': '{count} berjalan',
    'due-late': '{late} lewat batas',
    'none-due': 'Tidak ada tenggat yang berjalan.',
    'due-at': 'sebelum {time}',
    'more-due': 'Tampilkan {count} lagi',
    meet: 'Catat sudah dilakukan',
    'meet-title': 'Sudah dilakukan: {what}',
    'meet-lead': 'Tulis kapan benar-benar terjadi. Yang terlambat dicatat tidak dihitung terlambat.',
    how: 'Apa yang terjadi',
    'on-day': 'Tanggal',
    'at-hour': 'Jam (WIB/WITA/WIT setempat)',
    'hour-fault': 'Coba periksa lagi jamnya, misalnya 14:05.',
    'how-fault': 'Pilih dulu apa yang terjadi.',
    reference: 'Nomor laporan polisi (LP)',
    'reference-hint': 'Boleh menyusul. Disimpan tertutup, hanya dibaca tim kasus.',
    save: 'Simpan',
    'was-met': 'Dicatat.',
    basis: 'Dasarnya: {basis}',
  },
  en: {
    due: 'Next deadlines',
    'due-running': '{count} running',
    'due-late': '{late} overdue',
    'none-due': 'No deadline is running.',
    'due-at': 'by {time}',
    'more-due': 'Show {count} more',
    meet: 'Note as done',
    'meet-title': 'Done: {what}',
    'meet-lead': 'Write when it really happened. What is noted late does not count as late.',
    how: 'What happened',
    'on-day': 'Day',
    'at-hour': 'Hour (local time)',
    'hour-fault': 'Please check the hour, for example 14:05.',
    'how-fault': 'Please choose what happened first.',
    reference: 'Number of the police report (LP)',
    'reference-hint': 'It may follow later. Kept sealed, read by the team of the case alone.',
    save: 'Save',
    'was-met': 'Noted.',
    basis: 'Its basis: {basis}',
  },
});
