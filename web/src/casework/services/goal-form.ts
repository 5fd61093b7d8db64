/** A goal that is being written: what is needed, what is to be reached, by whom and by when. */
import type { MakePlan } from '@naung/domain/casework/services/commands-plan.ts';
import type { horizons } from '@naung/domain/casework/services/model.ts';
import type { Day } from '@naung/domain/ground/time.ts';
import type * as z from 'zod/mini';
import type { Faults } from '../../ground/look/error-summary.tsx';
import { newKey } from '../../ground/outside.ts';
import type { Say } from '../../ground/words/use-words.ts';
import type { words } from './plan-words.ts';

type Horizon = (typeof horizons)[number];

export interface GoalForm {
  readonly id: string;
  readonly need: string;
  readonly service: string;
  readonly providerUnit: string | null;
  readonly horizon: Horizon | '';
  readonly dueOn: Day | '';
  readonly goal: string;
}

export interface PlanForm {
  /** Made once, so that a second press after a lost line is the same plan. */
  readonly plan: string;
  readonly clientAgreed: boolean;
  readonly clientWords: string;
  readonly reviewOn: Day | '';
  readonly goals: readonly GoalForm[];
}

export const emptyGoal = (): GoalForm => ({
  id: newKey(),
  need: '',
  service: '',
  providerUnit: null,
  horizon: '',
  dueOn: '',
  goal: '',
});

export const emptyPlan = (): PlanForm => ({
  plan: newKey(),
  clientAgreed: false,
  clientWords: '',
  reviewOn: '',
  goals: [emptyGoal()],
});

export const goalField = (goal: Pick<GoalForm, 'id'>, field: 'need' | 'horizon' | 'goal'): string =>
  `${field}-${goal.id}`;

export const goalFaults = (goal: GoalForm, say: Say<keyof typeof words.id>): Faults => ({
  ...(goal.need === '' ? { [goalField(goal, 'need')]: say('need-fault') } : {}),
  ...(goal.goal.trim() === '' ? { [goalField(goal, 'goal')]: say('goal-fault') } : {}),
  ...(goal.horizon === '' ? { [goalField(goal, 'horizon')]: say('horizon-fault') } : {}),
});

/** Nothing was written into it yet: a plan may be kept before its first goal is found. */
const isUntouched = (goal: GoalForm): boolean =>
  goal.need === '' &&
  goal.service === '' &&
  goal.providerUnit === null &&
  goal.horizon === '' &&
  goal.goal.trim() === '';

type GoalSaid = z.input<(typeof MakePlan)['payload']>['goals'][number];

export function goalSaid(goal: GoalForm): GoalSaid | null {
  if (goal.horizon === '') return null;
  return {
    id: goal.id,
    need: goal.need,
    service: goal.service === '' ? null : goal.service,
    providerUnit: goal.providerUnit,
    horizon: goal.horizon,
    dueOn: goal.dueOn === '' ? null : goal.dueOn,
    goal: goal.goal.trim(),
  };
}

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
