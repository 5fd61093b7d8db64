/** How a referral ended that was accepted. */
import { CompleteReferral } from '@naung/domain/casework/referrals/commands.ts';
import { referralOutcomes } from '@naung/domain/casework/referrals/model.ts';
import type { Day } from '@naung/domain/ground/time.ts';
import { useState } from 'preact/hooks';
import { WishDialog } from '../../ground/deeds/wish-dialog.tsx';
import { Radios } from '../../ground/look/choices.tsx';
import { DateInput } from '../../ground/look/date-input.tsx';
import { TextArea } from '../../ground/look/text-input.tsx';
import { useToday } from '../../ground/today.ts';
import { useWordIfKnown, useWords } from '../../ground/words/use-words.ts';
import { words } from './answer-words.ts';
import { outcomeWords } from './code-words.ts';
import type { ReferralDialogProps } from './referral-dialog.ts';
import { refusalWords } from './refusal-words.ts';
import { said } from './said.ts';

type Outcome = (typeof referralOutcomes)[number];

export function CompleteDialog({ referral, ...rest }: ReferralDialogProps) {
  const say = useWords(words);
  const sayOutcome = useWords(outcomeWords);
  const because = useWordIfKnown(refusalWords);
  const today = useToday();
  const [on, setOn] = useState<Day | ''>(today);
  const [outcome, setOutcome] = useState<Outcome | ''>('');
  const [note, setNote] = useState('');
  return (
    <WishDialog
      contract={CompleteReferral}
      title={say('complete-title')}
      lead={say('complete-lead')}
      doIt={say('do-complete')}
      icon="check"
      done={say('was-completed')}
      because={because}
      wished={() =>
        on === '' || outcome === ''
          ? {
              faults: {
                ...(outcome === '' ? { outcome: say('outcome-fault') } : {}),
                ...(on === '' ? { on: say('on-fault') } : {}),
              },
            }
          : { payload: { referral, on, outcome, ...said(note) } }
      }
      {...rest}
    >
      {(faults) => (
        <>
          <Radios
            id="outcome"
            label={say('outcome')}
            error={faults.outcome}
            value={outcome}
            onValue={setOutcome}
            choices={referralOutcomes.map((one) => ({ value: one, label: sayOutcome(one) }))}
          />
          <DateInput id="on" label={say('on')} recent latest={today} value={on} onValue={setOn} error={faults.on} />
          <TextArea label={say('words-to-sender')} optional rows={3} maxLength={5000} value={note} onValue={setNote} />
        </>
      )}
    </WishDialog>
  );
}
