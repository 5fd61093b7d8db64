import { Tabs } from '../../ground/look/tabs.tsx';
import { useWords } from '../../ground/words/use-words.ts';
import type { CaseFilter } from './case-filter.ts';
import { FilterFields } from './filter-fields.tsx';
import { words } from './words.ts';

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
