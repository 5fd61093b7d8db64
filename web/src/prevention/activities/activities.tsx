/** Activities of the district, the latest first, beside the one that is being read. */
import { ListActivities } from '@naung/domain/prevention/activities/reads.ts';
import { useState } from 'preact/hooks';
import { usePages } from '../../ground/api/use-pages.ts';
import type { Params } from '../../ground/going/match.ts';
import { Beside } from '../../ground/look/beside.tsx';
import { Button, LinkButton } from '../../ground/look/button.tsx';
import { Select } from '../../ground/look/choices.tsx';
import { PageHead } from '../../ground/look/page.tsx';
import { State } from '../../ground/look/states.tsx';
import { OwnVillageField } from '../../ground/places/own-village-field.tsx';
import { carriesOneOf, useMe } from '../../ground/signing-in/signed-in.tsx';
import { useToday } from '../../ground/today.ts';
import { useWords } from '../../ground/words/use-words.ts';
import './activities.css';
import { Activity } from './activity.tsx';
import { ActivityRows } from './activity-rows.tsx';
import { daysIn, type Period, periods } from './periods.ts';
import { words } from './words.ts';

export function Activities({ params }: { readonly params: Params }) {
  const say = useWords(words);
  const mayRecord = carriesOneOf(useMe(), ['record-activities', 'keep-villages']);
  const today = useToday();
  const [filter, setFilter] = useState<Filter>(noFilter);
  const { from, until } = daysIn(filter.period, today);
  const pages = usePages(ListActivities, {
    ...(from === undefined ? {} : { from }),
    ...(until === undefined ? {} : { until }),
    ...(filter.village === null ? {} : { village: String(filter.village) }),
  });
  const opened = params.id;
  return (
    <Beside
      list={
        <>
          <PageHead
            title={say('activities')}
            lead={say('activities-lead')}
            actions={
              mayRecord ? (
                <LinkButton kind="main" href="/kegiatan/catat" icon="add">
                  {say('record')}
                </LinkButton>
              ) : undefined
            }
          />
          <ActivityFilter filter={filter} onFilter={setFilter} />
          <ActivityRows pages={pages} filtered={isFiltered(filter)} />
        </>
      }
      page={opened === undefined ? null : <Activity key={opened} id={opened} onChanged={pages.again} />}
      nothingOpen={
        <State icon="gathering" title={say('nothing-open')}>
          <p>{say('nothing-open-why')}</p>
        </State>
      }
    />
  );
}

interface Filter {
  readonly period: Period;
  readonly village: number | null;
}

const noFilter: Filter = { period: 'all', village: null };
const isFiltered = (filter: Filter): boolean => filter.period !== 'all' || filter.village !== null;

function ActivityFilter({
  filter,
  onFilter,
}: {
  readonly filter: Filter;
  readonly onFilter: (filter: Filter) => void;
}) {
  const say = useWords(words);
  const [round, setRound] = useState(0);
  return (
    <details class="activity-filter">
      <summary>{say(isFiltered(filter) ? 'filter-on' : 'filter')}</summary>
      <div class="stack">
        <Select
          label={say('period')}
          value={filter.period}
          onValue={(period) => onFilter({ ...filter, period })}
          choices={periods.map((period) => ({ value: period, label: say(`period-${period}`) }))}
        />
        <OwnVillageField
          key={round}
          label={say('filter-village')}
          optional
          value={filter.village}
          onValue={(village) => onFilter({ ...filter, village })}
        />
        {isFiltered(filter) ? (
          <Button
            kind="quiet"
            icon="close"
            onPress={() => {
              onFilter(noFilter);
              setRound(round + 1);
            }}
          >
            {say('clear-filter')}
          </Button>
        ) : null}
      </div>
    </details>
  );
}
