/** Names as people read them: group 2 before group 10. */
import type { Language } from '@naung/domain/ground/words.ts';

const collators: Readonly<Record<Language, Intl.Collator>> = {
  id: new Intl.Collator('id', { numeric: true }),
  en: new Intl.Collator('en', { numeric: true }),
};

export const inOrder = (one: string, other: string, language: Language): number =>
  collators[language].compare(one, other);
