import type { Giver } from '@naung/domain/casework/consent/model.ts';
import type { Words } from '@naung/domain/ground/words.ts';

/** Who gave a consent, said within a sentence. */
export const giverWords: Words<Giver> = {
  id: {
    herself: 'ia sendiri',
    parent: 'orang tuanya',
    guardian: 'walinya',
    'other-carer': 'pengasuhnya',
    'official-override': 'petugas, dengan dasar hukum',
  },
  en: {
    herself: 'herself or himself',
    parent: 'a parent',
    guardian: 'a guardian',
    'other-carer': 'another carer',
    'official-override': 'an official, with a legal basis',
  },
};
