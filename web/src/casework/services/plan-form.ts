/** A plan that is being written: its goals, and what the client herself says to it. */
import type { MakePlan } from '@naung/domain/casework/services/commands-plan.ts';
import type { Day } from '@naung/domain/ground/time.ts';
import type * as z from 'zod/mini';
import type { Faults } from '../../ground/look/error-summary.tsx';
import { newKey } from '../../ground/outside.ts';
import type { Say } from '../../ground/words/use-words.ts';
import { emptyGoal, type GoalForm, goalFaults, goalSaid } from './goal-form.ts';
import type { words } from './plan-words.ts';

export interface PlanForm {
  /** Made once, so that a second press after a lost line is the same plan. */
  readonly plan: string;
  readonly clientAgreed: boolean;
  readonly clientWords: string;
  readonly reviewOn: Day | '';
  readonly goals: readonly GoalForm[];
}

export const emptyPlan = (): PlanForm => ({
  plan: newKey(),
  clientAgreed: false,
  clientWords: '',
  reviewOn: '',
  goals: [emptyGoal()],
});

/** Nothing was written into it yet: a plan may be kept before its first goal is found. */
const isUntouched = (goal: GoalForm): boolean =>
  goal.need === '' &&
  goal.service === '' &&
  goal.providerUnit === null &&
  goal.horizon === '' &&
  goal.goal.trim() === '';

export function planFaults(form: PlanForm, say: Say<keyof typeof words.id>): Faults {
  return Object.assign({}, ...written(form).map((goal) => goalFaults(goal, say)));
}

export function planSaid(form: PlanForm, subject: string): z.input<(typeof MakePlan)['payload']> {
  return {
    plan: form.plan,
    case: subject,
    clientAgreed: form.clientAgreed,
    reviewOn: form.reviewOn === '' ? null : form.reviewOn,
    ...(form.clientWords.trim() === '' ? {} : { clientWords: form.clientWords.trim() }),
    goals: written(form).flatMap((goal) => goalSaid(goal) ?? []),
  };
}

const written = (form: PlanForm): readonly GoalForm[] => form.goals.filter((goal) => !isUntouched(goal));
