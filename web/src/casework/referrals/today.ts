/** Of the unit that is asked: what waits for an answer, what was put right since, and what somebody hopes for by a day. */
import { InboxOfReferrals, NoticesOfUnit, type ReferralInInbox } from '@naung/domain/casework/referrals/reads.ts';
import { useUnitNames } from '../../ground/agencies/known-units.ts';
import { usePages } from '../../ground/api/use-pages.ts';
import { useCodes } from '../../ground/codes/use-codes.ts';
import { dayInShort } from '../../ground/look/dates.ts';
import type { TodayLine, TodayPartProps } from '../../ground/room.ts';
import { enough, nearnessOf, useTellToday } from '../../ground/tell-today.ts';
import { useToday } from '../../ground/today.ts';
import { useLanguage } from '../../ground/words/language.ts';
import { useWords } from '../../ground/words/use-words.ts';
import { words } from './today-words.ts';

export function ReferralsToday({ onLines }: TodayPartProps) {
  const say = useWords(words);
  const needs = useCodes('service-needs');
  const language = useLanguage();
  const today = useToday();
  const unitName = useUnitNames();
  const requested = usePages(InboxOfReferrals, { status: 'requested', limit: enough });
  const accepted = usePages(InboxOfReferrals, { status: 'accepted', limit: enough });
  const served = usePages(InboxOfReferrals, { status: 'in-progress', limit: enough });
  const notices = usePages(NoticesOfUnit, { limit: enough });
  const line = (one: ReferralInInbox, detail: string, isLate = false): TodayLine => ({
    key: `referral-${one.id}`,
    href: `/rujukan-masuk/${one.id}`,
    title: needs.wordOf(one.need),
    detail,
    isLate,
  });
  const hoped = (one: ReferralInInbox) =>
    one.wantedBy === null ? '' : say('wanted-by', { day: dayInShort(one.wantedBy, language) });
  useTellToday(
    [requested, accepted, served, notices],
    () => {
      const unseen = (notices.items ?? []).filter((notice) => notice.seenAt === null).length;
      const underWay = [...(accepted.items ?? []), ...(served.items ?? [])];
      return {
        now: [
          ...(requested.items ?? []).map((one) => line(one, say('answer-it', { unit: unitName(one.fromUnit) }))),
          ...(unseen === 0
            ? []
            : [{ key: 'notices', href: '/rujukan-masuk', title: say('notices', { count: unseen }) }]),
        ],
        due: underWay
          .filter((one) => nearnessOf(one.wantedBy, today) !== 'far')
          .map((one) => line(one, hoped(one), one.wantedBy !== null && one.wantedBy < today)),
      };
    },
    onLines,
  );
  return null;
}
