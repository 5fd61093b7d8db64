/** Why something is put right, as it is being said. */
import { needsReason } from '@naung/domain/ground/corrections.ts';
import type { Instant } from '@naung/domain/ground/time.ts';
import { now } from '../outside.ts';
import type { Reason } from './contracts.ts';

export interface Why {
  readonly reason: Reason | '';
  readonly note: string;
}

export const noReason: Why = { reason: '', note: '' };

/** Whether the day has passed in which a slip of the hand is put right without a word. */
export const isLate = (enteredAt: Instant): boolean => needsReason({ enteredAt, hasLeft: false, now: now() });

/** What goes over the wire of it; empty fields are left out. */
export const saidWhy = ({ reason, note }: Why) => ({
  ...(reason === '' ? {} : { reason }),
  ...(note.trim() === '' ? {} : { note: note.trim() }),
});
