/** The people of the district beside the page of one: their duties, and the link by which they come in. */
import { presetOf } from '@naung/domain/ground/agencies/presets.ts';
import { ListPeople } from '@naung/domain/ground/agencies/reads.ts';
import { useEffect, useState } from 'preact/hooks';
import { forgetOnce } from '../api/use-once.ts';
import { type Pages, usePages } from '../api/use-pages.ts';
import { DeedButton } from '../deeds/deed-button.tsx';
import { go } from '../going/going.ts';
import type { Params } from '../going/match.ts';
import { Badge } from '../look/badge.tsx';
import { Beside } from '../look/beside.tsx';
import { PageHead } from '../look/page.tsx';
import { SearchInput } from '../look/search-input.tsx';
import { ShownPages } from '../look/shown-pages.tsx';
import { Skeleton } from '../look/skeleton.tsx';
import { Empty, State } from '../look/states.tsx';
import { WorkList } from '../look/work-list.tsx';
import { carriesOneOf, useMe } from '../signing-in/signed-in.tsx';
import { useLanguage } from '../words/language.ts';
import { useWordIfKnown, useWords } from '../words/use-words.ts';
import { AddPersonDialog } from './add-person.tsx';
import './agencies.css';
import type { PersonLine } from './lines.ts';
import { words } from './people-words.ts';
import { PersonPage } from './person.tsx';
import { refusalWords } from './refusal-words.ts';

export function People({ params }: { readonly params: Params }) {
  const say = useWords(words);
  const keeps = carriesOneOf(useMe(), ['keep-people']);
  const [search, setSearch] = useState('');
  const pages = usePages(ListPeople, { limit: '200' });
  const opened = params.id;
  const changed = () => {
    forgetOnce('agencies');
    pages.again();
  };
  const added = (person: string) => {
    changed();
    go(`/orang/${person}`);
  };
  return (
    <Beside
      list={
        <>
          <PageHead
            title={say('people')}
            lead={say('people-lead')}
            actions={
              keeps ? (
                <DeedButton
                  icon="add"
                  label={say('add-person')}
                  dialog={(close) => <AddPersonDialog onClose={close} onDone={added} />}
                />
              ) : undefined
            }
          />
          <div class="list-tools">
            <SearchInput label={say('search')} value={search} onValue={setSearch} />
          </div>
          <PeopleRows pages={pages} search={search} />
        </>
      }
      page={opened === undefined ? null : <OnePerson key={opened} id={opened} pages={pages} onChanged={changed} />}
      nothingOpen={
        <State icon="person" title={say('nothing-open')}>
          <p>{say('nothing-open-why')}</p>
        </State>
      }
    />
  );
}

/** There is no question for one person alone: the list is read on until she is in it. */
function OnePerson({
  id,
  pages,
  onChanged,
}: {
  readonly id: string;
  readonly pages: Pages<PersonLine>;
  readonly onChanged: () => void;
}) {
  const say = useWords(words);
  const person = pages.items?.find((one) => one.id === id);
  useEffect(() => {
    if (person === undefined && pages.hasMore && !pages.waiting) pages.more();
  }, [person, pages.hasMore, pages.waiting]);
  if (person !== undefined) return <PersonPage person={person} onChanged={onChanged} />;
  if (pages.waiting || pages.hasMore) return <Skeleton />;
  return <Empty icon="person" title={say('not-here')} why={say('not-here-why')} />;
}

function PeopleRows({ pages, search }: { readonly pages: Pages<PersonLine>; readonly search: string }) {
  const say = useWords(words);
  const because = useWordIfKnown(refusalWords);
  const dutiesSaid = useDutiesSaid();
  const wanted = search.trim().toLowerCase();
  const holds = (one: PersonLine) => `${one.name} ${dutiesSaid(one)}`.toLowerCase().includes(wanted);
  return (
    <ShownPages
      pages={{ ...pages, items: pages.items?.filter(holds) ?? null }}
      because={because}
      lines={6}
      empty={
        pages.items?.length === 0 ? (
          <Empty icon="people" title={say('none-yet')} why={say('none-yet-why')} />
        ) : (
          <Empty icon="search" title={say('none-found')} why={say('none-found-why')} />
        )
      }
    >
      {(found) => (
        <WorkList
          label={say('list-label')}
          rows={found.map((one) => ({
            key: one.id,
            href: `/orang/${one.id}`,
            title: one.name,
            line: one.duties.length === 0 ? undefined : dutiesSaid(one),
            badges: standsOut(one) ? <PersonBadge person={one} /> : undefined,
          }))}
        />
      )}
    </ShownPages>
  );
}

const standsOut = ({ endedOn, duties }: PersonLine): boolean => endedOn !== null || duties.length === 0;

function PersonBadge({ person }: { readonly person: PersonLine }) {
  const say = useWords(words);
  return person.endedOn === null ? <Badge tone="attention">{say('no-duty')}</Badge> : <Badge>{say('has-left')}</Badge>;
}

/** "Pendamping, Seksi Pengaduan; Penyelia, …" */
function useDutiesSaid(): (person: PersonLine) => string {
  const language = useLanguage();
  return ({ duties }) =>
    duties.map((duty) => `${presetOf(duty.preset)?.[language] ?? duty.preset}, ${duty.unitName}`).join('; ');
}
