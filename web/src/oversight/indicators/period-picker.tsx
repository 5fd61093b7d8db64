import type { Month } from '@naung/domain/ground/time.ts';
import { Select } from '../../ground/look/choices.tsx';
import { useToday } from '../../ground/today.ts';
import { useWords } from '../../ground/words/use-words.ts';
import { useMonthWord } from './month-word.ts';
import { monthsTo, readySpans, type Span, spanOf, withFrom, withTo } from './spans.ts';
import { words } from './words.ts';

interface PeriodPickerProps {
  readonly span: Span;
  readonly onSpan: (span: Span) => void;
}

/** Ready spans by one press, any others by their two months. */
export function PeriodPicker({ span, onSpan }: PeriodPickerProps) {
  const say = useWords(words);
  const today = useToday();
  const monthWord = useMonthWord('long');
  const choices = monthsTo(today).map((month) => ({ value: month, label: monthWord(month) }));
  return (
    <div class="period-picker" role="group" aria-label={say('period')}>
      <div class="quick-choices">
        {readySpans.map((ready) => {
          const { from, to } = spanOf(ready, today);
          return (
            <button
              key={ready}
              type="button"
              class="chip"
              aria-pressed={from === span.from && to === span.to}
              onClick={() => onSpan({ from, to })}
            >
              {say(ready)}
            </button>
          );
        })}
      </div>
      <Select
        label={say('from')}
        value={span.from}
        onValue={(from) => onSpan(withFrom(span, from as Month))}
        choices={choices}
      />
      <Select label={say('to')} value={span.to} onValue={(to) => onSpan(withTo(span, to as Month))} choices={choices} />
    </div>
  );
}
