/** The lists from which forms are filled, to be read: each item with its dates, its source and how sure it is. */
import type { CodeItem } from '@naung/domain/ground/codes/model.ts';
import { CodeItems, CodeLists } from '@naung/domain/ground/codes/reads.ts';
import { useState } from 'preact/hooks';
import { useRead } from '../api/use-read.ts';
import type { Params } from '../going/match.ts';
import { Badge } from '../look/badge.tsx';
import { Beside } from '../look/beside.tsx';
import { dayInShort } from '../look/dates.ts';
import { Page, PageHead } from '../look/page.tsx';
import { SearchInput } from '../look/search-input.tsx';
import { Shown } from '../look/shown.tsx';
import { Empty, NotFound, State } from '../look/states.tsx';
import { Table } from '../look/table.tsx';
import { WorkList } from '../look/work-list.tsx';
import { useToday } from '../today.ts';
import { useLanguage } from '../words/language.ts';
import { useWords } from '../words/use-words.ts';
import './codes.css';
import { markWords, words } from './words.ts';

export function CodeListsPage({ params }: { readonly params: Params }) {
  const say = useWords(words);
  const opened = params.list;
  return (
    <Beside
      list={
        <>
          <PageHead title={say('lists')} lead={say('lists-lead')} />
          <ListOfLists />
        </>
      }
      page={opened === undefined ? null : <OneList key={opened} list={opened} />}
      nothingOpen={
        <State icon="register" title={say('nothing-open')}>
          <p>{say('nothing-open-why')}</p>
        </State>
      }
    />
  );
}

function ListOfLists() {
  const say = useWords(words);
  const language = useLanguage();
  const reading = useRead(CodeLists, {});
  const [search, setSearch] = useState('');
  const wanted = search.trim().toLowerCase();
  return (
    <>
      <div class="list-tools">
        <SearchInput label={say('search')} value={search} onValue={setSearch} />
      </div>
      <Shown reading={reading} lines={8}>
        {({ items }) => {
          const shown = items
            .filter((one) => one.title[language].toLowerCase().includes(wanted))
            .sort((one, other) => one.title[language].localeCompare(other.title[language], language));
          if (shown.length === 0) return <Empty icon="search" title={say('none-found')} why={say('none-found-why')} />;
          return (
            <WorkList
              label={say('list-label')}
              rows={shown.map((one) => ({
                key: one.list,
                href: `/daftar/${one.list}`,
                title: one.title[language],
                badges: one.closed ? <Badge icon="lock">{say('closed')}</Badge> : undefined,
              }))}
            />
          );
        }}
      </Shown>
    </>
  );
}

function OneList({ list }: { readonly list: string }) {
  const say = useWords(words);
  const language = useLanguage();
  const isName = /^[a-z0-9]+(-[a-z0-9]+)*$/.test(list);
  const reading = useRead(CodeItems, isName ? { list } : null);
  if (!isName) return <NotFound />;
  return (
    <Shown reading={reading}>
      {({ title, closed, items }) => (
        <Page
          back="/daftar"
          wide
          title={title[language]}
          marks={closed ? <Badge icon="lock">{say('closed')}</Badge> : undefined}
          lead={say(closed ? 'closed-why' : 'open-why')}
        >
          <ItemTable title={title[language]} items={items} />
        </Page>
      )}
    </Shown>
  );
}

function ItemTable({ title, items }: { readonly title: string; readonly items: readonly CodeItem[] }) {
  const say = useWords(words);
  const sayMark = useWords(markWords);
  const language = useLanguage();
  const hasSimfoni = items.some((item) => item.simfoni !== undefined);
  const hasOthers = items.some((item) => item.crosswalk !== undefined);
  const columns = [
    { key: 'word', head: say('word'), cell: (item: CodeItem) => <Item item={item} /> },
    { key: 'simfoni', head: say('simfoni'), cell: (item: CodeItem) => item.simfoni ?? '' },
    { key: 'elsewhere', head: say('elsewhere'), cell: (item: CodeItem) => elsewhere(item) },
    { key: 'holds', head: say('holds'), cell: (item: CodeItem) => <Holds item={item} /> },
    {
      key: 'source',
      head: say('source'),
      cell: (item: CodeItem) => (
        <span>
          {item.source} <span class="soft">· {sayMark(item.mark)}</span>
        </span>
      ),
    },
  ].filter(({ key }) => (key !== 'simfoni' || hasSimfoni) && (key !== 'elsewhere' || hasOthers));
  return (
    <div class="code-items" lang={language}>
      <Table
        caption={title}
        rows={items}
        keyOf={(item) => `${item.code} ${item.validFrom}`}
        empty={<Empty icon="register" title={say('none-in-it')} why={say('none-in-it-why')} />}
        columns={columns}
      />
    </div>
  );
}

function Item({ item }: { readonly item: CodeItem }) {
  const say = useWords(words);
  const language = useLanguage();
  return (
    <>
      {item[language]} {item.code.startsWith('own-') ? <Badge tone="info">{say('own')}</Badge> : null}
      <code>{item.code}</code>
    </>
  );
}

const elsewhere = ({ crosswalk = {} }: CodeItem): string =>
  Object.entries(crosswalk)
    .map(([where, called]) => `${where}: ${called}`)
    .join('; ');

function Holds({ item }: { readonly item: CodeItem }) {
  const say = useWords(words);
  const language = useLanguage();
  const today = useToday();
  const from = dayInShort(item.validFrom, language);
  if (item.validUntil === undefined) return <>{say('since', { from })}</>;
  return (
    <span>
      {say('until', { from, until: dayInShort(item.validUntil, language) })}{' '}
      {item.validUntil <= today ? <Badge>{say('no-longer')}</Badge> : null}
    </span>
  );
}
