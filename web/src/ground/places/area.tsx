/** The villages of the district, kecamatan by kecamatan, beside the hamlets and the history of one. */
import { placeInWords } from '@naung/domain/ground/places/place-in-words.ts';
import { PlacesBelow } from '@naung/domain/ground/places/reads.ts';
import { useEffect, useState } from 'preact/hooks';
import { useOnce } from '../api/use-once.ts';
import type { Params } from '../going/match.ts';
import { Beside } from '../look/beside.tsx';
import { Select } from '../look/choices.tsx';
import { PageHead } from '../look/page.tsx';
import { Empty, NotFound, State } from '../look/states.tsx';
import { WorkList } from '../look/work-list.tsx';
import { useLanguage } from '../words/language.ts';
import { useWords } from '../words/use-words.ts';
import { words } from './area-words.ts';
import { remember, saidOf } from './known-places.ts';
import { VillageArea } from './village-area.tsx';

export function Area({ params }: { readonly params: Params }) {
  const say = useWords(words);
  const opened = params.village;
  return (
    <Beside
      list={
        <>
          <PageHead title={say('area')} lead={say('area-lead')} />
          <VillagesOfSubdistrict />
        </>
      }
      page={opened === undefined ? null : pageOf(opened)}
      nothingOpen={
        <State icon="place" title={say('nothing-open')}>
          <p>{say('nothing-open-why')}</p>
        </State>
      }
    />
  );
}

const pageOf = (text: string) =>
  /^[1-9]\d{0,8}$/.test(text) ? <VillageArea key={text} village={Number(text)} /> : <NotFound />;

function VillagesOfSubdistrict() {
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
