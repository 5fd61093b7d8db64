/** The fields by which the trace is made shorter. */
import { deeds } from '@naung/domain/ground/access/model.ts';
import { traceOutcomes } from '@naung/domain/ground/reading/trace.ts';
import { deedWords } from '../agencies/deed-words.ts';
import { Button } from '../look/button.tsx';
import { Select } from '../look/choices.tsx';
import { Combobox, type Option } from '../look/combobox.tsx';
import { DateInput } from '../look/date-input.tsx';
import { Filters } from '../look/filters.tsx';
import { PersonField } from '../walls/person-field.tsx';
import { useLanguage } from '../words/language.ts';
import { useWords } from '../words/use-words.ts';
import { deedChoices } from './deed-said.ts';
import { noFilter, type TraceFilter } from './trace-filter.ts';
import { outcomeWords, relationWords, traceWords as words } from './trace-words.ts';

interface TraceFiltersProps {
  readonly filter: TraceFilter;
  readonly change: (part: Partial<TraceFilter>) => void;
}

const relations = ['team', 'supervises', 'triages', 'approves', 'receives', 'emergency'] as const;
const shownAtOnce = 40;

export function TraceFilters({ filter, change }: TraceFiltersProps) {
  const say = useWords(words);
  const sayOutcome = useWords(outcomeWords);
  const sayRelation = useWords(relationWords);
  const sayDeed = useWords(deedWords);
  const choices = deedChoices(useLanguage());
  const find = async (text: string): Promise<readonly Option[]> => {
    const parts = text.toLowerCase().split(/\s+/);
    return choices.filter(({ label }) => parts.every((part) => label.includes(part))).slice(0, shownAtOnce);
  };
  return (
    <Filters label={say('filters')}>
      <PersonField
        label={say('person')}
        hint={say('person-hint')}
        value={filter.person}
        onValue={(person) => change({ person })}
      />
      <Combobox
        label={say('deed')}
        hint={say('deed-hint')}
        chosen={choices.find(({ value }) => value === filter.deed) ?? null}
        onChoose={(option) => change({ deed: option?.value ?? null })}
        find={find}
      />
      <DateInput label={say('from')} hint={say('span-hint')} value={filter.from} onValue={(from) => change({ from })} />
      <DateInput label={say('until')} value={filter.until} onValue={(until) => change({ until })} />
      <Select
        label={say('outcome')}
        value={filter.outcome}
        onValue={(outcome) => change({ outcome })}
        choices={[
          { value: 'any', label: say('any') },
          ...traceOutcomes.map((one) => ({ value: one, label: sayOutcome(one) })),
        ]}
      />
      <Select
        label={say('purpose')}
        value={filter.purpose}
        onValue={(purpose) => change({ purpose })}
        choices={[
          { value: 'any', label: say('any') },
          ...relations.map((one) => ({ value: one, label: sayRelation(one) })),
          ...deeds.map((one) => ({ value: one, label: sayDeed(one) })),
        ]}
      />
      <Button icon="close" onPress={() => change(noFilter)}>
        {say('clear')}
      </Button>
    </Filters>
  );
}
