/** The languages in which what is allowed is explained. */
import type { Words } from '@naung/domain/ground/words.ts';

/** Those most spoken in Indonesia, and Indonesian sign language; ISO 639. */
export const languageCodes = ['id', 'ban', 'bjn', 'jv', 'su', 'mad', 'min', 'bug', 'sas', 'inl', 'en'] as const;

export const languageWords: Words<(typeof languageCodes)[number]> = {
  id: {
    id: 'Bahasa Indonesia',
    ban: 'Bahasa Bali',
    bjn: 'Bahasa Banjar',
    jv: 'Bahasa Jawa',
    su: 'Bahasa Sunda',
    mad: 'Bahasa Madura',
    min: 'Bahasa Minangkabau',
    bug: 'Bahasa Bugis',
    sas: 'Bahasa Sasak',
    inl: 'Bahasa isyarat (Bisindo)',
    en: 'Bahasa Inggris',
  },
  en: {
    id: 'Indonesian',
    ban: 'Balinese',
    bjn: 'Banjarese',
    jv: 'Javanese',
    su: 'Sundanese',
    mad: 'Madurese',
    min: 'Minangkabau',
    bug: 'Buginese',
    sas: 'Sasak',
    inl: 'Sign language (Bisindo)',
    en: 'English',
  },
};
