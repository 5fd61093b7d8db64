import { CloseConcern } from '@naung/domain/casework/intake/commands.ts';
import { concernClosings } from '@naung/domain/casework/intake/model.ts';
import { useState } from 'preact/hooks';
import { usePerform } from '../../ground/api/use-perform.ts';
import { useCodes } from '../../ground/codes/use-codes.ts';
import { DeedDialog } from '../../ground/deeds/deed-dialog.tsx';
import { Radios } from '../../ground/look/choices.tsx';
import { toast } from '../../ground/look/toasts.tsx';
import { useWordIfKnown, useWords } from '../../ground/words/use-words.ts';
import type { ConcernDialogProps } from './concern-dialog.ts';
import { closingHints, words } from './deed-words.ts';
import { refusalWords } from './refusal-words.ts';

type Reason = (typeof concernClosings)[number];

export function CloseDialog({ concern, onClose, onDone }: ConcernDialogProps) {
  const say = useWords(words);
  const sayHint = useWords(closingHints);
  const because = useWordIfKnown(refusalWords);
  const reasons = useCodes('concern-closure-reasons');
  const [reason, setReason] = useState<Reason | ''>('');
  const [tried, setTried] = useState(false);
  const { perform, working, failure } = usePerform(CloseConcern);

  const close = async () => {
    setTried(true);
    if (reason === '') return;
    const answer = await perform({ concern: concern.id, reason });
    if (!answer.ok) return;
    toast(say('was-closed'));
    onDone();
  };

  return (
    <DeedDialog
      title={say('close-title')}
      lead={say('close-lead')}
      doIt={say('do-close')}
      icon="close"
      working={working}
      failure={failure}
      because={because}
      onDo={() => void close()}
      onClose={onClose}
    >
      <Radios
        label={say('close-reason')}
        value={reason}
        onValue={setReason}
        error={tried && reason === '' ? say('close-fault') : undefined}
        choices={concernClosings.map((one) => ({ value: one, label: reasons.wordOf(one), hint: sayHint(one) }))}
      />
    </DeedDialog>
  );
}
