import { useState } from 'preact/hooks';
import type { FieldProps } from '../look/field.tsx';
import { TextInput } from '../look/text-input.tsx';
import { useWords } from '../words/use-words.ts';
import { words } from './words.ts';

interface NumberFieldProps extends FieldProps {
  readonly value: unknown;
  /** The number; the text as it was typed while it is none; nothing once it is emptied. */
  readonly onValue: (value: number | string | undefined) => void;
}

/** A number as people write it, with a comma or a point; what was typed stays as it was typed. */
export function NumberField({ value, onValue, ...field }: NumberFieldProps) {
  const say = useWords(words);
  const [typed, setTyped] = useState('');
  // A draft that arrives later brings the number with it.
  const text = numberIn(typed) === value ? typed : value === undefined ? '' : String(value);
  return (
    <TextInput
      {...field}
      error={field.error ?? (typeof value === 'string' ? say('no-number') : undefined)}
      width="short"
      inputMode="decimal"
      maxLength={20}
      value={text}
      onValue={(next) => {
        setTyped(next);
        onValue(numberIn(next));
      }}
    />
  );
}

function numberIn(typed: string): number | string | undefined {
  const plain = typed.trim().replace(',', '.');
  if (plain === '') return undefined;
  const number = Number(plain);
  return Number.isFinite(number) ? number : typed;
}
