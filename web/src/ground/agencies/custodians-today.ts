/** Of the day of whoever watches, heads a unit or is a second person: that a custodian was ended, or is to be. Names stand behind the link. */
import { AskedEnds, CustodiansEnded } from '@naung/domain/ground/agencies/last-custodian.ts';
import { addHours } from '@naung/domain/ground/time.ts';
import { useRead } from '../api/use-read.ts';
import { momentText } from '../look/dates.ts';
import { now } from '../outside.ts';
import type { TodayPartProps } from '../room.ts';
import { carriesOneOf, useMe, useZone } from '../signing-in/signed-in.tsx';
import { useTellToday } from '../tell-today.ts';
import { useLanguage } from '../words/language.ts';
import { useWords } from '../words/use-words.ts';
import { words } from './custodian-words.ts';

/** As long as it takes that everybody has been there once. */
const toldForHours = 14 * 24;

export function CustodiansEndedToday({ onLines }: TodayPartProps) {
  const say = useWords(words);
  const language = useLanguage();
  const zone = useZone();
  const me = useMe();
  const { value, failure } = useRead(CustodiansEnded, {});
  const items = value?.items ?? null;
  const since = addHours(now(), -toldForHours);
  const page = carriesOneOf(me, ['keep-walls', 'approve', 'keep-people']) ? '/tugas-menunggu' : null;
  useTellToday(
    [{ items, failure }],
    () => ({
      now: (items ?? [])
        .filter(({ at }) => at >= since)
        .map(({ entry, at, agency, unitName: unit }) => ({
          key: `custodian-${entry}`,
          href: page ?? `/instansi/${agency}`,
          title: say('today-ended'),
          detail: say('ended-detail', { unit, time: momentText(at, zone, language) }),
        })),
    }),
    onLines,
  );
  return null;
}

export function EndsAskedToday({ onLines }: TodayPartProps) {
  const say = useWords(words);
  const { value, failure } = useRead(AskedEnds, {});
  const items = value?.items ?? null;
  useTellToday(
    [{ items, failure }],
    () => {
      const lineOf = (key: 'today' | 'today-mine', mine: boolean) =>
        (items ?? [])
          .filter((one) => (mine ? one.isMine : one.mayAnswer))
          .map(({ duty, unitName, askedBy }) => ({
            key: `end-${duty}`,
            href: '/tugas-menunggu',
            title: say(key),
            detail: `${unitName}. ${say('asked-by')}: ${askedBy}`,
          }));
      return { now: lineOf('today', false), waits: lineOf('today-mine', true) };
    },
    onLines,
  );
  return null;
}
