import { CorrectPerson } from '@naung/domain/ground/agencies/correcting.ts';
import { useState } from 'preact/hooks';
import { RecordDeeds } from '../correcting/record-deeds.tsx';
import { Button } from '../look/button.tsx';
import { TextInput } from '../look/text-input.tsx';
import { useWords } from '../words/use-words.ts';
import { useOfficeHistory } from './history.ts';
import { LeaveDialog } from './leave-dialog.tsx';
import type { PersonLine } from './lines.ts';
import { words } from './people-words.ts';
import { PhonesDialog } from './phones-dialog.tsx';

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
