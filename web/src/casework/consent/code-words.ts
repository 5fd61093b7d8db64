/** The words of what stands in code: what can be shown, and how a child answered. */
import type { ConsentTold, ShareableField } from '@naung/domain/casework/consent/model.ts';
import type { Words } from '@naung/domain/ground/words.ts';

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
