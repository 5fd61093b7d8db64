/**
 * Putting plans, goals and services right.
 */
import {
  givenCorrectionContracts,
  goalCorrectionContracts,
  planCorrectionContracts,
} from '@naung/domain/casework/services/correcting.ts';
import { keepsFromGiving } from '@naung/domain/casework/services/decide-giving.ts';
import { keepsFromPlanning } from '@naung/domain/casework/services/decide-planning.ts';
import {
  type GivenTold,
  type GoalKept,
  givenDrawers,
  goalDrawers,
  type PlanState,
  type PlanTold,
  planDrawers,
} from '@naung/domain/casework/services/model.ts';
import { onTheCaseTeam } from '@naung/domain/casework/services/policy.ts';
import type { Happening } from '@naung/domain/ground/happening.ts';
import { sql } from 'kysely';
import { correctionEntries } from '../../ground/corrections/entries.ts';
import type { Correctable } from '../../ground/corrections/store.ts';
import type { Tx } from '../../ground/database/transaction.ts';
import { moveDrawers } from '../../ground/drawers/store.ts';
import { caseBehind } from './case.ts';
import { givingSituation, settleGiven } from './giving.ts';
import { becomesDraft, goalsKnown } from './planning.ts';
import { drawersTable } from './tables.ts';

const plans: Correctable<PlanTold> = {
  wing: 'casework',
  kind: 'plan',
  table: 'casework.plans',
  drawersTable,
  drawers: planDrawers,
  subjectColumn: 'subject',
  settle: goalsFollow,
};

const goals: Correctable<GoalKept> = {
  wing: 'casework',
  kind: 'goal',
  table: 'casework.plan_goals',
  drawersTable,
  drawers: goalDrawers,
  subjectColumn: 'subject',
  async unfit(tx, after, record) {
    const plan = await planOfGoal(tx, record);
    // The packet that is being read says what the goal said when it was asked.
    if (plan?.state === 'asked') return 'plan-is-asked';
    const behind = plan && (await caseBehind(tx, plan.subject));
    return (
      behind && keepsFromPlanning([after], { case: { ...behind, isOpen: true }, ...(await goalsKnown(tx, [after])) })
    );
  },
};

const given: Correctable<GivenTold> = {
  wing: 'casework',
  kind: 'given',
  table: 'casework.services_given',
  drawersTable,
  drawers: givenDrawers,
  subjectColumn: 'subject',
  async unfit(tx, after, record) {
    const { rows } = await sql<{ subject: string }>`
      select subject from casework.services_given where district = ${tx.actor.district} and id = ${record}
    `.execute(tx.db);
    const now = rows[0] ? await givingSituation(tx, rows[0].subject, after) : null;
    return now && keepsFromGiving(after, now);
  },
  async settle(tx, record) {
    await leaveForeignGoal(tx, record);
    await settleGiven(tx, record);
  },
};

/** A goal belongs where its plan belongs, and is void where its plan is. */
async function goalsFollow(tx: Tx, plan: string): Promise<void> {
  const { rows } = await sql<{ id: string; subject: string; to: string; voided: boolean }>`
    select g.id, g.subject, p.subject as to, p.voided_at is not null as voided
    from casework.plan_goals g join casework.plans p on p.district = g.district and p.id = g.plan
    where g.district = ${tx.actor.district} and g.plan = ${plan} for update of g
  `.execute(tx.db);
  for (const goal of rows) {
    if (goal.subject !== goal.to)
      await moveDrawers(tx, { table: drawersTable, record: goal.id, subject: goal.subject }, goal.to);
    await sql`
      update casework.plan_goals set subject = ${goal.to}, version = version + 1,
        voided_at = ${goal.voided ? sql`coalesce(voided_at, ${tx.now})` : sql`voided_at`}
      where district = ${tx.actor.district} and id = ${goal.id}
    `.execute(tx.db);
  }
}

/** A goal of the case it was moved from is not one of the case it came to. */
const leaveForeignGoal = (tx: Tx, record: string) =>
  sql`update casework.services_given g set goal = null
    where g.district = ${tx.actor.district} and g.id = ${record} and g.goal is not null and not exists (
      select from casework.plan_goals p where p.district = g.district and p.id = g.goal and p.subject = g.subject)`.execute(
    tx.db,
  );

/** What was approved is no longer what the plan says, once a goal in it says something else. */
export async function approvalLapses(tx: Tx, event: Happening): Promise<void> {
  const after = (event.core.after ?? {}) as object;
  const changed = [...Object.keys(after), ...Object.keys(event.sealed?.narrative ?? {})];
  if (!changed.some((field) => ['need', 'service', 'providerUnit', 'horizon', 'goal'].includes(field))) return;
  const plan = await planOfGoal(tx, event.record);
  if (plan) await becomesDraft(tx, plan.id);
}

async function planOfGoal(tx: Tx, goal: string): Promise<{ id: string; subject: string; state: PlanState } | null> {
  const { rows } = await sql<{ id: string; subject: string; state: PlanState }>`
    select p.id, p.subject, p.state from casework.plan_goals g join casework.plans p on p.district = g.district and p.id = g.plan
    where g.district = ${tx.actor.district} and g.id = ${goal} for update of p
  `.execute(tx.db);
  return rows[0] ?? null;
}

export const planCorrections = correctionEntries(plans, planCorrectionContracts, [onTheCaseTeam]);
export const goalCorrections = correctionEntries(goals, goalCorrectionContracts, [onTheCaseTeam]);
export const givenCorrections = correctionEntries(given, givenCorrectionContracts, [onTheCaseTeam]);
