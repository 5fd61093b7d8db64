import { placeInWords } from '@naung/domain/ground/places/place-in-words.ts';
import { FindPlaces } from '@naung/domain/ground/places/reads.ts';
import { ask } from '../api/client.ts';
import { Combobox, type Option } from '../look/combobox.tsx';
import type { FieldProps } from '../look/field.tsx';
import { useLanguage } from '../words/language.ts';
import { useWords } from '../words/use-words.ts';
import { remember, saidOf, useKnownPlaces } from './known-places.ts';
import { words } from './words.ts';

interface OwnVillageFieldProps extends Omit<FieldProps, 'label'> {
  readonly label?: string;
  readonly value: number | null;
  readonly onValue: (village: number | null) => void;
  /** Villages that are not offered, such as those already in a list. */
  readonly without?: readonly number[];
}

/** A village of the own district by a few letters of its name; each is offered with its kecamatan. */
export function OwnVillageField({ label, value, onValue, without = [], ...field }: OwnVillageFieldProps) {
  const say = useWords(words);
  const language = useLanguage();
  const chosen = useKnownPlaces([value]).get(value ?? 0);
  const find = async (text: string): Promise<readonly Option[]> => {
    if (text.length < 2) return [];
    const answer = await ask(FindPlaces, { text, level: 'village', where: 'here' });
    if (!answer.ok) return [];
    remember(answer.value.items);
    return answer.value.items
      .filter((one) => !without.includes(one.place))
      .map((one) => ({ value: String(one.place), label: placeInWords(saidOf(one), language) }));
  };
  return (
    <Combobox
      {...field}
      label={label ?? say('village')}
      hint={field.hint ?? say('village-hint')}
      chosen={
        chosen === undefined || value === null
          ? null
          : { value: String(value), label: placeInWords(saidOf(chosen), language) }
      }
      onChoose={(option) => onValue(option === null ? null : Number(option.value))}
      find={find}
    />
  );
}
