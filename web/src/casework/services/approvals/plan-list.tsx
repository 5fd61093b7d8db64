import { PlansToApprove } from '@naung/domain/casework/services/reads-approval.ts';
import { useEffect } from 'preact/hooks';
import { usePersonNames } from '../../../ground/agencies/known-people.ts';
import { usePages } from '../../../ground/api/use-pages.ts';
import { CursorPager } from '../../../ground/look/cursor-pager.tsx';
import { FailureNotice } from '../../../ground/look/failure-notice.tsx';
import { Icon } from '../../../ground/look/icon.tsx';
import { Skeleton } from '../../../ground/look/skeleton.tsx';
import { Empty } from '../../../ground/look/states.tsx';
import { When } from '../../../ground/look/when.tsx';
import { WorkList } from '../../../ground/look/work-list.tsx';
import type { ApprovalListProps } from '../../../ground/room.ts';
import { useWordIfKnown, useWords } from '../../../ground/words/use-words.ts';
import { refusalWords } from '../refusal-words.ts';
import { words } from './words.ts';

/** Whose case it is is told by the plan itself, once it is opened; the list says who asks, and since when. */
export function PlanList({ shown, onCount }: ApprovalListProps) {
  const say = useWords(words);
  const because = useWordIfKnown(refusalWords);
  const nameOf = usePersonNames();
  const { items, failure, again, ...pages } = usePages(PlansToApprove, {});
  useEffect(() => {
    if (items !== null) onCount(items.length);
  }, [items]);
  if (!shown) return null;
  if (items === null)
    return failure === null ? <Skeleton /> : <FailureNotice failure={failure} because={because} onRetry={again} />;
  if (items.length === 0) return <Empty icon="plan" title={say('none')} why={say('none-why')} />;
  return (
    <>
      <FailureNotice failure={failure} because={because} onRetry={again} />
      <WorkList
        label={say('plans')}
        rows={items.map(({ plan, askedAt, askedBy }) => {
          const name = nameOf(askedBy);
          return {
            key: plan,
            href: `/persetujuan/rencana/${plan}`,
            mark: <Icon name="plan" size={16} />,
            title: name === null ? say('plan-from-somebody') : say('plan-from', { name }),
            when: <When at={askedAt} as="ago" />,
          };
        })}
      />
      <CursorPager shown={items.length} hasMore={pages.hasMore} waiting={pages.waiting} onMore={pages.more} />
    </>
  );
}
