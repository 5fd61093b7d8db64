import type { ReleaseLimitsShown } from '@naung/domain/casework/releases/reads.ts';
import { useWords } from '../../ground/words/use-words.ts';
import { words } from './words.ts';

interface LimitsProps {
  readonly limits: ReleaseLimitsShown;
  readonly mayTakeNames: boolean;
}

/** From how many rows on a second person is asked, as the lists of the district say today. */
export function Limits({ limits: { rowsAlone, rowsTakenAlone, rowsAtAll }, mayTakeNames }: LimitsProps) {
  const say = useWords(words);
  if (rowsAtAll === 0) return <p>{say('limit-nothing')}</p>;
  const alone = { alone: rowsAlone, taken: rowsTakenAlone };
  return (
    <div class="stack">
      <p>{rowsAlone === 0 ? say('limit-none-alone') : say('limit-alone', alone)}</p>
      {mayTakeNames ? <p>{say('limit-names')}</p> : null}
      <p>{say('limit-at-all', { most: rowsAtAll })}</p>
    </div>
  );
}
