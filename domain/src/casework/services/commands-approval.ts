/**
 * Two people look at a plan: one asks, another approves it or gives it back with what is missing.
 */
import * as z from 'zod/mini';
import { command } from '../../ground/command.ts';
import { ApprovalId, PlanId } from './model.ts';

export const AskPlanApproval = command(
  'services/ask-plan-approval',
  'Asks somebody who approves for the owning unit to approve a plan.',
  {
    plan: PlanId,
    approval: ApprovalId,
  },
);
export const WithdrawPlanApproval = command(
  'services/withdraw-plan-approval',
  'Takes back that a plan is asked to be approved: it is a draft again.',
  {
    plan: PlanId,
  },
);
export const ApprovePlan = command(
  'services/approve-plan',
  'Approves a plan, as another person than the one who asked.',
  {
    plan: PlanId,
  },
);
export const ReturnPlan = command('services/return-plan', 'Gives a plan back, with what is still missing.', {
  plan: PlanId,
  words: z.string().check(z.minLength(1), z.maxLength(2000)),
});
