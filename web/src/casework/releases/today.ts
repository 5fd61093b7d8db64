/** Of the day of whoever decides: who waits to take something out. */
import { type ReleaseInList, WaitingReleases } from '@naung/domain/casework/releases/reads.ts';
import { useRead } from '../../ground/api/use-read.ts';
import type { TodayLine, TodayPartProps } from '../../ground/room.ts';
import { useTellToday } from '../../ground/tell-today.ts';
import { useWords } from '../../ground/words/use-words.ts';
import { reasonWords, words } from './words.ts';

export function ReleasesToday({ onLines }: TodayPartProps) {
  const say = useWords(words);
  const sayWhy = useWords(reasonWords);
  const waiting = useRead(WaitingReleases, {});
  const lineOf = ({ id, askedByName, because }: ReleaseInList): TodayLine => ({
    key: id,
    href: '/unduhan',
    title: say('today', { name: askedByName }),
    detail: sayWhy(because),
  });
  const items = waiting.value?.items ?? null;
  useTellToday([{ items, failure: waiting.failure }], () => ({ now: (items ?? []).map(lineOf) }), onLines);
  return null;
}
