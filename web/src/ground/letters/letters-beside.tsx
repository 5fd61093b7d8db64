/** Letters between districts: those that came to our unit, and how those we wrote stand, beside the one that is read. */
import type { LetterInList } from '@naung/domain/ground/letters/model.ts';
import type { Words } from '@naung/domain/ground/words.ts';
import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';
import type { Pages } from '../api/use-pages.ts';
import { Beside } from '../look/beside.tsx';
import { PageHead } from '../look/page.tsx';
import { ShownPages } from '../look/shown-pages.tsx';
import { Skeleton } from '../look/skeleton.tsx';
import { Empty, NotFound, State } from '../look/states.tsx';
import { Tabs } from '../look/tabs.tsx';
import { useWords } from '../words/use-words.ts';
import { type Side, sides } from './sides.ts';
import { words } from './words.ts';

type RoomWord = 'letters' | 'letters-lead' | `none-${Side}` | `none-${Side}-why` | 'nothing-open' | 'nothing-open-why';

interface LettersBesideProps {
  readonly pages: Readonly<Record<Side, Pages<LetterInList>>>;
  /** What the room calls its letters. */
  readonly words: Words<RoomWord>;
  readonly because: (key: string) => string | null;
  readonly opened: string | undefined;
  readonly rows: (side: Side, letters: readonly LetterInList[]) => ComponentChildren;
  readonly page: (letter: LetterInList, side: Side) => ComponentChildren;
}

export function LettersBeside({ pages, words: ofRoom, because, opened, rows, page }: LettersBesideProps) {
  const say = useWords(words);
  const sayOfRoom = useWords(ofRoom);
  const [side, setSide] = useState<Side>('to-us');
  const waiting = pages['to-us'].items?.filter((letter) => letter.state === 'sent').length ?? 0;
  return (
    <Beside
      list={
        <>
          <PageHead title={sayOfRoom('letters')} lead={sayOfRoom('letters-lead')} />
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
              <ShownPages
                key={side}
                pages={pages[side]}
                because={because}
                empty={<Empty icon="letter" title={sayOfRoom(`none-${side}`)} why={sayOfRoom(`none-${side}-why`)} />}
              >
                {(letters) => rows(side, letters)}
              </ShownPages>
            </Tabs>
          </div>
        </>
      }
      page={opened === undefined ? null : <OpenedLetter pages={pages} opened={opened} page={page} />}
      nothingOpen={
        <State icon="letter" title={sayOfRoom('nothing-open')}>
          <p>{sayOfRoom('nothing-open-why')}</p>
        </State>
      }
    />
  );
}

function OpenedLetter({
  pages,
  opened,
  page,
}: Pick<LettersBesideProps, 'pages' | 'page'> & { readonly opened: string }) {
  for (const side of sides) {
    const letter = pages[side].items?.find((one) => one.id === opened);
    if (letter !== undefined) return <>{page(letter, side)}</>;
  }
  return sides.every((side) => pages[side].items !== null) ? <NotFound /> : <Skeleton />;
}
