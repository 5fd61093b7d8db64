/**
 * Corrections of what a case says of itself. A case is never moved into another; what was written into the wrong one is.
 */
import * as z from 'zod/mini';
import { correctionCommands } from '../../ground/corrections.ts';
import { caseFields } from './model.ts';

const { correct, void: voided } = correctionCommands('cases', 'case', z.partial(z.strictObject(caseFields)));

export const caseCorrectionContracts = { correct, void: voided };

/** The fields that hold a code of a list, so that the server can ask whether the list holds it. */
export const listOfField = {
  ageBand: 'age-bands-simfoni',
  placeKind: 'incident-places',
  relation: 'relations',
  kinds: 'concern-kinds',
  forms: 'forms-of-violence',
} as const;
