/** Of the day of a custodian, or of whoever keeps the agencies where no custodian is left for it: unusual reading that nobody has written anything about yet. */
import { UnusualReadings } from '@naung/domain/ground/reading/unusual.ts';
import { usePages } from '../api/use-pages.ts';
import { dayInShort } from '../look/dates.ts';
import type { TodayPartProps } from '../room.ts';
import { carriesOneOf, useMe } from '../signing-in/signed-in.tsx';
import { enough, useTellToday } from '../tell-today.ts';
import { useLanguage } from '../words/language.ts';
import { useWords } from '../words/use-words.ts';
import { unusualWords as words } from './unusual-words.ts';

export function ReadingToday({ onLines }: TodayPartProps) {
  const say = useWords(words);
  const language = useLanguage();
  const page = carriesOneOf(useMe(), ['keep-walls']) ? '/kustodian' : '/pembacaan';
  const readings = usePages(UnusualReadings, { limit: enough });
  useTellToday(
    [readings],
    () => ({
      now: (readings.items ?? [])
        .filter(({ notes }) => notes.length === 0)
        .map(({ reading, name, day }) => ({
          key: reading,
          href: page,
          title: say('today', { name }),
          detail: dayInShort(day, language),
        })),
    }),
    onLines,
  );
  return null;
}
