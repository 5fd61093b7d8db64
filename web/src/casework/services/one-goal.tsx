import { useState } from 'preact/hooks';
import { Badge, type Tone } from '../../ground/look/badge.tsx';
import { Button } from '../../ground/look/button.tsx';
import { OnDay } from '../../ground/look/when.tsx';
import { useWords } from '../../ground/words/use-words.ts';
import { useGoalCorrectable } from './correcting-plan.tsx';
import { GoalFacts } from './goal-facts.tsx';
import { useMayWrite } from './may-write.ts';
import { OwnRecordDeeds } from './own-record-deeds.tsx';
import { OutcomeDialog } from './plan-dialogs.tsx';
import type { GoalRead, PlanRead } from './plan-read.ts';
import { words } from './plan-words.ts';
import { outcomeWords } from './state-words.ts';

interface OneGoalProps {
  readonly goal: GoalRead;
  readonly plan: PlanRead;
  readonly settlementIsBarred: boolean;
  readonly isOpen: boolean;
  readonly onChanged: () => void;
}

const tones: Record<NonNullable<GoalRead['outcome']>, Tone> = { achieved: 'done', partly: 'info', not: 'attention' };

export function OneGoal({ goal, plan, settlementIsBarred, isOpen, onChanged }: OneGoalProps) {
  const say = useWords(words);
  const sayOutcome = useWords(outcomeWords);
  const correctable = useGoalCorrectable(goal, settlementIsBarred);
  const waits = useMayWrite(isOpen) && plan.state === 'approved' && goal.outcome === null;
  const [asking, setAsking] = useState(false);
  return (
    <article class="services-goal">
      <p class="as-written services-aim">{goal.goal ?? say('words-closed')}</p>
      {goal.outcome === null || goal.outcomeOn === null ? null : (
        <p class="row">
          <Badge tone={tones[goal.outcome]}>{sayOutcome(goal.outcome)}</Badge>
          <OnDay day={goal.outcomeOn} />
        </p>
      )}
      {goal.outcomeWords === undefined ? null : <p class="as-written">{goal.outcomeWords}</p>}
      <GoalFacts goal={goal} />
      <OwnRecordDeeds of={correctable} onChanged={onChanged}>
        {waits ? (
          <Button icon="flag" onPress={() => setAsking(true)}>
            {say('record-outcome')}
          </Button>
        ) : null}
      </OwnRecordDeeds>
      {asking ? <OutcomeDialog goal={goal} onClose={() => setAsking(false)} onDone={onChanged} /> : null}
    </article>
  );
}
