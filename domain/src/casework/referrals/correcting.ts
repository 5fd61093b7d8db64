/**
 * Corrections of a referral's own row. Its packet is a frozen copy that has left: it is put right by sending another.
 */
import * as z from 'zod/mini';
import { correctionCommands } from '../../ground/corrections.ts';
import type { Drawers } from '../../ground/drawers/model.ts';
import { mayCorrect, type ReferralPutRight } from './model.ts';

export const referralCorrectionContracts = correctionCommands(
  'referrals',
  'referral',
  z.partial(z.strictObject(mayCorrect)),
);

export const referralCorrectionDrawers: Drawers<ReferralPutRight> = {
  need: 'core',
  service: 'core',
  wantedBy: 'core',
  firstServiceOn: 'core',
  completedOn: 'core',
  outcome: 'core',
  barrier: 'core',
};
