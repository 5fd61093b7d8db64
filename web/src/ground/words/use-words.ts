import type { Words } from '@naung/domain/ground/words.ts';
import { fill, type Values } from './fill.ts';
import { useLanguage } from './language.ts';

export type Say<Key extends string> = (key: Key, values?: Values) => string;

/** `const say = useWords(words)`, then `say('sent-to', { agency })`. A key that is not in the catalogue does not compile. */
export function useWords<Key extends string>(catalogue: Words<Key>): Say<Key> {
  const language = useLanguage();
  return (key, values) => fill(catalogue[language][key], values ?? {}, language);
}

/** The word of a key that came over the wire, such as a refusal; null where this catalogue does not know it. */
export function useWordIfKnown<Key extends string>(catalogue: Words<Key>): (key: string) => string | null {
  const language = useLanguage();
  return (key) => (Object.hasOwn(catalogue[language], key) ? catalogue[language][key as Key] : null);
}
