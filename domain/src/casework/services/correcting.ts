/**
 * Corrections of what was found out, planned and given. The instrument of an assessment stays: its answers would mean something else.
 */
import * as z from 'zod/mini';
import { correctionCommands } from '../../ground/corrections.ts';
import { assessmentFields, givenFields, goalFields, Outcome, planFields } from './model.ts';

const { instrument: _instrument, instrumentVersion: _version, ...assessment } = assessmentFields;
const outcomeWords = z.optional(z.string().check(z.minLength(1), z.maxLength(5000)));

export const assessmentCorrectionContracts = correctionCommands(
  'services',
  'assessment',
  z.partial(z.strictObject(assessment)),
);
export const planCorrectionContracts = correctionCommands('services', 'plan', z.partial(z.strictObject(planFields)));

const goals = correctionCommands(
  'services',
  'goal',
  z.partial(z.strictObject({ ...goalFields, outcome: z.nullable(Outcome), outcomeWords })),
);
/** A goal goes where its plan goes. */
export const goalCorrectionContracts = { correct: goals.correct, void: goals.void };

export const givenCorrectionContracts = correctionCommands('services', 'given', z.partial(z.strictObject(givenFields)));
