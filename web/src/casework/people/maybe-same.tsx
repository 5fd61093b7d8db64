/**
 * "Periksa apakah sudah ada": asked by a press alone, with what stands in the form now, and answered under it. It holds nobody up, and
 * says the same whether nobody is like that or whoever is may not be shown.
 */
import { FindPeople } from '@naung/domain/casework/people/reads.ts';
import { useState } from 'preact/hooks';
import { ask } from '../../ground/api/client.ts';
import type { Failure } from '../../ground/api/failure.ts';
import { Button } from '../../ground/look/button.tsx';
import { FailureNotice } from '../../ground/look/failure-notice.tsx';
import type { PersonWritten } from '../../ground/room.ts';
import { useWords } from '../../ground/words/use-words.ts';
import { findingWords, nameKindWords } from './finding-words.ts';
import { type Found, likeliest, lookUpOf } from './look-up.ts';
import { words } from './maybe-same-words.ts';

interface Looked {
  readonly question: string;
  readonly found: Found | null;
  readonly failure: Failure | null;
}

export function MaybeSame({ inCase, ...written }: PersonWritten) {
  const say = useWords(words);
  const [working, setWorking] = useState(false);
  const [looked, setLooked] = useState<Looked | null>(null);
  const query = lookUpOf(written);
  const question = JSON.stringify(query);
  const look = async () => {
    if (query === null) return setLooked({ question, found: null, failure: null });
    setWorking(true);
    const answer = await ask(FindPeople, query);
    setWorking(false);
    setLooked({ question, found: answer.ok ? answer.value : null, failure: answer.ok ? null : answer.failure });
  };
  // What was found for other words is not shown beside these.
  const shown = looked?.question === question ? looked : null;
  return (
    <div>
      <Button kind="quiet" icon="search" busy={working && say('checking')} onPress={() => void look()}>
        {say('check')}
      </Button>
      <div aria-live="polite">
        {shown === null ? null : shown.found !== null ? (
          <WhoMayBe found={shown.found} inCase={inCase} />
        ) : shown.failure === null ? (
          <p class="soft">{say('name-first')}</p>
        ) : (
          <FailureNotice failure={shown.failure} />
        )}
      </div>
    </div>
  );
}

function WhoMayBe({ found, inCase }: { readonly found: Found; readonly inCase: string | undefined }) {
  const say = useWords(words);
  const sayFinding = useWords(findingWords);
  const sayKind = useWords(nameKindWords);
  if (found.isSpent) return <p class="soft">{say('spent')}</p>;
  if (found.items.length === 0) return <p class="soft">{say('nobody')}</p>;
  return (
    <div class="stack">
      <p>
        <strong>{say('maybe')}</strong> <span class="soft">{say('maybe-why')}</span>
      </p>
      <ul class="stack" aria-label={say('maybe')}>
        {likeliest(found.items, inCase).map(({ item, isHere, href }) => (
          <li key={`${item.record} ${item.name}`}>
            {isHere ? (
              say('in-this-case')
            ) : (
              <a href={href} target="_blank" rel="noopener">
                {item.alias === null ? sayFinding('not-a-case') : `${item.alias} · ${item.code}`}
                <span class="visually-hidden"> {say('new-tab')}</span>
              </a>
            )}
            <br />
            <span class="soft">
              {[
                item.name ?? sayFinding('no-name'),
                sayKind(item.kind),
                ...(item.born === null ? [] : [sayFinding('born-on', { year: item.born.slice(0, 4) })]),
              ].join(' · ')}
            </span>
          </li>
        ))}
      </ul>
    </div>
  );
}
