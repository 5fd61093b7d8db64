/**
 * Putting the row of a referral right, or saying that it was sent by mistake. It is not moved: the packet of a wrong case has left,
 * and what the right case needs is asked of that client, and sent, anew.
 */
import { referralCorrectionContracts, referralCorrectionDrawers } from '@naung/domain/casework/referrals/correcting.ts';
import type { ReferralPutRight } from '@naung/domain/casework/referrals/model.ts';
import { onTheCaseTeam } from '@naung/domain/casework/referrals/policy.ts';
import { dayIn } from '@naung/domain/ground/time.ts';
import { zoneOf } from '../../ground/agencies/zone.ts';
import { codesNotHeld } from '../../ground/codes/store.ts';
import { correctionEntries } from '../../ground/corrections/entries.ts';
import type { Correctable } from '../../ground/corrections/store.ts';
import { referralOf, settleReferral } from './store.ts';

const referrals: Correctable<ReferralPutRight> = {
  wing: 'casework',
  kind: 'referral',
  table: 'casework.referrals',
  drawersTable: null,
  drawers: referralCorrectionDrawers,
  subjectColumn: 'subject',
  settle: settleReferral,
  async unfit(tx, after, record) {
    const one = await referralOf(tx, record);
    if (one === null) return null;
    const today = dayIn(await zoneOf(tx), tx.now);
    const named = [
      ['service-needs', after.need],
      ['service-types', after.service],
      ['referral-barriers', after.barrier],
    ].filter((pair): pair is [string, string] => pair[1] !== null);
    if ((await codesNotHeld(tx.db, tx.actor.district, named, today)).length > 0) return 'code-is-not-in-the-list';
    // Her consent was for one need; for another it is asked for anew.
    if (after.need !== one.need) return 'consent-does-not-cover';
    if ((one.connection === 'not-connected') !== (after.barrier !== null)) return 'barrier-is-needed';
    const isDone = one.status === 'completed';
    if (isDone !== (after.outcome !== null) || isDone !== (after.completedOn !== null)) return 'not-yet-completed';
    return [after.firstServiceOn, after.completedOn].some((day) => day !== null && day > today)
      ? 'is-in-the-future'
      : null;
  },
};

const { correct, void: voided } = referralCorrectionContracts;

export const referralCorrections = correctionEntries(referrals, { correct, void: voided }, [onTheCaseTeam]);
