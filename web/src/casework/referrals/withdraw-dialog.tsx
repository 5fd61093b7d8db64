/** Calling a referral back that has left. */
import { WithdrawReferral } from '@naung/domain/casework/referrals/commands-connection.ts';
import { type Withdrawal, withdrawals } from '@naung/domain/casework/referrals/model.ts';
import { useState } from 'preact/hooks';
import { WishDialog } from '../../ground/deeds/wish-dialog.tsx';
import { Radios } from '../../ground/look/choices.tsx';
import { TextArea } from '../../ground/look/text-input.tsx';
import { useWordIfKnown, useWords } from '../../ground/words/use-words.ts';
import { withdrawalWords } from './code-words.ts';
import type { ReferralDialogProps } from './referral-dialog.ts';
import { refusalWords } from './refusal-words.ts';
import { said } from './said.ts';
import { words } from './sent-words.ts';

export function WithdrawDialog({ referral, ...rest }: ReferralDialogProps) {
  const say = useWords(words);
  const sayWhy = useWords(withdrawalWords);
  const because = useWordIfKnown(refusalWords);
  const [why, setWhy] = useState<Withdrawal | ''>('');
  const [note, setNote] = useState('');
  return (
    <WishDialog
      contract={WithdrawReferral}
      title={say('withdraw-title')}
      lead={say('withdraw-lead')}
      doIt={say('do-withdraw')}
      icon="undo"
      kind="grave"
      done={say('was-withdrawn')}
      because={because}
      wished={() =>
        why === '' ? { faults: { why: say('withdraw-fault') } } : { payload: { referral, because: why, ...said(note) } }
      }
      {...rest}
    >
      {(faults) => (
        <>
          <Radios
            id="why"
            label={say('withdraw-because')}
            error={faults.why}
            value={why}
            onValue={setWhy}
            choices={withdrawals.map((one) => ({ value: one, label: sayWhy(one) }))}
          />
          <TextArea label={say('withdraw-words')} optional rows={3} maxLength={5000} value={note} onValue={setNote} />
        </>
      )}
    </WishDialog>
  );
}
