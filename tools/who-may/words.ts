/** What duties, compartments, relations and spans of time are called on the page, in both languages. */
import type { Deed } from '@naung/domain/ground/access/model.ts';
import type { Span, SubjectKind } from '@naung/domain/ground/access/opens.ts';
import type { Relation } from '@naung/domain/ground/access/rule.ts';
import type { Compartment } from '@naung/domain/ground/drawers/model.ts';
import type { Words } from '@naung/domain/ground/words.ts';

export const deedWords: Words<Deed> = {
  id: {
    'receive-concerns': 'menerima pengaduan',
    triage: 'triase',
    'work-on-cases': 'menangani kasus',
    supervise: 'menyelia',
    approve: 'menyetujui',
    'hand-over': 'melimpahkan dan menerima pelimpahan',
    'answer-referrals': 'menjawab rujukan',
    'record-activities': 'mencatat kegiatan',
    'keep-villages': 'mengurus data desa',
    'keep-agencies': 'mengurus lembaga',
    'keep-people': 'mengurus petugas',
    'keep-lists': 'mengurus daftar pilihan',
    'read-numbers': 'membaca angka',
    'read-audit': 'membaca jejak audit',
    'keep-walls': 'menjaga dinding kasus',
  },
  en: {
    'receive-concerns': 'receive concerns',
    triage: 'triage',
    'work-on-cases': 'work on cases',
    supervise: 'supervise',
    approve: 'approve',
    'hand-over': 'hand over and take over',
    'answer-referrals': 'answer referrals',
    'record-activities': 'record activities',
    'keep-villages': 'keep villages',
    'keep-agencies': 'keep agencies',
    'keep-people': 'keep people',
    'keep-lists': 'keep lists',
    'read-numbers': 'read numbers',
    'read-audit': 'read the audit',
    'keep-walls': 'keep the walls',
  },
};

export const compartmentWords: Words<Compartment> = {
  id: {
    core: 'inti',
    identity: 'identitas',
    safe_place: 'tempat aman',
    narrative: 'cerita',
    medical: 'kesehatan',
    legal: 'hukum',
    respondent: 'terlapor',
    reporter: 'pelapor',
    attachments: 'lampiran',
  },
  en: {
    core: 'codes, days and numbers that rules, lists and counts need; readable in the database',
    identity: 'by what she is known: name, identity number, birth date, school',
    safe_place: 'where she is and how she is reached without harm',
    narrative: 'what was told, and what was written in words',
    medical: 'body and health',
    legal: 'papers and proceedings',
    respondent: 'the one who is said to have done it',
    reporter: 'the one who told',
    attachments: 'pictures and papers',
  },
};

export const relationWords: Words<Relation> = {
  id: {
    team: 'Anggota tim kasus',
    triages: 'Petugas triase unit penerima',
    supervises: 'Penyelia unit pemegang kasus',
    approves: 'Yang menyetujui di unit pemegang kasus',
    receives: 'Petugas rujukan unit tujuan',
  },
  en: {
    team: 'Named on the case team',
    triages: 'Triages for the receiving unit',
    supervises: 'Supervises the unit that holds the case',
    approves: 'Approves for the unit that holds the case',
    receives: 'Answers referrals for the unit it was sent to',
  },
};

export const subjectWords: Words<SubjectKind> = {
  id: {
    case: 'kasus',
    concern: 'pengaduan',
    closing: 'permintaan terminasi',
    plan: 'rencana intervensi',
    referral: 'rujukan',
    packet: 'berkas rujukan',
  },
  en: {
    case: 'the case',
    concern: 'a concern',
    closing: 'a request to close the case',
    plan: 'a plan',
    referral: 'a referral',
    packet: 'the packet of a referral',
  },
};

export const spanWords: Readonly<Record<Span, string>> = {
  'on-the-team': 'as long as she is on the team, and not a moment longer',
  'until-accepted': 'until it is taken into a case',
  'after-accepted': 'after it was taken into a case: that it came, no longer what it says',
  'as-long-as-it-is-here': 'as long as the unit holds the case',
  'while-approval-is-asked': 'only while an approval is being asked for',
  'after-it-was-decided': 'after she decided: which plan it was, no longer its words',
  'from-leaving': 'from the moment it left; that there was a referral stays in the list of the agency',
  'from-leaving-until-done':
    'from the moment it left, until it is withdrawn or replaced, until the consent ends, or until thirty days after the agency finished',
};
