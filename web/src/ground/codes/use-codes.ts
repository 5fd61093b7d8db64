/** The items of a code list as this district has them: what a form offers today, and the word that an old record was written with. */
import type { ListName } from '@naung/domain/ground/codes/known.ts';
import { type CodeItem, itemAsOf, offeredOn } from '@naung/domain/ground/codes/model.ts';
import { CodeItems } from '@naung/domain/ground/codes/reads.ts';
import { type Day, dayIn } from '@naung/domain/ground/time.ts';
import { useMemo } from 'preact/hooks';
import { useOnce } from '../api/use-once.ts';
import type { Choice } from '../look/choices.tsx';
import { now } from '../outside.ts';
import { useZone } from '../signing-in/signed-in.tsx';
import { useLanguage } from '../words/language.ts';

export interface Codes {
  readonly items: readonly CodeItem[];
  /** What a form offers today. */
  readonly choices: readonly Choice[];
  readonly itemOf: (code: string) => CodeItem | null;
  /** The word of a code; the code itself while the list is on its way. */
  readonly wordOf: (code: string) => string;
  /** In the order of the list, whatever the order they were ticked in. */
  readonly wordsOf: (codes: readonly string[]) => string;
}

export function useCodes(list: ListName): Codes {
  const language = useLanguage();
  const zone = useZone();
  const answer = useOnce(CodeItems, { list });
  return useMemo(() => codesFrom(answer?.items ?? [], dayIn(zone, now()), language), [answer, zone, language]);
}

export function codesFrom(items: readonly CodeItem[], today: Day, language: 'id' | 'en'): Codes {
  const itemOf = (code: string) => itemAsOf(items, code, today);
  const wordOf = (code: string) => itemOf(code)?.[language] ?? code;
  const placeOf = (code: string) => items.findIndex((item) => item.code === code);
  return {
    items,
    choices: offeredOn(items, today).map((item) => ({ value: item.code, label: item[language] })),
    itemOf,
    wordOf,
    wordsOf: (codes) =>
      [...codes]
        .sort((one, other) => placeOf(one) - placeOf(other))
        .map(wordOf)
        .join(', '),
  };
}
