/** A letter goes back to the district that wrote it, with the reason: its office takes the matter up again. */
import type { CommandContract } from '@naung/domain/ground/command.ts';
import { useState } from 'preact/hooks';
import type * as z from 'zod/mini';
import { useCodes } from '../codes/use-codes.ts';
import { WishDialog } from '../deeds/wish-dialog.tsx';
import { Select } from '../look/choices.tsx';
import { TextArea } from '../look/text-input.tsx';
import { useWords } from '../words/use-words.ts';
import { words } from './words.ts';

type Returning = CommandContract<
  `${string}/${string}`,
  z.ZodMiniType<unknown, { letter: string; reason: string; note?: string | undefined }>
>;

interface ReturnDialogProps {
  readonly contract: Returning;
  readonly letter: string;
  readonly title: string;
  readonly lead: string;
  readonly because: (key: string) => string | null;
  readonly onClose: () => void;
  readonly onDone: () => void;
}

export function ReturnDialog({ letter, ...deed }: ReturnDialogProps) {
  const say = useWords(words);
  const reasons = useCodes('handover-refusal-reasons');
  const [reason, setReason] = useState('');
  const [note, setNote] = useState('');
  return (
    <WishDialog
      doIt={say('give-back')}
      icon="undo"
      done={say('was-returned')}
      wished={() =>
        reason === ''
          ? { faults: { 'return-reason': say('reason-fault') } }
          : { payload: { letter, reason, ...(note.trim() === '' ? {} : { note: note.trim() }) } }
      }
      {...deed}
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
