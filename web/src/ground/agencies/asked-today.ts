/** Of the day of a second person: duties that wait for her word, and who came in of those whom she confirmed. */

import { presetOf } from '@naung/domain/ground/agencies/presets.ts';
import { Arrivals, AskedDuties } from '@naung/domain/ground/agencies/second-person.ts';
import { addHours } from '@naung/domain/ground/time.ts';
import { usePages } from '../api/use-pages.ts';
import { useRead } from '../api/use-read.ts';
import { momentText } from '../look/dates.ts';
import { now } from '../outside.ts';
import type { TodayPartProps } from '../room.ts';
import { carriesOneOf, useMe, useZone } from '../signing-in/signed-in.tsx';
import { enough, useTellToday } from '../tell-today.ts';
import { useLanguage } from '../words/language.ts';
import { useWords } from '../words/use-words.ts';
import { words } from './asked-words.ts';

/** Long enough to be read, short enough that the line does not become wallpaper. */
const toldForHours = 7 * 24;

export function AskedToday({ onLines }: TodayPartProps) {
  const say = useWords(words);
  const language = useLanguage();
  const zone = useZone();
  const custodian = carriesOneOf(useMe(), ['keep-walls']);
  const asked = usePages(AskedDuties, { limit: enough });
  const came = useRead(Arrivals, {});
  const items = came.value?.items ?? null;
  const since = addHours(now(), -toldForHours);
  useTellToday(
    [asked, { items, failure: came.failure }],
    () => {
      const lineOf = (key: 'today' | 'today-mine', mine: boolean) =>
        (asked.items ?? [])
          .filter((duty) => (mine ? duty.isMine : duty.mayAnswer))
          .map((duty) => ({
            key: `asked-${duty.id}`,
            href: '/tugas-menunggu',
            title: say(key, { name: duty.personName }),
            detail: `${presetOf(duty.preset)?.[language] ?? duty.preset}, ${duty.unitName}`,
          }));
      const arrived = (items ?? [])
        .filter(({ at, sameBrowser }) => at >= since && (!custodian || sameBrowser))
        .map(({ person, name, at, device, sameBrowser }) => ({
          key: `arrived-${person}-${at}`,
          href: custodian ? '/kustodian' : `/orang/${person}`,
          title: say(sameBrowser ? 'today-same-browser' : 'today-arrived', { name }),
          detail: say('arrived-detail', { device, time: momentText(at, zone, language) }),
        }));
      return { now: [...lineOf('today', false), ...arrived], waits: lineOf('today-mine', true) };
    },
    onLines,
  );
  return null;
}
