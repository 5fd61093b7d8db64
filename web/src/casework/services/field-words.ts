import type { AssessmentKept, GivenTold, GoalKept, PlanTold } from '@naung/domain/casework/services/model.ts';
import type { Words } from '@naung/domain/ground/words.ts';

/** What each recorded field is called, for the history of its corrections; a field without its word does not compile. */
export const assessmentFieldWords: Words<keyof AssessmentKept> = {
  id: {
    instrument: 'Daftar pertanyaan',
    instrumentVersion: 'Versi daftar pertanyaan',
    doneAt: 'Kapan dilakukan',
    needs: 'Kebutuhan',
    reviewOn: 'Ditinjau lagi',
    conclusion: 'Kesimpulan',
    identityAnswers: 'Jawaban tentang orang-orangnya',
    safePlaceAnswers: 'Jawaban tentang tempat aman',
    narrativeAnswers: 'Jawaban tentang keadaannya',
    medicalAnswers: 'Jawaban tentang kesehatan',
    legalAnswers: 'Jawaban tentang hukum',
    respondentAnswers: 'Jawaban tentang terlapor',
    reporterAnswers: 'Jawaban tentang pelapor',
    attachmentAnswers: 'Jawaban tentang lampiran',
  },
  en: {
    instrument: 'Set of questions',
    instrumentVersion: 'Version of the questions',
    doneAt: 'When it was done',
    needs: 'Needs',
    reviewOn: 'Looked at again',
    conclusion: 'Conclusion',
    identityAnswers: 'Answers about the people',
    safePlaceAnswers: 'Answers about the safe place',
    narrativeAnswers: 'Answers about the situation',
    medicalAnswers: 'Answers about health',
    legalAnswers: 'Answers about the law',
    respondentAnswers: 'Answers about the respondent',
    reporterAnswers: 'Answers about the reporter',
    attachmentAnswers: 'Answers about attachments',
  },
};

export const planFieldWords: Words<keyof PlanTold> = {
  id: {
    clientAgreed: 'Klien setuju',
    reviewOn: 'Ditinjau lagi',
    clientWords: 'Kata-katanya sendiri',
  },
  en: {
    clientAgreed: 'The client agreed',
    reviewOn: 'Looked at again',
    clientWords: 'In the own words',
  },
};

export const goalFieldWords: Words<keyof GoalKept> = {
  id: {
    need: 'Kebutuhan',
    service: 'Jenis layanan',
    providerUnit: 'Yang memberi layanan',
    horizon: 'Jangka waktu',
    dueOn: 'Paling lambat',
    goal: 'Tujuan',
    outcome: 'Hasil',
    outcomeOn: 'Tanggal hasil',
    outcomeWords: 'Keterangan hasil',
  },
  en: {
    need: 'Need',
    service: 'Kind of service',
    providerUnit: 'Who gives it',
    horizon: 'How soon',
    dueOn: 'By when',
    goal: 'Goal',
    outcome: 'Outcome',
    outcomeOn: 'Day of the outcome',
    outcomeWords: 'About the outcome',
  },
};

export const givenFieldWords: Words<keyof GivenTold> = {
  id: {
    line: 'Bidang layanan',
    simfoni: 'Dihitung SIMFONI sebagai',
    service: 'Jenis layanan',
    goal: 'Untuk tujuan',
    byUnit: 'Yang memberi layanan',
    givenOn: 'Tanggal',
    minutes: 'Lamanya (menit)',
    note: 'Catatan',
  },
  en: {
    line: 'Line of service',
    simfoni: 'Counted by SIMFONI as',
    service: 'Kind of service',
    goal: 'For the goal',
    byUnit: 'Who gave it',
    givenOn: 'Day',
    minutes: 'How long (minutes)',
    note: 'Note',
  },
};
