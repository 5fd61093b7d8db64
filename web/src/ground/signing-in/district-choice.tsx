/** Which district, found by name or code, and the time zone that comes with its province; another one is chosen with open eyes. */
import { placeInWords } from '@naung/domain/ground/places/place-in-words.ts';
import type { FirstDistrict } from '@naung/domain/ground/signing-in/model.ts';
import { Zone } from '@naung/domain/ground/time.ts';
import type { Language } from '@naung/domain/ground/words.ts';
import { Radios } from '../look/choices.tsx';
import { Combobox, type Option } from '../look/combobox.tsx';
import { Notice } from '../look/notice.tsx';
import { useLanguage } from '../words/language.ts';
import { useWords } from '../words/use-words.ts';
import { districtsLike } from './districts-like.ts';
import { words } from './words.ts';

interface DistrictChoiceProps {
  readonly districts: readonly FirstDistrict[];
  readonly chosen: FirstDistrict | null;
  readonly zone: Zone | '';
  readonly onChoose: (district: FirstDistrict | null) => void;
  readonly onZone: (zone: Zone) => void;
  readonly faults: { readonly district?: string | undefined; readonly zone?: string | undefined };
}

export function DistrictChoice({ districts, chosen, zone, onChoose, onZone, faults }: DistrictChoiceProps) {
  const say = useWords(words);
  const language = useLanguage();
  const known = chosen?.zone ?? null;
  return (
    <>
      <Combobox
        id="district"
        label={say('district-asked')}
        hint={say('district-asked-hint')}
        error={faults.district}
        chosen={chosen === null ? null : optionOf(chosen, language)}
        onChoose={(option) => onChoose(districts.find((one) => one.code === option?.value) ?? null)}
        find={async (text) => districtsLike(districts, text).map((one) => optionOf(one, language))}
      />
      {chosen === null ? null : (
        <Radios
          id="zone"
          label={say('zone')}
          hint={known === null ? say('zone-not-known') : say('zone-of-province', { zone: known })}
          error={faults.zone}
          value={zone}
          onValue={onZone}
          choices={Zone.options.map((value) => ({ value, label: value }))}
        />
      )}
      {known === null || zone === '' || zone === known ? null : (
        <Notice tone="attention" title={say('zone-differs', { zone: known, chosen: zone })} live>
          <p>{say('zone-differs-why')}</p>
        </Notice>
      )}
    </>
  );
}

const optionOf = ({ code, name, kind, province, zone }: FirstDistrict, language: Language): Option => ({
  value: code,
  label: `${placeInWords({ level: 'regency', place: { name, kind } }, language)} (${code})`,
  hint: [province, zone].filter((part) => part !== null).join(', '),
});
