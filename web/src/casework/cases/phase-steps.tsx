import { type Phase, phases } from '@naung/domain/casework/cases/model.ts';
import type { CaseShown } from '@naung/domain/casework/cases/reads.ts';
import { Icon } from '../../ground/look/icon.tsx';
import { useWords } from '../../ground/words/use-words.ts';
import { phaseWords } from './code-words.ts';
import { words } from './words.ts';

/** Where the case is on its way, as steps that have a word and a sign each. */
export function PhaseSteps({ phase, phases: passed }: Pick<CaseShown, 'phase' | 'phases'>) {
  const say = useWords(words);
  const sayPhase = useWords(phaseWords);
  const way = stepsOf(phase);
  const now = way.indexOf(phase);
  return (
    <ol class="phase-steps" aria-label={say('phases')}>
      {way.map((step, at) => {
        const was = at < now && passed.some((one) => one.phase === step);
        return (
          <li
            key={step}
            class={at === now ? 'now' : was ? 'passed' : undefined}
            aria-current={at === now ? 'step' : undefined}
          >
            {was ? <Icon name="check" size={14} /> : null}
            <span>{sayPhase(step)}</span>
            {at === now ? <span class="visually-hidden">({say('phase-now')})</span> : null}
            {was ? <span class="visually-hidden">({say('phase-done')})</span> : null}
          </li>
        );
      })}
    </ol>
  );
}

/** A case that was transferred ends there; for every other the last step is its closing. */
const stepsOf = (phase: Phase): readonly Phase[] =>
  phases.filter((step) => step !== (phase === 'transferred' ? 'closed' : 'transferred'));
