/** Declining a referral, with the reason. */
import { AnswerReferral } from '@naung/domain/casework/referrals/commands.ts';
import { useState } from 'preact/hooks';
import { useCodes } from '../../ground/codes/use-codes.ts';
import { WishDialog } from '../../ground/deeds/wish-dialog.tsx';
import { Select } from '../../ground/look/choices.tsx';
import { TextArea } from '../../ground/look/text-input.tsx';
import { useWordIfKnown, useWords } from '../../ground/words/use-words.ts';
import { words } from './answer-words.ts';
import type { ReferralDialogProps } from './referral-dialog.ts';
import { refusalWords } from './refusal-words.ts';
import { said } from './said.ts';

export function DeclineDialog({ referral, ...rest }: ReferralDialogProps) {
  const say = useWords(words);
  const because = useWordIfKnown(refusalWords);
  const reasons = useCodes('referral-decline-reasons');
  const [reason, setReason] = useState('');
  const [note, setNote] = useState('');
  return (
    <WishDialog
      contract={AnswerReferral}
      title={say('decline-title')}
      lead={say('decline-lead')}
      doIt={say('do-decline')}
      icon="close"
      done={say('was-declined')}
      because={because}
      wished={() =>
        reason === ''
          ? { faults: { 'decline-reason': say('decline-fault') } }
          : { payload: { referral, answer: 'declined' as const, reason, ...said(note) } }
      }
      {...rest}
    >
      {(faults) => (
        <>
          <Select
            id="decline-reason"
            label={say('decline-reason')}
            error={faults['decline-reason']}
            value={reason}
            onValue={setReason}
            choices={reasons.choices}
          />
          <TextArea
            label={say('words-to-sender')}
            hint={say('decline-words-hint')}
            optional
            rows={3}
            maxLength={5000}
            value={note}
            onValue={setNote}
          />
        </>
      )}
    </WishDialog>
  );
}
