/** What is done with a plan that is there: a goal more, asking somebody to approve it, saying what came of a goal. */
import { AskPlanApproval, WithdrawPlanApproval } from '@naung/domain/casework/services/commands-approval.ts';
import { AddGoal, RecordOutcome } from '@naung/domain/casework/services/commands-plan.ts';
import { type Outcome, outcomes } from '@naung/domain/casework/services/model.ts';
import type { Day } from '@naung/domain/ground/time.ts';
import { useMemo, useState } from 'preact/hooks';
import { WishDialog } from '../../ground/deeds/wish-dialog.tsx';
import { Radios } from '../../ground/look/choices.tsx';
import { DateInput } from '../../ground/look/date-input.tsx';
import { TextArea } from '../../ground/look/text-input.tsx';
import { newKey } from '../../ground/outside.ts';
import { useToday } from '../../ground/today.ts';
import { useWordIfKnown, useWords } from '../../ground/words/use-words.ts';
import { GoalFields } from './goal-fields.tsx';
import { emptyGoal, goalFaults, goalSaid } from './goal-form.ts';
import type { GoalRead, PlanRead } from './plan-read.ts';
import { words } from './plan-words.ts';
import { refusalWords } from './refusal-words.ts';
import { outcomeWords } from './state-words.ts';

interface PlanDialogProps {
  readonly plan: PlanRead;
  readonly onClose: () => void;
  readonly onDone: () => void;
}

export function AddGoalDialog({
  plan,
  settlementIsBarred,
  ...rest
}: PlanDialogProps & { readonly settlementIsBarred: boolean }) {
  const say = useWords(words);
  const because = useWordIfKnown(refusalWords);
  const [goal, setGoal] = useState(emptyGoal);
  const wished = () => {
    const said = goalSaid(goal);
    const faults = goalFaults(goal, say);
    if (said === null || Object.keys(faults).length > 0) return { faults };
    const { id, goal: aim, ...others } = said;
    return { payload: { ...others, goal: id, plan: plan.id, words: aim } };
  };
  return (
    <WishDialog
      contract={AddGoal}
      title={say('add-goal')}
      lead={say(plan.state === 'approved' ? 'add-goal-again' : 'add-goal-lead')}
      doIt={say('do-add-goal')}
      icon="add"
      done={say('goal-added')}
      because={because}
      wished={wished}
      {...rest}
    >
      {(faults) => (
        <GoalFields
          goal={goal}
          change={(part) => setGoal((before) => ({ ...before, ...part }))}
          faults={faults}
          settlementIsBarred={settlementIsBarred}
        />
      )}
    </WishDialog>
  );
}

/** Who will see it, and that it is this and no more, is said before it is asked. */
export function AskApprovalDialog({ plan, ...rest }: PlanDialogProps) {
  const say = useWords(words);
  const because = useWordIfKnown(refusalWords);
  const approval = useMemo(newKey, []);
  return (
    <WishDialog
      contract={AskPlanApproval}
      title={say('ask')}
      lead={say('ask-lead')}
      doIt={say('do-ask')}
      icon="approve"
      done={say('was-asked')}
      because={because}
      wished={() => ({ payload: { plan: plan.id, approval } })}
      {...rest}
    >
      {() => (
        <div class="services-sees">
          <p>{say('ask-sees')}</p>
          <ul>
            <li>{say('ask-sees-alias')}</li>
            <li>{say('ask-sees-goals', { count: plan.goals.length })}</li>
            <li>{say(plan.clientAgreed ? 'ask-sees-agreed' : 'ask-sees-not-agreed')}</li>
            {plan.clientWords === undefined ? null : <li>{say('ask-sees-words')}</li>}
          </ul>
          <p>{say('ask-sees-no-more')}</p>
        </div>
      )}
    </WishDialog>
  );
}

export function TakeBackDialog({ plan, ...rest }: PlanDialogProps) {
  const say = useWords(words);
  const because = useWordIfKnown(refusalWords);
  return (
    <WishDialog
      contract={WithdrawPlanApproval}
      title={say('take-back')}
      lead={say('take-back-lead')}
      doIt={say('do-take-back')}
      icon="undo"
      done={say('was-taken-back')}
      because={because}
      wished={() => ({ payload: { plan: plan.id } })}
      {...rest}
    />
  );
}

interface OutcomeDialogProps {
  readonly goal: GoalRead;
  readonly onClose: () => void;
  readonly onDone: () => void;
}

export function OutcomeDialog({ goal, ...rest }: OutcomeDialogProps) {
  const say = useWords(words);
  const sayOutcome = useWords(outcomeWords);
  const because = useWordIfKnown(refusalWords);
  const today = useToday();
  const [outcome, setOutcome] = useState<Outcome | ''>('');
  const [on, setOn] = useState<Day | ''>(today);
  const [text, setText] = useState('');
  const wished = () => {
    if (outcome === '') return { faults: { outcome: say('outcome-fault') } };
    if (on === '') return { faults: { 'outcome-on': say('outcome-on-fault') } };
    if (on > today) return { faults: { 'outcome-on': say('outcome-future') } };
    return { payload: { goal: goal.id, outcome, on, ...(text.trim() === '' ? {} : { words: text.trim() }) } };
  };
  return (
    <WishDialog
      contract={RecordOutcome}
      title={say('outcome-title')}
      lead={goal.goal}
      doIt={say('do-outcome')}
      icon="check"
      done={say('outcome-saved')}
      because={because}
      wished={wished}
      {...rest}
    >
      {(faults) => (
        <>
          <Radios
            id="outcome"
            label={say('outcome')}
            value={outcome}
            onValue={setOutcome}
            choices={outcomes.map((one) => ({ value: one, label: sayOutcome(one) }))}
            error={faults.outcome}
          />
          <DateInput
            id="outcome-on"
            label={say('outcome-on')}
            recent
            value={on}
            onValue={setOn}
            error={faults['outcome-on']}
          />
          <TextArea
            label={say('outcome-words')}
            hint={say('outcome-words-hint')}
            optional
            rows={3}
            maxLength={5000}
            value={text}
            onValue={setText}
          />
        </>
      )}
    </WishDialog>
  );
}
