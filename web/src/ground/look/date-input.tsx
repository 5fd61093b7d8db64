import type { Day } from '@naung/domain/ground/time.ts';
import { useLanguage } from '../words/language.ts';
import { dayInWords } from './dates.ts';
import { Field, type FieldProps } from './field.tsx';
import { RecentDays } from './recent-days.tsx';

interface DateInputProps extends FieldProps {
  readonly value: Day | '';
  readonly onValue: (value: Day | '') => void;
  /** Offers today, yesterday and three days ago: people remember that better than a date. */
  readonly recent?: boolean;
  readonly earliest?: Day;
  readonly latest?: Day;
}

export const DateInput = ({ value, onValue, recent = false, earliest, latest, ...field }: DateInputProps) => (
  <Field {...field}>
    {(control) => (
      <div class="date-input">
        <input
          {...control}
          class="input"
          type="date"
          value={value}
          min={earliest}
          max={latest}
          onInput={(event) => onValue(event.currentTarget.value as Day | '')}
        />
        <ReadBack id={control.id} value={value} />
        {recent ? <RecentDays value={value} onValue={onValue} /> : null}
      </div>
    )}
  </Field>
);

/** The browser writes 03/04 in the order of its own language; the day in words leaves no doubt. */
function ReadBack({ id, value }: { readonly id: string; readonly value: Day | '' }) {
  const language = useLanguage();
  return (
    <output class="field-hint" for={id}>
      {value === '' ? '' : dayInWords(value, language)}
    </output>
  );
}
