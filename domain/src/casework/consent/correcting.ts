/**
 * Corrections of a consent. What it covers, to whom and by whom is never edited into something else that nobody said: such a consent
 * was entered by mistake, and is given anew.
 */
import { changesTo, correctionCommands } from '../../ground/corrections.ts';
import { consentDrawers, consentFields } from './model.ts';

const { guardian, assent, language, readAloud, givenOn, overrideBasis, ownWords, overrideWords } = consentFields;

export const consentCorrectionContracts = correctionCommands(
  'consent',
  'consent',
  changesTo({ guardian, assent, language, readAloud, givenOn, overrideBasis, ownWords, overrideWords }, consentDrawers),
);
