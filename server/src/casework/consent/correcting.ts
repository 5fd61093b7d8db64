/**
 * Putting a consent right.
 */
import { consentCorrectionContracts } from '@naung/domain/casework/consent/correcting.ts';
import { type ConsentKept, consentDrawers } from '@naung/domain/casework/consent/model.ts';
import { onTheCaseTeam } from '@naung/domain/casework/consent/policy.ts';
import { dayIn } from '@naung/domain/ground/time.ts';
import { zoneOf } from '../../ground/agencies/zone.ts';
import { correctionEntries } from '../../ground/corrections/entries.ts';
import type { Correctable } from '../../ground/corrections/store.ts';
import { drawersTable } from './store.ts';

const consents: Correctable<ConsentKept> = {
  wing: 'casework',
  kind: 'consent',
  table: 'casework.consents',
  drawersTable,
  drawers: consentDrawers,
  subjectColumn: 'subject',
  async unfit(tx, after) {
    if (after.givenOn > dayIn(await zoneOf(tx), tx.now)) return 'is-in-the-future';
    if (after.giver === 'official-override' && (after.overrideBasis === null || after.overrideWords === undefined))
      return 'override-needs-reason';
    const asksTheChild = after.giver !== 'herself' && after.giver !== 'official-override';
    if (asksTheChild && after.assent === null) return 'child-was-not-asked';
    return asksTheChild && after.assent === 'does-not-agree' ? 'child-does-not-agree' : null;
  },
};

export const consentCorrections = correctionEntries(consents, consentCorrectionContracts, [onTheCaseTeam]);
