/** Everything that happened in one case and in what was told about it, in one line, newest first; what is next stands at its head. */

import { CaseTimeline as Timelines } from '@naung/domain/casework/cases/reads.ts';
import type { CaseId } from '@naung/domain/ground/ids.ts';
import type { Instant } from '@naung/domain/ground/time.ts';
import { useEffect } from 'preact/hooks';
import { usePages } from '../../ground/api/use-pages.ts';
import { CursorPager } from '../../ground/look/cursor-pager.tsx';
import { FailureNotice } from '../../ground/look/failure-notice.tsx';
import { Skeleton } from '../../ground/look/skeleton.tsx';
import { Empty } from '../../ground/look/states.tsx';
import { Timeline, type TimelineEntry } from '../../ground/look/timeline.tsx';
import { useWords } from '../../ground/words/use-words.ts';
import { nextStepWords } from './code-words.ts';
import { useEventDetail } from './event-detail.ts';
import { eventIcons } from './event-icons.ts';
import { type EventName, eventWords } from './event-words.ts';
import { words } from './words.ts';

interface CaseTimelineProps {
  readonly id: CaseId;
  readonly next: { readonly on: string | null; readonly what: keyof (typeof nextStepWords)['id'] | null };
  /** Counts up when something was written down, so that the line is read anew. */
  readonly round: number;
}

const named = (event: string): EventName => (event in eventWords.id ? (event as EventName) : 'something-noted');

export function CaseTimeline({ id, next, round }: CaseTimelineProps) {
  const say = useWords(words);
  const sayEvent = useWords(eventWords);
  const sayStep = useWords(nextStepWords);
  const detail = useEventDetail();
  const pages = usePages(Timelines, { case: id, limit: '20' });
  useEffect(() => {
    if (round > 0) pages.again();
  }, [round]);
  if (pages.items === null) {
    return pages.failure === null ? <Skeleton /> : <FailureNotice failure={pages.failure} onRetry={pages.again} />;
  }
  if (pages.items.length === 0)
    return <Empty icon="history" title={say('timeline-empty')} why={say('timeline-empty-why')} />;
  const past: readonly TimelineEntry[] = pages.items.map((item) => ({
    key: item.id,
    at: item.at,
    icon: eventIcons[named(item.event)],
    title: sayEvent(named(item.event)),
    who: item.personName,
    children: bodyOf(detail(item.core)),
  }));
  const ahead: readonly TimelineEntry[] =
    next.on === null || next.what === null
      ? []
      : [
          {
            key: 'next',
            at: `${next.on}T01:00:00.000Z` as Instant,
            icon: 'calendar',
            title: sayStep(next.what),
            expected: true,
            wholeDay: true,
          },
        ];
  return (
    <>
      <FailureNotice failure={pages.failure} onRetry={pages.again} />
      <Timeline label={say('timeline')} entries={[...ahead, ...past]} />
      <CursorPager shown={pages.items.length} hasMore={pages.hasMore} waiting={pages.waiting} onMore={pages.more} />
    </>
  );
}

const bodyOf = (detail: string) => (detail === '' ? undefined : <p>{detail}</p>);
