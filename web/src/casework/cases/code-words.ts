/** The words of what stands in code rather than in a list of the office: phases, next steps, roles, reasons. */
import type {
  handOverReasons,
  NextStep,
  Origin,
  Phase,
  reopeningReasons,
  TeamRole,
  Track,
} from '@naung/domain/casework/cases/model.ts';
import type { CaseShown } from '@naung/domain/casework/cases/reads.ts';
import type { LoweringReason } from '@naung/domain/casework/safety/model.ts';
import type { Words } from '@naung/domain/ground/words.ts';
import type * as z from 'zod/mini';

export const phaseWords: Words<Phase> = {
  id: {
    identification: 'Identifikasi',
    assessment: 'Asesmen',
    planning: 'Rencana',
    implementation: 'Pelaksanaan',
    monitoring: 'Pemantauan',
    closed: 'Terminasi',
    transferred: 'Dilimpahkan',
  },
  en: {
    identification: 'Identification',
    assessment: 'Assessment',
    planning: 'Planning',
    implementation: 'Carrying out',
    monitoring: 'Monitoring',
    closed: 'Closed',
    transferred: 'Transferred',
  },
};

export const nextStepWords: Words<z.infer<typeof NextStep>> = {
  id: {
    contact: 'Menghubungi',
    visit: 'Kunjungan',
    assessment: 'Asesmen',
    plan: 'Menyusun rencana',
    service: 'Memberi layanan',
    referral: 'Menindaklanjuti rujukan',
    accompany: 'Mendampingi',
    hearing: 'Sidang',
    conference: 'Pertemuan antar-instansi',
    review: 'Meninjau kemajuan',
    closing: 'Menyiapkan terminasi',
    'check-after-closing': 'Menanyakan kabar setelah ditutup',
  },
  en: {
    contact: 'Make contact',
    visit: 'Visit',
    assessment: 'Assessment',
    plan: 'Make the plan',
    service: 'Give a service',
    referral: 'Follow up a referral',
    accompany: 'Accompany',
    hearing: 'Hearing',
    conference: 'Meeting of agencies',
    review: 'Review progress',
    closing: 'Prepare the closing',
    'check-after-closing': 'Ask how she is after closing',
  },
};

export const roleWords: Words<TeamRole> = {
  id: {
    'case-manager': 'Manajer kasus',
    companion: 'Pendamping',
    psychologist: 'Psikolog',
    'social-worker': 'Pekerja sosial',
    'legal-companion': 'Pendamping hukum',
    'stand-in': 'Pengganti sementara',
  },
  en: {
    'case-manager': 'Case manager',
    companion: 'Companion',
    psychologist: 'Psychologist',
    'social-worker': 'Social worker',
    'legal-companion': 'Legal companion',
    'stand-in': 'Stand-in',
  },
};

export const originWords: Words<Origin> = {
  id: { concern: 'dari laporan', 'hand-over': 'dari kabupaten lain', office: 'dibuka oleh kantor' },
  en: { concern: 'from a concern', 'hand-over': 'from another district', office: 'opened by the office' },
};

export const trackWords: Words<z.infer<typeof Track>> = {
  id: { survivor: 'Berkas korban', 'child-respondent': 'Berkas anak yang dilaporkan' },
  en: { survivor: 'File of the survivor', 'child-respondent': 'File of a child respondent' },
};

export const loweringWords: Words<LoweringReason> = {
  id: {
    'danger-is-past': 'Bahayanya sudah lewat',
    'safe-place-found': 'Sudah ada tempat aman',
    'respondent-is-away': 'Terlapor sudah jauh atau ditahan',
    'was-misunderstood': 'Semula keliru dipahami',
    'better-known-now': 'Keadaannya sekarang lebih diketahui',
    other: 'Alasan lain',
  },
  en: {
    'danger-is-past': 'The danger is past',
    'safe-place-found': 'There is a safe place now',
    'respondent-is-away': 'The respondent is far away or in custody',
    'was-misunderstood': 'It was misunderstood at first',
    'better-known-now': 'More is known now',
    other: 'Another reason',
  },
};

export const reopeningWords: Words<(typeof reopeningReasons)[number]> = {
  id: {
    'violence-again': 'Kekerasan terjadi lagi',
    'new-need': 'Ada kebutuhan baru',
    'asked-for-by-client': 'Klien memintanya',
    'check-after-closing': 'Hasil menanyakan kabar',
    'closed-by-mistake': 'Keliru ditutup',
    'came-back': 'Kembali dari kabupaten lain',
  },
  en: {
    'violence-again': 'Violence happened again',
    'new-need': 'There is a new need',
    'asked-for-by-client': 'The client asked for it',
    'check-after-closing': 'Learned when asking how she is',
    'closed-by-mistake': 'Closed by mistake',
    'came-back': 'Came back from another district',
  },
};

export const handOverWords: Words<(typeof handOverReasons)[number]> = {
  id: {
    'lives-there': 'Ia tinggal di sana',
    'happened-there': 'Terjadi di sana',
    'safer-there': 'Di sana lebih aman',
    'has-moved': 'Ia sudah pindah',
    'belongs-to-their-authority': 'Wewenang mereka',
  },
  en: {
    'lives-there': 'She lives there',
    'happened-there': 'It happened there',
    'safer-there': 'It is safer there',
    'has-moved': 'She has moved',
    'belongs-to-their-authority': 'It is theirs to handle',
  },
};

export const closingStateWords: Words<CaseShown['closings'][number]['state']> = {
  id: { asked: 'Menunggu persetujuan', approved: 'Disetujui', returned: 'Dikembalikan', withdrawn: 'Ditarik kembali' },
  en: { asked: 'Waits for approval', approved: 'Approved', returned: 'Given back', withdrawn: 'Taken back' },
};
