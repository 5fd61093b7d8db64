import { caseCodeOf, daysAfterNotFitting } from '@naung/domain/ground/emergencies/model.ts';
import type { EmergencyShown } from '@naung/domain/ground/emergencies/reviewing.ts';
import { addHours, isBefore } from '@naung/domain/ground/time.ts';
import { now } from '../outside.ts';

/** Waits for a word of the one who looks. */
export const isForMe = (one: EmergencyShown): boolean =>
  one.isMineToConfirm || one.isMineToConfirmCall || one.isMineToReview;

/** Open to her without danger: danger takes its place. */
export const isOpenWithoutDanger = (one: EmergencyShown): boolean => one.isMine && one.isLive && !one.isDanger;

/** She opened this case before, and nobody has reviewed that yet or it was not fitting; what gives way to danger is not before. */
export const isAgain = (told: readonly EmergencyShown[], code: string, isDanger: boolean): boolean =>
  told.some(
    (one) =>
      one.isMine &&
      one.caseCode === caseCodeOf(code) &&
      one.openedAt !== null &&
      (one.verdict === null || wasNotFitting(one)) &&
      !(isDanger && isOpenWithoutDanger(one)),
  );

const wasNotFitting = ({ verdict, reviewedAt }: EmergencyShown): boolean =>
  verdict === 'not-fitting' && reviewedAt !== null && isBefore(now(), addHours(reviewedAt, 24 * daysAfterNotFitting));

/** Others ended it, or another took its place; what she shut herself she knows. */
export const endedByOthers = ({ endedBecause }: EmergencyShown): 'review' | 'hand-over' | 'danger' | null =>
  endedBecause === 'herself' ? null : endedBecause;
