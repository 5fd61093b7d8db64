/** Which activities are listed: those of a time, or of one village. */
import { useState } from 'preact/hooks';
import { Button } from '../../ground/look/button.tsx';
import { Select } from '../../ground/look/choices.tsx';
import { Icon } from '../../ground/look/icon.tsx';
import { OwnVillageField } from '../../ground/places/own-village-field.tsx';
import { useWords } from '../../ground/words/use-words.ts';
import { type Period, periods } from './periods.ts';
import { words } from './words.ts';

export interface Filter {
  readonly period: Period;
  readonly village: number | null;
}

export const noFilter: Filter = { period: 'all', village: null };
export const isFiltered = (filter: Filter): boolean => filter.period !== 'all' || filter.village !== null;

export function ActivityFilter({
  filter,
  onFilter,
}: {
  readonly filter: Filter;
  readonly onFilter: (filter: Filter) => void;
}) {
  const say = useWords(words);
  const [round, setRound] = useState(0);
  return (
    <details class="filters activity-filter">
      <summary>
        <Icon name="filter" size={16} /> {say(isFiltered(filter) ? 'filter-on' : 'filter')}
      </summary>
      <div class="filter-fields">
        <Select
          label={say('period')}
          value={filter.period}
          onValue={(period) => onFilter({ ...filter, period })}
          choices={periods.map((period) => ({ value: period, label: say(`period-${period}`) }))}
        />
        <OwnVillageField
          key={round}
          label={say('filter-village')}
          optional
          value={filter.village}
          onValue={(village) => onFilter({ ...filter, village })}
        />
        {isFiltered(filter) ? (
          <Button
            kind="quiet"
            icon="close"
            onPress={() => {
              onFilter(noFilter);
              setRound(round + 1);
            }}
          >
            {say('clear-filter')}
          </Button>
        ) : null}
      </div>
    </details>
  );
}
