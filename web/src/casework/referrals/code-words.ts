/** What the fixed codes of a referral are called on screen. Codes of editable lists have their words in the list. */
import type { ShareableField } from '@naung/domain/casework/consent/model.ts';
import type { ReferralEvent } from '@naung/domain/casework/referrals/events.ts';
import type {
  Connection,
  ReferralStatus,
  referralOutcomes,
  Withdrawal,
} from '@naung/domain/casework/referrals/model.ts';
import type { Words } from '@naung/domain/ground/words.ts';

export const statusWords: Words<ReferralStatus> = {
  id: {
    requested: 'Menunggu jawaban',
    accepted: 'Diterima',
    'in-progress': 'Sedang dilayani',
    completed: 'Selesai',
    declined: 'Tidak dapat diterima',
    cancelled: 'Dibatalkan sebelum berangkat',
    withdrawn: 'Ditarik kembali',
  },
  en: {
    requested: 'Waiting for an answer',
    accepted: 'Accepted',
    'in-progress': 'Being served',
    completed: 'Completed',
    declined: 'Declined',
    cancelled: 'Taken back before it left',
    withdrawn: 'Withdrawn',
  },
};

export const outcomeWords: Words<(typeof referralOutcomes)[number]> = {
  id: {
    given: 'Layanan diberikan',
    partly: 'Diberikan sebagian',
    'not-given': 'Tidak jadi diberikan',
  },
  en: { given: 'The service was given', partly: 'Given in part', 'not-given': 'Not given after all' },
};

export const connectionWords: Words<Connection> = {
  id: {
    unknown: 'Belum ditanyakan kepadanya',
    claimed: 'Terlayani menurut unit itu; belum dipastikan kepadanya',
    confirmed: 'Ia sendiri memastikan sudah terlayani',
    'not-connected': 'Ia belum sampai ke layanan itu',
  },
  en: {
    unknown: 'The client has not been asked yet',
    claimed: 'Served, says that unit; not yet confirmed by the client',
    confirmed: 'The client confirms that help was received',
    'not-connected': 'The client has not reached that service',
  },
};

export const withdrawalWords: Words<Withdrawal> = {
  id: {
    'client-wishes': 'Ia tidak menginginkannya lagi',
    'consent-ended': 'Persetujuannya berakhir',
    'need-has-passed': 'Sudah tidak diperlukan',
    'another-agency-helps': 'Sudah dibantu pihak lain',
    'wrong-agency': 'Salah alamat instansi',
    'unit-cannot-take-it': 'Unit itu tidak bisa menanganinya',
    'entered-by-mistake': 'Keliru dibuat',
  },
  en: {
    'client-wishes': 'The client no longer wishes it',
    'consent-ended': 'The consent has ended',
    'need-has-passed': 'No longer needed',
    'another-agency-helps': 'Somebody else is helping',
    'wrong-agency': 'The wrong agency',
    'unit-cannot-take-it': 'That unit cannot take it',
    'entered-by-mistake': 'Made by mistake',
  },
};

export const stepWords: Words<ReferralEvent['type']> = {
  id: {
    'referral-sent': 'Rujukan dikirim',
    'referral-cancelled': 'Dibatalkan sebelum berangkat',
    'referral-answered': 'Dijawab',
    'referral-progressed': 'Perkembangan',
    'referral-completed': 'Diselesaikan',
    'referral-withdrawn': 'Ditarik kembali',
    'connection-verified': 'Ditanyakan kepadanya',
    'packet-resent': 'Isi yang dibetulkan dikirim',
    'packet-cancelled': 'Isi yang dibetulkan dibatalkan',
  },
  en: {
    'referral-sent': 'Referral sent',
    'referral-cancelled': 'Taken back before it left',
    'referral-answered': 'Answered',
    'referral-progressed': 'Progress',
    'referral-completed': 'Completed',
    'referral-withdrawn': 'Withdrawn',
    'connection-verified': 'The client was asked',
    'packet-resent': 'A packet put right was sent',
    'packet-cancelled': 'The packet put right was taken back',
  },
};

export const packetWords: Words<ShareableField | 'reason'> = {
  id: {
    reason: 'Mengapa dirujuk',
    name: 'Nama',
    age: 'Umur',
    sex: 'Jenis kelamin',
    school: 'Sekolah',
    guardian: 'Wali',
    contact: 'Cara menghubungi dengan aman',
    address: 'Di mana ia tinggal',
    story: 'Apa yang terjadi',
    ownWords: 'Kata-katanya sendiri',
    condition: 'Keadaannya sekarang',
    servicesGiven: 'Yang sudah diberikan',
    health: 'Kesehatan',
    disabilityNeeds: 'Kebutuhan karena disabilitas',
    legalState: 'Keadaan perkara',
    respondentName: 'Nama terlapor',
    respondentRelation: 'Hubungan terlapor dengannya',
  },
  en: {
    reason: 'Why this is referred',
    name: 'Name',
    age: 'Age',
    sex: 'Sex',
    school: 'School',
    guardian: 'Guardian',
    contact: 'How to make contact safely',
    address: 'Where she or he lives',
    story: 'What happened',
    ownWords: 'In her or his own words',
    condition: 'How she or he is now',
    servicesGiven: 'What was given already',
    health: 'Health',
    disabilityNeeds: 'Needs because of a disability',
    legalState: 'State of the legal case',
    respondentName: 'Name of the respondent',
    respondentRelation: 'What the respondent is to her or him',
  },
};

export const noticeWords: Words<'corrected' | 'voided' | 'moved' | 'withdrawn'> = {
  id: {
    corrected: 'Ada yang dibetulkan pada sumber rujukan ini. Tanyakan kepada pengirim sebelum memakai yang lama.',
    voided: 'Pengirim menandai sesuatu di dalamnya sebagai salah input. Jangan dipakai lagi.',
    moved: 'Sesuatu di dalamnya ternyata milik orang lain. Jangan dipakai lagi, dan tanyakan kepada pengirim.',
    withdrawn: 'Rujukan ini ditarik kembali. Isinya tidak lagi terbuka.',
  },
  en: {
    corrected: 'Something this referral was made from was put right. Ask the sender before using what you have.',
    voided: 'The sender marked something in it as a mistake. Please do not use it any more.',
    moved: 'Something in it turned out to belong to somebody else. Do not use it any more, and ask the sender.',
    withdrawn: 'This referral was withdrawn. What it held is no longer open.',
  },
};
