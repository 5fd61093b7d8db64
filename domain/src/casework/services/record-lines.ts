/**
 * How an assessment, a plan with its goals and a service stand in the list of a case: in core, without a word that
 * somebody said.
 */
import * as z from 'zod/mini';
import { Day, Instant } from '../../ground/time.ts';
import {
  AssessmentId,
  assessmentFields,
  GivenId,
  GoalId,
  givenFields,
  goalFields,
  Outcome,
  PlanId,
  PlanState,
} from './model.ts';

const about = { enteredAt: Instant, enteredBy: z.nullable(z.string()), version: z.int() };
const { instrument, instrumentVersion, doneAt, needs, reviewOn } = assessmentFields;
const { note, ...givenCore } = givenFields;
const { goal, ...goalCore } = goalFields;

export const AssessmentInList = z.object({
  id: AssessmentId,
  instrument,
  instrumentVersion,
  doneAt,
  needs,
  reviewOn,
  ...about,
});
export const GoalInList = z.object({
  id: GoalId,
  ...goalCore,
  outcome: z.nullable(Outcome),
  outcomeOn: z.nullable(Day),
  enteredAt: Instant,
  version: z.int(),
});
export const PlanInList = z.object({
  id: PlanId,
  state: PlanState,
  clientAgreed: z.boolean(),
  reviewOn: z.nullable(Day),
  askedAt: z.nullable(Instant),
  askedBy: z.nullable(z.string()),
  decidedAt: z.nullable(Instant),
  decidedBy: z.nullable(z.string()),
  goals: z.array(GoalInList),
  ...about,
});
export const GivenInList = z.object({ id: GivenId, ...givenCore, ...about });
