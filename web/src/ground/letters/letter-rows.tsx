import type { LetterInList } from '@naung/domain/ground/letters/model.ts';
import { Badge } from '../look/badge.tsx';
import { Icon } from '../look/icon.tsx';
import { When } from '../look/when.tsx';
import { WorkList } from '../look/work-list.tsx';
import { useWords } from '../words/use-words.ts';
import { LetterState } from './letter-state.tsx';
import { type Side, useOtherOffice } from './sides.ts';
import { kindWords, words } from './words.ts';

interface LetterRowsProps {
  readonly side: Side;
  readonly letters: readonly LetterInList[];
  /** `/surat`: each letter opens under it. */
  readonly path: string;
}

export function LetterRows({ side, letters, path }: LetterRowsProps) {
  const say = useWords(words);
  const sayKind = useWords(kindWords);
  const otherOffice = useOtherOffice();
  return (
    <WorkList
      label={say(side)}
      rows={letters.map((letter) => ({
        key: letter.id,
        href: `${path}/${letter.id}`,
        mark: <Icon name="letter" size={16} />,
        title: sayKind(letter.kind),
        when: <When at={letter.sentAt} as="ago" />,
        line: otherOffice(letter, side),
        badges: (
          <>
            <LetterState letter={letter} />
            {letter.cameToUs ? <Badge tone="info">{say('came-to-us')}</Badge> : null}
          </>
        ),
        fresh: side === 'to-us' && letter.state === 'sent',
      }))}
    />
  );
}
