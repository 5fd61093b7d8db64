import type { ReferralStatus } from '@naung/domain/casework/referrals/model.ts';
import type { Tone } from '../../ground/look/badge.tsx';

export const toneOf: Readonly<Record<ReferralStatus, Tone>> = {
  requested: 'attention',
  accepted: 'info',
  'in-progress': 'info',
  completed: 'done',
  declined: 'plain',
  cancelled: 'plain',
  withdrawn: 'plain',
};

/** What an inbox can show; what was taken back before it left never came. */
export const inboxStates = ['requested', 'accepted', 'in-progress', 'completed', 'declined', 'withdrawn'] as const;
export type InboxState = (typeof inboxStates)[number];
