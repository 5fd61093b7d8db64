import type { ActivityShown } from '@naung/domain/prevention/activities/activity-shown.ts';
import type { ComponentChildren } from 'preact';
import { useAgencies } from '../../ground/agencies/known-units.ts';
import { useCodes } from '../../ground/codes/use-codes.ts';
import { Facts } from '../../ground/look/facts.tsx';
import { Section } from '../../ground/look/page.tsx';
import { OnDay, When } from '../../ground/look/when.tsx';
import { useWords } from '../../ground/words/use-words.ts';
import type { Outcome } from './draft.ts';
import { words } from './words.ts';

export function ActivityFacts({ activity }: { readonly activity: ActivityShown }) {
  const say = useWords(words);
  const stages = useCodes('continuum-stages');
  const levels = useCodes('change-levels');
  const sources = useCodes('funding-sources');
  const holder = useHolder();
  const or = (text: ComponentChildren | null) => text ?? <span class="soft">{say('nothing')}</span>;
  const { agencies, funding } = activity;
  return (
    <Section title={say('about-it')}>
      <Facts
        facts={[
          [say('stage'), stages.wordOf(activity.stage)],
          [say('levels'), levels.wordsOf(activity.levels)],
          [say('held-by'), holder(activity)],
          [say('opened-by'), or(activity.openedBy)],
          [say('led-by'), or(activity.ledBy)],
          [say('agencies-part'), or(agencies.length === 0 ? null : <AgencyNames agencies={agencies} />)],
          [say('funding'), or(funding === null ? null : sources.wordOf(funding))],
          [say('recorded-by'), activity.recordedBy.name],
          [say('written-at'), <When at={activity.writtenAt} />],
          [say('entered-at'), <When at={activity.enteredAt} />],
        ]}
      />
    </Section>
  );
}

const AgencyNames = ({ agencies }: { readonly agencies: ActivityShown['agencies'] }) => (
  <ul>
    {agencies.map((agency) => (
      <li key={agency.id}>{agency.name}</li>
    ))}
  </ul>
);

/** The village itself, the office, or the agency by its name. */
function useHolder(): (activity: Pick<ActivityShown, 'holderKind' | 'holder'>) => string {
  const say = useWords(words);
  const agencies = useAgencies();
  return ({ holderKind, holder }) => agencies.find((one) => one.id === holder)?.name ?? say(`holder-${holderKind}`);
}

export function WhatCameOfIt({ outcome }: { readonly outcome: Outcome }) {
  const say = useWords(words);
  const { explained, agreements, followUp } = outcome;
  if (explained.length + agreements.length + followUp.length === 0) return null;
  return (
    <Section title={say('outcome-part')}>
      <Lines title={say('explained')} rows={explained} />
      <Lines
        title={say('agreements')}
        rows={agreements.map(({ text, who, by }) => (
          <>
            {text} <span class="soft">· {who}</span>
            {by === undefined ? null : (
              <span class="soft">
                {' '}
                · <OnDay day={by} />
              </span>
            )}
          </>
        ))}
      />
      <Lines
        title={say('follow-up')}
        rows={followUp.map(({ what, who, when }) => (
          <>
            {what}{' '}
            <span class="soft">{[who, when].filter((part) => part !== undefined).map((part) => ` · ${part}`)}</span>
          </>
        ))}
      />
    </Section>
  );
}

function Lines({ title, rows }: { readonly title: string; readonly rows: readonly ComponentChildren[] }) {
  if (rows.length === 0) return null;
  return (
    <div>
      <h3>{title}</h3>
      <ul class="outcome-list">
        {rows.map((row, at) => (
          <li key={at}>{row}</li>
        ))}
      </ul>
    </div>
  );
}
