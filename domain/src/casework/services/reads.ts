/**
 * What can be asked: the list of a case in core, and one record with its words.
 */
import * as z from 'zod/mini';
import { read } from '../../ground/command.ts';
import { Answers } from '../../ground/forms/answers.ts';
import { CaseId } from '../../ground/ids.ts';
import { AssessmentId, assessmentFields, GivenId, givenFields, goalFields, PlanId } from './model.ts';
import { AssessmentInList, GivenInList, GoalInList, PlanInList } from './record-lines.ts';

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
  z.extend(AssessmentInList, { case: CaseId, conclusion: assessmentFields.conclusion, answers: Answers }),
);

export const ShowPlan = read(
  'services/plan',
  'One plan with the words of its goals and of what came of them.',
  { plan: PlanId },
  z.extend(PlanInList, {
    case: CaseId,
    clientWords: z.optional(z.string()),
    returnedWords: z.optional(z.string()),
    goals: z.array(z.extend(GoalInList, { goal: z.optional(goalFields.goal), outcomeWords: z.optional(z.string()) })),
  }),
);

export const ShowGiven = read(
  'services/given',
  'One service that was given, with its note.',
  { given: GivenId },
  z.extend(GivenInList, { case: CaseId, note: givenFields.note }),
);
