import type { ReferralsOfCase } from '@naung/domain/casework/referrals/reads.ts';
import type { CaseId } from '@naung/domain/ground/ids.ts';
import type * as z from 'zod/mini';

export type SentReferral = z.infer<(typeof ReferralsOfCase)['answer']>['items'][number];

export interface SentReferralProps {
  readonly case: CaseId;
  readonly referral: SentReferral;
  /** Whether the present duty works on cases; others see that it is, and no word of it. */
  readonly mayWork: boolean;
  readonly caseIsOpen: boolean;
  readonly onChanged: () => void;
}
