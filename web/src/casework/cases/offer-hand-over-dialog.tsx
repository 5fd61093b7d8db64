import { OfferHandOver, WithdrawHandOver } from '@naung/domain/casework/cases/commands.ts';
import { handOverReasons } from '@naung/domain/casework/cases/model.ts';
import { useMemo, useState } from 'preact/hooks';
import { type Receiver, ReceiverField } from '../../ground/agencies/receiver-field.tsx';
import { usePerform } from '../../ground/api/use-perform.ts';
import { DeedDialog } from '../../ground/deeds/deed-dialog.tsx';
import { Select } from '../../ground/look/choices.tsx';
import { TextArea } from '../../ground/look/text-input.tsx';
import { toast } from '../../ground/look/toasts.tsx';
import { newKey } from '../../ground/outside.ts';
import { useWordIfKnown, useWords } from '../../ground/words/use-words.ts';
import type { CaseDialogProps } from './case-piece.ts';
import { handOverWords } from './code-words.ts';
import { words } from './deed-words.ts';
import { refusalWords } from './refusal-words.ts';

export function OfferHandOverDialog({ one, onClose, onDone }: CaseDialogProps) {
  const say = useWords(words);
  const sayWhy = useWords(handOverWords);
  const because = useWordIfKnown(refusalWords);
  const letter = useMemo(newKey, []);
  const [receiver, setReceiver] = useState<Receiver | null>(null);
  const [reason, setReason] = useState<(typeof handOverReasons)[number] | ''>('');
  const [note, setNote] = useState('');
  const [tried, setTried] = useState(false);
  const { perform, working, failure } = usePerform(OfferHandOver);
  const withdrawing = usePerform(WithdrawHandOver);

  const takeBack = async () => {
    const answer = await withdrawing.perform({ case: one.id, letter });
    const why = answer.ok || answer.failure.kind !== 'refused' ? null : because(answer.failure.because);
    toast(answer.ok ? say('was-taken-back') : (why ?? say('was-not-taken-back')));
    if (answer.ok) onDone();
  };
  const offer = async () => {
    setTried(true);
    if (receiver === null || reason === '') return;
    const said = note.trim() === '' ? {} : { note: note.trim() };
    const to = { toDistrict: receiver.district, toUnit: receiver.unit };
    const answer = await perform({ case: one.id, letter, ...to, reason, ...said });
    if (!answer.ok) return;
    toast(say('was-offered'), () => void takeBack());
    onDone();
  };

  return (
    <DeedDialog
      title={say('hand-over-title')}
      lead={say('hand-over-lead')}
      doIt={say('do-hand-over')}
      icon="handOver"
      working={working}
      failure={failure}
      because={because}
      onDo={() => void offer()}
      onClose={onClose}
    >
      <ReceiverField value={receiver} onValue={setReceiver} tried={tried} />
      <Select
        label={say('reason')}
        value={reason}
        onValue={setReason}
        error={tried && reason === '' ? say('reason-fault') : undefined}
        choices={handOverReasons.map((one) => ({ value: one, label: sayWhy(one) }))}
      />
      <TextArea
        label={say('hand-over-note')}
        hint={say('hand-over-note-hint')}
        optional
        rows={3}
        maxLength={2000}
        value={note}
        onValue={setNote}
      />
    </DeedDialog>
  );
}
