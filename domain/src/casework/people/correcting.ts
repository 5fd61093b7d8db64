/**
 * Corrections of people, and the move of one who was written into the wrong case.
 */
import { changesTo, correctionCommands } from '../../ground/corrections.ts';
import {
  clientDrawers,
  clientFields,
  relativeDrawers,
  relativeFields,
  respondentDrawers,
  respondentFields,
} from './model.ts';

export const clientCorrectionContracts = correctionCommands('people', 'client', changesTo(clientFields, clientDrawers));
export const relativeCorrectionContracts = correctionCommands(
  'people',
  'relative',
  changesTo(relativeFields, relativeDrawers),
);
export const respondentCorrectionContracts = correctionCommands(
  'people',
  'respondent',
  changesTo(respondentFields, respondentDrawers),
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
