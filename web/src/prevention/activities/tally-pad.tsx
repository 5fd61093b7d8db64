/** Five big counters for a crowd: a press counts one head, a number may be typed, and one sentence says what has been counted. */
import { headsIn, type Tally } from '@naung/domain/prevention/activities/model.ts';
import { FieldGroup } from '../../ground/look/field.tsx';
import { useWords } from '../../ground/words/use-words.ts';
import { counted, counters } from './counting.ts';
import { TallyCounter } from './tally-counter.tsx';
import { words } from './words.ts';

interface TallyPadProps {
  readonly id?: string;
  readonly label: string;
  readonly hint?: string;
  readonly error?: string | undefined;
  readonly tally: Tally;
  readonly onTally: (tally: Tally) => void;
  /** The four counters come from finer bands; only the fifth is counted here. */
  readonly onlyDisability?: boolean;
}

export function TallyPad({ id, label, hint, error, tally, onTally, onlyDisability = false }: TallyPadProps) {
  const say = useWords(words);
  return (
    <FieldGroup id={id} label={label} hint={hint} error={error}>
      <div class="tally-pad">
        {counters
          .filter((counter) => !onlyDisability || counter === 'disability')
          .map((counter) => (
            <TallyCounter
              key={counter}
              label={say(counter)}
              heads={tally[counter]}
              onHeads={(heads) => onTally(counted(tally, counter, heads))}
            />
          ))}
      </div>
      <TallySaid tally={tally} />
    </FieldGroup>
  );
}

export function TallySaid({ tally }: { readonly tally: Tally }) {
  const say = useWords(words);
  const all = headsIn(tally);
  return (
    <output class="tally-said">
      {all === 0
        ? say('came-none')
        : say('came-said', {
            all,
            children: tally.childFemale + tally.childMale,
            adults: tally.adultFemale + tally.adultMale,
            disability: tally.disability,
          })}
    </output>
  );
}
