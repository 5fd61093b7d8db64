/** Letters between districts: those that came to our unit beside the one that is read, and how those we wrote stand. */
import { CasesLetters } from '@naung/domain/casework/cases/reads.ts';
import { usePages } from '../../../ground/api/use-pages.ts';
import type { Params } from '../../../ground/going/match.ts';
import { LetterRows } from '../../../ground/letters/letter-rows.tsx';
import { LettersBeside } from '../../../ground/letters/letters-beside.tsx';
import { NotFound } from '../../../ground/look/states.tsx';
import { useWordIfKnown } from '../../../ground/words/use-words.ts';
import { refusalWords } from '../refusal-words.ts';
import { LentLetter } from './lent-letter.tsx';
import { words } from './words.ts';
import { WrittenLetters } from './written-letters.tsx';

export function Letters({ params }: { readonly params: Params }) {
  const because = useWordIfKnown(refusalWords);
  const came = usePages(CasesLetters, { side: 'to-us' });
  const written = usePages(CasesLetters, { side: 'from-us' });
  return (
    <LettersBeside
      pages={{ 'to-us': came, 'from-us': written }}
      words={words}
      because={because}
      opened={params.id}
      rows={(side, letters) =>
        side === 'to-us' ? (
          <LetterRows side={side} letters={letters} path="/surat" />
        ) : (
          <WrittenLetters letters={letters} />
        )
      }
      page={(letter, side) =>
        side === 'to-us' ? <LentLetter key={letter.id} letter={letter} onAnswered={came.again} /> : <NotFound />
      }
    />
  );
}
