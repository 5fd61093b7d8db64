import { CorrectPerson } from '@naung/domain/ground/agencies/correcting.ts';
import { RecordDeeds } from '../correcting/record-deeds.tsx';
import { DeedButton } from '../deeds/deed-button.tsx';
import { TextInput } from '../look/text-input.tsx';
import { useWords } from '../words/use-words.ts';
import { EndSessionsDialog } from './end-sessions.tsx';
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
        <DeedButton
          kind="quiet"
          icon="phone"
          label={say('change-phones')}
          dialog={(close) => <PhonesDialog person={person} onClose={close} onDone={onChanged} />}
        />
        <DeedButton
          kind="quiet"
          icon="lock"
          label={say('end-sessions')}
          dialog={(close) => <EndSessionsDialog person={person} onClose={close} />}
        />
        <DeedButton
          kind="quiet"
          icon="signOut"
          label={say('leave')}
          dialog={(close) => <LeaveDialog person={person} onClose={close} onDone={onChanged} />}
        />
      </RecordDeeds>
    </details>
  );
}
