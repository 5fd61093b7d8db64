import { useEffect, useRef } from 'preact/hooks';
import { Field } from '../look/field.tsx';
import { useWords } from '../words/use-words.ts';
import { words } from './words.ts';

interface CodeInputProps {
  readonly label: string;
  readonly value: string;
  readonly onValue: (value: string) => void;
  /** It appeared because it was asked for. */
  readonly takesFocus?: boolean;
}

export function CodeInput({ label, value, onValue, takesFocus = false }: CodeInputProps) {
  const say = useWords(words);
  const input = useRef<HTMLInputElement>(null);

  useEffect(() => {
    if (takesFocus) input.current?.focus();
  }, [takesFocus]);

  return (
    <Field label={label} hint={say('code-hint')}>
      {(control) => (
        <input
          {...control}
          ref={input}
          class="input short"
          type="text"
          inputMode="numeric"
          autocomplete="one-time-code"
          value={value}
          onInput={(event) => onValue(event.currentTarget.value)}
        />
      )}
    </Field>
  );
}
