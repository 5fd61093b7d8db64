/** Of a custodian's day: what another asked to be taken down, and what waits for another's word. */
import { type WallInForce, WallsInForce } from '@naung/domain/ground/walls/lifting.ts';
import { usePages } from '../api/use-pages.ts';
import { dayInShort } from '../look/dates.ts';
import type { TodayLine, TodayPartProps } from '../room.ts';
import { enough, useTellToday } from '../tell-today.ts';
import { useLanguage } from '../words/language.ts';
import { useWords } from '../words/use-words.ts';
import { custodianWords as words } from './wall-words.ts';

export function WallsToday({ onLines }: TodayPartProps) {
  const say = useWords(words);
  const language = useLanguage();
  const walls = usePages(WallsInForce, { limit: enough });
  const lineOf = ({ wall, caseCode, lifting }: WallInForce): readonly TodayLine[] => {
    if (lifting === null) return [];
    const day = dayInShort(lifting.askedOn, language);
    const detail = lifting.isMine ? say('asked-by-me', { day }) : say('asked-by', { name: lifting.askedBy, day });
    return [{ key: wall, href: '/kustodian', title: say('today-lifting', { code: caseCode ?? '' }), detail }];
  };
  useTellToday(
    [walls],
    () => {
      const asked = (isMine: boolean) => (walls.items ?? []).filter((wall) => wall.lifting?.isMine === isMine);
      return { now: asked(false).flatMap(lineOf), waits: asked(true).flatMap(lineOf) };
    },
    onLines,
  );
  return null;
}
