/** Letters between districts: those that came to our unit beside the one that is read, and how those we wrote stand. */
import { CasesLetters } from '@naung/domain/casework/cases/reads.ts';
import type { LetterInList } from '@naung/domain/ground/letters/model.ts';
import { useState } from 'preact/hooks';
import { usePages } from '../../../ground/api/use-pages.ts';
import type { Params } from '../../../ground/going/match.ts';
import { Beside } from '../../../ground/look/beside.tsx';
import { PageHead } from '../../../ground/look/page.tsx';
import { Skeleton } from '../../../ground/look/skeleton.tsx';
import { NotFound, State } from '../../../ground/look/states.tsx';
import { Tabs } from '../../../ground/look/tabs.tsx';
import { useWords } from '../../../ground/words/use-words.ts';
import { LentLetter } from './lent-letter.tsx';
import { LetterRows } from './letter-rows.tsx';
import { words } from './words.ts';

const sides = ['to-us', 'from-us'] as const;
type Side = (typeof sides)[number];

export function Letters({ params }: { readonly params: Params }) {
  const say = useWords(words);
  const [side, setSide] = useState<Side>('to-us');
  const came = usePages(CasesLetters, { side: 'to-us' });
  const written = usePages(CasesLetters, { side: 'from-us' });
  const waiting = came.items?.filter((letter) => letter.state === 'sent').length ?? 0;
  const opened = came.items?.find((letter) => letter.id === params.id);
  return (
    <Beside
      list={
        <>
          <PageHead title={say('letters')} lead={say('letters-lead')} />
          <div class="list-tabs">
            <Tabs
              label={say('sides')}
              tabs={sides.map((one) => ({
                key: one,
                label: say(one),
                ...(one === 'to-us' && waiting > 0 ? { count: waiting } : {}),
              }))}
              chosen={side}
              onChoose={setSide}
            >
              <LetterRows key={side} side={side} pages={side === 'to-us' ? came : written} />
            </Tabs>
          </div>
        </>
      }
      page={
        params.id === undefined ? null : (
          <OpenedLetter letter={opened} isKnown={came.items !== null} onAnswered={came.again} />
        )
      }
      nothingOpen={
        <State icon="letter" title={say('nothing-open')}>
          <p>{say('nothing-open-why')}</p>
        </State>
      }
    />
  );
}

interface OpenedLetterProps {
  readonly letter: LetterInList | undefined;
  readonly isKnown: boolean;
  readonly onAnswered: () => void;
}

function OpenedLetter({ letter, isKnown, onAnswered }: OpenedLetterProps) {
  if (letter === undefined) return isKnown ? <NotFound /> : <Skeleton />;
  return <LentLetter key={letter.id} letter={letter} onAnswered={onAnswered} />;
}
