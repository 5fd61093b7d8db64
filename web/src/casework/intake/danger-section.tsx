/** The questions of danger come before everything else, and what they come to is said at once, in words. */
import { detailOf } from '@naung/domain/ground/codes/details.ts';
import { useCodes } from '../../ground/codes/use-codes.ts';
import { Checkboxes } from '../../ground/look/choices.tsx';
import { Urgency } from '../../ground/look/urgency.tsx';
import { colourOf } from '../../ground/look/urgency-colour.ts';
import { useWords } from '../../ground/words/use-words.ts';
import { words } from './receive-words.ts';
import type { SectionProps } from './section-props.ts';
import { useComputedUrgency, WhyUrgent } from './why-urgent.tsx';

export function DangerSection({ writing, change }: SectionProps) {
  const say = useWords(words);
  const items = useCodes('urgency-items');
  const ticked = writing.urgencyItems ?? [];
  const computed = useComputedUrgency()(ticked);
  const offered = (level: 'red' | 'amber') =>
    items.choices.filter(({ value }) => {
      const item = items.itemOf(value);
      return item !== null && detailOf('urgency-items', item)?.level === level;
    });
  return (
    <div class="stack">
      <p class="soft">{say('danger-lead')}</p>
      {(['red', 'amber'] as const).map((level) => (
        <Checkboxes
          key={level}
          label={say(`danger-${level}`)}
          values={ticked}
          onValues={(values) => change({ urgencyItems: [...values] })}
          choices={offered(level)}
        />
      ))}
      <div class="comes-to" role="status">
        <Urgency colour={colourOf[computed]} />
        <WhyUrgent urgency={computed} computed={computed} items={ticked} />
      </div>
    </div>
  );
}
