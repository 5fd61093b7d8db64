/** Concerns that go from district to district: those that came to our unit beside the one that is read, and how those we passed on stand. */
import { LettersOfConcerns } from '@naung/domain/casework/intake/reads.ts';
import { usePages } from '../../../ground/api/use-pages.ts';
import type { Params } from '../../../ground/going/match.ts';
import { LetterPage } from '../../../ground/letters/letter-page.tsx';
import { LetterRows } from '../../../ground/letters/letter-rows.tsx';
import { LettersBeside } from '../../../ground/letters/letters-beside.tsx';
import { Notice } from '../../../ground/look/notice.tsx';
import { useWordIfKnown, useWords } from '../../../ground/words/use-words.ts';
import { ConcernLetterPart } from './concern-letter.tsx';
import { refusalWords, words } from './words.ts';

const path = '/surat-laporan';

export function ConcernLetters({ params }: { readonly params: Params }) {
  const say = useWords(words);
  const because = useWordIfKnown(refusalWords);
  const came = usePages(LettersOfConcerns, { side: 'to-us' });
  const written = usePages(LettersOfConcerns, { side: 'from-us' });
  return (
    <LettersBeside
      pages={{ 'to-us': came, 'from-us': written }}
      words={words}
      because={because}
      opened={params.id}
      rows={(side, letters) => <LetterRows side={side} letters={letters} path={path} />}
      page={(letter, side) => (
        <LetterPage letter={letter} side={side} path={path}>
          {side === 'from-us' ? (
            <Notice title={say('is-ours')}>
              <p>{say('is-ours-why')}</p>
            </Notice>
          ) : letter.state === 'sent' ? (
            <ConcernLetterPart letter={letter.id} onAnswered={came.again} />
          ) : (
            <Notice title={say('is-answered')}>
              <p>{say('is-answered-why')}</p>
            </Notice>
          )}
        </LetterPage>
      )}
    />
  );
}
