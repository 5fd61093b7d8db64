import { catalogue } from '../words/catalogue.ts';

/** Who somebody is to her or him. Whoever says one that is missing here does not compile. */
export const kinshipWords = catalogue({
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
});
