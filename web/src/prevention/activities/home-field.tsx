/** Whose activity it is: any village of the district, or for a duty that is confined to villages one of those and no other. */
import type { PlaceNumber } from '@naung/domain/ground/ids.ts';
import { Select } from '../../ground/look/choices.tsx';
import { OwnVillageField } from '../../ground/places/own-village-field.tsx';
import { useMe } from '../../ground/signing-in/signed-in.tsx';
import { useWords } from '../../ground/words/use-words.ts';
import { useVillageName } from './lines-field.tsx';
import { words } from './words.ts';

interface HomeFieldProps {
  readonly isHolder: boolean;
  readonly error: string | undefined;
  readonly value: PlaceNumber | null;
  readonly onValue: (village: PlaceNumber | null) => void;
}

export function HomeField({ isHolder, error, value, onValue }: HomeFieldProps) {
  const say = useWords(words);
  const { villages } = useMe();
  const nameOf = useVillageName(villages);
  const field = { id: 'village', label: say('village'), error };
  if (villages.length === 0)
    return (
      <OwnVillageField
        {...field}
        hint={say('village-hint')}
        optional={!isHolder}
        value={value}
        onValue={(village) => onValue(village as PlaceNumber | null)}
      />
    );
  return (
    <Select
      {...field}
      hint={say(villages.length === 1 ? 'own-village-hint' : 'own-villages-hint')}
      value={value !== null && villages.includes(value) ? String(value) : ''}
      onValue={(village) => onValue(Number(village) as PlaceNumber)}
      choices={villages.map((village) => ({ value: String(village), label: nameOf(village) }))}
    />
  );
}
