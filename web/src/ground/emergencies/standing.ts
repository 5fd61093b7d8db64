import type { EmergencyShown } from '@naung/domain/ground/emergencies/reviewing.ts';

/** Waits for a word of the one who looks. */
export const isForMe = (one: EmergencyShown): boolean =>
  one.isMineToConfirm || one.isMineToConfirmCall || one.isMineToReview;
