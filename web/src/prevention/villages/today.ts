/**
 * Of village groups: a village that has gone quiet, a decree that runs out. For who works in one village it is hers to record; for who
 * keeps the district it waits on the village.
 */
import type { GroupInList } from '@naung/domain/prevention/villages/group-shown.ts';
import { ListGroups } from '@naung/domain/prevention/villages/reads.ts';
import { usePages } from '../../ground/api/use-pages.ts';
import { dayInShort } from '../../ground/look/dates.ts';
import type { TodayCard, TodayLine, TodayPartProps } from '../../ground/room.ts';
import { carriesOneOf, useMe } from '../../ground/signing-in/signed-in.tsx';
import { enough, useTellToday } from '../../ground/tell-today.ts';
import { useToday } from '../../ground/today.ts';
import { useLanguage } from '../../ground/words/language.ts';
import { useWords } from '../../ground/words/use-words.ts';
import { cardOf, type Matter, mattersOf } from './matters.ts';
import { words } from './today-words.ts';

export function VillagesToday({ onLines }: TodayPartProps) {
  const say = useWords(words);
  const language = useLanguage();
  const today = useToday();
  const keeps = carriesOneOf(useMe(), ['keep-villages']);
  const groups = usePages(ListGroups, { limit: enough });
  const detailOf = (group: GroupInList, matter: Matter): string => {
    const day = matter === 'quiet' ? group.lastActivityOn : group.decreeUntil;
    return day === null ? say('quiet-always') : say(matter, { day: dayInShort(day, language) });
  };
  useTellToday(
    [groups],
    () => {
      const lines: Record<TodayCard, TodayLine[]> = { now: [], due: [], waits: [] };
      for (const group of groups.items ?? [])
        for (const matter of mattersOf(group, today))
          lines[cardOf(matter, keeps)].push({
            key: `${matter}-${group.id}`,
            href: matter === 'quiet' && !keeps ? `/kegiatan/catat/${group.village}` : `/desa/${group.village}`,
            title: group.name,
            detail: detailOf(group, matter),
            isLate: matter === 'decree-over',
          });
      return lines;
    },
    onLines,
  );
  return null;
}
