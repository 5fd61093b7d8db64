import type { ComponentChildren, VNode } from 'preact';
import { useId } from 'preact/hooks';
import { useWords } from '../words/use-words.ts';
import { Icon } from './icon.tsx';
import { words } from './words.ts';

export interface FieldProps {
  readonly label: string;
  /** One sentence, without links. */
  readonly hint?: string | undefined;
  /** What to look at again, said kindly: "Coba periksa lagi tanggalnya". */
  readonly error?: string | undefined;
  readonly optional?: boolean;
  /** The name under which an error summary finds this field. */
  readonly id?: string | undefined;
}

export interface ControlProps {
  readonly id: string;
  readonly 'aria-describedby': string | undefined;
  readonly 'aria-invalid': true | undefined;
}

/** Label above, hint in one sentence, error beside the field. Optional is marked; what is wanted bears no star. */
export function Field({
  label,
  hint,
  error,
  optional,
  id,
  children,
}: FieldProps & { children: (control: ControlProps) => VNode }) {
  const own = useId();
  const control = controlOf(id ?? own, hint, error);
  return (
    <div class={error === undefined ? 'field' : 'field faulty'}>
      <label class="field-label" for={control.id}>
        {label} <OptionalMark shown={optional} />
      </label>
      <HintAndError id={control.id} hint={hint} error={error} />
      {children(control)}
    </div>
  );
}

/** The same around several controls: choices, or a date in parts. */
export function FieldGroup({
  label,
  hint,
  error,
  optional,
  id,
  children,
}: FieldProps & { children: ComponentChildren }) {
  const own = useId();
  const control = controlOf(id ?? own, hint, error);
  return (
    <fieldset
      class={error === undefined ? 'field' : 'field faulty'}
      id={control.id}
      tabIndex={-1}
      aria-describedby={control['aria-describedby']}
    >
      <legend class="field-label">
        {label} <OptionalMark shown={optional} />
      </legend>
      <HintAndError id={control.id} hint={hint} error={error} />
      {children}
    </fieldset>
  );
}

function controlOf(id: string, hint: string | undefined, error: string | undefined): ControlProps {
  const described = [hint === undefined ? '' : `${id}-hint`, error === undefined ? '' : `${id}-error`]
    .filter(Boolean)
    .join(' ');
  return { id, 'aria-describedby': described || undefined, 'aria-invalid': error === undefined ? undefined : true };
}

const HintAndError = ({ id, hint, error }: { id: string; hint: string | undefined; error: string | undefined }) => (
  <>
    {hint === undefined ? null : (
      <p class="field-hint" id={`${id}-hint`}>
        {hint}
      </p>
    )}
    {error === undefined ? null : (
      <p class="field-error" id={`${id}-error`}>
        <Icon name="warning" size={16} /> {error}
      </p>
    )}
  </>
);

function OptionalMark({ shown }: { shown: boolean | undefined }) {
  const say = useWords(words);
  return shown === true ? <span class="optional">({say('optional')})</span> : null;
}
