/** The words of what stands in code: what can be shown, how a child answered, the languages in which it is explained. */
import type { ConsentTold, ShareableField } from '@naung/domain/casework/consent/model.ts';
import type { relativeFields } from '@naung/domain/casework/people/model.ts';
import type { Words } from '@naung/domain/ground/words.ts';
import type * as z from 'zod/mini';

export const shareableWords: Words<ShareableField> = {
  id: {
    name: 'Nama',
    age: 'Umur',
    sex: 'Jenis kelamin',
    school: 'Sekolah',
    guardian: 'Siapa walinya',
    contact: 'Cara menghubungi',
    address: 'Alamat',
    story: 'Cerita',
    ownWords: 'Kata-katanya sendiri',
    condition: 'Keadaan sekarang',
    servicesGiven: 'Layanan yang sudah diberikan',
    health: 'Kesehatan',
    disabilityNeeds: 'Kebutuhan karena disabilitas',
    legalState: 'Keadaan hukum',
    respondentName: 'Nama terlapor',
    respondentRelation: 'Hubungan terlapor dengannya',
  },
  en: {
    name: 'Name',
    age: 'Age',
    sex: 'Sex',
    school: 'School',
    guardian: 'Who the guardian is',
    contact: 'How to make contact',
    address: 'Address',
    story: 'The story',
    ownWords: 'Her or his own words',
    condition: 'How things stand now',
    servicesGiven: 'Services given so far',
    health: 'Health',
    disabilityNeeds: 'Needs because of a disability',
    legalState: 'Standing in law',
    respondentName: 'Name of the respondent',
    respondentRelation: 'What the respondent is to her or him',
  },
};

export const assentWords: Words<NonNullable<ConsentTold['assent']>> = {
  id: { agrees: 'Anak setuju', 'does-not-agree': 'Anak tidak setuju', 'too-young': 'Terlalu kecil untuk ditanya' },
  en: {
    agrees: 'The child agrees',
    'does-not-agree': 'The child does not agree',
    'too-young': 'Too young to be asked',
  },
};

export const kinshipWords: Words<z.infer<typeof relativeFields.kinship>> = {
  id: {
    mother: 'Ibu',
    father: 'Ayah',
    'step-parent': 'Orang tua tiri',
    grandparent: 'Kakek atau nenek',
    sibling: 'Saudara kandung',
    spouse: 'Suami atau istri',
    child: 'Anak',
    'aunt-or-uncle': 'Paman atau bibi',
    'other-family': 'Keluarga lain',
    'foster-carer': 'Pengasuh',
    housemate: 'Teman serumah',
    other: 'Lainnya',
  },
  en: {
    mother: 'Mother',
    father: 'Father',
    'step-parent': 'Step-parent',
    grandparent: 'Grandparent',
    sibling: 'Sibling',
    spouse: 'Husband or wife',
    child: 'Child',
    'aunt-or-uncle': 'Aunt or uncle',
    'other-family': 'Other family',
    'foster-carer': 'Foster carer',
    housemate: 'Housemate',
    other: 'Other',
  },
};

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
