import type { ActivityShown } from '@naung/domain/prevention/activities/activity-shown.ts';
import type { ComponentChildren } from 'preact';
import { useAgencies } from '../../ground/agencies/known-units.ts';
import { useCodes } from '../../ground/codes/use-codes.ts';
import { Facts } from '../../ground/look/facts.tsx';
import { Section } from '../../ground/look/page.tsx';
import { When } from '../../ground/look/when.tsx';
import { useWords } from '../../ground/words/use-words.ts';
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
