/** Of the day: a stand-in that waits for her word, and to approvers that another unit stands in for theirs since lately. */
import { type AskedStandIn, StandInsLately } from '@naung/domain/ground/agencies/stand-in.ts';
import { addHours } from '@naung/domain/ground/time.ts';
import { useRead } from '../api/use-read.ts';
import { now } from '../outside.ts';
import type { TodayPartProps } from '../room.ts';
import { useTellToday } from '../tell-today.ts';
import { useWords } from '../words/use-words.ts';
import { words } from './stand-in-words.ts';

/** As long as it takes that everybody in the unit has been there once. */
const toldForHours = 14 * 24;

export function StandInsToday({ onLines }: TodayPartProps) {
  const say = useWords(words);
  const { value, failure } = useRead(StandInsLately, {});
  const items = value?.items ?? null;
  const lineOf = (key: 'today' | 'today-mine' | 'today-stands') => (one: AskedStandIn) => ({
    key: `stand-in-${one.unit}-${one.askedAt}`,
    href: '/tugas-menunggu',
    title: say(key, { unit: one.unitName, other: one.standInName ?? '' }),
    detail: `${say('asked-by')}: ${one.askedBy}`,
  });
  useTellToday(
    [{ items, failure }],
    () => {
      const all = items ?? [];
      const asked = all.filter(({ state }) => state === 'asked');
      const stands = all.filter(
        ({ state, isOfMyUnit, askedAt }) =>
          (state === 'confirmed' || state === 'alone') && isOfMyUnit && askedAt >= addHours(now(), -toldForHours),
      );
      return {
        now: [...asked.filter((one) => one.mayAnswer).map(lineOf('today')), ...stands.map(lineOf('today-stands'))],
        waits: asked.filter((one) => one.isMine).map(lineOf('today-mine')),
      };
    },
    onLines,
  );
  return null;
}
