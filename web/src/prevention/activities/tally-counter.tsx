/** One counter: a press counts one head, and a number may be typed. */
import { useId } from 'preact/hooks';
import { Icon } from '../../ground/look/icon.tsx';
import { useWords } from '../../ground/words/use-words.ts';
import { stepped } from './counting.ts';
import { HeadsInput } from './heads-input.tsx';
import { words } from './words.ts';

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
