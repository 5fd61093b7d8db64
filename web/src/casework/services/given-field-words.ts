/** What the fields of a service are called in its history. */
import type { GivenTold } from '@naung/domain/casework/services/model.ts';
import type { Words } from '@naung/domain/ground/words.ts';

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
