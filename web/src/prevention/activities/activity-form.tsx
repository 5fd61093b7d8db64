/** The form of an activity: what is needed in sight, what may wait below it. */
import { useState } from 'preact/hooks';
import { Checkbox } from '../../ground/look/choices.tsx';
import { Section } from '../../ground/look/page.tsx';
import { useWords } from '../../ground/words/use-words.ts';
import { CameFields } from './came-fields.tsx';
import type { ActivityDraft, ActivityTelling } from './draft.ts';
import { LinesField } from './lines-field.tsx';
import { HolderFields, KindFields, WhenFields } from './main-fields.tsx';
import { MoreDrawers } from './more-drawers.tsx';
import { words } from './words.ts';

interface ActivityFormProps {
  readonly draft: ActivityDraft;
  readonly onDraft: (draft: ActivityDraft) => void;
  readonly faults: Readonly<Record<string, string | undefined>>;
}

export function ActivityForm({ draft, onDraft, faults }: ActivityFormProps) {
  const say = useWords(words);
  const { telling, lines } = draft;
  const [many, setMany] = useState(false);
  const change = (part: ActivityTelling) => onDraft({ ...draft, telling: { ...telling, ...part } });
  const shared = { telling, change, faults };
  const manyVillages = many || lines.length > 0;
  return (
    <>
      <Section title={say('main-part')}>
        <KindFields {...shared} />
        <WhenFields {...shared} />
      </Section>
      <Section title={say('where-part')}>
        <HolderFields {...shared} />
      </Section>
      <Section title={say('came-part')}>
        <CameFields {...shared} />
        <Checkbox
          label={say('many-villages')}
          hint={say('many-villages-hint')}
          checked={manyVillages}
          onChecked={(checked) => {
            setMany(checked);
            if (!checked) onDraft({ ...draft, lines: [] });
          }}
        />
        {manyVillages ? (
          <LinesField lines={lines} onLines={(next) => onDraft({ ...draft, lines: next })} error={faults.lines} />
        ) : null}
      </Section>
      <Section title={say('more-part')}>
        <MoreDrawers {...shared} />
      </Section>
    </>
  );
}
