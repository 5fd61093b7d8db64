/**
 * A plan that is asked of nobody any more: the team took it back, or its case was closed, handed over or marked as a mistake. Those who
 * were asked read nothing of it from then on.
 */
import type { CaseClosed, CaseTransferred } from '@naung/domain/casework/cases/model.ts';
import { WithdrawPlanApproval } from '@naung/domain/casework/services/commands-approval.ts';
import type { PlanSituation } from '@naung/domain/casework/services/decide-planning.ts';
import { decideTakingBack, withdrawn } from '@naung/domain/casework/services/decide-taking-back.ts';
import type { PlanApprovalWithdrawn } from '@naung/domain/casework/services/model.ts';
import { servicesPolicy } from '@naung/domain/casework/services/policy.ts';
import type { Happening } from '@naung/domain/ground/happening.ts';
import { sql } from 'kysely';
import { onCommand, onEvent } from '../../ground/commands/entry.ts';
import type { Tx } from '../../ground/database/transaction.ts';
import { closeToApprovers, lockedPlan } from './approving.ts';

export const takingBack = onCommand<typeof WithdrawPlanApproval, Pick<PlanSituation, 'plan'>, PlanApprovalWithdrawn>(
  'casework',
  WithdrawPlanApproval,
  {
    policy: servicesPolicy['services/withdraw-plan-approval'],
    async situation(tx, { payload }) {
      const plan = await lockedPlan(tx, payload.plan);
      return plan && { about: { case: plan.subject }, now: { plan } };
    },
    decide: decideTakingBack,
    async record(tx, events) {
      for (const event of events) await takeBack(tx, event);
    },
  },
);

export const whenCaseEnds = [
  onEvent<CaseClosed>('casework', 'case-closed', takeBackAllOf),
  onEvent<CaseTransferred>('casework', 'case-transferred', takeBackAllOf),
];

export async function takeBackAllOf(tx: Tx, { record }: Happening): Promise<readonly Happening[]> {
  const { rows } = await sql<{ id: string; subject: string; approval: string }>`
    select id, subject, approval from casework.plans
    where district = ${tx.actor.district} and subject = ${record} and state = 'asked' order by id for update
  `.execute(tx.db);
  const events = rows.map(withdrawn);
  for (const event of events) await takeBack(tx, event);
  return events;
}

async function takeBack(tx: Tx, { record }: PlanApprovalWithdrawn): Promise<void> {
  await sql`
    update casework.plans set state = 'draft', version = version + 1
    where district = ${tx.actor.district} and id = ${record} and state = 'asked'
  `.execute(tx.db);
  await closeToApprovers(tx, record);
}
