/** A concern that another district passed on: taken in at the triage desk, or sent back with the reason. */
import { ReturnConcern, TakeOverConcern } from '@naung/domain/casework/intake/passing-on.ts';
import { useMemo, useState } from 'preact/hooks';
import { usePerform } from '../../../ground/api/use-perform.ts';
import { go } from '../../../ground/going/going.ts';
import { ReturnDialog } from '../../../ground/letters/return-dialog.tsx';
import { words as letterWords } from '../../../ground/letters/words.ts';
import { Button } from '../../../ground/look/button.tsx';
import { FailureNotice } from '../../../ground/look/failure-notice.tsx';
import { Notice } from '../../../ground/look/notice.tsx';
import { toast } from '../../../ground/look/toasts.tsx';
import { newKey } from '../../../ground/outside.ts';
import type { LetterPartProps } from '../../../ground/room.ts';
import { useWordIfKnown, useWords } from '../../../ground/words/use-words.ts';
import { refusalWords, words } from './words.ts';

export function ConcernLetterPart({ letter, onAnswered }: LetterPartProps) {
  const say = useWords(words);
  const sayOfLetters = useWords(letterWords);
  const because = useWordIfKnown(refusalWords);
  const concern = useMemo(newKey, []);
  const [returning, setReturning] = useState(false);
  const { perform, working, failure } = usePerform(TakeOverConcern);
  const take = async () => {
    const answer = await perform({ letter, concern });
    if (!answer.ok) return;
    toast(say('was-taken'));
    onAnswered();
    go(`/triase/${concern}`);
  };
  return (
    <>
      <Notice title={say('about')}>
        <p>{say('about-why')}</p>
        <div class="row">
          <Button kind="main" icon="check" busy={working && say('taking')} onPress={() => void take()}>
            {say('take')}
          </Button>
          <Button icon="undo" onPress={() => setReturning(true)}>
            {sayOfLetters('give-back')}
          </Button>
        </div>
        <FailureNotice failure={failure} because={because} />
      </Notice>
      {returning ? (
        <ReturnDialog
          contract={ReturnConcern}
          letter={letter}
          title={say('return-title')}
          lead={say('return-lead')}
          because={because}
          onClose={() => setReturning(false)}
          onDone={onAnswered}
        />
      ) : null}
    </>
  );
}
