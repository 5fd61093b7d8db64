/** Where somebody can be found: a village with its hamlet and a landmark, or one of four honest answers instead. */

import type { PlaceNumber } from '@naung/domain/ground/ids.ts';
import { type Address, addressSituations } from '@naung/domain/ground/places/address.ts';
import { hamletInWords } from '@naung/domain/ground/places/address-in-words.ts';
import type { HamletId } from '@naung/domain/ground/places/hamlet.ts';
import { HamletsOf } from '@naung/domain/ground/places/reads.ts';
import { useState } from 'preact/hooks';
import { useOnce } from '../api/use-once.ts';
import { Radios, Select } from '../look/choices.tsx';
import { TextInput } from '../look/text-input.tsx';
import { useWords } from '../words/use-words.ts';
import { situationWords, words } from './address-words.ts';
import { VillageField } from './village-field.tsx';

/** As it stands in a form: a settled address may still lack its village. */
interface WrittenAddress {
  readonly kind: 'settled' | (typeof addressSituations)[number];
  readonly place: number | null;
  readonly hamlet: string | null;
  readonly landmark: string;
}

const writtenAddress = (address: Address | undefined): WrittenAddress | null =>
  address === undefined
    ? null
    : {
        kind: address.kind === 'settled' ? 'settled' : address.situation,
        place: address.place ?? null,
        hamlet: address.kind === 'settled' ? (address.hamlet ?? null) : null,
        landmark: address.landmark ?? '',
      };

/** What is kept of it; nothing while a settled one has no village. */
function addressOf(written: WrittenAddress | null): Address | undefined {
  if (written === null) return undefined;
  const landmark = written.landmark.trim() === '' ? {} : { landmark: written.landmark.trim() };
  const place = written.place as PlaceNumber | null;
  if (written.kind !== 'settled')
    return { kind: 'unsettled', situation: written.kind, ...(place === null ? {} : { place }), ...landmark };
  if (place === null) return undefined;
  return {
    kind: 'settled',
    place,
    ...(written.hamlet === null ? {} : { hamlet: written.hamlet as HamletId }),
    ...landmark,
  };
}

interface AddressFieldProps {
  readonly value: Address | undefined;
  readonly onValue: (address: Address | undefined) => void;
}

const nowhere: WrittenAddress = { kind: 'settled', place: null, hamlet: null, landmark: '' };

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

interface HamletFieldProps {
  readonly value: WrittenAddress;
  readonly change: (part: Partial<WrittenAddress>) => void;
}

function HamletField({ value, change }: HamletFieldProps) {
  const say = useWords(words);
  const hamlets = useOnce(HamletsOf, value.place === null ? null : { village: String(value.place) })?.items ?? [];
  const offered = hamlets.filter((hamlet) => hamlet.retiredOn === null || hamlet.id === value.hamlet);
  if (offered.length === 0) return null;
  return (
    <Select
      label={say('hamlet')}
      optional
      value={value.hamlet ?? 'unknown'}
      onValue={(hamlet) => change({ hamlet: hamlet === 'unknown' ? null : hamlet })}
      choices={[
        { value: 'unknown', label: say('hamlet-unknown') },
        ...offered.map((hamlet) => ({ value: hamlet.id, label: hamletInWords(hamlet) })),
      ]}
    />
  );
}
