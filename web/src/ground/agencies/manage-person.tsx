import { CorrectPerson } from '@naung/domain/ground/agencies/correcting.ts';
import { ChangePhones, EndPerson } from '@naung/domain/ground/agencies/duties.ts';
import { useState } from 'preact/hooks';
import { RecordDeeds } from '../correcting/record-deeds.tsx';
import { WishDialog, type WishOf } from '../deeds/wish-dialog.tsx';
import { Button } from '../look/button.tsx';
import { TextInput } from '../look/text-input.tsx';
import type { WrittenPhone } from '../places/phones.ts';
import { PhonesField } from '../places/phones-field.tsx';
import { useWordIfKnown, useWords } from '../words/use-words.ts';
import { useOfficeHistory } from './history.ts';
import type { PersonLine } from './lines.ts';
import { words } from './people-words.ts';
import { personPhonesOf } from './person-phones.ts';
import { refusalWords } from './refusal-words.ts';

interface ManagePersonProps {
  readonly person: PersonLine;
  readonly onChanged: () => void;
}

const correction = { correct: CorrectPerson.correct, void: CorrectPerson.void };

export function ManagePerson({ person, onChanged }: ManagePersonProps) {
  const say = useWords(words);
  const history = useOfficeHistory();
  const [opened, setOpened] = useState<'nothing' | 'phones' | 'leave'>('nothing');
  const shared = { person, onClose: () => setOpened('nothing'), onDone: onChanged };
  return (
    <details class="manage">
      <summary>{say('manage')}</summary>
      <RecordDeeds
        of={{
          record: person.id,
          what: say('what-person'),
          enteredAt: person.enteredAt,
          contracts: correction,
          values: { name: person.name },
          fields: (values, change) => (
            <TextInput
              label={say('name')}
              maxLength={120}
              value={values.name ?? ''}
              onValue={(name) => change({ name })}
            />
          ),
          ...history,
        }}
        onChanged={onChanged}
      >
        <Button kind="quiet" icon="phone" onPress={() => setOpened('phones')}>
          {say('change-phones')}
        </Button>
        <Button kind="quiet" icon="signOut" onPress={() => setOpened('leave')}>
          {say('leave')}
        </Button>
      </RecordDeeds>
      {opened === 'phones' ? <PhonesDialog {...shared} /> : null}
      {opened === 'leave' ? <LeaveDialog {...shared} /> : null}
    </details>
  );
}

interface OneDeedProps {
  readonly person: PersonLine;
  readonly onClose: () => void;
  readonly onDone: () => void;
}

function PhonesDialog({ person, onClose, onDone }: OneDeedProps) {
  const say = useWords(words);
  const because = useWordIfKnown(refusalWords);
  const [written, setWritten] = useState<readonly WrittenPhone[]>(person.phones ?? []);
  const wished = (): WishOf<typeof ChangePhones> => {
    const phones = personPhonesOf(written);
    if (phones === null) return { faults: { phones: say('phones-fault') } };
    return { payload: { person: person.id, phones } };
  };
  return (
    <WishDialog
      contract={ChangePhones}
      title={say('change-phones')}
      shape="side"
      doIt={say('save')}
      icon="check"
      done={say('phones-changed')}
      because={because}
      wished={wished}
      onClose={onClose}
      onDone={onDone}
    >
      {() => <PhonesField value={written} onValue={setWritten} />}
    </WishDialog>
  );
}

function LeaveDialog({ person, onClose, onDone }: OneDeedProps) {
  const say = useWords(words);
  const because = useWordIfKnown(refusalWords);
  return (
    <WishDialog
      contract={EndPerson}
      title={`${say('leave')}: ${person.name}`}
      lead={say('leave-lead')}
      doIt={say('leave')}
      kind="grave"
      icon="signOut"
      done={say('person-left')}
      because={because}
      wished={() => ({ payload: { person: person.id } })}
      onClose={onClose}
      onDone={onDone}
    />
  );
}
