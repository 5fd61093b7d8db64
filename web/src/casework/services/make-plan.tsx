/** Making a plan with the client: goals one after the other, then what she herself says to it. Kept as a draft while it is written. */
import { MakePlan } from '@naung/domain/casework/services/commands-plan.ts';
import { useMemo, useState } from 'preact/hooks';
import { usePerform } from '../../ground/api/use-perform.ts';
import { useDraft } from '../../ground/drafts/use-draft.ts';
import { enterStays } from '../../ground/forms/enter-stays.ts';
import { Button, IconButton } from '../../ground/look/button.tsx';
import { DraftLine } from '../../ground/look/draft-line.tsx';
import { ErrorSummary } from '../../ground/look/error-summary.tsx';
import { FailureNotice } from '../../ground/look/failure-notice.tsx';
import { toast } from '../../ground/look/toasts.tsx';
import { useWordIfKnown, useWords } from '../../ground/words/use-words.ts';
import { GoalFields } from './goal-fields.tsx';
import { emptyGoal, type GoalForm } from './goal-form.ts';
import { emptyPlan, type PlanForm, planFaults, planSaid } from './plan-form.ts';
import { PlanToldFields } from './plan-told-fields.tsx';
import { words } from './plan-words.ts';
import { refusalWords } from './refusal-words.ts';

interface MakingProps {
  readonly case: string;
  readonly settlementIsBarred: boolean;
  readonly onClose: () => void;
  readonly onDone: () => void;
}

const mostGoals = 30;

export function MakeThisPlan({ case: id, settlementIsBarred, onClose, onDone }: MakingProps) {
  const say = useWords(words);
  const because = useWordIfKnown(refusalWords);
  const first = useMemo(emptyPlan, []);
  const draft = useDraft<PlanForm>(`services/make-plan/${id}`, first);
  const [attempt, setAttempt] = useState(0);
  const { perform, working, failure } = usePerform(MakePlan);
  const form = draft.value;
  const change = (part: Partial<PlanForm>) => draft.write({ ...form, ...part });
  const changeGoal = (goal: GoalForm, part: Partial<GoalForm>) =>
    change({ goals: form.goals.map((one) => (one.id === goal.id ? { ...one, ...part } : one)) });
  const found = planFaults(form, say);
  const faults = attempt === 0 ? {} : found;

  const send = async (event: Event) => {
    event.preventDefault();
    setAttempt(attempt + 1);
    if (Object.keys(found).length > 0) return;
    const answer = await perform(planSaid(form, id));
    if (!answer.ok) return;
    await draft.finish();
    toast(say('plan-saved'));
    onClose();
    onDone();
  };

  return (
    <form class="stack services-form" onSubmit={(event) => void send(event)} onKeyDown={enterStays} noValidate>
      <ErrorSummary faults={faults} attempt={attempt} />
      {form.goals.map((goal, at) => (
        <section key={goal.id} class="services-goal">
          <div class="section-head">
            <h3>{say('goal-number', { number: at + 1 })}</h3>
            {form.goals.length === 1 ? null : (
              <IconButton
                icon="close"
                label={say('remove-goal', { number: at + 1 })}
                onPress={() => change({ goals: form.goals.filter((one) => one.id !== goal.id) })}
              />
            )}
          </div>
          <GoalFields
            goal={goal}
            change={(part) => changeGoal(goal, part)}
            faults={faults}
            settlementIsBarred={settlementIsBarred}
          />
        </section>
      ))}
      {form.goals.length >= mostGoals ? null : (
        <div>
          <Button icon="add" onPress={() => change({ goals: [...form.goals, emptyGoal()] })}>
            {say('one-more-goal')}
          </Button>
        </div>
      )}
      <PlanToldFields told={form} change={change} />
      <FailureNotice failure={failure} because={because} />
      <div class="services-send">
        <Button kind="main" type="submit" icon="check" busy={working && say('saving')}>
          {say('save-plan')}
        </Button>
        <Button onPress={onClose}>{say('later')}</Button>
        <DraftLine draft={draft} />
      </div>
    </form>
  );
}
