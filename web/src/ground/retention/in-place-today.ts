/** Of the day of whoever approves in a unit that stands in: what is asked of a record that no custodian is left to decide. */
import { RecordsInPlace } from '@naung/domain/ground/retention/reads.ts';
import { useRead } from '../api/use-read.ts';
import { dayInShort } from '../look/dates.ts';
import type { TodayPartProps } from '../room.ts';
import { useTellToday } from '../tell-today.ts';
import { useLanguage } from '../words/language.ts';
import { useWords } from '../words/use-words.ts';
import { actWords, words } from './words.ts';

export function RecordsInPlaceToday({ onLines }: TodayPartProps) {
  const say = useWords(words);
  const sayAct = useWords(actWords);
  const language = useLanguage();
  const { value, failure } = useRead(RecordsInPlace, {});
  const items = value?.items ?? null;
  useTellToday(
    [{ items, failure }],
    () => ({
      now: (items ?? []).flatMap(({ code, asked }) =>
        asked === null
          ? []
          : [
              {
                key: asked.act,
                href: '/menggantikan-kustodian',
                title: say('today-asked', { code: code ?? say('no-code') }),
                detail: say('asked-by', {
                  what: sayAct(asked.what),
                  name: asked.askedBy,
                  day: dayInShort(asked.askedOn, language),
                }),
              },
            ],
      ),
    }),
    onLines,
  );
  return null;
}
