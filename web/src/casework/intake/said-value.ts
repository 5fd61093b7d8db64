import type { ConcernTold } from '@naung/domain/casework/intake/door.ts';
import type { ListName } from '@naung/domain/ground/codes/known.ts';
import { placeInWords } from '@naung/domain/ground/places/place-in-words.ts';
import type { Day } from '@naung/domain/ground/time.ts';
import { type Codes, useCodes } from '../../ground/codes/use-codes.ts';
import { dayInShort } from '../../ground/look/dates.ts';
import { saidOf, useKnownPlaces } from '../../ground/places/known-places.ts';
import { useLanguage } from '../../ground/words/language.ts';
import { useWords } from '../../ground/words/use-words.ts';
import { occurredWords, toldAboutWords } from './field-words.ts';
import { words } from './words.ts';

const listOfField = {
  channel: 'channels',
  kinds: 'concern-kinds',
  forms: 'forms-of-violence',
  ageBand: 'age-bands-simfoni',
  sex: 'sexes',
  placeKind: 'incident-places',
  relation: 'relations',
  reporterKind: 'reporter-kinds',
  urgencyItems: 'urgency-items',
} as const satisfies Partial<Record<keyof ConcernTold, ListName>>;

/** How the value of a told field reads; null for what is shown in a way of its own, or was not told. */
export function useSaidValue(village: number | null): (field: string, value: unknown) => string | null {
  const say = useWords(words);
  const sayWhen = useWords(occurredWords);
  const sayAbout = useWords(toldAboutWords);
  const language = useLanguage();
  const lists = useFieldLists();
  const places = useKnownPlaces([village]);
  return (field, value) => {
    if (value === null || value === undefined || value === '') return null;
    const list = lists[field as keyof typeof lists];
    if (list !== undefined) return list.wordsOf(Array.isArray(value) ? value : [String(value)]) || null;
    if (field === 'aboutChild') return say(value === true ? 'child' : 'adult');
    if (field === 'toldAbout') return sayAbout(value as 'self');
    if (field === 'occurred') return sayWhen(value as 'today');
    if (field === 'occurredOn' || field === 'subjectBorn') return dayInShort(value as Day, language);
    if (field === 'village') {
      const place = places.get(Number(value));
      return place === undefined ? '…' : placeInWords(saidOf(place), language);
    }
    if (typeof value === 'boolean') return say(value ? 'yes' : 'no');
    return typeof value === 'string' ? value : null;
  };
}

function useFieldLists(): Readonly<Record<keyof typeof listOfField, Codes>> {
  return {
    channel: useCodes(listOfField.channel),
    kinds: useCodes(listOfField.kinds),
    forms: useCodes(listOfField.forms),
    ageBand: useCodes(listOfField.ageBand),
    sex: useCodes(listOfField.sex),
    placeKind: useCodes(listOfField.placeKind),
    relation: useCodes(listOfField.relation),
    reporterKind: useCodes(listOfField.reporterKind),
    urgencyItems: useCodes(listOfField.urgencyItems),
  };
}
