import { caseCodeOf } from '@naung/domain/ground/emergencies/model.ts';
import type { EmergencyShown } from '@naung/domain/ground/emergencies/reviewing.ts';

/** Waits for a word of the one who looks. */
export const isForMe = (one: EmergencyShown): boolean =>
  one.isMineToConfirm || one.isMineToConfirmCall || one.isMineToReview;

/** She opened this case before, and nobody has reviewed that yet. */
export const isAgain = (told: readonly EmergencyShown[], code: string): boolean =>
  told.some((one) => one.isMine && one.caseCode === caseCodeOf(code) && one.openedAt !== null && one.verdict === null);
