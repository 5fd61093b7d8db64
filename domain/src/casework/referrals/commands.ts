/**
 * What can be done with a referral. When each is refused stands in `decide.ts`.
 */
import * as z from 'zod/mini';
import { codeIn } from '../../ground/codes/model.ts';
import { type CommandOf, command } from '../../ground/command.ts';
import { CaseId, UnitId, uuid } from '../../ground/ids.ts';
import { Day } from '../../ground/time.ts';
import { ConsentId } from '../consent/model.ts';
import { PacketContents, PacketId, Reason, ReferralId, referralOutcomes, withdrawals } from './model.ts';

const words = z.optional(z.string().check(z.minLength(1), z.maxLength(5000)));

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
export const AnswerReferral = command('referrals/answer', 'Accepts a referral, or declines it with the reason.', {
  referral: ReferralId,
  answer: z.enum(['accepted', 'declined']),
  reason: z.nullable(codeIn('referral-decline-reasons')),
  words,
});
export const ReportProgress = command('referrals/report-progress', 'Tells the sender how it goes.', {
  referral: ReferralId,
  on: Day,
  /** She was served on that day. */
  served: z.boolean(),
  words,
});
export const CompleteReferral = command('referrals/complete', 'Ends a referral as done, with what was given.', {
  referral: ReferralId,
  on: Day,
  outcome: z.enum(referralOutcomes),
  words,
});
export const VerifyConnection = command(
  'referrals/verify-connection',
  'Says what she herself tells: that she was reached, or what kept her.',
  {
    referral: ReferralId,
    connection: z.enum(['confirmed', 'not-connected']),
    barrier: z.nullable(codeIn('referral-barriers')),
    on: Day,
    words,
  },
);
export const WithdrawReferral = command(
  'referrals/withdraw',
  'Withdraws a referral that has left; the agency no longer opens it.',
  {
    referral: ReferralId,
    because: z.enum(withdrawals),
    words,
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
export const ReadNotice = command('referrals/read-notice', 'Says that a notice about something received was read.', {
  notice: uuid,
});

export type ReferralCommand =
  | CommandOf<typeof SendReferral>
  | CommandOf<typeof CancelReferral>
  | CommandOf<typeof AnswerReferral>
  | CommandOf<typeof ReportProgress>
  | CommandOf<typeof CompleteReferral>
  | CommandOf<typeof VerifyConnection>
  | CommandOf<typeof WithdrawReferral>
  | CommandOf<typeof ResendPacket>;
