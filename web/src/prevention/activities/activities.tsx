/** Activities of the district, the latest first, beside the one that is being read. */
import { ListActivities } from '@naung/domain/prevention/activities/reads.ts';
import { useState } from 'preact/hooks';
import { usePages } from '../../ground/api/use-pages.ts';
import type { Params } from '../../ground/going/match.ts';
import { Beside } from '../../ground/look/beside.tsx';
import { LinkButton } from '../../ground/look/button.tsx';
import { PageHead } from '../../ground/look/page.tsx';
import { State } from '../../ground/look/states.tsx';
import { carriesOneOf, useMe } from '../../ground/signing-in/signed-in.tsx';
import { useToday } from '../../ground/today.ts';
import { useWords } from '../../ground/words/use-words.ts';
import './activities.css';
import { Activity } from './activity.tsx';
import { ActivityFilter, type Filter, isFiltered, noFilter } from './activity-filter.tsx';
import { ActivityRows } from './activity-rows.tsx';
import { daysIn } from './periods.ts';
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
