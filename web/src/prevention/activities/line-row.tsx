/** One village of many: who came from there, in five small numbers. */
import { Button } from '../../ground/look/button.tsx';
import { useWords } from '../../ground/words/use-words.ts';
import { counted, counters } from './counting.ts';
import type { Line } from './draft.ts';
import { HeadsInput } from './heads-input.tsx';
import { words } from './words.ts';

interface LineRowProps {
  readonly line: Line;
  readonly name: string;
  readonly onLine: (line: Line) => void;
  readonly onAway: () => void;
}

export function LineRow({ line, name, onLine, onAway }: LineRowProps) {
  const say = useWords(words);
  return (
    <div class="line-row" role="group" aria-label={name}>
      <p class="line-name">{name}</p>
      {counters.map((counter) => (
        <div key={counter} class="line-heads">
          <span aria-hidden="true">{say(counter)}</span>
          <HeadsInput
            label={say('heads-of', { who: say(counter), village: name })}
            heads={line.tally[counter]}
            onHeads={(heads) => onLine({ ...line, tally: counted(line.tally, counter, heads) })}
          />
        </div>
      ))}
      <Button kind="quiet" icon="close" onPress={onAway}>
        <span aria-hidden="true">{say('take-away')}</span>
        <span class="visually-hidden">{say('take-away-which', { name })}</span>
      </Button>
    </div>
  );
}
