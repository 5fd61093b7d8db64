/** A packet that is put right, over the page. */
import { ShowReferral } from '@naung/domain/casework/referrals/reads.ts';
import { useRead } from '../../ground/api/use-read.ts';
import { Shown } from '../../ground/look/shown.tsx';
import { useWordIfKnown } from '../../ground/words/use-words.ts';
import { refusalWords } from './refusal-words.ts';
import { ResendForm } from './resend-form.tsx';
import type { SentReferralProps } from './sent.ts';

interface ResendingProps {
  readonly case: SentReferralProps['case'];
  readonly referral: string;
  readonly onClose: () => void;
  readonly onDone: () => void;
}

export function Resending({ case: id, referral, onClose, onDone }: ResendingProps) {
  const because = useWordIfKnown(refusalWords);
  const reading = useRead(ShowReferral, { referral });
  const done = () => {
    onClose();
    onDone();
  };
  return (
    <Shown reading={reading} because={because}>
      {(shown) => <ResendForm case={id} referral={shown} onSent={done} onClose={onClose} />}
    </Shown>
  );
}
