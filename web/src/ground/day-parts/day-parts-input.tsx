/**
 * A day in three parts, for a birthday that somebody says aloud. Half a date is no fault while it is being typed; it is only kept
 * once all three parts make a day.
 */
import type { Day } from '@naung/domain/ground/time.ts';
import { useState } from 'preact/hooks';
import { Select } from '../look/choices.tsx';
import { FieldGroup, type FieldProps } from '../look/field.tsx';
import { TextInput } from '../look/text-input.tsx';
import { localeOf, useLanguage } from '../words/language.ts';
import { useWords } from '../words/use-words.ts';
import './day-parts.css';
import { type DayParts, dayOfParts, partsOfDay } from './day-of-parts.ts';
import { words } from './words.ts';

interface DayPartsInputProps extends FieldProps {
  readonly value: Day | '' | null | undefined;
  readonly onValue: (value: Day | '') => void;
}

export function DayPartsInput({ value, onValue, ...field }: DayPartsInputProps) {
  const say = useWords(words);
  const language = useLanguage();
  const [typed, setTyped] = useState<DayParts>(partsOfDay(value));
  const read = dayOfParts(typed);
  // A draft that arrives later brings the day with it.
  const parts = read === null && value ? partsOfDay(value) : typed;

  const change = (part: Partial<DayParts>) => {
    const next = { ...parts, ...part };
    setTyped(next);
    const day = dayOfParts(next);
    onValue(day === null || day === 'unclear' ? '' : day);
  };

  return (
    <FieldGroup {...field} error={field.error ?? (read === 'unclear' ? say('unclear') : undefined)}>
      <div class="day-parts">
        <TextInput
          label={say('day')}
          width="short"
          inputMode="numeric"
          maxLength={2}
          value={parts.day}
          onValue={(day) => change({ day })}
        />
        <Select
          label={say('month')}
          value={parts.month}
          onValue={(month) => change({ month })}
          choices={monthsIn(language)}
        />
        <TextInput
          label={say('year')}
          width="short"
          inputMode="numeric"
          maxLength={4}
          value={parts.year}
          onValue={(year) => change({ year })}
        />
      </div>
    </FieldGroup>
  );
}

const monthsIn = (language: 'id' | 'en') => {
  const name = new Intl.DateTimeFormat(localeOf(language), { month: 'long', timeZone: 'UTC' });
  return Array.from({ length: 12 }, (_, month) => ({
    value: String(month + 1),
    label: name.format(Date.UTC(2000, month, 15)),
  }));
};
