/**
 * Asking for approval and giving it. Who approves reads a packet sealed for that one plan: it lies under the plan's own key, which is
 * open to the unit while the plan is asked, and no longer.
 */

import { ApprovePlan, AskPlanApproval, ReturnPlan } from '@naung/domain/casework/services/commands-approval.ts';
import {
  type DecidingSituation,
  decideApproval,
  decideAskingApproval,
  type PlanSituation,
} from '@naung/domain/casework/services/decide-planning.ts';
import type { PlanApprovalAsked, PlanDecided, PlanPacket } from '@naung/domain/casework/services/model.ts';
import { servicesPolicy } from '@naung/domain/casework/services/policy.ts';
import { type Grantee, purposeOf, unitGrantee } from '@naung/domain/ground/access/grantee.ts';
import type { CommandOf } from '@naung/domain/ground/command.ts';
import type { Instant } from '@naung/domain/ground/time.ts';
import { sql } from 'kysely';
import { approversInPlaceOf, endStandingIn } from '../../ground/agencies/standing-in.ts';
import { onCommand } from '../../ground/commands/entry.ts';
import type { Tx } from '../../ground/database/transaction.ts';
import { openDrawers, putDrawers } from '../../ground/drawers/store.ts';
import { askedUntil } from './asked-until.ts';
import { type CaseBehind, caseBehind } from './case.ts';
import { drawersTable, type GoalRow, type PlanRow } from './tables.ts';

/** With the unit that owns the case, whose approvers are asked. */
type Asking = PlanSituation & { readonly unit: string };

export const asking = onCommand<typeof AskPlanApproval, Asking, PlanApprovalAsked>('casework', AskPlanApproval, {
  policy: servicesPolicy['services/ask-plan-approval'],
  async situation(tx, { payload }) {
    const plan = await lockedPlan(tx, payload.plan);
    const behind = plan && (await caseBehind(tx, plan.subject));
    if (!plan || !behind) return null;
    const packet = await packetOf(tx, plan, behind);
    return {
      about: { case: plan.subject },
      now: { plan, case: behind, packet, person: tx.actor.person, unit: behind.unit },
    };
  },
  decide: decideAskingApproval,
  async record(tx, events, _command, now) {
    for (const event of events) {
      const { approval } = event.core;
      await sql`
        update casework.plans set state = 'asked', approval = ${approval}, asked_at = ${tx.now}, asked_by = ${tx.actor.person},
          approved_at = null, approved_by = null, returned_at = null, returned_by = null, version = version + 1
        where district = ${tx.actor.district} and id = ${event.record}
      `.execute(tx.db);
      await putDrawers(tx, { table: drawersTable, record: approval, subject: event.record }, 1, event.sealed ?? {});
      const inPlace = await approversInPlaceOf(tx, now.unit, event.record);
      const until = await askedUntil(tx);
      for (const approvers of [unitGrantee(now.unit, 'approve'), ...inPlace])
        await openTo(tx, event.record, approvers, until);
    }
  },
});

const answering = <C extends typeof ApprovePlan | typeof ReturnPlan>(contract: C) =>
  onCommand<typeof ApprovePlan | typeof ReturnPlan, DecidingSituation, PlanDecided>('casework', contract, {
    policy: servicesPolicy[contract.name],
    async situation(tx, { payload }) {
      const plan = await lockedPlan(tx, payload.plan);
      if (!plan) return null;
      return {
        about: { plan: plan.id, case: plan.subject },
        now: { plan, madeBy: plan.madeBy, addedGoals: plan.addedGoals, person: tx.actor.person },
      };
    },
    decide: (command, now) =>
      decideApproval(command as CommandOf<typeof ApprovePlan> | CommandOf<typeof ReturnPlan>, now),
    async record(tx, events) {
      for (const event of events) await recordDecision(tx, event);
    },
  });

export const approving = answering(ApprovePlan);
export const returning = answering(ReturnPlan);

