/** One of our own agencies where the respondent works: those who work beside him are not to see the case. */
import type { Workplace } from '@naung/domain/casework/people/model.ts';
import { AgencyField } from '../../ground/agencies/agency-field.tsx';
import { useAgencies } from '../../ground/agencies/known-units.ts';
import { Select } from '../../ground/look/choices.tsx';
import { DateInput } from '../../ground/look/date-input.tsx';
import { useToday } from '../../ground/today.ts';
import { useWords } from '../../ground/words/use-words.ts';
import { fieldWords } from './field-words.ts';
import { words } from './words.ts';

interface WorkplaceFieldProps {
  readonly value: Workplace | null;
  readonly onValue: (workplace: Workplace | null) => void;
}

export function WorkplaceField({ value, onValue }: WorkplaceFieldProps) {
  const say = useWords(words);
  const sayField = useWords(fieldWords);
  const today = useToday();
  const units = useAgencies().find((agency) => agency.id === value?.agency)?.units ?? [];
  return (
    <>
      <AgencyField
        label={sayField('worksAt')}
        hint={say('works-at-hint')}
        optional
        value={value?.agency ?? null}
        onValue={(agency) => onValue(agency === null ? null : { agency, unit: null, from: null, until: null })}
      />
      {value === null ? null : (
        <>
          <Select
            label={say('works-at-unit')}
            hint={say('works-at-unit-hint')}
            optional
            value={value.unit ?? ''}
            onValue={(unit) => onValue({ ...value, unit })}
            choices={units
              .filter((unit) => unit.retiredOn === null)
              .map((unit) => ({ value: unit.id, label: unit.name }))}
          />
          <DateInput
            label={say('works-from')}
            optional
            latest={today}
            value={value.from ?? ''}
            onValue={(from) => onValue({ ...value, from: from === '' ? null : from })}
          />
          <DateInput
            label={say('works-until')}
            optional
            latest={today}
            value={value.until ?? ''}
            onValue={(until) => onValue({ ...value, until: until === '' ? null : until })}
          />
        </>
      )}
    </>
  );
}
