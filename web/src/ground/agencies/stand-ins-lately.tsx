/** Which unit was to stand in for which: to be answered by a second person, and for custodians what came of it. No case is named. */
import {
  type AskedStandIn,
  ConfirmStandIn,
  DeclineStandIn,
  StandInsLately,
} from '@naung/domain/ground/agencies/stand-in.ts';
import { useRead } from '../api/use-read.ts';
import { DeedButton } from '../deeds/deed-button.tsx';
import { WishDialog } from '../deeds/wish-dialog.tsx';
import { Badge } from '../look/badge.tsx';
import { Section } from '../look/page.tsx';
import { Shown } from '../look/shown.tsx';
import { Table } from '../look/table.tsx';
import { When } from '../look/when.tsx';
import { useWordIfKnown, useWords } from '../words/use-words.ts';
import { refusalWords } from './refusal-words.ts';
import { words } from './stand-in-words.ts';

const keyOf = ({ unit, askedAt, state }: AskedStandIn): string => `${unit}-${askedAt}-${state}`;

export function StandInsLatelySection() {
  const say = useWords(words);
  const reading = useRead(StandInsLately, {});
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
  const reading = useRead(StandInsLately, {});
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
  const because = useWordIfKnown(refusalWords);
  const { unit, standIn, unitName, standInName, askedBy, isMine, mayAnswer } = one;
  if (standIn === null || standInName === null) return null;
  const said = { unit: unitName, other: standInName };
  const shared = { because, onDone: onAnswered, wished: () => ({ payload: { unit, standIn } }) };
  const declining = isMine ? 'take-back' : 'decline';
  return (
    <article class="duty-card">
      <h3>{say('would-stand-in', said)}</h3>
      <p class="soft">
        {say('asked-by')}: {askedBy}, <When at={one.askedAt} />
      </p>
      <div class="row">
        {mayAnswer ? (
          <DeedButton
            kind="main"
            icon="check"
            label={say('confirm')}
            dialog={(close) => (
              <WishDialog
                contract={ConfirmStandIn}
                title={say('would-stand-in', said)}
                lead={say('confirm-lead', said)}
                doIt={say('confirm')}
                icon="check"
                done={say('was-confirmed')}
                onClose={close}
                {...shared}
              />
            )}
          />
        ) : null}
        {mayAnswer || isMine ? (
          <DeedButton
            icon="close"
            label={say(declining)}
            dialog={(close) => (
              <WishDialog
                contract={DeclineStandIn}
                title={say('would-stand-in', said)}
                lead={say('decline-lead', said)}
                doIt={say(declining)}
                icon="close"
                done={say('was-declined')}
                onClose={close}
                {...shared}
              />
            )}
          />
        ) : null}
      </div>
    </article>
  );
}
