/** The agencies of the district beside the page of one. */

import { ListAgencies } from '@naung/domain/ground/agencies/reads.ts';
import type { AgencyId } from '@naung/domain/ground/ids.ts';
import { placeInWords } from '@naung/domain/ground/places/place-in-words.ts';
import { useState } from 'preact/hooks';
import { forgetOnce } from '../api/use-once.ts';
import { type Pages, usePages } from '../api/use-pages.ts';
import { useCodes } from '../codes/use-codes.ts';
import { go } from '../going/going.ts';
import type { Params } from '../going/match.ts';
import { Badge } from '../look/badge.tsx';
import { Beside } from '../look/beside.tsx';
import { Button } from '../look/button.tsx';
import { Select } from '../look/choices.tsx';
import { CursorPager } from '../look/cursor-pager.tsx';
import { FailureNotice } from '../look/failure-notice.tsx';
import { PageHead } from '../look/page.tsx';
import { SearchInput } from '../look/search-input.tsx';
import { Skeleton } from '../look/skeleton.tsx';
import { Empty, State } from '../look/states.tsx';
import { WorkList } from '../look/work-list.tsx';
import { saidOf, useKnownPlaces } from '../places/known-places.ts';
import { carriesOneOf, useMe } from '../signing-in/signed-in.tsx';
import { useLanguage } from '../words/language.ts';
import { useWordIfKnown, useWords } from '../words/use-words.ts';
import { AddAgencyDialog } from './add-agency.tsx';
import './agencies.css';
import { AgencyPage } from './agency.tsx';
import type { AgencyLine } from './lines.ts';
import { words } from './office-words.ts';
import { refusalWords } from './refusal-words.ts';

const every = 'every';

export function Agencies({ params }: { readonly params: Params }) {
  const say = useWords(words);
  const kinds = useCodes('agency-kinds');
  const keeps = carriesOneOf(useMe(), ['keep-agencies']);
  const [kind, setKind] = useState(every);
  const [search, setSearch] = useState('');
  const [adding, setAdding] = useState(false);
  const pages = usePages(ListAgencies, { limit: '200', ...(kind === every ? {} : { kind }) });
  const opened = params.id;
  const changed = () => {
    forgetOnce('agencies');
    pages.again();
  };
  return (
    <Beside
      list={
        <>
          <PageHead
            title={say('agencies')}
            lead={say('agencies-lead')}
            actions={
              keeps ? (
                <Button icon="add" onPress={() => setAdding(true)}>
                  {say('add-agency')}
                </Button>
              ) : undefined
            }
          />
          <div class="list-tools">
            <SearchInput label={say('search')} value={search} onValue={setSearch} />
            <Select
              label={say('kind-filter')}
              value={kind}
              onValue={setKind}
              choices={[{ value: every, label: say('every-kind') }, ...kinds.choices]}
            />
          </div>
          <AgencyRows pages={pages} search={search} filtered={kind !== every || search !== ''} />
          {adding ? (
            <AddAgencyDialog
              onClose={() => setAdding(false)}
              onDone={(agency) => {
                changed();
                go(`/instansi/${agency}`);
              }}
            />
          ) : null}
        </>
      }
      page={opened === undefined ? null : <AgencyPage key={opened} id={opened as AgencyId} onChanged={changed} />}
      nothingOpen={
        <State icon="agency" title={say('nothing-open')}>
          <p>{say('nothing-open-why')}</p>
        </State>
      }
    />
  );
}

interface AgencyRowsProps {
  readonly pages: Pages<AgencyLine>;
  readonly search: string;
  readonly filtered: boolean;
}

function AgencyRows({ pages, search, filtered }: AgencyRowsProps) {
  const say = useWords(words);
  const because = useWordIfKnown(refusalWords);
  const kinds = useCodes('agency-kinds');
  const placeSaid = usePlaceSaid((pages.items ?? []).map((one) => one.place));
  const wanted = search.trim().toLowerCase();
  const { items, failure } = pages;
  if (items === null) {
    return failure === null ? (
      <Skeleton lines={6} />
    ) : (
      <FailureNotice failure={failure} because={because} onRetry={pages.again} />
    );
  }
  const shown = items.filter((one) =>
    [one.name, ...one.units.map((unit) => unit.name)].join(' ').toLowerCase().includes(wanted),
  );
  if (shown.length === 0) {
    return filtered ? (
      <Empty icon="search" title={say('none-found')} why={say('none-found-why')} />
    ) : (
      <Empty icon="agency" title={say('none-yet')} why={say('none-yet-why')} />
    );
  }
  return (
    <>
      <WorkList
        label={say('list-label')}
        rows={shown.map((one) => ({
          key: one.id,
          href: `/instansi/${one.id}`,
          title: one.name,
          line: [placeSaid(one.place), kinds.wordOf(one.kind), say('units-count', { count: one.units.length })]
            .filter((part) => part !== null)
            .join(' · '),
          badges: one.units.some((unit) => unit.receivesConcerns) ? (
            <Badge tone="info">{say('receives')}</Badge>
          ) : undefined,
        }))}
      />
      <CursorPager shown={shown.length} hasMore={pages.hasMore} waiting={pages.waiting} onMore={pages.more} />
    </>
  );
}

/** Two villages of one name have two governments of one name: the kecamatan tells them apart. */
function usePlaceSaid(places: readonly (number | null)[]): (place: number | null) => string | null {
  const language = useLanguage();
  const known = useKnownPlaces(places);
  return (number) => {
    const place = number === null ? undefined : known.get(number);
    return place === undefined ? null : placeInWords(saidOf(place), language);
  };
}
