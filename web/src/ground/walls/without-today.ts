/** Of the day of a custodian, or of whoever keeps the agencies: that something waits without anyone. */
import { WithoutAnyone } from '@naung/domain/ground/walls/without-anyone.ts';
import { useRead } from '../api/use-read.ts';
import { dayInShort } from '../look/dates.ts';
import type { TodayPartProps } from '../room.ts';
import { carriesOneOf, useMe } from '../signing-in/signed-in.tsx';
import { useTellToday } from '../tell-today.ts';
import { useLanguage } from '../words/language.ts';
import { useWords } from '../words/use-words.ts';
import { taskWords, words } from './without-words.ts';

export function WithoutAnyoneToday({ onLines }: TodayPartProps) {
  const say = useWords(words);
  const sayTask = useWords(taskWords);
  const language = useLanguage();
  const custodian = carriesOneOf(useMe(), ['keep-walls']);
  const waiting = useRead(WithoutAnyone, {});
  const items = waiting.value?.items ?? null;
  useTellToday(
    [{ items, failure: waiting.failure }],
    () => ({
      now: (items ?? []).map(({ task, since, count }) => ({
        key: `${task} ${since}`,
        href: custodian ? '/kustodian' : task === 'keep-walls' ? '/orang' : '/instansi',
        title: sayTask(task, { count }),
        detail: `${say('since', { day: dayInShort(since, language) })}. ${say(task === 'keep-walls' ? 'why-custodian' : 'why')}`,
      })),
    }),
    onLines,
  );
  return null;
}
