/** Of the day: what is open to her, what waits for her word, and which of her cases somebody opened. Codes alone, never a reason. */
import { type EmergencyShown, ListEmergencies, PutEmergencyAway } from '@naung/domain/ground/emergencies/reviewing.ts';
import { isBefore } from '@naung/domain/ground/time.ts';
import { usePerform } from '../api/use-perform.ts';
import { useRead } from '../api/use-read.ts';
import { momentText } from '../look/dates.ts';
import { toast } from '../look/toasts.tsx';
import { now } from '../outside.ts';
import type { TodayLine, TodayPartProps } from '../room.ts';
import { useZone } from '../signing-in/signed-in.tsx';
import { useTellToday } from '../tell-today.ts';
import { useLanguage } from '../words/language.ts';
import { useWords } from '../words/use-words.ts';
import { endedByOthers } from './standing.ts';
import { words } from './words.ts';

export function EmergenciesToday({ onLines }: TodayPartProps) {
  const say = useWords(words);
  const language = useLanguage();
  const zone = useZone();
  const { value, failure, again } = useRead(ListEmergencies, {}, 'while-waiting');
  const { perform } = usePerform(PutEmergencyAway);
  const putAway = async (emergency: EmergencyShown['emergency']) => {
    const answer = await perform({ emergency });
    if (answer.ok) again();
    else toast(say('not-put-away'));
  };
  const lineOf = (one: EmergencyShown): readonly TodayLine[] => {
    const key = whatOf(one);
    if (key === null) return [];
    const ended = endedByOthers(one);
    const detail = !one.isMine
      ? say('by', { name: one.by, unit: one.unit })
      : key === 'today-ended' && ended !== null
        ? say(`ended-${ended}`)
        : momentText(one.until, zone, language);
    const isLate = one.isMineToReview && one.reviewBy !== null && isBefore(one.reviewBy, now());
    return [
      {
        key: one.emergency,
        href: '/darurat',
        title: say(key, { code: one.caseCode }),
        detail,
        isLate,
        comesFirst: true,
        ...(isNoticeAlone(key) ? { onPutAway: () => void putAway(one.emergency) } : {}),
      },
    ];
  };
  useTellToday(
    [{ items: value?.items ?? null, failure }],
    () => ({ now: (value?.items ?? []).flatMap(lineOf) }),
    onLines,
  );
  return null;
}

function whatOf(one: EmergencyShown) {
  if (one.isMineToConfirm) return 'today-confirm';
  if (one.isMineToConfirmCall) return 'today-confirm-call';
  if (one.isMineToReview) return 'today-review';
  if (one.isMine && one.voice === 'declined' && one.isLive) return 'today-declined';
  if (one.isMine && one.voice === 'call-owed' && (one.openedAt !== null || one.isLive)) return 'today-call';
  if (one.isMine && isToldOfItsEnd(one) && !one.isPutAway) return 'today-ended';
  if (one.isMine) return one.isLive && one.openedAt !== null ? 'today-open' : null;
  return one.verdict === null && one.openedAt !== null && !one.isPutAway ? 'today-told' : null;
}

const isNoticeAlone = (key: string): boolean => key === 'today-told' || key === 'today-ended';

/** As long as it would have been open; danger took its place with another of hers, which stands there itself. */
const isToldOfItsEnd = (one: EmergencyShown): boolean => {
  const ended = endedByOthers(one);
  return (ended === 'review' || ended === 'hand-over') && isBefore(now(), one.until);
};
