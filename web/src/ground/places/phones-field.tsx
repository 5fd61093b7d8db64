/** Telephones with whose they are and whether they are safe: a number alone may ring in the wrong hand. */
import { phoneSafety } from '@naung/domain/ground/places/phone.ts';
import { useCodes } from '../codes/use-codes.ts';
import { Button } from '../look/button.tsx';
import { Radios, Select } from '../look/choices.tsx';
import { FieldGroup } from '../look/field.tsx';
import { PhoneInput } from '../look/phone-input.tsx';
import { useWords } from '../words/use-words.ts';
import { words } from './address-words.ts';
import type { WrittenPhone } from './phones.ts';

interface PhonesFieldProps {
  readonly value: readonly WrittenPhone[];
  readonly onValue: (phones: WrittenPhone[]) => void;
}

const most = 5;
const safetyWords = { safe: 'safe-yes', unsafe: 'safe-no', unknown: 'safe-unknown' } as const;

export function PhonesField({ value, onValue }: PhonesFieldProps) {
  const say = useWords(words);
  const owners = useCodes('phone-owners');
  const change = (at: number, part: Partial<WrittenPhone>) =>
    onValue(value.map((phone, index) => (index === at ? { ...phone, ...part } : phone)));
  return (
    <FieldGroup label={say('phones')} optional>
      <div class="stack">
        {value.map((phone, at) => (
          <div key={at} class="stack">
            <PhoneInput
              label={say('phone-number', { number: at + 1 })}
              value={phone.number}
              onValue={(number) => change(at, { number })}
            />
            <Select
              label={say('whose')}
              value={phone.whose}
              onValue={(whose) => change(at, { whose })}
              choices={owners.choices}
            />
            <Radios
              label={say('safe')}
              value={phone.safe}
              onValue={(safe) => change(at, { safe })}
              choices={phoneSafety.map((one) => ({ value: one, label: say(safetyWords[one]) }))}
            />
            <Button kind="quiet" icon="close" onPress={() => onValue(value.filter((_, index) => index !== at))}>
              {say('remove-phone')}
            </Button>
          </div>
        ))}
        {value.length >= most ? null : (
          <Button icon="add" onPress={() => onValue([...value, { number: '', whose: 'own', safe: 'unknown' }])}>
            {say('add-phone')}
          </Button>
        )}
      </div>
    </FieldGroup>
  );
}
