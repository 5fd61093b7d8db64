/** What was told, part by part: each part is one compartment and is only there for those to whom it is open. */
import { type ConcernTold, isTakenForChild } from '@naung/domain/casework/intake/door.ts';
import { concernDrawers } from '@naung/domain/casework/intake/model.ts';
import type { ConcernShown } from '@naung/domain/casework/intake/reads.ts';
import type { Compartment } from '@naung/domain/ground/drawers/model.ts';
import { Facts } from '../../ground/look/facts.tsx';
import { useWords } from '../../ground/words/use-words.ts';
import { fieldWords } from './field-words.ts';
import { useSaidValue } from './said-value.ts';
import { words } from './words.ts';

const parts = [
  ['told-story', 'narrative'],
  ['told-event', 'core'],
  ['told-person', 'identity'],
  ['told-place', 'safe_place'],
  ['told-respondent', 'respondent'],
  ['told-reporter', 'reporter'],
] as const satisfies readonly (readonly [string, Compartment])[];

/** The danger is said above with its reasons, the way of contact in a block of its own. */
const saidElsewhere: readonly string[] = ['urgencyItems', 'safeContact', 'channel'];

const fieldsIn = (compartment: Compartment): readonly (keyof ConcernTold)[] =>
  (Object.keys(concernDrawers) as (keyof ConcernTold)[]).filter(
    (field) => concernDrawers[field] === compartment && !saidElsewhere.includes(field),
  );

interface ToldProps {
  readonly told: NonNullable<ConcernShown['told']>;
  /** The compartments that the one who reads reaches. */
  readonly open: readonly Compartment[];
}

export function Told({ told, open }: ToldProps) {
  const say = useWords(words);
  const shown = useShownParts(told);
  const withoutWords = shown.filter(({ facts }) => facts.length === 0);
  const called = (parts: typeof shown) => parts.map(({ title }) => say(title)).join(', ');
  const empty = withoutWords.filter(({ compartment }) => open.includes(compartment));
  const closed = withoutWords.filter(({ compartment }) => !open.includes(compartment));
  return (
    <div class="told">
      {shown.map(({ title, facts }) =>
        facts.length === 0 ? null : (
          <section key={title} class="told-part">
            <h3>{say(title)}</h3>
            <Facts facts={facts} />
          </section>
        ),
      )}
      {empty.length === 0 ? null : <p class="soft">{say('parts-empty', { parts: called(empty) })}</p>}
      {closed.length === 0 ? null : <p class="soft">{say('parts-closed', { parts: called(closed) })}</p>}
    </div>
  );
}

function useShownParts(told: ToldProps['told']) {
  const say = useWords(words);
  const sayField = useWords(fieldWords);
  const said = useSaidValue(told.village ?? null);
  const { aboutChild = false, ageBand = null } = told;
  const assumed = isTakenForChild({ ...told, aboutChild, ageBand });
  const wordsOf = (field: keyof ConcernTold) =>
    field === 'aboutChild' && assumed ? say('age-unknown') : said(field, told[field]);
  return parts.map(([title, compartment]) => ({
    title,
    compartment,
    facts: fieldsIn(compartment).flatMap((field) => {
      const value = wordsOf(field);
      return value === null ? [] : [[sayField(field), <span class="as-written">{value}</span>] as const];
    }),
  }));
}
