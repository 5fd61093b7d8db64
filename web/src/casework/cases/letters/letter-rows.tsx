import './letters.css';
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
import { letterStateWords } from '../code-words.ts';
import { refusalWords } from '../refusal-words.ts';
import { kindWords, words } from './words.ts';

interface LetterRowsProps {
  readonly side: 'to-us' | 'from-us';
  readonly pages: Pages<LetterInList>;
}

export function LetterRows({ side, pages }: LetterRowsProps) {
  const say = useWords(words);
  const sayKind = useWords(kindWords);
  const because = useWordIfKnown(refusalWords);
  const { items, failure, again } = pages;
  if (items === null)
    return failure === null ? <Skeleton /> : <FailureNotice failure={failure} because={because} onRetry={again} />;
  if (items.length === 0) return <Empty icon="letter" title={say(`none-${side}`)} why={say(`none-${side}-why`)} />;
  return (
    <>
      <FailureNotice failure={failure} because={because} onRetry={again} />
      {side === 'to-us' ? (
        <WorkList
          label={say(side)}
          rows={items.map((letter) => ({
            key: letter.id,
            href: `/surat/${letter.id}`,
            mark: <Icon name="letter" size={16} />,
            title: sayKind(letter.kind),
            when: <When at={letter.sentAt} as="ago" />,
            line: say('from', { district: letter.fromDistrictName }),
            badges: <LetterState letter={letter} />,
            fresh: letter.state === 'sent',
          }))}
        />
      ) : (
        <ul class="letters-sent">
          {items.map((letter) => (
            <li key={letter.id}>
              <p>
                <strong>{sayKind(letter.kind)}</strong> {say('to', { district: letter.toDistrictName })}
              </p>
              <p class="soft">
                {say('sent-at')} <When at={letter.sentAt} />
                {letter.answeredAt === null ? null : (
                  <>
                    {' '}
                    · {say('answered-at')} <When at={letter.answeredAt} />
                  </>
                )}
              </p>
              <LetterState letter={letter} />
            </li>
          ))}
        </ul>
      )}
      <CursorPager shown={items.length} hasMore={pages.hasMore} waiting={pages.waiting} onMore={pages.more} />
    </>
  );
}

function LetterState({ letter: { state } }: { readonly letter: LetterInList }) {
  const sayState = useWords(letterStateWords);
  const tone = state === 'sent' ? 'attention' : state === 'accepted' ? 'done' : 'plain';
  return <Badge tone={tone}>{sayState(state)}</Badge>;
}
