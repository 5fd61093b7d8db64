/** What the sender asks her later: whether it reached her. */
import { VerifyConnection } from '@naung/domain/casework/referrals/commands-connection.ts';
import type { Day } from '@naung/domain/ground/time.ts';
import { useState } from 'preact/hooks';
import { useCodes } from '../../ground/codes/use-codes.ts';
import { WishDialog, type WishOf } from '../../ground/deeds/wish-dialog.tsx';
import { Radios, Select } from '../../ground/look/choices.tsx';
import { DateInput } from '../../ground/look/date-input.tsx';
import { TextArea } from '../../ground/look/text-input.tsx';
import { useToday } from '../../ground/today.ts';
import { useWordIfKnown, useWords } from '../../ground/words/use-words.ts';
import type { ReferralDialogProps } from './referral-dialog.ts';
import { refusalWords } from './refusal-words.ts';
import { said } from './said.ts';
import { words } from './sent-words.ts';

type Reached = 'confirmed' | 'not-connected';
const reachings: readonly Reached[] = ['confirmed', 'not-connected'];

export function VerifyDialog({ referral, ...rest }: ReferralDialogProps) {
  const say = useWords(words);
  const because = useWordIfKnown(refusalWords);
  const barriers = useCodes('referral-barriers');
  const today = useToday();
  const [reached, setReached] = useState<Reached | ''>('');
  const [barrier, setBarrier] = useState('');
  const [on, setOn] = useState<Day | ''>(today);
  const [note, setNote] = useState('');
  const lacksBarrier = reached === 'not-connected' && barrier === '';
  const wished = (): WishOf<typeof VerifyConnection> => {
    if (reached === '' || lacksBarrier || on === '')
      return {
        faults: {
          ...(reached === '' ? { reached: say('reached-fault') } : {}),
          ...(lacksBarrier ? { barrier: say('barrier-fault') } : {}),
          ...(on === '' ? { on: say('on-fault') } : {}),
        },
      };
    const kept = reached === 'confirmed' ? null : barrier;
    return { payload: { referral, connection: reached, barrier: kept, on, ...said(note) } };
  };
  return (
    <WishDialog
      contract={VerifyConnection}
      title={say('verify-title')}
      lead={say('verify-lead')}
      doIt={say('do-verify')}
      icon="check"
      done={say('was-verified')}
      because={because}
      wished={wished}
      {...rest}
    >
      {(faults) => (
        <>
          <Radios
            id="reached"
            label={say('reached')}
            error={faults.reached}
            value={reached}
            onValue={setReached}
            choices={reachings.map((one) => ({ value: one, label: say(`reached-${one}`) }))}
          />
          {reached === 'not-connected' ? (
            <Select
              id="barrier"
              label={say('barrier-label')}
              error={faults.barrier}
              value={barrier}
              onValue={setBarrier}
              choices={barriers.choices}
            />
          ) : null}
          <DateInput id="on" label={say('on')} recent latest={today} value={on} onValue={setOn} error={faults.on} />
          <TextArea
            label={say('her-words')}
            hint={say('her-words-hint')}
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
