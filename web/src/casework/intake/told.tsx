/** What was told, part by part: each part is one compartment and is only there for those to whom it is open. */
import type { ConcernTold } from '@naung/domain/casework/intake/door.ts';
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

export function Told({ told }: { readonly told: NonNullable<ConcernShown['told']> }) {
  const say = useWords(words);
  const sayField = useWords(fieldWords);
  const said = useSaidValue(told.village ?? null);
  return (
    <div class="told">
      {parts.map(([title, compartment]) => {
        const facts = fieldsIn(compartment).flatMap((field) => {
          const value = said(field, told[field]);
          return value === null ? [] : [[sayField(field), <span class="as-written">{value}</span>] as const];
        });
        return (
          <section key={title} class="told-part">
            <h3>{say(title)}</h3>
            {facts.length === 0 ? <p class="soft">{say('part-closed')}</p> : <Facts facts={facts} />}
          </section>
        );
      })}
    </div>
  );
}
