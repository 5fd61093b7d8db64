/** Of the custodian's page: what is hers to review, what was reviewed lately, and how often it comes to that. */
import { daysOfRate } from '@naung/domain/ground/emergencies/model.ts';
import { EmergencyRates, ListEmergencies, rateOf } from '@naung/domain/ground/emergencies/reviewing.ts';
import { useRead } from '../api/use-read.ts';
import { Badge } from '../look/badge.tsx';
import { Section } from '../look/page.tsx';
import { Shown } from '../look/shown.tsx';
import { Table } from '../look/table.tsx';
import { useLanguage } from '../words/language.ts';
import { useWords } from '../words/use-words.ts';
import { All } from './emergencies.tsx';
import { isForMe } from './standing.ts';
import { words } from './words.ts';

export function EmergenciesOfCustodian() {
  const say = useWords(words);
  const reading = useRead(ListEmergencies, {}, 'while-waiting');
  const days = { days: daysOfRate };
  return (
    <>
      <Section title={say('to-review')}>
        <Shown reading={reading} lines={2}>
          {({ items }) => (
            <All
              items={items.filter(isForMe)}
              onChanged={reading.again}
              empty={<p class="soft">{say('none-to-review')}</p>}
            />
          )}
        </Shown>
      </Section>
      <Section title={say('reviewed-lately')}>
        <p class="soft">{say('reviewed-lately-lead', days)}</p>
        <Shown reading={reading} lines={2}>
          {({ items }) => (
            <All
              items={items.filter((one) => one.verdict !== null && !isForMe(one))}
              onChanged={reading.again}
              empty={<p class="soft">{say('none-reviewed', days)}</p>}
            />
          )}
        </Shown>
      </Section>
    </>
  );
}

export function RatesOfEmergencies() {
  const say = useWords(words);
  const language = useLanguage();
  const reading = useRead(EmergencyRates, {});
  const percent = new Intl.NumberFormat(language === 'id' ? 'id-ID' : 'en-GB', { maximumFractionDigits: 1 });
  return (
    <Section title={say('rates')}>
      <p class="soft">{say('rates-lead')}</p>
      <Shown reading={reading} lines={2}>
        {({ items, target }) => (
          <>
            {target === null ? null : <p class="soft">{say('rates-target', { target: percent.format(target) })}</p>}
            <Table
              caption={say('rates')}
              rows={items}
              keyOf={(one) => one.unit}
              empty={<p class="soft">{say('none-rates')}</p>}
              columns={[
                { key: 'unit', head: say('unit'), cell: (one) => one.name },
                { key: 'uses', head: say('uses'), cell: (one) => one.uses },
                { key: 'openings', head: say('openings'), cell: (one) => one.openings },
                {
                  key: 'rate',
                  head: say('rate'),
                  cell: (one) => {
                    const rate = rateOf(one);
                    if (rate === null) return null;
                    return (
                      <span>
                        {percent.format(rate)} %{' '}
                        {target !== null && rate > target ? <Badge tone="attention">{say('over-target')}</Badge> : null}
                      </span>
                    );
                  },
                },
              ]}
            />
          </>
        )}
      </Shown>
    </Section>
  );
}
