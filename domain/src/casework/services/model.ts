/**
 * What is found out about a survivor's situation, what is planned with her, and what she was given.
 *
 * The answers of an assessment and the words of a goal are sealed; what lists and numbers need of them are codes. A plan is approved
 * by another person than the one who asks, who sees that plan and nothing else of the case. What must never happen: a plan or a
 * service that offers to settle sexual violence outside the law (UU 12/2022 ps 23).
 */
import * as z from 'zod/mini';
import { codeIn } from '../../ground/codes/model.ts';
import type { Drawers, SealedCompartment } from '../../ground/drawers/model.ts';
import { Answers } from '../../ground/forms/answers.ts';
import type { Happening } from '../../ground/happening.ts';
import { idOf, UnitId } from '../../ground/ids.ts';
import { Day, Instant } from '../../ground/time.ts';
import type { Urgency } from '../../ground/urgency.ts';
import type { SafeTonight } from '../danger/model.ts';

export const AssessmentId = idOf('assessment');
export const PlanId = idOf('plan');
export const GoalId = idOf('goal');
export const GivenId = idOf('service-given');
export const ApprovalId = idOf('approval');

const words = (length: number) => z.optional(z.string().check(z.minLength(1), z.maxLength(length)));
const Needs = z.array(codeIn('service-needs')).check(z.maxLength(11));

/** Answers lie in the compartment of their question, so one assessment has as many drawers as it touches. */
export const answerFields = {
  identity: 'identityAnswers',
  safe_place: 'safePlaceAnswers',
  narrative: 'narrativeAnswers',
  medical: 'medicalAnswers',
  legal: 'legalAnswers',
  respondent: 'respondentAnswers',
  reporter: 'reporterAnswers',
  attachments: 'attachmentAnswers',
} as const satisfies Record<SealedCompartment, string>;

export const assessmentFields = {
  instrument: z.string().check(z.regex(/^[a-z0-9-]{1,60}$/)),
  instrumentVersion: z.int().check(z.positive()),
  doneAt: Instant,
  needs: Needs,
  reviewOn: z.nullable(Day),
  conclusion: words(10_000),
  identityAnswers: z.optional(Answers),
  safePlaceAnswers: z.optional(Answers),
  narrativeAnswers: z.optional(Answers),
  medicalAnswers: z.optional(Answers),
  legalAnswers: z.optional(Answers),
  respondentAnswers: z.optional(Answers),
  reporterAnswers: z.optional(Answers),
  attachmentAnswers: z.optional(Answers),
};
export const AssessmentKept = z.strictObject(assessmentFields);
export type AssessmentKept = z.infer<typeof AssessmentKept>;

export const assessmentDrawers: Drawers<AssessmentKept> = {
  instrument: 'core',
  instrumentVersion: 'core',
  doneAt: 'core',
  needs: 'core',
  reviewOn: 'core',
  conclusion: 'narrative',
  identityAnswers: 'identity',
  safePlaceAnswers: 'safe_place',
  narrativeAnswers: 'narrative',
  medicalAnswers: 'medical',
  legalAnswers: 'legal',
  respondentAnswers: 'respondent',
  reporterAnswers: 'reporter',
  attachmentAnswers: 'attachments',
};

export const planStates = ['draft', 'asked', 'approved', 'returned'] as const;
export const PlanState = z.enum(planStates);
export type PlanState = (typeof planStates)[number];

/** What may follow what. A goal added to an approved plan makes it a draft again: nobody approved that goal. */
export const planMayBecome: Readonly<Record<PlanState, readonly PlanState[]>> = {
  draft: ['asked'],
  asked: ['approved', 'returned', 'draft'],
  returned: ['asked', 'draft'],
  approved: ['draft'],
};

export const planFields = { clientAgreed: z.boolean(), reviewOn: z.nullable(Day), clientWords: words(5000) };
export const PlanTold = z.strictObject(planFields);
export type PlanTold = z.infer<typeof PlanTold>;

