/** A concern that another district passed on: taken in at the triage desk, or sent back with the reason. */
import { ReturnConcern, TakeOverConcern } from '@naung/domain/casework/intake/passing-on.ts';
import { useMemo, useState } from 'preact/hooks';
import { usePerform } from '../../../ground/api/use-perform.ts';
import { useCodes } from '../../../ground/codes/use-codes.ts';
import { WishDialog } from '../../../ground/deeds/wish-dialog.tsx';
import { go } from '../../../ground/going/going.ts';
import { Button } from '../../../ground/look/button.tsx';
import { Select } from '../../../ground/look/choices.tsx';
import { FailureNotice } from '../../../ground/look/failure-notice.tsx';
import { Notice } from '../../../ground/look/notice.tsx';
import { TextArea } from '../../../ground/look/text-input.tsx';
import { toast } from '../../../ground/look/toasts.tsx';
import { newKey } from '../../../ground/outside.ts';
import type { LetterPartProps } from '../../../ground/room.ts';
import { useWordIfKnown, useWords } from '../../../ground/words/use-words.ts';
import { refusalWords, words } from './words.ts';

export function ConcernLetterPart({ letter, onAnswered }: LetterPartProps) {
  const say = useWords(words);
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
            {say('give-back')}
          </Button>
        </div>
        <FailureNotice failure={failure} because={because} />
      </Notice>
      {returning ? <ReturnDialog letter={letter} onClose={() => setReturning(false)} onAnswered={onAnswered} /> : null}
    </>
  );
}

function ReturnDialog({ letter, onClose, onAnswered }: LetterPartProps & { readonly onClose: () => void }) {
  const say = useWords(words);
  const because = useWordIfKnown(refusalWords);
  const reasons = useCodes('handover-refusal-reasons');
  const [reason, setReason] = useState('');
  const [note, setNote] = useState('');
  return (
    <WishDialog
      contract={ReturnConcern}
      title={say('return-title')}
      lead={say('return-lead')}
      doIt={say('do-return')}
      icon="undo"
      done={say('was-returned')}
      because={because}
      onClose={onClose}
      onDone={onAnswered}
      wished={() =>
        reason === ''
          ? { faults: { 'return-reason': say('reason-fault') } }
          : { payload: { letter, reason, ...(note.trim() === '' ? {} : { note: note.trim() }) } }
      }
    >
      {(faults) => (
        <>
          <Select
            id="return-reason"
            label={say('reason')}
            error={faults['return-reason']}
            value={reason}
            onValue={setReason}
            choices={reasons.choices}
          />
          <TextArea label={say('note')} optional rows={3} maxLength={2000} value={note} onValue={setNote} />
        </>
      )}
    </WishDialog>
  );
}
