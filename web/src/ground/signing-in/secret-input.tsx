import { useState } from 'preact/hooks';
import { Field, type FieldProps } from '../look/field.tsx';
import { useWords } from '../words/use-words.ts';
import { words } from './words.ts';

interface SecretInputProps extends FieldProps {
  readonly value: string;
  readonly onValue: (value: string) => void;
  readonly autocomplete: 'current-password' | 'new-password';
}

/** A passphrase: may be pasted, filled by a password manager, and shown to check what was typed (WCAG 3.3.8). */
export function SecretInput({ value, onValue, autocomplete, ...field }: SecretInputProps) {
  const say = useWords(words);
  const [seen, setSeen] = useState(false);
  return (
    <Field {...field}>
      {(control) => (
        <div class="secret-input">
          {seen ? (
            <input
              {...control}
              class="input full"
              type="text"
              value={value}
              autocomplete={autocomplete}
              spellcheck={false}
              autocapitalize="none"
              onInput={(event) => onValue(event.currentTarget.value)}
            />
          ) : (
            <input
              {...control}
              class="input full"
              type="password"
              value={value}
              autocomplete={autocomplete}
              onInput={(event) => onValue(event.currentTarget.value)}
            />
          )}
          <button type="button" class="button plain" aria-pressed={seen} onClick={() => setSeen(!seen)}>
            {say(seen ? 'hide-passphrase' : 'show-passphrase')}
          </button>
        </div>
      )}
    </Field>
  );
}
