import { type Phase, phases } from '@naung/domain/casework/cases/model.ts';
import type { ListCases } from '@naung/domain/casework/cases/reads.ts';
import { type Urgency, urgencies } from '@naung/domain/ground/urgency.ts';
import type * as z from 'zod/mini';
import { useCodes } from '../../ground/codes/use-codes.ts';
import { Select } from '../../ground/look/choices.tsx';
import { Icon } from '../../ground/look/icon.tsx';
import { Tabs } from '../../ground/look/tabs.tsx';
import { useWords } from '../../ground/words/use-words.ts';
import { phaseWords } from './code-words.ts';
import { words } from './words.ts';

export interface CaseFilter {
  readonly whose: 'mine' | 'unit';
  readonly phase: Phase | 'open';
  readonly urgency: Urgency | 'any';
  readonly sort: 'next' | 'urgency';
}

export const queryOf = (filter: CaseFilter): z.input<typeof ListCases.query> => ({
  whose: filter.whose,
  sort: filter.sort,
  ...(filter.phase === 'open' ? {} : { phase: filter.phase }),
  ...(filter.urgency === 'any' ? {} : { urgency: filter.urgency }),
});

interface CaseFiltersProps {
  readonly filter: CaseFilter;
  readonly onFilter: (filter: CaseFilter) => void;
  readonly maySeeUnit: boolean;
}

export function CaseFilters({ filter, onFilter, maySeeUnit }: CaseFiltersProps) {
  const say = useWords(words);
  const change = (part: Partial<CaseFilter>) => onFilter({ ...filter, ...part });
  const fields = <FilterFields filter={filter} change={change} />;
  if (!maySeeUnit) return fields;
  return (
    <Tabs
      label={say('whose')}
      chosen={filter.whose}
      onChoose={(whose) => change({ whose })}
      tabs={[
        { key: 'mine', label: say('mine') },
        { key: 'unit', label: say('unit') },
      ]}
    >
      {fields}
    </Tabs>
  );
}

interface FilterFieldsProps {
  readonly filter: CaseFilter;
  readonly change: (part: Partial<CaseFilter>) => void;
}

function FilterFields({ filter, change }: FilterFieldsProps) {
  const say = useWords(words);
  const sayPhase = useWords(phaseWords);
  const levels = useCodes('urgency-levels');
  return (
    <details class="filters">
      <summary>
        <Icon name="filter" size={16} /> {say('filters')}
      </summary>
      <div class="filter-fields">
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
      </div>
    </details>
  );
}
