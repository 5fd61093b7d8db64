/**
 * What can be sent to another agency, taken back before it leaves, and put right afterwards. When each is refused
 * stands in `decide.ts`.
 */
import * as z from 'zod/mini';
import { codeIn } from '../../ground/codes/model.ts';
import { command } from '../../ground/command.ts';
import { CaseId, UnitId, uuid } from '../../ground/ids.ts';
import { Day } from '../../ground/time.ts';
import { ConsentId } from '../consent/model.ts';
import { PacketContents, PacketId, Reason, ReferralId } from './model.ts';

/** The packet, and the records of the case its fields were taken from, so that their readers are told of a later correction. */
const packet = {
  packet: PacketId,
  reason: Reason,
  shows: PacketContents,
  from: z.array(uuid).check(z.maxLength(50)),
};

export const SendReferral = command(
  'referrals/send',
  'Hands one need to another agency; it leaves in fifteen seconds.',
  {
    referral: ReferralId,
    case: CaseId,
    need: codeIn('service-needs'),
    service: z.nullable(codeIn('service-types')),
    toUnit: UnitId,
    consent: ConsentId,
    wantedBy: z.nullable(Day),
    isLogged: z.boolean(),
    ...packet,
  },
);
export const CancelReferral = command(
  'referrals/cancel',
  'Takes back what has not left yet; loses against the clock.',
  {
    referral: ReferralId,
  },
);

export const ResendPacket = command(
  'referrals/resend-packet',
  'Sends a packet that was put right in place of the one sent before.',
  {
    referral: ReferralId,
    ...packet,
  },
);
