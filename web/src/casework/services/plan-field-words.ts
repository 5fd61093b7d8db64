import type { GoalKept, PlanTold } from '@naung/domain/casework/services/model.ts';
import type { Words } from '@naung/domain/ground/words.ts';

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
