import { phoneInWords } from '@naung/domain/ground/places/phone.ts';
import { type PhoneRefusal, toE164 } from '@naung/domain/ground/places/typed-phone.ts';
import { words as placeWords } from '@naung/domain/ground/places/words.ts';
import type { Words } from '@naung/domain/ground/words.ts';
import { useState } from 'preact/hooks';
import { useWords } from '../words/use-words.ts';
import { Field, type FieldProps } from './field.tsx';
import { words } from './words.ts';

interface PhoneInputProps extends FieldProps {
  /** What the person typed; `toE164` makes the kept form of it. */
  readonly value: string;
  readonly onValue: (value: string) => void;
}

const refusals: Words<PhoneRefusal> = placeWords;

/** Takes a number in any writing and says, once the person has left the field, how it was understood. */
export function PhoneInput({ value, onValue, ...field }: PhoneInputProps) {
  const say = useWords(words);
  const sayWhyNot = useWords(refusals);
  const [left, setLeft] = useState(value !== '');
  const phone = value === '' ? null : toE164(value);
  const unclear = left && phone !== null && !phone.ok ? sayWhyNot(phone.because) : undefined;
  return (
    <Field {...field} error={field.error ?? unclear}>
      {(control) => (
        <div class="phone-input">
          <input
            {...control}
            class="input middle"
            type="tel"
            inputMode="tel"
            value={value}
            autocomplete="off"
            onInput={(event) => onValue(event.currentTarget.value)}
            onBlur={() => setLeft(true)}
          />
          <output class="field-hint" for={control.id}>
            {phone?.ok ? say('phone-understood', { phone: phoneInWords(phone.value) }) : ''}
          </output>
        </div>
      )}
    </Field>
  );
}
