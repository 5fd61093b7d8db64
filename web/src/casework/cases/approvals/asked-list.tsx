/** Cases that wait for an answer about closing or urgency, by alias; the one who answers opens each from here. */
import { ListCases } from '@naung/domain/casework/cases/reads.ts';
import { useEffect } from 'preact/hooks';
import { usePages } from '../../../ground/api/use-pages.ts';
import { CursorPager } from '../../../ground/look/cursor-pager.tsx';
import { dayInShort } from '../../../ground/look/dates.ts';
import { FailureNotice } from '../../../ground/look/failure-notice.tsx';
import { Skeleton } from '../../../ground/look/skeleton.tsx';
import { Empty } from '../../../ground/look/states.tsx';
import { Urgency } from '../../../ground/look/urgency.tsx';
import { colourOf } from '../../../ground/look/urgency-colour.ts';
import { WorkList } from '../../../ground/look/work-list.tsx';
import type { ApprovalListProps } from '../../../ground/room.ts';
import { useLanguage } from '../../../ground/words/language.ts';
import { useWordIfKnown, useWords } from '../../../ground/words/use-words.ts';
import { phaseWords } from '../code-words.ts';
import { refusalWords } from '../refusal-words.ts';
import { words } from './words.ts';

export const ClosingList = (props: ApprovalListProps) => <AskedList {...props} asked="closing" kind="terminasi" />;

export const LoweringList = (props: ApprovalListProps) => <AskedList {...props} asked="lowering" kind="kegawatan" />;

interface AskedListProps extends ApprovalListProps {
  readonly asked: 'closing' | 'lowering';
  readonly kind: string;
}

function AskedList({ asked, kind, shown, onCount }: AskedListProps) {
  const say = useWords(words);
  const sayPhase = useWords(phaseWords);
  const because = useWordIfKnown(refusalWords);
  const language = useLanguage();
  const { items, failure, again, ...pages } = usePages(ListCases, { whose: 'unit', asked, sort: 'urgency' });
  useEffect(() => {
    if (items !== null) onCount(items.length);
  }, [items]);
  if (!shown) return null;
  if (items === null)
    return failure === null ? <Skeleton /> : <FailureNotice failure={failure} because={because} onRetry={again} />;
  if (items.length === 0) return <Empty icon="done" title={say(`none-${asked}`)} why={say(`none-${asked}-why`)} />;
  return (
    <>
      <FailureNotice failure={failure} because={because} onRetry={again} />
      <WorkList
        label={say(`${asked}s`)}
        rows={items.map((one) => ({
          key: one.id,
          href: `/persetujuan/${kind}/${one.id}`,
          mark: <Urgency colour={colourOf[one.urgency]} wordless />,
          title: one.alias,
          when: one.code,
          line: `${sayPhase(one.phase)} · ${say('opened-on', { day: dayInShort(one.openedOn, language) })}`,
        }))}
      />
      <CursorPager shown={items.length} hasMore={pages.hasMore} waiting={pages.waiting} onMore={pages.more} />
    </>
  );
}
