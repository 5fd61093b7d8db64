/** Five big counters for a crowd: a press counts one head, a number may be typed, and one sentence says what has been counted. */
import { headsIn, type Tally } from '@naung/domain/prevention/activities/model.ts';
import { useId } from 'preact/hooks';
import { FieldGroup } from '../../ground/look/field.tsx';
import { Icon } from '../../ground/look/icon.tsx';
import { useWords } from '../../ground/words/use-words.ts';
import { counted, counters, headsTyped, stepped } from './counting.ts';
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

interface TallyCounterProps {
  readonly label: string;
  readonly heads: number;
  readonly onHeads: (heads: number) => void;
}

export function TallyCounter({ label, heads, onHeads }: TallyCounterProps) {
  const say = useWords(words);
  const id = useId();
  return (
    <div class="tally-counter">
      <label for={id}>{label}</label>
      <div class="tally-row">
        <button
          type="button"
          class="tally-step"
          aria-label={say('one-less', { who: label })}
          disabled={heads === 0}
          onClick={() => onHeads(stepped(heads, -1))}
        >
          <Icon name="minus" size={22} />
        </button>
        <HeadsInput id={id} heads={heads} onHeads={onHeads} />
        <button
          type="button"
          class="tally-step more"
          aria-label={say('one-more', { who: label })}
          onClick={() => onHeads(stepped(heads, 1))}
        >
          <Icon name="add" size={22} />
        </button>
      </div>
    </div>
  );
}

interface HeadsInputProps {
  readonly id?: string;
  readonly label?: string;
  readonly heads: number;
  readonly onHeads: (heads: number) => void;
}

/** A number of people; nobody is an empty field, so that typing needs no rubbing out first. */
export const HeadsInput = ({ id, label, heads, onHeads }: HeadsInputProps) => (
  <input
    id={id}
    class="input tally-heads"
    type="text"
    inputMode="numeric"
    autocomplete="off"
    aria-label={label}
    placeholder="0"
    value={heads === 0 ? '' : String(heads)}
    onInput={(event) => onHeads(headsTyped(event.currentTarget.value))}
  />
);

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
