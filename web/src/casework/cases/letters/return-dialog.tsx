import { ReturnHandOver } from '@naung/domain/casework/cases/commands.ts';
import { useState } from 'preact/hooks';
import { useCodes } from '../../../ground/codes/use-codes.ts';
import { WishDialog } from '../../../ground/deeds/wish-dialog.tsx';
import { Select } from '../../../ground/look/choices.tsx';
import { TextArea } from '../../../ground/look/text-input.tsx';
import { useWordIfKnown, useWords } from '../../../ground/words/use-words.ts';
import { refusalWords } from '../refusal-words.ts';
import { words } from './words.ts';

interface ReturnDialogProps {
  readonly letter: string;
  readonly onClose: () => void;
  readonly onDone: () => void;
}

export function ReturnDialog({ letter, ...rest }: ReturnDialogProps) {
  const say = useWords(words);
  const because = useWordIfKnown(refusalWords);
  const reasons = useCodes('handover-refusal-reasons');
  const [reason, setReason] = useState('');
  const [note, setNote] = useState('');
  return (
    <WishDialog
      contract={ReturnHandOver}
      title={say('return-title')}
      lead={say('return-lead')}
      doIt={say('do-return')}
      icon="undo"
      done={say('was-returned')}
      because={because}
      wished={() =>
        reason === ''
          ? { faults: { 'return-reason': say('return-fault') } }
          : { payload: { letter, reason, ...(note.trim() === '' ? {} : { note: note.trim() }) } }
      }
      {...rest}
    >
      {(faults) => (
        <>
          <Select
            id="return-reason"
            label={say('return-reason')}
            error={faults['return-reason']}
            value={reason}
            onValue={setReason}
            choices={reasons.choices}
          />
          <TextArea label={say('return-note')} optional rows={3} maxLength={2000} value={note} onValue={setNote} />
        </>
      )}
    </WishDialog>
  );
}
