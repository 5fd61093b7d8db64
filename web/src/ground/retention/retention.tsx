/** What is to become of records that have ended: what is asked, what is due, what is held, what was destroyed, and the schedule. */
import {
  type Destroyed,
  DestroyedRecords,
  type RecordKept,
  RecordsKept,
} from '@naung/domain/ground/retention/reads.ts';
import { usePages } from '../api/use-pages.ts';
import { useCodes } from '../codes/use-codes.ts';
import { Page, Section } from '../look/page.tsx';
import { ShownPages } from '../look/shown-pages.tsx';
import { Empty } from '../look/states.tsx';
import { Table } from '../look/table.tsx';
import { OnDay } from '../look/when.tsx';
import { useWords } from '../words/use-words.ts';
import { RecordTable } from './record-table.tsx';
import { Schedule } from './schedule.tsx';
import { words } from './words.ts';

const shelves = ['asked', 'due', 'held', 'later'] as const;
type Shelf = (typeof shelves)[number];

const shelfOf = ({ asked, hold, isDue }: RecordKept): Shelf => {
  if (asked !== null) return 'asked';
  if (hold !== null) return 'held';
  return isDue ? 'due' : 'later';
};

export function RetentionPage() {
  const say = useWords(words);
  const records = usePages(RecordsKept, { limit: '200' });
  const destroyed = usePages(DestroyedRecords, {});
  const changed = () => {
    records.again();
    destroyed.again();
  };
  return (
    <Page title={say('retention')} lead={say('lead')} wide>
      {shelves.map((shelf) => (
        <Section key={shelf} title={say(shelf)}>
          <ShownPages
            pages={{ ...records, items: records.items?.filter((one) => shelfOf(one) === shelf) ?? null }}
            lines={2}
            empty={<Empty icon="done" title={say(`none-${shelf}`)} why={say(`none-${shelf}-why`)} />}
          >
            {(items) => <RecordTable caption={say(shelf)} records={items} onChanged={changed} />}
          </ShownPages>
        </Section>
      ))}
      <Section title={say('destroyed')}>
        <ShownPages
          pages={destroyed}
          lines={2}
          empty={<Empty icon="done" title={say('none-destroyed')} why={say('none-destroyed-why')} />}
        >
          {(items) => <DestroyedTable items={items} />}
        </ShownPages>
      </Section>
      <Section title={say('schedule')}>
        <p class="soft">{say('schedule-lead')}</p>
        <Schedule />
      </Section>
    </Page>
  );
}

function DestroyedTable({ items }: { readonly items: readonly Destroyed[] }) {
  const say = useWords(words);
  const classes = useCodes('retention-classes');
  return (
    <Table
      caption={say('destroyed')}
      rows={items}
      keyOf={(one) => one.act}
      empty={null}
      columns={[
        { key: 'code', head: say('code'), cell: (one) => one.code ?? <span class="soft">{say('no-code')}</span> },
        { key: 'class', head: say('class'), cell: (one) => classes.wordOf(one.class) },
        { key: 'on', head: say('destroyed-on'), cell: (one) => <OnDay day={one.destroyedOn} /> },
        { key: 'complete', head: say('complete'), cell: (one) => <OnDay day={one.completeOn} /> },
        {
          key: 'proof',
          head: say('proof'),
          cell: (one) => <a href={`/masa-simpan/bukti/${one.act}`}>{say('open-proof')}</a>,
        },
      ]}
    />
  );
}
