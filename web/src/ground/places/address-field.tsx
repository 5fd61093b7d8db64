/** Where somebody can be found: a village with its hamlet and a landmark, or one of four honest answers instead. */
import { type Address, addressSituations } from '@naung/domain/ground/places/address.ts';
import { useState } from 'preact/hooks';
import { Radios } from '../look/choices.tsx';
import { TextInput } from '../look/text-input.tsx';
import { useWords } from '../words/use-words.ts';
import { situationWords, words } from './address-words.ts';
import { HamletField } from './hamlet-field.tsx';
import { VillageField } from './village-field.tsx';
import { addressOf, nowhere, type WrittenAddress, writtenAddress } from './written-address.ts';

interface AddressFieldProps {
  readonly value: Address | undefined;
  readonly onValue: (address: Address | undefined) => void;
}

export function AddressField({ value, onValue }: AddressFieldProps) {
  const say = useWords(words);
  const saySituation = useWords(situationWords);
  const [written, setWritten] = useState<WrittenAddress | null>(() => writtenAddress(value));
  // A draft that arrives later brings the address with it.
  const now = value !== undefined && addressOf(written) === undefined ? writtenAddress(value) : written;
  const write = (next: WrittenAddress | null) => {
    setWritten(next);
    onValue(addressOf(next));
  };
  const change = (part: Partial<WrittenAddress>) => write({ ...nowhere, ...now, ...part });
  return (
    <>
      <Radios
        label={say('lives')}
        hint={say('lives-hint')}
        optional
        value={now?.kind ?? 'not-asked'}
        onValue={(kind) => (kind === 'not-asked' ? write(null) : change({ kind }))}
        choices={[
          { value: 'not-asked', label: say('not-asked') },
          { value: 'settled', label: say('settled') },
          ...addressSituations.map((situation) => ({ value: situation, label: saySituation(situation) })),
        ]}
      />
      {now === null ? null : (
        <>
          <VillageField
            {...(now.kind === 'settled' ? {} : { label: say('roughly-where') })}
            value={now.place}
            onValue={(place) => change({ place, hamlet: null })}
          />
          {now.kind === 'settled' ? <HamletField value={now} change={change} /> : null}
          <TextInput
            label={say('landmark')}
            hint={say('landmark-hint')}
            optional
            maxLength={300}
            value={now.landmark}
            onValue={(landmark) => change({ landmark })}
          />
        </>
      )}
    </>
  );
}
