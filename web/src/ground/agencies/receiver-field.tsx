/** Choosing a unit of another district: the district by its name, then one of the units that receive there. No person is named. */
import { ReceivingUnits } from '@naung/domain/ground/agencies/reads.ts';
import { placeInWords } from '@naung/domain/ground/places/place-in-words.ts';
import { FindPlaces } from '@naung/domain/ground/places/reads.ts';
import { useState } from 'preact/hooks';
import { ask } from '../api/client.ts';
import { useRead } from '../api/use-read.ts';
import { Radios } from '../look/choices.tsx';
import { Combobox, type Option } from '../look/combobox.tsx';
import { FailureNotice } from '../look/failure-notice.tsx';
import { saidOf } from '../places/known-places.ts';
import { language } from '../words/language.ts';
import { useWords } from '../words/use-words.ts';
import { words } from './words.ts';

export interface Receiver {
  readonly district: number;
  readonly unit: string;
}

interface ReceiverFieldProps {
  readonly value: Receiver | null;
  readonly onValue: (receiver: Receiver | null) => void;
  /** Somebody has pressed already: what is missing is said. */
  readonly tried: boolean;
}

export function ReceiverField({ value, onValue, tried }: ReceiverFieldProps) {
  const say = useWords(words);
  const [district, setDistrict] = useState<Option | null>(null);
  const receiving = useRead(ReceivingUnits, district === null ? null : { district: district.value });
  const units = receiving.value?.units ?? [];
  return (
    <>
      <Combobox
        label={say('to-district')}
        hint={say('to-district-hint')}
        chosen={district}
        onChoose={(chosen) => {
          setDistrict(chosen);
          onValue(null);
        }}
        find={findDistricts}
        error={tried && district === null ? say('to-district-fault') : undefined}
      />
      <FailureNotice failure={receiving.failure} onRetry={receiving.again} />
      {receiving.value === null ? null : units.length === 0 ? (
        <p>{say('to-unit-none')}</p>
      ) : (
        <Radios
          label={say('to-unit')}
          value={value?.unit ?? ''}
          onValue={(unit) => onValue(receiving.value === null ? null : { district: receiving.value.district, unit })}
          error={tried && value === null ? say('to-unit-fault') : undefined}
          choices={units.map((one) => ({ value: one.unit, label: one.name }))}
        />
      )}
    </>
  );
}

async function findDistricts(text: string): Promise<readonly Option[]> {
  if (text.length < 2) return [];
  const found = await ask(FindPlaces, { text, level: 'regency', where: 'everywhere' });
  if (!found.ok) return [];
  return found.value.items.flatMap((place) =>
    place.code === null ? [] : [{ value: place.code, label: placeInWords(saidOf(place), language()) }],
  );
}
