/** One plan: how it stands with its approval, what the client says to it, its goals, and what can be done with it now. */
import { useState } from 'preact/hooks';
import { Button } from '../../ground/look/button.tsx';
import { Notice } from '../../ground/look/notice.tsx';
import { useWords } from '../../ground/words/use-words.ts';
import { usePlanCorrectable } from './correcting-plan.tsx';
import { useMayWrite } from './may-write.ts';
import { OneGoal } from './one-goal.tsx';
import { OwnRecordDeeds } from './own-record-deeds.tsx';
import { AddGoalDialog, AskApprovalDialog, TakeBackDialog } from './plan-dialogs.tsx';
import { PlanFacts } from './plan-facts.tsx';
import type { PlanRead } from './plan-read.ts';
import { words } from './plan-words.ts';

interface OnePlanProps {
  readonly plan: PlanRead;
  readonly settlementIsBarred: boolean;
  readonly isOpen: boolean;
  readonly onChanged: () => void;
}

export function OnePlan({ plan, settlementIsBarred, isOpen, onChanged }: OnePlanProps) {
  const say = useWords(words);
  const mayWrite = useMayWrite(isOpen);
  const correctable = usePlanCorrectable(plan);
  const [dialog, setDialog] = useState<'goal' | 'ask' | 'take-back' | null>(null);
  const over = { plan, onClose: () => setDialog(null), onDone: onChanged };
  return (
    <div class="services-open">
      {plan.state === 'returned' && plan.returnedWords !== undefined ? (
        <Notice tone="attention" title={say('returned-words')}>
          <p class="as-written">{plan.returnedWords}</p>
        </Notice>
      ) : null}
      <PlanFacts plan={plan} />
      <h4>{say('goals')}</h4>
      {plan.goals.length === 0 ? <p class="soft">{say('no-goals')}</p> : null}
      <ol class="services-goals">
        {plan.goals.map((goal) => (
          <li key={goal.id}>
            <OneGoal
              goal={goal}
              plan={plan}
              settlementIsBarred={settlementIsBarred}
              isOpen={isOpen}
              onChanged={onChanged}
            />
          </li>
        ))}
      </ol>
      {mayWrite && plan.state !== 'asked' ? (
        <div class="row">
          {plan.state === 'approved' ? null : (
            <Button kind="main" icon="approve" onPress={() => setDialog('ask')}>
              {say('ask')}
            </Button>
          )}
          <Button icon="add" onPress={() => setDialog('goal')}>
            {say('add-goal')}
          </Button>
        </div>
      ) : null}
      {mayWrite && plan.state === 'asked' ? (
        <div class="row">
          <Button icon="undo" onPress={() => setDialog('take-back')}>
            {say('take-back')}
          </Button>
        </div>
      ) : null}
      <OwnRecordDeeds of={correctable} onChanged={onChanged} />
      {dialog === 'goal' ? <AddGoalDialog {...over} settlementIsBarred={settlementIsBarred} /> : null}
      {dialog === 'take-back' ? <TakeBackDialog {...over} /> : null}
      {dialog === 'ask' ? <AskApprovalDialog {...over} /> : null}
    </div>
  );
}
