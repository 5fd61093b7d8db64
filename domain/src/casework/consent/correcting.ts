/**
 * Corrections of a consent. What it covers, to whom and by whom is never edited into something else that nobody said: such a consent
 * was entered by mistake, and is given anew.
 */
import * as z from 'zod/mini';
import { correctionCommands } from '../../ground/corrections.ts';
import { consentFields } from './model.ts';

const { guardian, assent, language, readAloud, givenOn, overrideBasis, ownWords, overrideWords } = consentFields;

export const consentCorrectionContracts = correctionCommands(
  'consent',
  'consent',
  z.partial(z.strictObject({ guardian, assent, language, readAloud, givenOn, overrideBasis, ownWords, overrideWords })),
);
