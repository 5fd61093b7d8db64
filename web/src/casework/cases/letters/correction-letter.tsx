/** Word from another district that something in an earlier letter was put right: that, never what. */
import { NoteCorrection } from '@naung/domain/casework/cases/commands.ts';
import { CaseLetter } from '@naung/domain/casework/cases/reads.ts';
import { usePerform } from '../../../ground/api/use-perform.ts';
import { useRead } from '../../../ground/api/use-read.ts';
import { Button, LinkButton } from '../../../ground/look/button.tsx';
import { FailureNotice } from '../../../ground/look/failure-notice.tsx';
import { Notice } from '../../../ground/look/notice.tsx';
import { Shown } from '../../../ground/look/shown.tsx';
import { toast } from '../../../ground/look/toasts.tsx';
import type { LetterPartProps } from '../../../ground/room.ts';
import { useWordIfKnown, useWords } from '../../../ground/words/use-words.ts';
import { refusalWords } from '../refusal-words.ts';
import { words } from './words.ts';

export function CorrectionLetterPart({ letter, onAnswered }: LetterPartProps) {
  const say = useWords(words);
  const because = useWordIfKnown(refusalWords);
  const reading = useRead(CaseLetter, { letter });
  const { perform, working, failure } = usePerform(NoteCorrection);
  const note = async () => {
    const answer = await perform({ letter });
    if (!answer.ok) return;
    toast(say('was-noted'));
    onAnswered();
  };
  return (
    <Shown reading={reading} because={because}>
      {({ correction }) => (
        <Notice tone="attention" title={say('put-right')}>
          {correction === null ? null : <p>{say(`what-${correction.what}`)}</p>}
          <div class="row">
            {correction?.case ? (
              <LinkButton href={`/kasus/${correction.case}`} icon="case">
                {say('our-case')}
              </LinkButton>
            ) : null}
            <Button kind="main" icon="check" busy={working && say('noting')} onPress={() => void note()}>
              {say('note-read')}
            </Button>
          </div>
          <FailureNotice failure={failure} because={because} />
        </Notice>
      )}
    </Shown>
  );
}
