/**
 * Corrections of people, and the move of one who was written into the wrong case.
 */
import * as z from 'zod/mini';
import { correctionCommands } from '../../ground/corrections.ts';
import { clientFields, relativeFields, respondentFields } from './model.ts';

export const clientCorrectionContracts = correctionCommands(
  'people',
  'client',
  z.partial(z.strictObject(clientFields)),
);
export const relativeCorrectionContracts = correctionCommands(
  'people',
  'relative',
  z.partial(z.strictObject(relativeFields)),
);
export const respondentCorrectionContracts = correctionCommands(
  'people',
  'respondent',
  z.partial(z.strictObject(respondentFields)),
);

/** The fields that hold a code of a list, so that the server can ask whether the list holds it. */
export const listOfField = {
  ageBand: 'age-bands-simfoni',
  relation: 'relations',
  education: 'education-levels',
  maritalStatus: 'marital-statuses',
  disabilityTypes: 'disability-types',
  ampk: 'ampk-categories',
} as const;
