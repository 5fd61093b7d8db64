/**
 * The course of a case: one phase after the other, and never a plan without having listened, nor help without an approved plan.
 */
import type { CommandOf } from '../../ground/command.ts';
import { done, type Result, refused } from '../../ground/result.ts';
import type { Day } from '../../ground/time.ts';
import type { MovePhase, Reopen } from './commands.ts';
import { type CaseReopened, isOpen, mayFollow, type Phase, type PhaseChanged } from './model.ts';

export interface CourseSituation {
  readonly phase: Phase;
  readonly hasAssessment: boolean;
  readonly hasApprovedPlan: boolean;
  readonly today: Day;
}

export type CourseRefusal =
  | 'phase-does-not-follow'
  | 'closing-needs-approval'
  | 'hand-over-is-needed'
  | 'reopening-is-needed'
  | 'assessment-is-needed'
  | 'approved-plan-is-needed'
  | 'case-is-closed'
  | 'case-is-open'
  | 'day-is-past';

export function decideMovingPhase(
  { payload }: Pick<CommandOf<typeof MovePhase>, 'payload'>,
  now: CourseSituation,
): Result<readonly PhaseChanged[], CourseRefusal> {
  if (!mayFollow[now.phase].includes(payload.to)) return refused('phase-does-not-follow');
  if (payload.to === 'closed') return refused('closing-needs-approval');
  if (payload.to === 'transferred') return refused('hand-over-is-needed');
  if (!isOpen(now.phase)) return refused('reopening-is-needed');
  if (payload.to === 'planning' && !now.hasAssessment) return refused('assessment-is-needed');
  if (payload.to === 'implementation' && !now.hasApprovedPlan) return refused('approved-plan-is-needed');
  return done([phaseChanged(payload.case, now.phase, payload.to)]);
}

export function decideReopening(
  { payload }: Pick<CommandOf<typeof Reopen>, 'payload'>,
  now: CourseSituation,
): Result<readonly (PhaseChanged | CaseReopened)[], CourseRefusal> {
  if (isOpen(now.phase)) return refused('case-is-open');
  return done([
    { type: 'case-reopened', record: payload.case, subject: payload.case, core: { reason: payload.reason } },
    phaseChanged(payload.case, now.phase, 'assessment', payload.reason),
  ]);
}

export const phaseChanged = (id: string, from: Phase, to: Phase, because: string | null = null): PhaseChanged => ({
  type: 'phase-changed',
  record: id,
  subject: id,
  core: { from, to, because },
});
