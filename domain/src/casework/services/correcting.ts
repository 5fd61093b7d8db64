/**
 * Corrections of what was found out, planned and given. The instrument of an assessment stays: its answers would mean something else.
 */
import * as z from 'zod/mini';
import { changesTo, correctionCommands } from '../../ground/corrections.ts';
import {
  assessmentDrawers,
  assessmentFields,
  givenDrawers,
  givenFields,
  goalDrawers,
  goalFields,
  Outcome,
  planDrawers,
  planFields,
} from './model.ts';

const { instrument: _instrument, instrumentVersion: _version, ...assessment } = assessmentFields;
const outcomeWords = z.optional(z.string().check(z.minLength(1), z.maxLength(5000)));

export const assessmentCorrectionContracts = correctionCommands(
  'services',
  'assessment',
  changesTo(assessment, assessmentDrawers),
);
export const planCorrectionContracts = correctionCommands('services', 'plan', changesTo(planFields, planDrawers));

const goals = correctionCommands(
  'services',
  'goal',
  changesTo({ ...goalFields, outcome: z.nullable(Outcome), outcomeWords }, goalDrawers),
);
/** A goal goes where its plan goes. */
export const goalCorrectionContracts = { correct: goals.correct, void: goals.void };

export const givenCorrectionContracts = correctionCommands('services', 'given', changesTo(givenFields, givenDrawers));
