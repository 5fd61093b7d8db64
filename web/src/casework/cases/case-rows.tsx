import type { CaseInList } from '@naung/domain/casework/cases/reads.ts';
import type { Pages } from '../../ground/api/use-pages.ts';
import { CursorPager } from '../../ground/look/cursor-pager.tsx';
import { FailureNotice } from '../../ground/look/failure-notice.tsx';
import { Skeleton } from '../../ground/look/skeleton.tsx';
import { Empty, Refused } from '../../ground/look/states.tsx';
import { Urgency } from '../../ground/look/urgency.tsx';
import { colourOf } from '../../ground/look/urgency-colour.ts';
import { OnDay } from '../../ground/look/when.tsx';
import { WorkList } from '../../ground/look/work-list.tsx';
import { useWordIfKnown, useWords } from '../../ground/words/use-words.ts';
import { CaseBadges } from './case-badges.tsx';
import { useCaseLine } from './case-line.ts';
import { refusalWords } from './refusal-words.ts';
import { words } from './words.ts';

interface CaseRowsProps {
  readonly pages: Pages<CaseInList>;
  readonly whose: 'mine' | 'unit';
}

export function CaseRows({ pages, whose }: CaseRowsProps) {
  const say = useWords(words);
  const because = useWordIfKnown(refusalWords);
  const lineOf = useCaseLine();
  if (pages.items === null || (pages.items.length === 0 && pages.failure !== null)) {
    if (pages.failure?.kind === 'not-allowed')
      return <Refused because={pages.failure.because === null ? null : because(pages.failure.because)} />;
    return pages.failure === null ? <Skeleton /> : <FailureNotice failure={pages.failure} onRetry={pages.again} />;
  }
  if (pages.items.length === 0)
    return <Empty icon="case" title={say(`empty-${whose}`)} why={say(`empty-${whose}-why`)} />;
  return (
    <>
      <FailureNotice failure={pages.failure} onRetry={pages.again} />
      <WorkList
        label={say('cases')}
        rows={pages.items.map((one) => ({
          key: one.id,
          href: `/kasus/${one.id}`,
          mark: <Urgency colour={colourOf[one.urgency]} wordless />,
          title: one.alias,
          when: one.nextOn === null ? say('no-next') : <OnDay day={one.nextOn} />,
          line: lineOf(one),
          badges: <CaseBadges one={one} />,
        }))}
      />
      <CursorPager shown={pages.items.length} hasMore={pages.hasMore} waiting={pages.waiting} onMore={pages.more} />
    </>
  );
}
