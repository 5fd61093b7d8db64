/** The fields by which a list of cases is made shorter. */
import { phases } from '@naung/domain/casework/cases/model.ts';
import { urgencies } from '@naung/domain/ground/urgency.ts';
import { useCodes } from '../../ground/codes/use-codes.ts';
import { Select } from '../../ground/look/choices.tsx';
import { Filters } from '../../ground/look/filters.tsx';
import { useWords } from '../../ground/words/use-words.ts';
import type { CaseFilter } from './case-filter.ts';
import { phaseWords } from './code-words.ts';
import { words } from './words.ts';

interface FilterFieldsProps {
  readonly filter: CaseFilter;
  readonly change: (part: Partial<CaseFilter>) => void;
}

export function FilterFields({ filter, change }: FilterFieldsProps) {
  const say = useWords(words);
  const sayPhase = useWords(phaseWords);
  const levels = useCodes('urgency-levels');
  return (
    <Filters label={say('filters')}>
      <Select
        label={say('phase')}
        value={filter.phase}
        onValue={(phase) => change({ phase })}
        choices={[
          { value: 'open', label: say('phase-open') },
          ...phases.map((phase) => ({ value: phase, label: sayPhase(phase) })),
        ]}
      />
      <Select
        label={say('urgency')}
        value={filter.urgency}
        onValue={(urgency) => change({ urgency })}
        choices={[
          { value: 'any', label: say('urgency-any') },
          ...urgencies.map((urgency) => ({ value: urgency, label: levels.wordOf(urgency) })),
        ]}
      />
      <Select
        label={say('sort')}
        value={filter.sort}
        onValue={(sort) => change({ sort })}
        choices={(['next', 'urgency'] as const).map((sort) => ({ value: sort, label: say(`sort-${sort}`) }))}
      />
    </Filters>
  );
}
