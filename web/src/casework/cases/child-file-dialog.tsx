import { OpenChildRespondent } from '@naung/domain/casework/cases/commands.ts';
import type { PersonId } from '@naung/domain/ground/ids.ts';
import { type Urgency, urgencies } from '@naung/domain/ground/urgency.ts';
import { useMemo, useState } from 'preact/hooks';
import { useColleagues } from '../../ground/agencies/known-people.ts';
import { UnitField } from '../../ground/agencies/unit-field.tsx';
import { usePerform } from '../../ground/api/use-perform.ts';
import { useCodes } from '../../ground/codes/use-codes.ts';
import { DeedDialog } from '../../ground/deeds/deed-dialog.tsx';
import { Select } from '../../ground/look/choices.tsx';
import { TextInput } from '../../ground/look/text-input.tsx';
import { toast } from '../../ground/look/toasts.tsx';
import { newKey } from '../../ground/outside.ts';
import { useWordIfKnown, useWords } from '../../ground/words/use-words.ts';
import type { CaseDialogProps } from './case-piece.ts';
import { words } from './deed-words.ts';
import { refusalWords } from './refusal-words.ts';

/** A file of its own, and no way from here to there: whoever opens it does not get to see it. */
export function ChildFileDialog({ one, onClose, onDone }: CaseDialogProps) {
  const say = useWords(words);
  const because = useWordIfKnown(refusalWords);
  const levels = useCodes('urgency-levels');
  const id = useMemo(newKey, []);
  const [alias, setAlias] = useState('');
  const [unit, setUnit] = useState<string | null>(one.unit);
  const [worker, setWorker] = useState<PersonId | ''>('');
  const [urgency, setUrgency] = useState<Urgency>('kuning');
  const [tried, setTried] = useState(false);
  const { perform, working, failure } = usePerform(OpenChildRespondent);
  const knowing = one.team.map((member) => member.person);
  const colleagues = useColleagues(unit, 'work-on-cases').filter((colleague) => !knowing.includes(colleague.id));

  const open = async () => {
    setTried(true);
    if (alias.trim().length < 2 || unit === null || worker === '') return;
    const answer = await perform({ case: id, from: one.id, alias: alias.trim(), unit, worker, urgency });
    if (!answer.ok) return;
    toast(say('was-child', { alias: alias.trim() }));
    onDone();
  };

  return (
    <DeedDialog
      title={say('child-title')}
      lead={say('child-lead')}
      doIt={say('do-child')}
      icon="person"
      working={working}
      failure={failure}
      because={because}
      onDo={() => void open()}
      onClose={onClose}
    >
      <TextInput
        label={say('alias')}
        hint={say('alias-hint')}
        width="middle"
        maxLength={40}
        value={alias}
        onValue={setAlias}
        error={tried && alias.trim().length < 2 ? say('alias-fault') : undefined}
      />
      <UnitField label={say('from-unit')} value={unit} onValue={(chosen) => setUnit(chosen?.id ?? null)} />
      <Select
        label={say('worker')}
        value={worker}
        onValue={setWorker}
        error={tried && worker === '' ? say('worker-fault') : undefined}
        choices={colleagues.map((colleague) => ({
          value: colleague.id,
          label: `${colleague.name}, ${colleague.title}`,
        }))}
      />
      <Select
        label={say('urgency')}
        value={urgency}
        onValue={setUrgency}
        choices={urgencies.map((level) => ({ value: level, label: levels.wordOf(level) }))}
      />
    </DeedDialog>
  );
}
