import { Holidays } from '@naung/domain/ground/deadlines/reads.ts';
import type { Day } from '@naung/domain/ground/time.ts';
import { useState } from 'preact/hooks';
import { useRead } from '../api/use-read.ts';
import { Badge } from '../look/badge.tsx';
import { Button } from '../look/button.tsx';
import { Select } from '../look/choices.tsx';
import { dayInWords } from '../look/dates.ts';
import { Section } from '../look/page.tsx';
import { Shown } from '../look/shown.tsx';
import { Empty } from '../look/states.tsx';
import { Table } from '../look/table.tsx';
import { useToday } from '../today.ts';
import { useLanguage } from '../words/language.ts';
import { useWordIfKnown, useWords } from '../words/use-words.ts';
import { AddHolidayDialog } from './add-holiday-dialog.tsx';
import { refusalWords, words } from './words.ts';

export function HolidaysSection({ mayAdd }: { readonly mayAdd: boolean }) {
  const say = useWords(words);
  const because = useWordIfKnown(refusalWords);
  const language = useLanguage();
  const thisYear = Number(useToday().slice(0, 4));
  const [year, setYear] = useState(String(thisYear));
  const [adding, setAdding] = useState(false);
  const reading = useRead(Holidays, { from: `${year}-01-01` as Day, until: `${year}-12-31` as Day });
  return (
    <Section
      title={say('holidays')}
      actions={
        mayAdd ? (
          <Button icon="add" onPress={() => setAdding(true)}>
            {say('add-holiday')}
          </Button>
        ) : undefined
      }
    >
      <Select
        label={say('year')}
        value={year}
        onValue={setYear}
        choices={[thisYear + 1, thisYear, thisYear - 1].map((one) => ({ value: String(one), label: String(one) }))}
      />
      <Shown reading={reading} because={because} lines={4}>
        {({ items }) => (
          <Table
            caption={say('holidays')}
            rows={items}
            keyOf={(one) => `${one.on} ${one.name}`}
            empty={<Empty icon="calendar" title={say('holidays-none')} why={say('holidays-none-why')} />}
            columns={[
              { key: 'day', head: say('col-day'), cell: (one) => dayInWords(one.on, language) },
              {
                key: 'name',
                head: say('col-name'),
                cell: (one) => (
                  <span>
                    {one.name} {one.isOwn ? <Badge tone="info">{say('own')}</Badge> : null}
                  </span>
                ),
              },
            ]}
          />
        )}
      </Shown>
      {adding ? <AddHolidayDialog onClose={() => setAdding(false)} onDone={reading.again} /> : null}
    </Section>
  );
}
