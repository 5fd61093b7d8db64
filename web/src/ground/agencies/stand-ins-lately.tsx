/** Which unit was to stand in for which: to be answered by a second person, and for custodians what came of it. No case is named. */
import {
  type AskedStandIn,
  ConfirmStandIn,
  DeclineStandIn,
  StandInsLately,
} from '@naung/domain/ground/agencies/stand-in.ts';
import { useRead } from '../api/use-read.ts';
import { Badge } from '../look/badge.tsx';
import { Section } from '../look/page.tsx';
import { Shown } from '../look/shown.tsx';
import { Table } from '../look/table.tsx';
import { When } from '../look/when.tsx';
import { useWords } from '../words/use-words.ts';
import { SecondWord } from './second-word.tsx';
import { words } from './stand-in-words.ts';

const keyOf = ({ unit, askedAt, state }: AskedStandIn): string => `${unit}-${askedAt}-${state}`;

export function StandInsLatelySection() {
  const say = useWords(words);
  const reading = useRead(StandInsLately, {}, 'while-waiting');
  return (
    <Section title={say('lately')}>
      <p class="soft">{say('lately-lead')}</p>
      <Shown reading={reading} lines={2}>
        {({ items }) => (
          <Table
            caption={say('lately')}
            rows={items}
            keyOf={keyOf}
            empty={<p class="soft">{say('none-lately')}</p>}
            columns={[
              { key: 'unit', head: say('for-unit'), cell: ({ unitName }) => unitName },
              { key: 'stand-in', head: say('stands-in'), cell: ({ standInName }) => standInName ?? say('nobody') },
              {
                key: 'what',
                head: say('what'),
                cell: ({ state }) =>
                  state === 'alone' ? <Badge tone="attention">{say('alone')}</Badge> : say(`is-${state}`),
              },
              {
                key: 'by',
                head: say('by'),
                cell: ({ askedBy, answeredBy }) =>
                  answeredBy === null ? askedBy : say('by-two', { by: answeredBy, asked: askedBy }),
              },
              {
                key: 'when',
                head: say('when'),
                cell: ({ askedAt, answeredAt }) => <When at={answeredAt ?? askedAt} />,
              },
            ]}
          />
        )}
      </Shown>
    </Section>
  );
}

/** Nothing where nothing waits. */
export function StandInsAsked() {
  const say = useWords(words);
  const reading = useRead(StandInsLately, {}, 'while-waiting');
  const items = (reading.value?.items ?? []).filter(({ state }) => state === 'asked');
  return items.length === 0 ? null : (
    <Section title={say('asked')}>
      <p class="soft">{say('asked-lead')}</p>
      {items.map((one) => (
        <AskedOne key={keyOf(one)} one={one} onAnswered={reading.again} />
      ))}
    </Section>
  );
}

function AskedOne({ one, onAnswered }: { readonly one: AskedStandIn; readonly onAnswered: () => void }) {
  const say = useWords(words);
  const { unit, standIn, unitName, standInName, askedBy, isMine, mayAnswer } = one;
  if (standIn === null || standInName === null) return null;
  const said = { unit: unitName, other: standInName };
  const title = say('would-stand-in', said);
  return (
    <article class="duty-card">
      <h3>{title}</h3>
      <p class="soft">
        {say('asked-by')}: {askedBy}, <When at={one.askedAt} />
      </p>
      <SecondWord
        {...{ mayAnswer, isMine, onAnswered, payload: { unit, standIn } }}
        confirm={{
          ...{ contract: ConfirmStandIn, title, lead: say('confirm-lead', said) },
          ...{ doIt: say('confirm'), done: say('was-confirmed') },
        }}
        decline={{
          ...{ contract: DeclineStandIn, title, lead: say('decline-lead', said) },
          ...{ doIt: say(isMine ? 'take-back' : 'decline'), done: say('was-declined') },
        }}
      />
    </article>
  );
}
