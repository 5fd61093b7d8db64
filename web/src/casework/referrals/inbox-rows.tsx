import type { ReferralInInbox } from '@naung/domain/casework/referrals/reads.ts';
import { useUnitNames } from '../../ground/agencies/known-units.ts';
import type { Pages } from '../../ground/api/use-pages.ts';
import { useCodes } from '../../ground/codes/use-codes.ts';
import { Badge } from '../../ground/look/badge.tsx';
import { CursorPager } from '../../ground/look/cursor-pager.tsx';
import { dayInShort } from '../../ground/look/dates.ts';
import { FailureNotice } from '../../ground/look/failure-notice.tsx';
import { Icon } from '../../ground/look/icon.tsx';
import { Skeleton } from '../../ground/look/skeleton.tsx';
import { Empty, Refused } from '../../ground/look/states.tsx';
import { When } from '../../ground/look/when.tsx';
import { WorkList } from '../../ground/look/work-list.tsx';
import { useLanguage } from '../../ground/words/language.ts';
import { useWordIfKnown, useWords } from '../../ground/words/use-words.ts';
import { statusWords } from './code-words.ts';
import { words } from './inbox-words.ts';
import { refusalWords } from './refusal-words.ts';
import type { InboxState } from './status.ts';

interface InboxRowsProps {
  readonly pages: Pages<ReferralInInbox>;
  readonly status: InboxState;
}

export function InboxRows({ pages, status }: InboxRowsProps) {
  const say = useWords(words);
  const sayStatus = useWords(statusWords);
  const because = useWordIfKnown(refusalWords);
  const needs = useCodes('service-needs');
  const language = useLanguage();
  const unitName = useUnitNames();
  if (pages.items === null || (pages.items.length === 0 && pages.failure !== null)) {
    if (pages.failure?.kind === 'not-allowed')
      return <Refused because={pages.failure.because === null ? null : because(pages.failure.because)} />;
    return pages.failure === null ? <Skeleton /> : <FailureNotice failure={pages.failure} onRetry={pages.again} />;
  }
  if (pages.items.length === 0) {
    const which = status === 'requested' ? 'requested' : 'other';
    return <Empty icon="referral" title={say(`empty-${which}`)} why={say(`empty-${which}-why`)} />;
  }
  const lineOf = (referral: ReferralInInbox) =>
    [
      say('from', { unit: unitName(referral.fromUnit) }),
      ...(referral.wantedBy === null ? [] : [say('wanted-by', { day: dayInShort(referral.wantedBy, language) })]),
    ].join(' · ');
  return (
    <>
      <FailureNotice failure={pages.failure} onRetry={pages.again} />
      <WorkList
        label={sayStatus(status)}
        rows={pages.items.map((referral) => ({
          key: referral.id,
          href: `/rujukan-masuk/${referral.id}`,
          mark: <Icon name="referral" size={16} />,
          title: needs.wordOf(referral.need),
          when: <When at={referral.sentAt} as="ago" />,
          line: lineOf(referral),
          badges: referral.isCorrected ? (
            <Badge icon="correct" tone="attention">
              {say('corrected')}
            </Badge>
          ) : undefined,
          fresh: referral.status === 'requested',
        }))}
      />
      <CursorPager shown={pages.items.length} hasMore={pages.hasMore} waiting={pages.waiting} onMore={pages.more} />
    </>
  );
}
