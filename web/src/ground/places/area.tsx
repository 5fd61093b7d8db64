/** The villages of the district, kecamatan by kecamatan, beside the hamlets and the history of one. */
import type { Params } from '../going/match.ts';
import { Beside } from '../look/beside.tsx';
import { PageHead } from '../look/page.tsx';
import { NotFound, State } from '../look/states.tsx';
import { useWords } from '../words/use-words.ts';
import { words } from './area-words.ts';
import { RegionSource } from './region-source.tsx';
import { VillageArea } from './village-area.tsx';
import { VillagesOfSubdistrict } from './villages-of-subdistrict.tsx';

export function Area({ params }: { readonly params: Params }) {
  const say = useWords(words);
  const opened = params.village;
  return (
    <Beside
      list={
        <>
          <PageHead title={say('area')} lead={say('area-lead')} />
          <VillagesOfSubdistrict />
          <RegionSource inFull />
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
