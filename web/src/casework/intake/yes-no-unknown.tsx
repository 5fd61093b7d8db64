import { Radios } from '../../ground/look/choices.tsx';
import { useWords } from '../../ground/words/use-words.ts';
import { words } from './receive-words.ts';

interface YesNoUnknownProps {
  readonly label: string;
  readonly value: boolean | null;
  readonly onValue: (value: boolean | null) => void;
}

/** "Not known yet" is an answer too, and the first one. */
export function YesNoUnknown({ label, value, onValue }: YesNoUnknownProps) {
  const say = useWords(words);
  return (
    <Radios
      label={label}
      optional
      value={value === null ? 'unknown' : value ? 'yes' : 'no'}
      onValue={(answer) => onValue(answer === 'unknown' ? null : answer === 'yes')}
      choices={(['unknown', 'yes', 'no'] as const).map((one) => ({ value: one, label: say(one) }))}
    />
  );
}
