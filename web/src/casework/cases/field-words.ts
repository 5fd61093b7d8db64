import type { CaseFields } from '@naung/domain/casework/cases/model.ts';
import type { Words } from '@naung/domain/ground/words.ts';

/** What each field of a case is called on screen. */
export const fieldWords: Words<keyof CaseFields> = {
  id: {
    alias: 'Nama samaran',
    aboutChild: 'Anak atau dewasa',
    ageBand: 'Perkiraan umur',
    sex: 'Jenis kelamin',
    disability: 'Penyandang disabilitas',
    village: 'Desa atau kelurahan',
    placeKind: 'Tempat kejadian',
    relation: 'Hubungan terlapor dengannya',
    respondentIsChild: 'Terlapor masih anak',
    guardianIsRespondent: 'Wali adalah terlapor',
    kinds: 'Yang terjadi',
    forms: 'Bentuk kekerasan',
    occurredOn: 'Tanggal kejadian',
  },
  en: {
    alias: 'Alias',
    aboutChild: 'Child or adult',
    ageBand: 'About how old',
    sex: 'Sex',
    disability: 'With a disability',
    village: 'Village',
    placeKind: 'Where it happened',
    relation: 'What the respondent is to her or him',
    respondentIsChild: 'The respondent is a child',
    guardianIsRespondent: 'The guardian is the respondent',
    kinds: 'What happened',
    forms: 'Forms of violence',
    occurredOn: 'Day on which it happened',
  },
};
