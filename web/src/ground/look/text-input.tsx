import { Field, type FieldProps } from './field.tsx';

interface TextProps extends FieldProps {
  readonly value: string;
  readonly onValue: (value: string) => void;
  readonly maxLength?: number;
}

interface TextInputProps extends TextProps {
  readonly inputMode?: 'text' | 'numeric' | 'decimal' | 'search';
  /** Off unless a browser or password manager is meant to fill it: an office computer has many users. */
  readonly autocomplete?: string;
  readonly width?: 'short' | 'middle' | 'full';
  readonly spellcheck?: boolean;
}

export const TextInput = ({ value, onValue, maxLength, width = 'full', ...rest }: TextInputProps) => (
  <Field {...rest}>
    {(control) => (
      <input
        {...control}
        class={`input ${width}`}
        type="text"
        value={value}
        maxLength={maxLength}
        inputMode={rest.inputMode}
        autocomplete={rest.autocomplete ?? 'off'}
        spellcheck={rest.spellcheck ?? false}
        onInput={(event) => onValue(event.currentTarget.value)}
      />
    )}
  </Field>
);

export const TextArea = ({ value, onValue, maxLength, rows = 5, ...rest }: TextProps & { readonly rows?: number }) => (
  <Field {...rest}>
    {(control) => (
      <textarea
        {...control}
        class="input full"
        rows={rows}
        value={value}
        maxLength={maxLength}
        autocomplete="off"
        onInput={(event) => onValue(event.currentTarget.value)}
      />
    )}
  </Field>
);
