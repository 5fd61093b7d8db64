/** The cases somebody works on or supervises, beside the one that is open. */
import './cases.css';
import { ListCases } from '@naung/domain/casework/cases/reads.ts';
import { useState } from 'preact/hooks';
import { usePages } from '../../ground/api/use-pages.ts';
import { DueList } from '../../ground/deadlines/due-list.tsx';
import type { Params } from '../../ground/going/match.ts';
import { Beside } from '../../ground/look/beside.tsx';
import { PageHead } from '../../ground/look/page.tsx';
import { State } from '../../ground/look/states.tsx';
import { carriesOneOf, useMe } from '../../ground/signing-in/signed-in.tsx';
import { useWords } from '../../ground/words/use-words.ts';
import { type CaseFilter, queryOf } from './case-filter.ts';
import { CaseFilters } from './case-filters.tsx';
import { CasePage } from './case-page.tsx';
import { CaseRows } from './case-rows.tsx';
import { words } from './words.ts';

export function Cases({ params }: { readonly params: Params }) {
  const say = useWords(words);
  const supervises = carriesOneOf(useMe(), ['supervise']);
  const works = carriesOneOf(useMe(), ['work-on-cases']);
  const [filter, setFilter] = useState<CaseFilter>({
    whose: works || !supervises ? 'mine' : 'unit',
    phase: 'open',
    urgency: 'any',
    sort: 'next',
  });
  const list = usePages(ListCases, queryOf(filter));
  const opened = params.id;
  const aliasOf = (id: string) => list.items?.find((one) => one.id === id)?.alias ?? null;
  return (
    <Beside
      list={
        <>
          <PageHead title={say('cases')} />
          <div class="list-tools">
            <DueList
              whose={filter.whose}
              hrefOf={({ subject }) => (aliasOf(subject) === null ? null : `/kasus/${subject}`)}
              nameOf={({ subject }) => aliasOf(subject)}
            />
            <CaseFilters filter={filter} onFilter={setFilter} maySeeUnit={supervises} />
          </div>
          <CaseRows pages={list} whose={filter.whose} />
        </>
      }
      page={opened === undefined ? null : <CasePage key={opened} id={opened} onChanged={list.again} />}
      nothingOpen={
        <State icon="case" title={say('nothing-open')}>
          <p>{say('nothing-open-why')}</p>
        </State>
      }
    />
  );
}
