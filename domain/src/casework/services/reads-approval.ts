/**
 * What waits for approval, as it stood when it was asked.
 */
import * as z from 'zod/mini';
import { pageOf, paging, read } from '../../ground/command.ts';
import { Instant } from '../../ground/time.ts';
import { ApprovalId, PlanId, PlanPacket } from './model.ts';

export const PlansToApprove = read(
  'services/approvals',
  'Plans that wait for approval by the unit for which one approves, the longest waiting first.',
  { ...paging },
  pageOf(z.object({ plan: PlanId, approval: ApprovalId, askedAt: Instant, askedBy: z.string() })),
);

export const ShowApproval = read(
  'services/approval',
  'What one is asked to approve: the plan as it stood when it was asked.',
  { plan: PlanId },
  z.object({ plan: PlanId, approval: ApprovalId, askedAt: Instant, askedBy: z.string(), packet: PlanPacket }),
);
