import { ReturnPlan } from '@naung/domain/casework/services/commands-approval.ts';
import { useState } from 'preact/hooks';
import { WishDialog } from '../../../ground/deeds/wish-dialog.tsx';
import { TextArea } from '../../../ground/look/text-input.tsx';
import { useWordIfKnown, useWords } from '../../../ground/words/use-words.ts';
import { refusalWords } from '../refusal-words.ts';
import { words } from './words.ts';

interface ReturnPlanDialogProps {
  readonly plan: string;
  readonly onClose: () => void;
  readonly onDone: () => void;
}

export function ReturnPlanDialog({ plan, ...rest }: ReturnPlanDialogProps) {
  const say = useWords(words);
  const because = useWordIfKnown(refusalWords);
  const [missing, setMissing] = useState('');
  return (
    <WishDialog
      contract={ReturnPlan}
      title={say('return-title')}
      lead={say('return-lead')}
      doIt={say('do-return')}
      icon="undo"
      done={say('was-returned')}
      because={because}
      wished={() =>
        missing.trim() === ''
          ? { faults: { 'return-words': say('return-fault') } }
          : { payload: { plan, words: missing.trim() } }
      }
      {...rest}
    >
      {(faults) => (
        <TextArea
          id="return-words"
          label={say('return-words')}
          rows={5}
          maxLength={2000}
          value={missing}
          onValue={setMissing}
          error={faults['return-words']}
        />
      )}
    </WishDialog>
  );
}
