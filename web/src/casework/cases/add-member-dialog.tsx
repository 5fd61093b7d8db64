import { AddTeamMember } from '@naung/domain/casework/cases/commands.ts';
import { type TeamRole, teamRoles } from '@naung/domain/casework/cases/model.ts';
import type { PersonId } from '@naung/domain/ground/ids.ts';
import type { Day } from '@naung/domain/ground/time.ts';
import { useState } from 'preact/hooks';
import { useColleagues } from '../../ground/agencies/known-people.ts';
import { UnitField } from '../../ground/agencies/unit-field.tsx';
import { usePerform } from '../../ground/api/use-perform.ts';
import { DeedDialog } from '../../ground/deeds/deed-dialog.tsx';
import { Select } from '../../ground/look/choices.tsx';
import { DateInput } from '../../ground/look/date-input.tsx';
import { toast } from '../../ground/look/toasts.tsx';
import { useToday } from '../../ground/today.ts';
import { useWordIfKnown, useWords } from '../../ground/words/use-words.ts';
import type { CaseDialogProps } from './case-piece.ts';
import { roleWords } from './code-words.ts';
import { words } from './deed-words.ts';
import { refusalWords } from './refusal-words.ts';

export function AddMemberDialog({ one, onClose, onDone }: CaseDialogProps) {
  const say = useWords(words);
  const sayRole = useWords(roleWords);
  const because = useWordIfKnown(refusalWords);
  const today = useToday();
  const [unit, setUnit] = useState<string | null>(one.unit);
  const [person, setPerson] = useState<PersonId | ''>('');
  const [role, setRole] = useState<TeamRole | ''>('');
  const [until, setUntil] = useState<Day | ''>('');
  const [tried, setTried] = useState(false);
  const { perform, working, failure } = usePerform(AddTeamMember);
  const present = one.team.filter((member) => !member.isOver).map((member) => member.person);
  const colleagues = useColleagues(unit, 'work-on-cases').filter(({ id }) => !present.includes(id));
  const untilFault = role === 'stand-in' && until === '' ? say('until-fault') : undefined;

  const add = async () => {
    setTried(true);
    if (person === '' || role === '' || untilFault !== undefined) return;
    const end = until === '' ? {} : { until };
    const answer = await perform({ case: one.id, person, role, ...end });
    if (!answer.ok) return;
    toast(say('was-added', { name: colleagues.find(({ id }) => id === person)?.name ?? '' }));
    onDone();
  };

  return (
    <DeedDialog
      title={say('add-title')}
      lead={say('add-lead')}
      doIt={say('do-add')}
      icon="add"
      working={working}
      failure={failure}
      because={because}
      onDo={() => void add()}
      onClose={onClose}
    >
      <UnitField label={say('from-unit')} value={unit} onValue={(chosen) => setUnit(chosen?.id ?? null)} />
      <Select
        label={say('person')}
        value={person}
        onValue={setPerson}
        error={tried && person === '' ? say('who-fault') : undefined}
        choices={colleagues.map(({ id, name, title }) => ({ value: id, label: `${name}, ${title}` }))}
      />
      <Select
        label={say('role')}
        value={role}
        onValue={setRole}
        error={tried && role === '' ? say('role-fault') : undefined}
        choices={teamRoles.map((one) => ({ value: one, label: sayRole(one) }))}
      />
      {role === 'case-manager' ? null : (
        <DateInput
          label={say('until')}
          hint={say('until-hint')}
          optional={role !== 'stand-in'}
          value={until}
          onValue={setUntil}
          earliest={today}
          error={tried ? untilFault : undefined}
        />
      )}
    </DeedDialog>
  );
}
