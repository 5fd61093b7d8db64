/**
 * When a case may be marked as entered by mistake: while nothing was found out, planned, sent or given under it.
 *
 * What must never happen: that a case which is under way vanishes from everybody's list because somebody would not close it.
 */
import type { Phase } from './model.ts';

export interface VoidingSituation {
  readonly phase: Phase;
  readonly hasAssessment: boolean;
  readonly hasPlan: boolean;
  readonly hasReferral: boolean;
  readonly hasService: boolean;
}

export type VoidingRefusal = 'case-is-under-way';

/** A case that is under way is closed, with a reason and by two people; it is not voided. */
export const keepsFromVoiding = (now: VoidingSituation): VoidingRefusal | null =>
  now.phase !== 'identification' || now.hasAssessment || now.hasPlan || now.hasReferral || now.hasService
    ? 'case-is-under-way'
    : null;