export const planDrawers: Drawers<PlanTold> = { clientAgreed: 'core', reviewOn: 'core', clientWords: 'narrative' };

/** How soon: at once or within a month, three months, a year, longer. */
export const horizons = ['month', 'three-months', 'year', 'longer'] as const;
export const outcomes = ['achieved', 'partly', 'not'] as const;
export const Outcome = z.enum(outcomes);
export type Outcome = (typeof outcomes)[number];

export const goalFields = {
  need: codeIn('service-needs'),
  service: z.nullable(codeIn('service-types')),
  /** Who is to give it: our own unit, or one a referral goes to; null while nobody is found. */
  providerUnit: z.nullable(UnitId),
  horizon: z.enum(horizons),
  dueOn: z.nullable(Day),
  goal: z.string().check(z.minLength(1), z.maxLength(2000)),
};
export const GoalTold = z.strictObject(goalFields);
export type GoalTold = z.infer<typeof GoalTold>;

/** With what came of it. */
export interface GoalKept extends GoalTold {
  outcome: Outcome | null;
  outcomeOn: Day | null;
  outcomeWords?: string | undefined;
}

export const goalDrawers: Drawers<GoalKept> = {
  need: 'core',
  service: 'core',
  providerUnit: 'core',
  horizon: 'core',
  dueOn: 'core',
  outcome: 'core',
  outcomeOn: 'core',
  goal: 'narrative',
  outcomeWords: 'narrative',
};

export const givenFields = {
  /** One of the four lines of the service, and what SIMFONI counts it as. */
  line: codeIn('service-lines'),
  simfoni: codeIn('simfoni-services'),
  service: z.nullable(codeIn('service-types')),
  goal: z.nullable(GoalId),
  byUnit: UnitId,
  givenOn: Day,
  minutes: z.nullable(z.int().check(z.minimum(1), z.maximum(14_400))),
  note: words(10_000),
};
export const GivenTold = z.strictObject(givenFields);
export type GivenTold = z.infer<typeof GivenTold>;

export const givenDrawers: Drawers<GivenTold> = {
  line: 'core',
  simfoni: 'core',
  service: 'core',
  goal: 'core',
  byUnit: 'core',
  givenOn: 'core',
  minutes: 'core',
  note: 'narrative',
};

/** What the one who approves reads: the plan as it stood when approval was asked, and no more of the case than its alias. */
export const PlanPacket = z.object({
  alias: z.string(),
  code: z.string(),
  clientAgreed: z.boolean(),
  clientWords: z.optional(z.string()),
  goals: z.array(GoalTold),
});
export type PlanPacket = z.infer<typeof PlanPacket>;

export type AssessmentDone = Happening<
  'assessment-done',
  Pick<AssessmentKept, 'instrument' | 'instrumentVersion' | 'doneAt' | 'needs'> & {
    readonly safeTonight: SafeTonight | null;
    /** What the answers come to by the rules of triage; null where nothing in them is urgent. */
    readonly urgency: Urgency | null;
  }
>;
export type PlanMade = Happening<'plan-made', { readonly goals: number; readonly clientAgreed: boolean }>;
export type GoalAdded = Happening<
  'goal-added',
  Pick<GoalTold, 'need' | 'service' | 'horizon' | 'dueOn'> & { readonly plan: string }
>;
export type PlanApprovalAsked = Happening<'plan-approval-asked', { readonly approval: string }>;
export type PlanApprovalWithdrawn = Happening<'plan-approval-withdrawn', { readonly approval: string }>;
export type PlanDecided = Happening<'plan-approved' | 'plan-returned', { readonly approval: string }>;
export type OutcomeRecorded = Happening<
  'outcome-recorded',
  { readonly outcome: Outcome; readonly on: Day; readonly plan: string }
>;
export type ServiceGiven = Happening<
  'service-given',
  Pick<GivenTold, 'line' | 'simfoni' | 'service' | 'givenOn' | 'goal'>
>;
