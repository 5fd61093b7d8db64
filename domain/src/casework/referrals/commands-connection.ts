/**
 * What the sender does once it has left: asks her whether it reached her, or calls it back. When each is refused
 * stands in `decide.ts`.
 */
import * as z from 'zod/mini';
import { codeIn } from '../../ground/codes/model.ts';
import { command } from '../../ground/command.ts';
import { Day } from '../../ground/time.ts';
import { ReferralId, withdrawals } from './model.ts';

const words = z.optional(z.string().check(z.minLength(1), z.maxLength(5000)));

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
