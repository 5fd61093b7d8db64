/** Concerns that go from district to district: those that came to our unit beside the one that is read, and how those we passed on stand. */
import { LettersOfConcerns } from '@naung/domain/casework/intake/reads.ts';
import type { LetterInList } from '@naung/domain/ground/letters/model.ts';
import { useState } from 'preact/hooks';
import { usePages } from '../../../ground/api/use-pages.ts';
import type { Params } from '../../../ground/going/match.ts';
import { Badge } from '../../../ground/look/badge.tsx';
import { Beside } from '../../../ground/look/beside.tsx';
import { Notice } from '../../../ground/look/notice.tsx';
import { Page, PageHead } from '../../../ground/look/page.tsx';
import { Skeleton } from '../../../ground/look/skeleton.tsx';
import { NotFound, State } from '../../../ground/look/states.tsx';
import { Tabs } from '../../../ground/look/tabs.tsx';
import { When } from '../../../ground/look/when.tsx';
import { useWords } from '../../../ground/words/use-words.ts';
import { ConcernLetterPart } from './concern-letter.tsx';
import { LetterRows } from './letter-rows.tsx';
import { stateWords, words } from './words.ts';

const sides = ['to-us', 'from-us'] as const;
type Side = (typeof sides)[number];

export function ConcernLetters({ params }: { readonly params: Params }) {
  const say = useWords(words);
  const [side, setSide] = useState<Side>('to-us');
  const came = usePages(LettersOfConcerns, { side: 'to-us' });
  const written = usePages(LettersOfConcerns, { side: 'from-us' });
  const waiting = came.items?.filter((letter) => letter.state === 'sent').length ?? 0;
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
          <OpenedLetter
            letter={[...(came.items ?? []), ...(written.items ?? [])].find((letter) => letter.id === params.id)}
            isOurs={came.items?.some((letter) => letter.id === params.id) !== true}
            isKnown={came.items !== null && written.items !== null}
            onAnswered={came.again}
          />
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
  readonly isOurs: boolean;
  readonly isKnown: boolean;
  readonly onAnswered: () => void;
}

function OpenedLetter({ letter, isOurs, isKnown, onAnswered }: OpenedLetterProps) {
  const say = useWords(words);
  const sayState = useWords(stateWords);
  if (letter === undefined) return isKnown ? <NotFound /> : <Skeleton />;
  const where = isOurs
    ? say('to', { district: letter.toDistrictName })
    : say('from', { district: letter.fromDistrictName });
  return (
    <Page
      back="/surat-laporan"
      title={say('letter')}
      marks={<Badge tone={letter.state === 'sent' ? 'attention' : 'plain'}>{sayState(letter.state)}</Badge>}
      lead={
        <>
          {where} · <When at={letter.sentAt} />
        </>
      }
    >
      {isOurs ? (
        <Notice title={say('is-ours')}>
          <p>{say('is-ours-why')}</p>
        </Notice>
      ) : letter.state === 'sent' ? (
        <ConcernLetterPart letter={letter.id} onAnswered={onAnswered} />
      ) : (
        <Notice title={say('is-answered')}>
          <p>{say('is-answered-why')}</p>
        </Notice>
      )}
    </Page>
  );
}
