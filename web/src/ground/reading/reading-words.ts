import type { Compartment } from '@naung/domain/ground/drawers/model.ts';
import { catalogue } from '../words/catalogue.ts';

export const readingWords = catalogue({
  id: {
    readings: 'Siapa membuka berkas ini',
    'readings-summary': 'dibaca bersama klien',
    'readings-lead':
      'Catatan ini milik klien. Bacalah bersamanya di meja ini bila ia menginginkannya. Membukanya pun tercatat.',
    'none-yet': 'Belum ada yang membuka',
    'none-yet-why': 'Begitu seseorang membuka berkas ini, namanya ada di sini.',
    opened: 'membuka {parts}',
    'saw-core': 'melihat kode dan keadaan kasus, tanpa isinya',
    'saw-in-list': 'melihat kode kasus dalam daftar',
    'attempt-line': 'Seseorang di luar tim mencoba {count} kali; ditolak.',
    'attempts-why':
      'Namanya tidak disebut: bisa saja hanya salah tautan. Bila klien khawatir, mintalah kustodian memeriksanya.',
    reasons: 'Sebab yang disebutkan: {reasons}.',
    'is-cut': 'Hanya yang terbaru ditampilkan.',
    print: 'Cetak untuk klien',
    'print-title': 'Siapa bisa menemukan kertas ini?',
    'print-warning':
      'Tanyakan dulu: di mana ia akan menyimpannya, dan siapa yang serumah dengannya? Kertas yang ditemukan bisa membahayakan. Membaca di sini sudah cukup bila ragu.',
    'print-what':
      'Di kertas hanya ada tanggal, jam, dan nama. Tidak ada kata tentang kasus, kantor, atau apa yang dibuka.',
    'print-do': 'Ia aman menyimpannya, cetak',
    'print-leave': 'Jangan cetak',
    'paper-title': 'Catatan',
    'paper-day': 'Tanggal',
    'paper-hour': 'Jam',
    'paper-name': 'Nama',
    'paper-is-cut': 'Hari-hari sebelum yang tertua di sini tidak ikut tercetak.',
  },
  en: {
    readings: 'Who opened this file',
    'readings-summary': 'read together with the client',
    'readings-lead':
      'This record is hers. Read it with her at this desk when she wishes. That it was opened is written down too.',
    'none-yet': 'Nobody has opened it yet',
    'none-yet-why': 'Once somebody opens this file, the name stands here.',
    opened: 'opened {parts}',
    'saw-core': 'saw the code and state of the case, nothing told in it',
    'saw-in-list': 'saw the code of the case in a list',
    'attempt-line': 'Somebody outside the team tried {count} {count|time|times}; refused.',
    'attempts-why':
      'No name is given: it may have been a wrong link. If the client is worried, ask a custodian to look into it.',
    reasons: 'Reason given: {reasons}.',
    'is-cut': 'Only the newest are shown.',
    print: 'Print for the client',
    'print-title': 'Who could find this paper?',
    'print-warning':
      'Ask first: where will she keep it, and who lives with her? A paper that is found can put her in danger. When in doubt, reading it here is enough.',
    'print-what':
      'The paper holds days, hours and names only. No word of the case, of an office, or of what was opened.',
    'print-do': 'It is safe with her, print',
    'print-leave': 'Do not print',
    'paper-title': 'Notes',
    'paper-day': 'Day',
    'paper-hour': 'Hour',
    'paper-name': 'Name',
    'paper-is-cut': 'Days before the oldest one here were not printed.',
  },
});

/** In which standing somebody came to it, as the audit keeps it: a relation of a rule, or a deed of her duty. */
export const standingWords = catalogue({
  id: {
    team: 'karena menangani kasus ini',
    'work-on-cases': 'karena bekerja dengan kasus di layanan ini, bukan sebagai tim kasus ini',
    supervises: 'sebagai penyelia unit',
    supervise: 'sebagai penyelia unit',
    triages: 'karena menilai laporan',
    triage: 'karena menilai laporan',
    'receive-concerns': 'karena menerima laporan',
    approves: 'karena diminta persetujuannya',
    approve: 'karena tugasnya memberi persetujuan',
    receives: 'karena menerima rujukan',
    'answer-referrals': 'karena menerima rujukan',
    'hand-over': 'karena kasus dilimpahkan',
    emergency: 'dalam keadaan darurat, di luar tim',
    duty: 'karena tugasnya',
  },
  en: {
    team: 'because she works on this case',
    'work-on-cases': 'because of work on cases here, not as one of this team',
    supervises: 'as supervisor of the unit',
    supervise: 'as supervisor of the unit',
    triages: 'to triage the report',
    triage: 'to triage the report',
    'receive-concerns': 'to receive the report',
    approves: 'because approval was asked',
    approve: 'because of a duty that approves',
    receives: 'because a referral was received',
    'answer-referrals': 'because a referral was received',
    'hand-over': 'because the case was handed over',
    emergency: 'in an emergency, from outside the team',
    duty: 'because of a duty',
  },
});

/** As one would say to her what was opened. */
export const openedWords = catalogue<Exclude<Compartment, 'core'>>({
  id: {
    identity: 'nama dan identitas',
    safe_place: 'alamat aman',
    narrative: 'cerita',
    medical: 'catatan kesehatan',
    legal: 'catatan hukum',
    respondent: 'catatan tentang terlapor',
    reporter: 'catatan tentang pelapor',
    attachments: 'lampiran',
  },
  en: {
    identity: 'name and identity',
    safe_place: 'the safe address',
    narrative: 'the story',
    medical: 'notes on health',
    legal: 'notes on law',
    respondent: 'notes on the respondent',
    reporter: 'notes on the reporter',
    attachments: 'attachments',
  },
});
