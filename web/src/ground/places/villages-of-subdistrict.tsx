/** The villages of one kecamatan, each a way to its hamlets and its history. */
import { placeInWords } from '@naung/domain/ground/places/place-in-words.ts';
import { PlacesBelow } from '@naung/domain/ground/places/reads.ts';
import { useEffect, useState } from 'preact/hooks';
import { useOnce } from '../api/use-once.ts';
import { Select } from '../look/choices.tsx';
import { Empty } from '../look/states.tsx';
import { WorkList } from '../look/work-list.tsx';
import { useLanguage } from '../words/language.ts';
import { useWords } from '../words/use-words.ts';
import { words } from './area-words.ts';
import { remember, saidOf } from './known-places.ts';

export function VillagesOfSubdistrict() {
  const say = useWords(words);
  const language = useLanguage();
  const [subdistrict, setSubdistrict] = useState('');
  const subdistricts = useOnce(PlacesBelow, {})?.items ?? [];
  const villages = useOnce(PlacesBelow, subdistrict === '' ? null : { place: subdistrict })?.items ?? [];
  useEffect(() => remember(villages), [villages]);
  return (
    <>
      <div class="list-tools">
        <Select
          label={say('subdistrict')}
          value={subdistrict}
          onValue={setSubdistrict}
          choices={subdistricts.map((one) => ({
            value: String(one.place),
            label: placeInWords(saidOf(one), language),
          }))}
        />
      </div>
      {subdistrict === '' ? (
        <Empty icon="place" title={say('choose-first')} why={say('choose-first-why')} />
      ) : (
        <WorkList
          label={say('list-label')}
          rows={villages.map((one) => ({
            key: String(one.place),
            href: `/wilayah/${one.place}`,
            title: placeInWords(saidOf(one), language),
            line: one.code ?? say('no-code'),
          }))}
        />
      )}
    </>
  );
}
