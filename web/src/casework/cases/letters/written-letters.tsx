import './letters.css';
import type { LetterInList } from '@naung/domain/ground/letters/model.ts';
import { LetterState } from '../../../ground/letters/letter-state.tsx';
import { useOtherOffice } from '../../../ground/letters/sides.ts';
import { kindWords } from '../../../ground/letters/words.ts';
import { When } from '../../../ground/look/when.tsx';
import { useWords } from '../../../ground/words/use-words.ts';
import { words } from './words.ts';

/** How the letters we wrote stand. They are sealed to the unit over there: nothing of them opens here. */
export function WrittenLetters({ letters }: { readonly letters: readonly LetterInList[] }) {
  const say = useWords(words);
  const sayKind = useWords(kindWords);
  const otherOffice = useOtherOffice();
  return (
    <ul class="letters-sent">
      {letters.map((letter) => (
        <li key={letter.id}>
          <p>
            <strong>{sayKind(letter.kind)}</strong> {otherOffice(letter, 'from-us')}
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
  );
}
