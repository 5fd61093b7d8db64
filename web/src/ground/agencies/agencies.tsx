/** The agencies of the district beside the page of one. */

import { ListAgencies } from '@naung/domain/ground/agencies/reads.ts';
import type { AgencyId } from '@naung/domain/ground/ids.ts';
import { placeInWords } from '@naung/domain/ground/places/place-in-words.ts';
import { useState } from 'preact/hooks';
import { forgetOnce } from '../api/use-once.ts';
import { type Pages, usePages } from '../api/use-pages.ts';
import { useCodes } from '../codes/use-codes.ts';
import { DeedButton } from '../deeds/deed-button.tsx';
import { go } from '../going/going.ts';
import type { Params } from '../going/match.ts';
import { Badge } from '../look/badge.tsx';
import { Beside } from '../look/beside.tsx';
import { Select } from '../look/choices.tsx';
import { PageHead } from '../look/page.tsx';
import { SearchInput } from '../look/search-input.tsx';
import { ShownPages } from '../look/shown-pages.tsx';
import { Empty, State } from '../look/states.tsx';
import { WorkList } from '../look/work-list.tsx';
import { saidOf, useKnownPlaces } from '../places/known-places.ts';
import { carriesOneOf, useMe } from '../signing-in/signed-in.tsx';
import { inOrder } from '../words/in-order.ts';
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
  const pages = usePages(ListAgencies, { limit: '200', ...(kind === every ? {} : { kind }) });
  const opened = params.id;
  const changed = () => {
    forgetOnce('agencies');
    pages.again();
  };
  const added = (agency: string) => {
    changed();
    go(`/instansi/${agency}`);
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
                <DeedButton
                  icon="add"
                  label={say('add-agency')}
                  dialog={(close) => <AddAgencyDialog onClose={close} onDone={added} />}
                />
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
  const language = useLanguage();
  const byName = (one: AgencyLine, other: AgencyLine) => inOrder(one.name, other.name, language);
  const wanted = search.trim().toLowerCase();
  const holds = ({ name, units }: AgencyLine) =>
    [name, ...units.map((unit) => unit.name)].join(' ').toLowerCase().includes(wanted);
  return (
    <ShownPages
      pages={{ ...pages, items: pages.items?.filter(holds).sort(byName) ?? null }}
      because={because}
      lines={6}
      empty={
        filtered ? (
          <Empty icon="search" title={say('none-found')} why={say('none-found-why')} />
        ) : (
          <Empty icon="agency" title={say('none-yet')} why={say('none-yet-why')} />
        )
      }
    >
      {(found) => (
        <WorkList
          label={say('list-label')}
          rows={found.map((one) => ({
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
      )}
    </ShownPages>
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
