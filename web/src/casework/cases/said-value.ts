import type { CaseFields } from '@naung/domain/casework/cases/model.ts';
import type { ListName } from '@naung/domain/ground/codes/known.ts';
import { placeInWords } from '@naung/domain/ground/places/place-in-words.ts';
import type { Day } from '@naung/domain/ground/time.ts';
import { type Codes, useCodes } from '../../ground/codes/use-codes.ts';
import { dayInShort } from '../../ground/look/dates.ts';
import { saidOf, useKnownPlaces } from '../../ground/places/known-places.ts';
import { useLanguage } from '../../ground/words/language.ts';
import { useWords } from '../../ground/words/use-words.ts';
import { words } from './words.ts';

const listOfField = {
  ageBand: 'age-bands-simfoni',
  sex: 'sexes',
  placeKind: 'incident-places',
  relation: 'relations',
  kinds: 'concern-kinds',
  forms: 'forms-of-violence',
} as const satisfies Partial<Record<keyof CaseFields, ListName>>;

/** How the value of a field reads; null where nobody knows it. */
export function useSaidValue(village: number | null): (field: string, value: unknown) => string | null {
  const say = useWords(words);
  const language = useLanguage();
  const places = useKnownPlaces([village]);
  const lists: Readonly<Record<keyof typeof listOfField, Codes>> = {
    ageBand: useCodes(listOfField.ageBand),
    sex: useCodes(listOfField.sex),
    placeKind: useCodes(listOfField.placeKind),
    relation: useCodes(listOfField.relation),
    kinds: useCodes(listOfField.kinds),
    forms: useCodes(listOfField.forms),
  };
  return (field, value) => {
    if (value === null || value === undefined || value === '') return null;
    const list = lists[field as keyof typeof lists];
    if (list !== undefined) return list.wordsOf(Array.isArray(value) ? value : [String(value)]) || null;
    if (field === 'aboutChild') return say(value === true ? 'child' : 'adult');
    if (field === 'occurredOn') return dayInShort(value as Day, language);
    if (field === 'village') {
      const place = places.get(Number(value));
      return place === undefined ? '…' : placeInWords(saidOf(place), language);
    }
    return typeof value === 'boolean' ? say(value ? 'yes' : 'no') : String(value);
  };
}
