/** The word of the second person, yes or no, knowing which reason was given; and naming another where she said no. */
import { DeclineEmergency, NameSecond } from '@naung/domain/ground/emergencies/declining.ts';
import { ConfirmEmergency } from '@naung/domain/ground/emergencies/opening.ts';
import type { PersonId } from '@naung/domain/ground/ids.ts';
import { useState } from 'preact/hooks';
import { useCodes } from '../codes/use-codes.ts';
import { WishDialog, type WishOf } from '../deeds/wish-dialog.tsx';
import { PersonField } from '../walls/person-field.tsx';
import { useWordIfKnown, useWords } from '../words/use-words.ts';
import type { OneDialogProps } from './dialogs.tsx';
import { refusalWords } from './refusal-words.ts';
import { words } from './words.ts';

export function ConfirmDialog({ one: { emergency, caseCode, by, unit, reason }, ...rest }: OneDialogProps) {
  const say = useWords(words);
  const because = useWordIfKnown(refusalWords);
  const reasons = useCodes('emergency-reasons');
  return (
    <WishDialog
      contract={ConfirmEmergency}
      title={say('confirm-title')}
      lead={say('confirm-lead', { name: by, unit, code: caseCode })}
      doIt={say('confirm')}
      icon="check"
      done={say('was-confirmed')}
      because={because}
      wished={() => ({ payload: { emergency } })}
      {...rest}
    >
      {() => <p>{say('because', { reason: reasons.wordOf(reason) })}</p>}
    </WishDialog>
  );
}

export function DeclineDialog({ one: { emergency, caseCode, by, reason }, ...rest }: OneDialogProps) {
  const say = useWords(words);
  const because = useWordIfKnown(refusalWords);
  const reasons = useCodes('emergency-reasons');
  return (
    <WishDialog
      contract={DeclineEmergency}
      title={say('decline-title')}
      lead={say('decline-lead', { name: by, code: caseCode })}
      doIt={say('do-decline')}
      icon="refused"
      done={say('was-declined')}
      because={because}
      wished={() => ({ payload: { emergency } })}
      {...rest}
    >
      {() => <p>{say('because', { reason: reasons.wordOf(reason) })}</p>}
    </WishDialog>
  );
}

export function NameSecondDialog({ one: { emergency, caseCode }, ...rest }: OneDialogProps) {
  const say = useWords(words);
  const because = useWordIfKnown(refusalWords);
  const [second, setSecond] = useState<PersonId | null>(null);
  const wished = (): WishOf<typeof NameSecond> =>
    second === null ? { faults: { second: say('second-fault') } } : { payload: { emergency, second } };
  return (
    <WishDialog
      contract={NameSecond}
      title={say('name-title')}
      lead={say('name-lead', { code: caseCode })}
      doIt={say('do-name')}
      icon="people"
      done={say('was-asked')}
      because={because}
      wished={wished}
      {...rest}
    >
      {(faults) => (
        <PersonField
          id="second"
          label={say('second')}
          hint={say('second-hint')}
          error={faults.second}
          value={second}
          onValue={setSecond}
        />
      )}
    </WishDialog>
  );
}
