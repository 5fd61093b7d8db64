/** Villages of the district and how far their groups have come, beside the page of one village. */
import { useState } from 'preact/hooks';
import type { Params } from '../../ground/going/match.ts';
import { Beside } from '../../ground/look/beside.tsx';
import { PageHead } from '../../ground/look/page.tsx';
import { NotFound, State } from '../../ground/look/states.tsx';
import { useWords } from '../../ground/words/use-words.ts';
import { Village } from './village.tsx';
import { VillageList } from './village-list.tsx';
import './villages.css';
import { words } from './words.ts';

export function Villages({ params }: { readonly params: Params }) {
  const say = useWords(words);
  const [changes, setChanges] = useState(0);
  const opened = params.village;
  return (
    <Beside
      list={
        <>
          <PageHead title={say('villages')} lead={say('villages-lead')} />
          <VillageList key={changes} />
        </>
      }
      page={opened === undefined ? null : pageOf(opened, () => setChanges(changes + 1))}
      nothingOpen={
        <State icon="village" title={say('nothing-open')}>
          <p>{say('nothing-open-why')}</p>
        </State>
      }
    />
  );
}

/** A place is named by its number, which is no secret; anything else names nothing. */
function pageOf(text: string, onGroupFormed: () => void) {
  if (!/^[1-9]\d{0,8}$/.test(text)) return <NotFound />;
  return <Village key={text} village={Number(text)} onGroupFormed={onGroupFormed} />;
}
