import { Button } from '../look/button.tsx';
import { FieldGroup } from '../look/field.tsx';
import { TextInput } from '../look/text-input.tsx';
import { useWords } from '../words/use-words.ts';
import { words } from './office-words.ts';

interface OfficePhonesFieldProps {
  readonly typed: readonly string[];
  readonly onTyped: (typed: readonly string[]) => void;
  readonly error?: string | undefined;
}

const most = 5;

export function OfficePhonesField({ typed, onTyped, error }: OfficePhonesFieldProps) {
  const say = useWords(words);
  const rows = typed.length === 0 ? [''] : typed;
  return (
    <FieldGroup id="phones" label={say('phones')} hint={say('phones-hint')} error={error}>
      <div class="stack">
        {rows.map((text, at) => (
          <TextInput
            key={at}
            label={say('phone-number', { number: at + 1 })}
            width="middle"
            maxLength={24}
            value={text}
            onValue={(next) => onTyped(rows.map((one, place) => (place === at ? next : one)))}
          />
        ))}
        {rows.length >= most ? null : (
          <Button kind="quiet" icon="add" onPress={() => onTyped([...rows, ''])}>
            {say('add-phone')}
          </Button>
        )}
      </div>
    </FieldGroup>
  );
}
