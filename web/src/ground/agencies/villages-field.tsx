/** The villages to which a duty is confined; each that is chosen becomes a chip. */
import { placeInWords } from '@naung/domain/ground/places/place-in-words.ts';
import { useState } from 'preact/hooks';
import { FieldGroup } from '../look/field.tsx';
import { Icon } from '../look/icon.tsx';
import { saidOf, useKnownPlaces } from '../places/known-places.ts';
import { OwnVillageField } from '../places/own-village-field.tsx';
import { useLanguage } from '../words/language.ts';
import { useWords } from '../words/use-words.ts';
import './agency-field.css';
import { words } from './people-words.ts';

interface VillagesFieldProps {
  readonly villages: readonly number[];
  readonly onVillages: (villages: readonly number[]) => void;
  readonly error?: string | undefined;
}

export function VillagesField({ villages, onVillages, error }: VillagesFieldProps) {
  const say = useWords(words);
  const language = useLanguage();
  const known = useKnownPlaces(villages);
  const [round, setRound] = useState(0);
  const nameOf = (village: number): string => {
    const place = known.get(village);
    return place === undefined ? '…' : placeInWords(saidOf(place), language);
  };
  return (
    <FieldGroup id="villages" label={say('villages')} hint={say('villages-hint')} error={error}>
      {villages.length === 0 ? null : (
        <ul class="chosen-chips">
          {villages.map((village) => (
            <li key={village}>
              <button
                type="button"
                class="chip"
                aria-label={say('take-away-which', { name: nameOf(village) })}
                onClick={() => onVillages(villages.filter((one) => one !== village))}
              >
                {nameOf(village)} <Icon name="close" size={14} />
              </button>
            </li>
          ))}
        </ul>
      )}
      <OwnVillageField
        key={round}
        label={say('add-village')}
        value={null}
        without={villages}
        onValue={(village) => {
          if (village === null) return;
          onVillages([...villages, village]);
          setRound(round + 1);
        }}
      />
    </FieldGroup>
  );
}
