/** What waits about a last custodian, and which custodians were ended lately. Nothing where there is nothing. */
import {
  type AskedEnd,
  AskedEnds,
  ConfirmEnd,
  CustodiansEnded,
  DeclineEnd,
} from '@naung/domain/ground/agencies/last-custodian.ts';
import { useRead } from '../api/use-read.ts';
import { dayInShort } from '../look/dates.ts';
import { Section } from '../look/page.tsx';
import { Table } from '../look/table.tsx';
import { When } from '../look/when.tsx';
import { useLanguage } from '../words/language.ts';
import { useWords } from '../words/use-words.ts';
import { words } from './custodian-words.ts';
import { unitInWords } from './known-units.ts';
import { SecondWord } from './second-word.tsx';

export function EndsAsked() {
  const say = useWords(words);
  const reading = useRead(AskedEnds, {}, 'while-waiting');
  const items = reading.value?.items ?? [];
  if (items.length === 0) return null;
  return (
    <Section title={say('asked')}>
      <p class="soft">{say('asked-lead')}</p>
      {items.map((one) => (
        <AskedOne key={one.duty} one={one} onAnswered={reading.again} />
      ))}
    </Section>
  );
}

function AskedOne({ one, onAnswered }: { readonly one: AskedEnd; readonly onAnswered: () => void }) {
  const say = useWords(words);
  const language = useLanguage();
  const { duty, personName: name, askedBy, askedAt, mayAnswer, isMine, whoCould } = one;
  const unit = unitInWords({ name: one.unitName, agency: one.agencyName });
  const said = { name, unit, day: dayInShort(one.endsOn, language) };
  return (
    <article class="duty-card">
      <h3>{name}</h3>
      <p>
        {unit}. {say('last-day', said)}
      </p>
      <p class="soft">
        {say('asked-by')}: {askedBy}, <When at={askedAt} />
      </p>
      {mayAnswer ? null : (
        <p>{whoCould.length === 0 ? say('ask-nobody') : say('ask-them', { names: whoCould.join(', ') })}</p>
      )}
      <SecondWord
        {...{ mayAnswer, isMine, onAnswered, payload: { duty } }}
        confirm={{
          ...{ contract: ConfirmEnd, title: say('confirm-title', said), lead: say('confirm-lead', said) },
          ...{ doIt: say('confirm'), done: say('was-confirmed') },
        }}
        decline={{
          ...{ contract: DeclineEnd, title: say('decline-title', said), lead: say('decline-lead', said) },
          ...{ doIt: say(isMine ? 'take-back' : 'decline'), done: say('was-declined') },
        }}
      />
    </article>
  );
}

export function CustodiansEndedSection() {
  const say = useWords(words);
  const { value } = useRead(CustodiansEnded, {});
  if (value === null || value.items.length === 0) return null;
  return (
    <Section title={say('ended')}>
      <p class="soft">{say('ended-lead')}</p>
      <Table
        caption={say('ended')}
        rows={value.items}
        keyOf={({ entry }) => entry}
        empty={null}
        columns={[
          { key: 'whose', head: say('whose'), cell: ({ person }) => person },
          { key: 'unit', head: say('unit'), cell: ({ unitName }) => unitName },
          { key: 'by', head: say('by'), cell: ({ by }) => by },
          { key: 'when', head: say('when'), cell: ({ at }) => <When at={at} /> },
        ]}
      />
    </Section>
  );
}
