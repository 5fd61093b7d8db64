/** How the fields of a person read. Names stand in the heading, the safe way of contact in a block of its own. */
import type { Workplace } from '@naung/domain/casework/people/model.ts';
import type { ListName } from '@naung/domain/ground/codes/known.ts';
import type { Address } from '@naung/domain/ground/places/address.ts';
import type { Day } from '@naung/domain/ground/time.ts';
import type { ComponentChildren } from 'preact';
import { type Codes, useCodes } from '../../ground/codes/use-codes.ts';
import { kinshipWords } from '../../ground/kinship/words.ts';
import { dayInShort } from '../../ground/look/dates.ts';
import { AddressSaid } from '../../ground/places/address-said.tsx';
import type { WrittenPhone } from '../../ground/places/phones.ts';
import { PhonesSaid } from '../../ground/places/phones-said.tsx';
import { useLanguage } from '../../ground/words/language.ts';
import { useWordIfKnown, useWords } from '../../ground/words/use-words.ts';
import { fieldWords } from './field-words.ts';
import { words } from './words.ts';
import { WorkplaceSaid } from './workplace-said.tsx';

const listOfField = {
  sex: 'sexes',
  ageBand: 'age-bands-simfoni',
  education: 'education-levels',
  maritalStatus: 'marital-statuses',
  disabilityTypes: 'disability-types',
  ampk: 'ampk-categories',
  relation: 'relations',
} as const satisfies Readonly<Record<string, ListName>>;

const saidElsewhere: readonly string[] = ['name', 'safeContact', 'isMain', 'isGuardian', 'isRespondent'];

/** The value of a field in one line of text; null where nobody answered. */
export function useSaidText(): (field: string, value: unknown) => string | null {
  const say = useWords(words);
  const language = useLanguage();
  const kin = useWordIfKnown(kinshipWords);
  const lists: Readonly<Record<keyof typeof listOfField, Codes>> = {
    sex: useCodes(listOfField.sex),
    ageBand: useCodes(listOfField.ageBand),
    education: useCodes(listOfField.education),
    maritalStatus: useCodes(listOfField.maritalStatus),
    disabilityTypes: useCodes(listOfField.disabilityTypes),
    ampk: useCodes(listOfField.ampk),
    relation: useCodes(listOfField.relation),
  };
  return (field, value) => {
    if (value === null || value === undefined || value === '') return null;
    const list = lists[field as keyof typeof lists];
    if (list !== undefined) return list.wordsOf(Array.isArray(value) ? value : [String(value)]) || null;
    if (field === 'kinship') return kin(String(value));
    if (field === 'isChild') return say(value === true ? 'is-child' : 'is-adult');
    if (field === 'born') return dayInShort(value as Day, language);
    if (typeof value === 'boolean') return say(value ? 'yes' : 'no');
    return typeof value === 'string' ? value : null;
  };
}

type Fact = readonly [string, ComponentChildren];

export function useSaidFacts(): (told: object) => readonly Fact[] {
  const sayField = useWords(fieldWords);
  const text = useSaidText();
  return (told) =>
    Object.entries(told).flatMap(([field, value]): readonly Fact[] => {
      if (saidElsewhere.includes(field) || !(field in fieldWords.id)) return [];
      const name = sayField(field as keyof typeof fieldWords.id);
      if (field === 'phones')
        return Array.isArray(value) ? [[name, <PhonesSaid phones={value as WrittenPhone[]} />]] : [];
      if (field === 'address') return value ? [[name, <AddressSaid address={value as Address} />]] : [];
      if (field === 'worksAt') return value ? [[name, <WorkplaceSaid workplace={value as Workplace} />]] : [];
      const said = text(field, value);
      return said === null ? [] : [[name, <span class="as-written">{said}</span>]];
    });
}
