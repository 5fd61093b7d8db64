/** Accepting a referral. */
import { AnswerReferral } from '@naung/domain/casework/referrals/commands.ts';
import { useState } from 'preact/hooks';
import { WishDialog } from '../../ground/deeds/wish-dialog.tsx';
import { TextArea } from '../../ground/look/text-input.tsx';
import { useWordIfKnown, useWords } from '../../ground/words/use-words.ts';
import { words } from './answer-words.ts';
import type { ReferralDialogProps } from './referral-dialog.ts';
import { refusalWords } from './refusal-words.ts';
import { said } from './said.ts';

export function AcceptDialog({ referral, ...rest }: ReferralDialogProps) {
  const say = useWords(words);
  const because = useWordIfKnown(refusalWords);
  const [note, setNote] = useState('');
  return (
    <WishDialog
      contract={AnswerReferral}
      title={say('accept-title')}
      lead={say('accept-lead')}
      doIt={say('do-accept')}
      icon="check"
      done={say('was-accepted')}
      because={because}
      wished={() => ({ payload: { referral, answer: 'accepted' as const, reason: null, ...said(note) } })}
      {...rest}
    >
      {() => (
        <TextArea
          label={say('words-to-sender')}
          hint={say('accept-words-hint')}
          optional
          rows={3}
          maxLength={5000}
          value={note}
          onValue={setNote}
        />
      )}
    </WishDialog>
  );
}
