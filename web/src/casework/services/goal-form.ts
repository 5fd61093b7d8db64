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

export const emptyGoal = (): GoalForm => ({
  id: newKey(),
  need: '',
  service: '',
  providerUnit: null,
  horizon: '',
  dueOn: '',
  goal: '',
});

export const goalField = (goal: Pick<GoalForm, 'id'>, field: 'need' | 'horizon' | 'goal'): string =>
  `${field}-${goal.id}`;

export const goalFaults = (goal: GoalForm, say: Say<keyof typeof words.id>): Faults => ({
  ...(goal.need === '' ? { [goalField(goal, 'need')]: say('need-fault') } : {}),
  ...(goal.goal.trim() === '' ? { [goalField(goal, 'goal')]: say('goal-fault') } : {}),
  ...(goal.horizon === '' ? { [goalField(goal, 'horizon')]: say('horizon-fault') } : {}),
});

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
