import type { PersonId } from '@naung/domain/ground/ids.ts';
import { useColleagues } from '../../ground/agencies/known-people.ts';
import { Select } from '../../ground/look/choices.tsx';
import { useWords } from '../../ground/words/use-words.ts';
import { words } from './deed-words.ts';

interface WorkerFieldProps {
  readonly unit: string;
  readonly value: PersonId | '';
  readonly onValue: (worker: PersonId | '') => void;
}

/** Colleagues of the receiving unit who take cases on: who counsels or advises in one joins its team later. */
export function WorkerField({ unit, value, onValue }: WorkerFieldProps) {
  const say = useWords(words);
  const colleagues = useColleagues(unit, 'work-on-cases', 'receive-concerns');
  return (
    <Select<PersonId | 'nobody'>
      label={say('worker')}
      hint={say('worker-hint')}
      optional
      value={value === '' ? 'nobody' : value}
      onValue={(chosen) => onValue(chosen === 'nobody' ? '' : chosen)}
      choices={[
        { value: 'nobody', label: say('worker-nobody') },
        ...colleagues.map(({ id, name, title }) => ({ value: id, label: `${name}, ${title}` })),
      ]}
    />
  );
}
