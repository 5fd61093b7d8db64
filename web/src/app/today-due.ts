/** Clocks that run, for the start page; each leads to where this duty can act on it. */
import type { Deed } from '@naung/domain/ground/access/model.ts';
import { type ClockDue, DueClocks } from '@naung/domain/ground/deadlines/reads.ts';
import { usePages } from '../ground/api/use-pages.ts';
import { kindWords, standingWords } from '../ground/deadlines/words.ts';
import { momentText } from '../ground/look/dates.ts';
import type { TodayPartProps } from '../ground/room.ts';
import { carriesOneOf, useMe, useZone } from '../ground/signing-in/signed-in.tsx';
import { countSaid, enough, useTellToday } from '../ground/tell-today.ts';
import { useLanguage } from '../ground/words/language.ts';
import { useWords } from '../ground/words/use-words.ts';
import { words } from './words.ts';

/** Whoever works on cases begins with her own; the clocks of the whole unit are for those who watch over it. */
const worksOnCases: readonly Deed[] = ['work-on-cases'];

/** Where each of them is found again. */
const listFor = (deeds: readonly Deed[]): string | null => {
  if (deeds.includes('work-on-cases') || deeds.includes('supervise')) return '/kasus';
  return deeds.includes('triage') ? '/triase' : null;
};

export function DueToday({ onLines }: TodayPartProps) {
  const say = useWords(words);
  const sayKind = useWords(kindWords);
  const sayStanding = useWords(standingWords);
  const zone = useZone();
  const language = useLanguage();
  const me = useMe();
  const whose = carriesOneOf(me, worksOnCases) ? 'mine' : 'unit';
  const clocks = usePages(DueClocks, { whose, longLate: 'none', limit: enough });
  const old = usePages(DueClocks, { whose, longLate: 'only', limit: enough });
  const hrefOf = ({ kind, subject }: ClockDue): string | null => {
    if (kind === 'red-first-contact') return carriesOneOf(me, ['triage']) ? `/triase/${subject}` : null;
    if (kind === 'approval-due' && carriesOneOf(me, ['approve'])) return '/persetujuan';
    return carriesOneOf(me, ['work-on-cases', 'supervise']) ? `/kasus/${subject}` : null;
  };
  useTellToday(
    [clocks, old],
    () => ({
      due: [
        ...(clocks.items ?? []).map((clock) => ({
          key: `clock-${clock.id}`,
          href: hrefOf(clock),
          title: clock.alias === null ? sayKind(clock.kind) : `${clock.alias}: ${sayKind(clock.kind)}`,
          detail: [
            ...(clock.alias === null ? [say('due-since', { time: momentText(clock.startsAt, zone, language) })] : []),
            say('due-by', { time: momentText(clock.dueAt, zone, language) }),
            ...(clock.standing === 'past-half' ? [sayStanding(clock.standing)] : []),
          ].join(' · '),
          isLate: clock.standing === 'late',
        })),
        ...(old.items?.length
          ? [
              {
                key: 'clocks-long-late',
                href: listFor(me.deeds),
                title: say('long-late', { count: countSaid(old) }),
                detail: say('long-late-why'),
              },
            ]
          : []),
      ],
    }),
    onLines,
  );
  return null;
}
