/**
 * What can be asked: the list of a case in core, one record with its words, and the plans that wait for approval.
 */
import * as z from 'zod/mini';
import { pageOf, paging, read } from '../../ground/command.ts';
import { Answers } from '../../ground/forms/model.ts';
import { CaseId } from '../../ground/ids.ts';
import { Day, Instant } from '../../ground/time.ts';
import {
  ApprovalId,
  AssessmentId,
  assessmentFields,
  GivenId,
  GoalId,
  givenFields,
  goalFields,
  Outcome,
  PlanId,
  PlanPacket,
  PlanState,
} from './model.ts';

const about = { enteredAt: Instant, enteredBy: z.nullable(z.string()), version: z.int() };
const { instrument, instrumentVersion, doneAt, needs, reviewOn, conclusion } = assessmentFields;
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

export const ServicesOfCase = read(
  'services/of-case',
  'Assessments, plans with their goals, and services of one case, the newest first.',
  { case: CaseId },
  z.object({
    assessments: z.array(AssessmentInList),
    plans: z.array(PlanInList),
    given: z.array(GivenInList),
  }),
);

export const ShowAssessment = read(
  'services/assessment',
  'One assessment with its answers, as far as their compartments are open to the one who asks.',
  { assessment: AssessmentId },
  z.extend(AssessmentInList, { case: CaseId, conclusion, answers: Answers }),
);

export const ShowPlan = read(
  'services/plan',
  'One plan with the words of its goals and of what came of them.',
  { plan: PlanId },
  z.extend(PlanInList, {
    case: CaseId,
    clientWords: z.optional(z.string()),
    returnedWords: z.optional(z.string()),
    goals: z.array(z.extend(GoalInList, { goal: z.optional(goal), outcomeWords: z.optional(z.string()) })),
  }),
);

export const ShowGiven = read(
  'services/given',
  'One service that was given, with its note.',
  { given: GivenId },
  z.extend(GivenInList, { case: CaseId, note }),
);

export const PlansToApprove = read(
  'services/approvals',
  'Plans that wait for approval by the unit for which one approves, the longest waiting first.',
  { ...paging },
  pageOf(z.object({ plan: PlanId, approval: ApprovalId, askedAt: Instant, askedBy: z.string() })),
);

export const ShowApproval = read(
  'services/approval',
  'What one is asked to approve: the plan as it stood when it was asked.',
  { plan: PlanId },
  z.object({ plan: PlanId, approval: ApprovalId, askedAt: Instant, askedBy: z.string(), packet: PlanPacket }),
);
