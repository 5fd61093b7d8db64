/**
 * What the agency that is asked can do with a referral: answer it, say how it goes, end it. When each is refused
 * stands in `decide.ts`.
 */
import * as z from 'zod/mini';
import { codeIn } from '../../ground/codes/model.ts';
import { type CommandOf, command } from '../../ground/command.ts';
import { uuid } from '../../ground/ids.ts';
import { Day } from '../../ground/time.ts';
import type { VerifyConnection, WithdrawReferral } from './commands-connection.ts';
import type { CancelReferral, ResendPacket, SendReferral } from './commands-sending.ts';
import { ReferralId, referralOutcomes } from './model.ts';

const words = z.optional(z.string().check(z.minLength(1), z.maxLength(5000)));

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
