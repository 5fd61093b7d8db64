/** Asking that a wall be taken down, and deciding what another has asked. */
import { AskLifting, DecideLifting, type WallInForce } from '@naung/domain/ground/walls/lifting.ts';
import { type LiftingReason, liftingReasons } from '@naung/domain/ground/walls/model.ts';
import { useState } from 'preact/hooks';
import { WishDialog, type WishOf } from '../deeds/wish-dialog.tsx';
import { Radios } from '../look/choices.tsx';
import { TextArea } from '../look/text-input.tsx';
import { newKey } from '../outside.ts';
import { useWordIfKnown, useWords } from '../words/use-words.ts';
import { liftingReasonWords, liftingRefusalWords, custodianWords as words } from './wall-words.ts';

interface LiftingDialogProps {
  readonly wall: WallInForce;
  readonly onClose: () => void;
  readonly onDone: () => void;
}

export function AskLiftingDialog({ wall: { wall }, ...rest }: LiftingDialogProps) {
  const say = useWords(words);
  const sayWhy = useWords(liftingReasonWords);
  const because = useWordIfKnown(liftingRefusalWords);
  const [lifting] = useState(newKey);
  const [why, setWhy] = useState<LiftingReason | ''>('');
  const [note, setNote] = useState('');
  const wished = (): WishOf<typeof AskLifting> => {
    if (why === '') return { faults: { why: say('because-fault') } };
    const written = note.trim() === '' ? {} : { note: note.trim() };
    return { payload: { lifting, wall, because: why, ...written } };
  };
  return (
    <WishDialog
      contract={AskLifting}
      title={say('ask-title')}
      lead={say('ask-lead')}
      doIt={say('do-ask')}
      icon="check"
      done={say('was-asked')}
      because={because}
      wished={wished}
      {...rest}
    >
      {(faults) => (
        <>
          <Radios
            id="why"
            label={say('lift-because')}
            error={faults.why}
            value={why}
            onValue={setWhy}
            choices={liftingReasons.map((one) => ({ value: one, label: sayWhy(one) }))}
          />
          <TextArea label={say('note')} optional rows={3} maxLength={2000} value={note} onValue={setNote} />
        </>
      )}
    </WishDialog>
  );
}

export function DecideLiftingDialog({
  wall: { name, lifting },
  answer,
  ...rest
}: LiftingDialogProps & { readonly answer: 'lift' | 'leave' }) {
  const say = useWords(words);
  const because = useWordIfKnown(liftingRefusalWords);
  if (lifting === null) return null;
  const lifts = answer === 'lift';
  const leaves = say(lifting.isMine ? 'take-back' : 'leave');
  return (
    <WishDialog
      contract={DecideLifting}
      title={lifts ? say('lift-title') : leaves}
      lead={lifts ? `${name}. ${say('lift-lead')}` : name}
      doIt={lifts ? say('lift') : leaves}
      icon="check"
      kind={lifts ? 'grave' : 'main'}
      done={say(lifts ? 'was-lifted' : 'was-left')}
      because={because}
      wished={() => ({ payload: { lifting: lifting.id, answer } })}
      {...rest}
    />
  );
}
