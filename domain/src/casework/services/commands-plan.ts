/**
 * A plan with the client: made, added to, and what came of each of its goals. When each is refused stands in the
 * `decide-…` file beside it.
 */
import * as z from 'zod/mini';
import { command } from '../../ground/command.ts';
import { CaseId } from '../../ground/ids.ts';
import { Day } from '../../ground/time.ts';
import { GoalId, GoalTold, goalFields, Outcome, PlanId, planFields } from './model.ts';

const words = z.optional(z.string().check(z.minLength(1), z.maxLength(5000)));

export const MakePlan = command(
  'services/make-plan',
  'Makes a plan with the client: her needs and the goals she agrees to.',
  {
    plan: PlanId,
    case: CaseId,
    ...planFields,
    goals: z.array(z.extend(GoalTold, { id: GoalId })).check(z.maxLength(30)),
  },
);
export const AddGoal = command(
  'services/add-goal',
  'Adds a goal to a plan; an approved plan has to be approved again.',
  {
    goal: GoalId,
    plan: PlanId,
    need: goalFields.need,
    service: goalFields.service,
    providerUnit: goalFields.providerUnit,
    horizon: goalFields.horizon,
    dueOn: goalFields.dueOn,
    words: goalFields.goal,
  },
);

export const RecordOutcome = command('services/record-outcome', 'Says what came of a goal: achieved, partly, not.', {
  goal: GoalId,
  outcome: Outcome,
  on: Day,
  words,
});
