/** What the team of a case can do with a referral of theirs; only what fits how it stands. */
import { mayBecome } from '@naung/domain/casework/referrals/model.ts';
import { useState } from 'preact/hooks';
import { RecordDeeds } from '../../ground/correcting/record-deeds.tsx';
import { useReadOnly } from '../../ground/deeds/read-only.ts';
import { Button } from '../../ground/look/button.tsx';
import { useWords } from '../../ground/words/use-words.ts';
import { Answering } from './answering.tsx';
import { useReferralCorrectable } from './correcting-referral.tsx';
import { Resending } from './resending.tsx';
import type { SentReferralProps } from './sent.ts';
import { words } from './sent-words.ts';
import { VerifyDialog } from './verify-dialog.tsx';
import { WithdrawDialog } from './withdraw-dialog.tsx';

type Opened = 'nothing' | 'verify' | 'withdraw' | 'resend';

export function SentDeeds({ case: id, referral, caseIsOpen, onChanged }: SentReferralProps) {
  const say = useWords(words);
  const correctable = useReferralCorrectable(referral);
  const [opened, setOpened] = useState<Opened>('nothing');
  const isReadOnly = useReadOnly();
  const { status } = referral;
  const goesOn = mayBecome[status].length > 0;
  const wasAccepted = status === 'accepted' || status === 'in-progress' || status === 'completed';
  const close = () => setOpened('nothing');
  const shared = { referral: referral.id, onClose: close, onDone: onChanged };
  if (isReadOnly) return null;
  return (
    <>
      <div class="actions">
        {referral.isLogged && goesOn ? (
          <Answering referral={referral.id} status={status} onChanged={onChanged} />
        ) : null}
        {wasAccepted ? (
          <Button
            kind={status === 'completed' && referral.connection !== 'confirmed' ? 'main' : 'plain'}
            icon="person"
            onPress={() => setOpened('verify')}
          >
            {say('verify')}
          </Button>
        ) : null}
        {goesOn && caseIsOpen ? (
          <Button icon="correct" expanded={opened === 'resend'} onPress={() => setOpened('resend')}>
            {say('resend')}
          </Button>
        ) : null}
        {goesOn ? (
          <Button icon="undo" onPress={() => setOpened('withdraw')}>
            {say('withdraw')}
          </Button>
        ) : null}
      </div>
      {opened === 'verify' ? <VerifyDialog {...shared} /> : null}
      {opened === 'withdraw' ? <WithdrawDialog {...shared} /> : null}
      {opened === 'resend' ? <Resending {...shared} case={id} /> : null}
      <RecordDeeds of={correctable} onChanged={onChanged} />
    </>
  );
}
