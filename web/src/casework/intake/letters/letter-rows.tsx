import type { LetterInList } from '@naung/domain/ground/letters/model.ts';
import type { Pages } from '../../../ground/api/use-pages.ts';
import { Badge } from '../../../ground/look/badge.tsx';
import { CursorPager } from '../../../ground/look/cursor-pager.tsx';
import { FailureNotice } from '../../../ground/look/failure-notice.tsx';
import { Icon } from '../../../ground/look/icon.tsx';
import { Skeleton } from '../../../ground/look/skeleton.tsx';
import { Empty } from '../../../ground/look/states.tsx';
import { When } from '../../../ground/look/when.tsx';
import { WorkList } from '../../../ground/look/work-list.tsx';
import { useWordIfKnown, useWords } from '../../../ground/words/use-words.ts';
import { refusalWords, stateWords, words } from './words.ts';

interface LetterRowsProps {
  readonly side: 'to-us' | 'from-us';
  readonly pages: Pages<LetterInList>;
}

export function LetterRows({ side, pages }: LetterRowsProps) {
  const say = useWords(words);
  const sayState = useWords(stateWords);
  const because = useWordIfKnown(refusalWords);
  const { items, failure, again } = pages;
  if (items === null)
    return failure === null ? <Skeleton /> : <FailureNotice failure={failure} because={because} onRetry={again} />;
  if (items.length === 0) return <Empty icon="letter" title={say(`none-${side}`)} why={say(`none-${side}-why`)} />;
  return (
    <>
      <FailureNotice failure={failure} because={because} onRetry={again} />
      <WorkList
        label={say(side)}
        rows={items.map((letter) => ({
          key: letter.id,
          href: `/surat-laporan/${letter.id}`,
          mark: <Icon name="letter" size={16} />,
          title: say('letter'),
          when: <When at={letter.sentAt} as="ago" />,
          line:
            side === 'to-us'
              ? say('from', { district: letter.fromDistrictName })
              : say('to', { district: letter.toDistrictName }),
          badges: <Badge tone={letter.state === 'sent' ? 'attention' : 'plain'}>{sayState(letter.state)}</Badge>,
          fresh: side === 'to-us' && letter.state === 'sent',
        }))}
      />
      <CursorPager shown={items.length} hasMore={pages.hasMore} waiting={pages.waiting} onMore={pages.more} />
    </>
  );
}
