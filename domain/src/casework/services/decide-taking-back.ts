/**
 * Taking back what was asked of somebody who approves plans: by the team, or because its case is no longer here. It is a draft again,
 * and nobody who was asked reads it any more.
 */
import type { CommandOf } from '../../ground/command.ts';
import { done, type Result, refused } from '../../ground/result.ts';
import type { WithdrawPlanApproval } from './commands-approval.ts';
import type { PlanSituation } from './decide-planning.ts';
import type { PlanApprovalWithdrawn } from './model.ts';

export function decideTakingBack(
  { payload }: Pick<CommandOf<typeof WithdrawPlanApproval>, 'payload'>,
  { plan }: Pick<PlanSituation, 'plan'>,
): Result<readonly PlanApprovalWithdrawn[], 'plan-is-not-asked'> {
  if (plan.state !== 'asked' || plan.approval === null) return refused('plan-is-not-asked');
  return done([withdrawn({ id: payload.plan, subject: plan.subject, approval: plan.approval })]);
}

export const withdrawn = (plan: {
  readonly id: string;
  readonly subject: string;
  readonly approval: string;
}): PlanApprovalWithdrawn => ({
  type: 'plan-approval-withdrawn',
  record: plan.id,
  subject: plan.subject,
  core: { approval: plan.approval },
});
