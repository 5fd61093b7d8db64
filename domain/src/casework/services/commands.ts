/**
 * What can be done: find out, plan, have the plan approved, say what came of it, write down what was given. When each is refused
 * stands in the `decide-…` file beside it.
 */
import * as z from 'zod/mini';
import { command } from '../../ground/command.ts';
import { Answers } from '../../ground/forms/model.ts';
import { CaseId } from '../../ground/ids.ts';
import { Day } from '../../ground/time.ts';
import {
  ApprovalId,
  AssessmentId,
  assessmentFields,
  GivenId,
  GoalId,
  GoalTold,
  givenFields,
  goalFields,
  Outcome,
  PlanId,
  planFields,
} from './model.ts';

const { instrument, instrumentVersion, doneAt, needs, reviewOn, conclusion } = assessmentFields;
const words = z.optional(z.string().check(z.minLength(1), z.maxLength(5000)));

export const Assess = command(
  'services/assess',
  'Writes down an assessment: the answers to an instrument and the needs found.',
  {
    assessment: AssessmentId,
    case: CaseId,
    instrument,
    instrumentVersion,
    doneAt,
    needs,
    reviewOn,
    conclusion,
    answers: Answers,
  },
);

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
export const AskPlanApproval = command(
  'services/ask-plan-approval',
  'Asks somebody who approves for the owning unit to approve a plan.',
  {
    plan: PlanId,
    approval: ApprovalId,
  },
);
export const ApprovePlan = command(
  'services/approve-plan',
  'Approves a plan, as another person than the one who asked.',
  {
    plan: PlanId,
  },
);
export const ReturnPlan = command('services/return-plan', 'Gives a plan back, with what is still missing.', {
  plan: PlanId,
  words: z.string().check(z.minLength(1), z.maxLength(2000)),
});
export const RecordOutcome = command('services/record-outcome', 'Says what came of a goal: achieved, partly, not.', {
  goal: GoalId,
  outcome: Outcome,
  on: Day,
  words,
});

export const GiveService = command('services/give', 'Writes down a service that was given.', {
  given: GivenId,
  case: CaseId,
  ...givenFields,
});
