import type { ConcernInList } from '@naung/domain/casework/intake/reads.ts';
import { placeInWords } from '@naung/domain/ground/places/place-in-words.ts';
import type { Pages } from '../../ground/api/use-pages.ts';
import { useCodes } from '../../ground/codes/use-codes.ts';
import { Badge } from '../../ground/look/badge.tsx';
import { CursorPager } from '../../ground/look/cursor-pager.tsx';
import { FailureNotice } from '../../ground/look/failure-notice.tsx';
import { Skeleton } from '../../ground/look/skeleton.tsx';
import { Empty, Refused } from '../../ground/look/states.tsx';
import { WorkList } from '../../ground/look/work-list.tsx';
import { saidOf, useKnownPlaces } from '../../ground/places/known-places.ts';
import { useMe } from '../../ground/signing-in/signed-in.tsx';
import { useLanguage } from '../../ground/words/language.ts';
import { useWordIfKnown, useWords } from '../../ground/words/use-words.ts';
import { aboutWhom } from './about-whom.ts';
import { ConcernUrgency } from './concern-urgency.tsx';
import { ReceivedWhen } from './received-when.tsx';
import { refusalWords } from './refusal-words.ts';
import type { View } from './views.ts';
import { words } from './words.ts';

interface InboxRowsProps {
  readonly pages: Pages<ConcernInList>;
  readonly view: View;
  /** The list in which a concern is opened. */
  readonly at?: string;
}

export function InboxRows({ pages, view, at = '/triase' }: InboxRowsProps) {
  const say = useWords(words);
  const because = useWordIfKnown(refusalWords);
  const lineOf = useConcernLine(pages.items ?? []);
  if (pages.items === null || (pages.items.length === 0 && pages.failure !== null)) {
    if (pages.failure?.kind === 'not-allowed')
      return <Refused because={pages.failure.because === null ? null : because(pages.failure.because)} />;
    return pages.failure === null ? <Skeleton /> : <FailureNotice failure={pages.failure} onRetry={pages.again} />;
  }
  if (pages.items.length === 0) {
    const which = view === 'received' || view === 'lowering' ? view : 'other';
    return <Empty title={say(`empty-${which}`)} why={say(`empty-${which}-why`)} />;
  }
  return (
    <>
      <FailureNotice failure={pages.failure} onRetry={pages.again} />
      <WorkList
        label={say(`state-${view}`)}
        rows={pages.items.map((concern) => ({
          key: concern.id,
          href: `${at}/${concern.id}`,
          mark: <ConcernUrgency concern={concern} />,
          title: lineOf(concern).title,
          when: <ReceivedWhen concern={concern} as="ago" />,
          line: lineOf(concern).line,
          badges: <ConcernBadges concern={concern} />,
          fresh: concern.isSealed,
        }))}
      />
      <CursorPager shown={pages.items.length} hasMore={pages.hasMore} waiting={pages.waiting} onMore={pages.more} />
    </>
  );
}

const ConcernBadges = ({ concern }: { readonly concern: ConcernInList }) => {
  const say = useWords(words);
  const me = useMe();
  const asker = concern.state === 'received' ? concern.loweringAskedBy : null;
  return (
    <>
      {asker === null ? null : (
        <Badge icon="approve" tone={asker === me.person.id ? 'info' : 'attention'}>
          {say(asker === me.person.id ? 'lowering-asked-by-me' : 'lowering-waits')}
        </Badge>
      )}
      {concern.cameToUs ? <Badge tone="info">{say('came-to-us')}</Badge> : null}
      {concern.isSealed ? (
        <Badge icon="lock" tone="info">
          {say('sealed')}
        </Badge>
      ) : null}
      {concern.contactMade ? (
        <Badge icon="phone" tone="done">
          {say('contacted')}
        </Badge>
      ) : null}
    </>
  );
};

/** How a concern is spoken of while it has no alias: what, about whom, where. Never a name. */
export function useConcernLine(concerns: readonly Pick<ConcernInList, 'village'>[]) {
  const say = useWords(words);
  const language = useLanguage();
  const kinds = useCodes('concern-kinds');
  const channels = useCodes('channels');
  const places = useKnownPlaces(concerns.map((concern) => concern.village));
  return (concern: ConcernInList) => {
    const place = concern.village === null ? undefined : places.get(concern.village);
    const where = place === undefined ? say('place-unknown') : placeInWords(saidOf(place), language);
    return {
      title:
        concern.kinds.length > 0 ? kinds.wordsOf(concern.kinds) : say(concern.isSealed ? 'sealed-title' : 'no-kind'),
      line: [say(aboutWhom(concern)), where, channels.wordOf(concern.channel)].join(' · '),
      where,
    };
  };
}
