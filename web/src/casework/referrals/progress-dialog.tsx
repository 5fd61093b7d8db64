/** How it goes after a referral was accepted. */
import { ReportProgress } from '@naung/domain/casework/referrals/commands.ts';
import type { Day } from '@naung/domain/ground/time.ts';
import { useState } from 'preact/hooks';
import { WishDialog } from '../../ground/deeds/wish-dialog.tsx';
import { Checkbox } from '../../ground/look/choices.tsx';
import { DateInput } from '../../ground/look/date-input.tsx';
import { TextArea } from '../../ground/look/text-input.tsx';
import { useToday } from '../../ground/today.ts';
import { useWordIfKnown, useWords } from '../../ground/words/use-words.ts';
import { words } from './answer-words.ts';
import type { ReferralDialogProps } from './referral-dialog.ts';
import { refusalWords } from './refusal-words.ts';
import { said } from './said.ts';

export function ProgressDialog({ referral, ...rest }: ReferralDialogProps) {
  const say = useWords(words);
  const because = useWordIfKnown(refusalWords);
  const today = useToday();
  const [on, setOn] = useState<Day | ''>(today);
  const [served, setServed] = useState(false);
  const [note, setNote] = useState('');
  return (
    <WishDialog
      contract={ReportProgress}
      title={say('progress-title')}
      lead={say('progress-lead')}
      doIt={say('do-progress')}
      icon="check"
      done={say('was-noted')}
      because={because}
      wished={() =>
        on === '' ? { faults: { on: say('on-fault') } } : { payload: { referral, on, served, ...said(note) } }
      }
      {...rest}
    >
      {(faults) => (
        <>
          <DateInput id="on" label={say('on')} recent latest={today} value={on} onValue={setOn} error={faults.on} />
          <Checkbox label={say('served')} checked={served} onChecked={setServed} />
          <TextArea
            label={say('words-to-sender')}
            hint={say('progress-words-hint')}
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
