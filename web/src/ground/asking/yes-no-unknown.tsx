import { Radios } from '../look/choices.tsx';
import { useWords } from '../words/use-words.ts';
import { words } from './words.ts';

interface YesNoUnknownProps {
  readonly label: string;
  readonly hint?: string;
  readonly value: boolean | null;
  readonly onValue: (value: boolean | null) => void;
}

/** "Not known yet" is an answer too, and the first one. */
export function YesNoUnknown({ label, hint, value, onValue }: YesNoUnknownProps) {
  const say = useWords(words);
  return (
    <Radios
      label={label}
      hint={hint}
      optional
      value={value === null ? 'unknown' : value ? 'yes' : 'no'}
      onValue={(answer) => onValue(answer === 'unknown' ? null : answer === 'yes')}
      choices={(['unknown', 'yes', 'no'] as const).map((one) => ({ value: one, label: say(one) }))}
    />
  );
}
