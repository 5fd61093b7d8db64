import { type Day, dayIn, type Zone } from '@naung/domain/ground/time.ts';
import { now } from '../outside.ts';
import { useZone } from '../signing-in/signed-in.tsx';
import { useLanguage } from '../words/language.ts';
import { useWords } from '../words/use-words.ts';
import { dayInWords } from './dates.ts';
import { Field, type FieldProps } from './field.tsx';
import { words } from './words.ts';

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

function RecentDays({ value, onValue }: { value: Day | ''; onValue: (value: Day) => void }) {
  const say = useWords(words);
  const zone = useZone();
  const days = [
    ['today', daysAgo(zone, 0)],
    ['yesterday', daysAgo(zone, 1)],
    ['three-days-ago', daysAgo(zone, 3)],
  ] as const;
  return (
    <div class="quick-choices">
      {days.map(([word, day]) => (
        <button key={word} type="button" class="chip" aria-pressed={value === day} onClick={() => onValue(day)}>
          {say(word)}
        </button>
      ))}
    </div>
  );
}

function daysAgo(zone: Zone, days: number): Day {
  const today = Date.parse(dayIn(zone, now()));
  return new Date(today - days * 86_400_000).toISOString().slice(0, 10) as Day;
}
