/** On the custodians' page: which duties changed hands and through whom, and who came in by a link. No case is named. */
import { type ChangedDuty, DutiesLately } from '@naung/domain/ground/agencies/lately.ts';
import { presetOf } from '@naung/domain/ground/agencies/presets.ts';
import { Arrivals } from '@naung/domain/ground/agencies/second-person.ts';
import { usePages } from '../api/use-pages.ts';
import { useRead } from '../api/use-read.ts';
import { Badge } from '../look/badge.tsx';
import { Section } from '../look/page.tsx';
import { Shown } from '../look/shown.tsx';
import { ShownPages } from '../look/shown-pages.tsx';
import { Table } from '../look/table.tsx';
import { When } from '../look/when.tsx';
import { useLanguage } from '../words/language.ts';
import { useWords } from '../words/use-words.ts';
import { changeWords, words } from './lately-words.ts';

export function DutiesLatelySection() {
  const say = useWords(words);
  const pages = usePages(DutiesLately, {});
  return (
    <Section title={say('lately')}>
      <p class="soft">{say('lately-lead')}</p>
      <ShownPages pages={pages} lines={2} empty={<p class="soft">{say('none-lately')}</p>}>
        {(changes) => <ChangesTable changes={changes} />}
      </ShownPages>
    </Section>
  );
}

function ChangesTable({ changes }: { readonly changes: readonly ChangedDuty[] }) {
  const say = useWords(words);
  const sayChange = useWords(changeWords);
  const language = useLanguage();
  return (
    <Table
      caption={say('lately')}
      rows={changes}
      keyOf={({ entry }) => entry}
      empty={null}
      columns={[
        { key: 'whose', head: say('whose'), cell: ({ person }) => person },
        {
          key: 'duty',
          head: say('duty'),
          cell: ({ preset, unit }) => `${presetOf(preset)?.[language] ?? preset}, ${unit}`,
        },
        {
          key: 'what',
          head: say('what'),
          cell: ({ change, alone }) => (
            <span>
              {sayChange(change)} {alone ? <Badge tone="attention">{say('alone')}</Badge> : null}
            </span>
          ),
        },
        {
          key: 'by',
          head: say('by'),
          cell: ({ by, askedBy }) => (askedBy === null ? by : say('by-two', { by, asked: askedBy })),
        },
        { key: 'when', head: say('when'), cell: ({ at }) => <When at={at} /> },
      ]}
    />
  );
}

export function ArrivalsSection() {
  const say = useWords(words);
  const reading = useRead(Arrivals, {});
  return (
    <Section title={say('arrived')}>
      <p class="soft">{say('arrived-lead')}</p>
      <Shown reading={reading} lines={2}>
        {({ items }) => (
          <Table
            caption={say('arrived')}
            rows={items}
            keyOf={({ person, at }) => `${person}-${at}`}
            empty={<p class="soft">{say('none-arrived')}</p>}
            columns={[
              { key: 'whose', head: say('whose'), cell: ({ name }) => name },
              {
                key: 'what',
                head: say('what'),
                cell: ({ isFirst, sameBrowser }) => (
                  <div class="stack">
                    <span>{say(isFirst ? 'first' : 'anew')}</span>
                    {sameBrowser ? (
                      <span>
                        <Badge tone="grave" icon="warning">
                          {say('unusual')}
                        </Badge>{' '}
                        {say('same-browser')}
                      </span>
                    ) : null}
                  </div>
                ),
              },
              { key: 'device', head: say('device'), cell: ({ device }) => device },
              { key: 'link-by', head: say('link-by'), cell: ({ linkBy }) => linkBy ?? '' },
              { key: 'when', head: say('when'), cell: ({ at }) => <When at={at} /> },
            ]}
          />
        )}
      </Shown>
    </Section>
  );
}
