/** The words of fields and of what stood in them, for the history of a record. */

import { Day } from '@naung/domain/ground/time.ts';
import type { Evidence } from '@naung/domain/prevention/villages/stage.ts';
import { type Codes, useCodes } from '../../ground/codes/use-codes.ts';
import { dayInShort } from '../../ground/look/dates.ts';
import { useLanguage } from '../../ground/words/language.ts';
import { useWords } from '../../ground/words/use-words.ts';
import { words } from './words.ts';

const fields = {
  basis: 'basis',
  body: 'body',
  legalForm: 'legal-form',
  formedOn: 'formed-on',
  decreeNumber: 'decree-number',
  decreeOn: 'decree-on',
  decreeUntil: 'decree-until',
  name: 'member-name',
  sex: 'sex',
  element: 'element',
  role: 'role',
  startsOn: 'starts-on',
  endsOn: 'ends-on',
  trainedOn: 'trained-on',
  stage: 'formation',
  reachedOn: 'reached-on',
  evidence: 'evidence',
} as const;

export function useFieldWord(): (field: string) => string | null {
  const say = useWords(words);
  return (field) => (Object.hasOwn(fields, field) ? say(fields[field as keyof typeof fields]) : null);
}

export function useValueWord(): (field: string, value: unknown) => string | null {
  const language = useLanguage();
  const lists = useLists();
  return (field, value) => {
    if (typeof value !== 'string') return field === 'evidence' ? papersIn(value) : null;
    if (lists[field] !== undefined) return lists[field].wordOf(value);
    const day = Day.safeParse(value);
    return day.success ? dayInShort(day.data, language) : value;
  };
}

function useLists(): Partial<Record<string, Codes>> {
  return {
    basis: useCodes('group-bases'),
    body: useCodes('village-bodies'),
    legalForm: useCodes('group-legal-forms'),
    sex: useCodes('sexes'),
    element: useCodes('member-elements'),
    role: useCodes('member-roles'),
    stage: useCodes('formation-stages'),
  };
}

const papersIn = (value: unknown): string | null =>
  Array.isArray(value) ? (value as Evidence[]).map((one) => one.what).join(', ') : null;
