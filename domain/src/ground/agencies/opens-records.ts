/** Which duties are given by two. */
import type { Deed } from '../access/model.ts';

/** Whether a deed opens records of somebody, or a way to them: those through which duties are given and confirmed do. */
const opensRecords: Readonly<Record<Deed, boolean>> = {
  'receive-concerns': true,
  triage: true,
  'work-on-cases': true,
  supervise: true,
  approve: true,
  'hand-over': true,
  'answer-referrals': true,
  'record-activities': false,
  'keep-villages': false,
  // Names who stands in for a unit, and so who confirms for it.
  'keep-agencies': true,
  'keep-people': true,
  'keep-lists': false,
  'read-numbers': false,
  'read-audit': true,
  'keep-walls': true,
};

export const needsSecond = (deeds: readonly Deed[]): boolean => deeds.some((deed) => opensRecords[deed]);
