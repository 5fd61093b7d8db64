/**
 * Choosing a village: the kecamatan first where that helps, then a few letters of the name. A village from elsewhere is found too,
 * because nobody is turned away for living in another district.
 */
import { placeInWords } from '@naung/domain/ground/places/place-in-words.ts';
import type { PlaceShown } from '@naung/domain/ground/places/place-shown.ts';
import { FindPlaces, PlacesBelow } from '@naung/domain/ground/places/reads.ts';
import { useId, useState } from 'preact/hooks';
import { ask } from '../api/client.ts';
import { useOnce } from '../api/use-once.ts';
import { Checkbox, Select } from '../look/choices.tsx';
import { Combobox, type Option } from '../look/combobox.tsx';
import { useLanguage } from '../words/language.ts';
import { useWords } from '../words/use-words.ts';
import { remember, saidOf, useKnownPlaces } from './known-places.ts';
import { words } from './words.ts';

interface VillageFieldProps {
  readonly value: number | null;
  readonly onValue: (place: number | null) => void;
  /** "Where it happened", "where she lives"; the village alone where left out. */
  readonly label?: string;
  readonly id?: string;
  readonly error?: string | undefined;
}

const everySubdistrict = 'all';

export function VillageField({ value, onValue, label, id, error }: VillageFieldProps) {
  const say = useWords(words);
  const language = useLanguage();
  const own = useId();
  const [subdistrict, setSubdistrict] = useState(everySubdistrict);
  const [everywhere, setEverywhere] = useState(false);
  const subdistricts = useOnce(PlacesBelow, {})?.items ?? [];
  const known = useKnownPlaces([value]);
  const chosen = value === null ? undefined : known.get(value);
  const optionOf = (place: PlaceShown): Option => ({
    value: String(place.place),
    label: placeInWords(saidOf(place, everywhere), language),
  });

  const find = async (text: string) => {
    const found = await findVillages(text, everywhere ? null : subdistrict);
    remember(found);
    return found.map(optionOf);
  };

  return (
    <div class="stack">
      {everywhere ? null : (
        <Select
          label={say('subdistrict')}
          hint={say('subdistrict-hint')}
          value={subdistrict}
          onValue={setSubdistrict}
          choices={[
            { value: everySubdistrict, label: say('any-subdistrict') },
            ...subdistricts.map((one) => ({ value: String(one.place), label: placeInWords(saidOf(one), language) })),
          ]}
        />
      )}
      <Combobox
        id={id ?? own}
        label={label ?? say('village')}
        hint={say('village-hint')}
        optional
        error={error}
        chosen={chosen === undefined ? null : optionOf(chosen)}
        onChoose={(option) => onValue(option === null ? null : Number(option.value))}
        find={find}
      />
      <Checkbox label={say('elsewhere-too')} checked={everywhere} onChecked={setEverywhere} />
    </div>
  );
}

/** Inside one kecamatan the whole list is near; elsewhere the office looks by the first letters. */
async function findVillages(text: string, subdistrict: string | null): Promise<readonly PlaceShown[]> {
  if (subdistrict !== null && subdistrict !== everySubdistrict) {
    const below = await ask(PlacesBelow, { place: subdistrict });
    const wanted = text.toLowerCase();
    return below.ok ? below.value.items.filter((one) => one.name.toLowerCase().includes(wanted)) : [];
  }
  if (text.length < 2) return [];
  const found = await ask(FindPlaces, { text, level: 'village', where: subdistrict === null ? 'everywhere' : 'here' });
  return found.ok ? found.value.items : [];
}
