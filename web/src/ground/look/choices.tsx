import { useId } from 'preact/hooks';
import { useWords } from '../words/use-words.ts';
import { ChosenInFull } from './chosen-in-full.tsx';
import { Field, FieldGroup, type FieldProps } from './field.tsx';
import { words } from './words.ts';

export interface Choice<Value extends string = string> {
  readonly value: Value;
  readonly label: string;
  readonly hint?: string | undefined;
}

interface OneOf<Value extends string> extends FieldProps {
  readonly choices: readonly Choice<Value>[];
  readonly value: Value | '';
  readonly onValue: (value: Value) => void;
}

interface SomeOf<Value extends string> extends FieldProps {
  readonly choices: readonly Choice<Value>[];
  readonly values: readonly Value[];
  readonly onValues: (values: readonly Value[]) => void;
}

export function Select<Value extends string>({ choices, value, onValue, ...field }: OneOf<Value>) {
  const say = useWords(words);
  return (
    <Field {...field}>
      {(control) => (
        <>
          <select
            {...control}
            class="input"
            value={value}
            onChange={(event) => onValue(event.currentTarget.value as Value)}
          >
            {value === '' ? <option value="">{say('nothing-chosen')}</option> : null}
            {choices.map((one) => (
              <option key={one.value} value={one.value}>
                {one.label}
              </option>
            ))}
          </select>
          <ChosenInFull label={choices.find((one) => one.value === value)?.label} />
        </>
      )}
    </Field>
  );
}

export function Radios<Value extends string>({ choices, value, onValue, ...field }: OneOf<Value>) {
  const name = useId();
  return (
    <FieldGroup {...field}>
      <div class="choices">
        {choices.map((one) => (
          <ChoiceLine key={one.value} choice={one}>
            {(id, describedBy) => (
              <input
                id={id}
                type="radio"
                name={name}
                checked={one.value === value}
                aria-describedby={describedBy}
                onChange={() => onValue(one.value)}
              />
            )}
          </ChoiceLine>
        ))}
      </div>
    </FieldGroup>
  );
}

export function Checkboxes<Value extends string>({ choices, values, onValues, ...field }: SomeOf<Value>) {
  const toggled = (value: Value): readonly Value[] =>
    values.includes(value) ? values.filter((one) => one !== value) : [...values, value];
  return (
    <FieldGroup {...field}>
      <div class="choices">
        {choices.map((one) => (
          <ChoiceLine key={one.value} choice={one}>
            {(id, describedBy) => (
              <input
                id={id}
                type="checkbox"
                checked={values.includes(one.value)}
                aria-describedby={describedBy}
                onChange={() => onValues(toggled(one.value))}
              />
            )}
          </ChoiceLine>
        ))}
      </div>
    </FieldGroup>
  );
}

/** One box by itself: "read aloud", "she agrees". */
export function Checkbox({
  label,
  checked,
  onChecked,
  hint,
}: {
  readonly label: string;
  readonly checked: boolean;
  readonly onChecked: (checked: boolean) => void;
  readonly hint?: string;
}) {
  return (
    <ChoiceLine choice={{ value: 'yes', label, hint }}>
      {(id, describedBy) => (
        <input
          id={id}
          type="checkbox"
          checked={checked}
          aria-describedby={describedBy}
          onChange={(event) => onChecked(event.currentTarget.checked)}
        />
      )}
    </ChoiceLine>
  );
}

type ChoiceControl = (id: string, describedBy: string | undefined) => preact.VNode;

function ChoiceLine({ choice, children }: { readonly choice: Choice; readonly children: ChoiceControl }) {
  const id = useId();
  const hint = choice.hint === undefined ? undefined : `${id}-hint`;
  return (
    <div class="choice">
      {children(id, hint)}
      <label for={id}>{choice.label}</label>
      {choice.hint === undefined ? null : (
        <p class="field-hint" id={hint}>
          {choice.hint}
        </p>
      )}
    </div>
  );
}