/** The words of a return go to the team; the approver keeps the core of the plan she decided on, and no words. */
async function recordDecision(tx: Tx, event: PlanDecided): Promise<void> {
  const { district, person } = tx.actor;
  const column = event.type === 'plan-approved' ? 'approved' : 'returned';
  await sql`
    update casework.plans set state = ${column}, ${sql.ref(`${column}_at`)} = ${tx.now}, ${sql.ref(`${column}_by`)} = ${person},
      version = version + 1
    where district = ${district} and id = ${event.record}
  `.execute(tx.db);
  if (event.sealed && event.subject !== null)
    await putDrawers(tx, { table: drawersTable, record: event.core.approval, subject: event.subject }, 2, event.sealed);
  await sql`select casework.close_asked_plan(${event.record}::uuid)`.execute(tx.db);
}

/** Asked of nobody any more: it was entered by mistake, or taken back. */
export async function closeToApprovers(tx: Tx, plan: string): Promise<void> {
  const { rows } = await sql<{ unit: string }>`
    select c.unit from casework.plans p join casework.cases c on c.district = p.district and c.id = p.subject
    where p.district = ${tx.actor.district} and p.id = ${plan}
  `.execute(tx.db);
  if (!rows[0]) return;
  const { unit } = rows[0];
  await sql`select access.close_reach(${tx.actor.district}, ${plan}::uuid, ${unitGrantee(unit, 'approve')})`.execute(
    tx.db,
  );
  await endStandingIn(tx, plan, unit);
}

/** The database's clock decides when it is over, so it is that one by which it runs. */
const openTo = (tx: Tx, plan: string, grantee: Grantee, until: Instant) =>
  sql`select access.open_reach(${tx.actor.district}, ${plan}::uuid, array['core', 'narrative'], ${grantee}, null,
    now() + (${until}::timestamptz - ${tx.now}::timestamptz),
    ${purposeOf(grantee)}, 'duty')`.execute(tx.db);

export async function lockedPlan(tx: Tx, id: string) {
  const { rows } = await sql<
    Pick<PlanRow, 'id' | 'subject' | 'state' | 'approval' | 'client_agreed' | 'asked_by' | 'entered_by'> & {
      readonly addedGoals: boolean;
    }
  >`
    select id, subject, state, approval, client_agreed, asked_by, entered_by, casework.added_goals(id) as "addedGoals"
    from casework.plans where district = ${tx.actor.district} and id = ${id} and voided_at is null for update
  `.execute(tx.db);
  const row = rows[0];
  if (!row) return null;
  const {
    id: plan,
    subject,
    state,
    approval,
    client_agreed: clientAgreed,
    asked_by: askedBy,
    entered_by: madeBy,
    addedGoals,
  } = row;
  return { id: plan, subject, state, approval, clientAgreed, askedBy, madeBy, addedGoals };
}

/** The plan as it stands now; the one who asks sees all of it. */
async function packetOf(
  tx: Tx,
  plan: { readonly id: string; readonly clientAgreed: boolean },
  behind: CaseBehind,
): Promise<PlanPacket> {
  const { rows } = await sql<GoalRow>`
    select *, due_on::text as due_on from casework.plan_goals
    where district = ${tx.actor.district} and plan = ${plan.id} and voided_at is null order by entered_at, id
  `.execute(tx.db);
  const words = await openDrawers(tx, drawersTable, [plan.id, ...rows.map((row) => row.id)], ['narrative']);
  const clientWords = words.get(plan.id)?.clientWords;
  return {
    alias: behind.alias,
    code: behind.code,
    clientAgreed: plan.clientAgreed,
    ...(typeof clientWords === 'string' ? { clientWords } : {}),
    goals: rows.map((row) => ({
      need: row.need as PlanPacket['goals'][number]['need'],
      service: row.service as PlanPacket['goals'][number]['service'],
      providerUnit: row.provider_unit as PlanPacket['goals'][number]['providerUnit'],
      horizon: row.horizon as PlanPacket['goals'][number]['horizon'],
      dueOn: row.due_on,
      goal: String(words.get(row.id)?.goal ?? ''),
    })),
  };
}
