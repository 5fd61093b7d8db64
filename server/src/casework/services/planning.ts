/**
 * Plans and goals: what must be known, writing them down, what came of them.
 */

import { AddGoal, MakePlan, RecordOutcome } from '@naung/domain/casework/services/commands-plan.ts';
import { decideAddingGoal, decideMaking, decideOutcome } from '@naung/domain/casework/services/decide-planning.ts';
import type { GoalAdded, GoalTold, Outcome, PlanState } from '@naung/domain/casework/services/model.ts';
import { servicesPolicy } from '@naung/domain/casework/services/policy.ts';
import type { CommandOf } from '@naung/domain/ground/command.ts';
import { sql } from 'kysely';
import { onCommand } from '../../ground/commands/entry.ts';
import { beginSubject } from '../../ground/database/subjects.ts';
import type { Tx } from '../../ground/database/transaction.ts';
import { openDrawers, putDrawers } from '../../ground/drawers/store.ts';
import { caseBehind, codesAreHeld, today, unitsAreThere } from './case.ts';
import { drawersTable } from './tables.ts';

export const making = onCommand('casework', MakePlan, {
  policy: servicesPolicy['services/make-plan'],
  async situation(tx, { payload }) {
    const behind = await caseBehind(tx, payload.case);
    return behind && { about: { case: payload.case }, now: { case: behind, ...(await goalsKnown(tx, payload.goals)) } };
  },
  decide: decideMaking,
  async record(tx, events, { payload, madeAt }) {
    const goals = new Map<string, GoalTold>(payload.goals.map((goal) => [goal.id, goal]));
    for (const event of events) {
      const goal = goals.get(event.record);
      if (event.type === 'plan-made') await writePlan(tx, payload, event.sealed ?? {}, madeAt);
      else if (goal) await writeGoal(tx, event, goal, madeAt);
    }
  },
});

export const addingGoal = onCommand('casework', AddGoal, {
  policy: servicesPolicy['services/add-goal'],
  async situation(tx, { payload }) {
    const plan = await planOf(tx, payload.plan);
    const behind = plan && (await caseBehind(tx, plan.subject));
    return (
      behind && { about: { case: plan.subject }, now: { plan, case: behind, ...(await goalsKnown(tx, [payload])) } }
    );
  },
  decide: decideAddingGoal,
  async record(tx, events, { payload, madeAt }, now) {
    const { goal: _id, plan, words: goal, madeAt: _madeAt, ...rest } = payload;
    for (const event of events) await writeGoal(tx, event, { ...rest, goal }, madeAt);
    if (now.plan.state === 'approved') await becomesDraft(tx, plan);
  },
});

export const recordingOutcome = onCommand('casework', RecordOutcome, {
  policy: servicesPolicy['services/record-outcome'],
  async situation(tx, { payload }) {
    const goal = await goalOf(tx, payload.goal);
    const behind = goal && (await caseBehind(tx, goal.subject));
    if (!goal || !behind) return null;
    const now = { goal, planState: goal.planState, caseIsOpen: behind.isOpen, today: await today(tx) };
    return { about: { case: goal.subject }, now };
  },
  decide: decideOutcome,
  async record(tx, events) {
    for (const { record, subject, core, sealed } of events) {
      const version = await changeGoal(tx, record, core.outcome, core.on);
      const stands = (await openDrawers(tx, drawersTable, [record], ['narrative'])).get(record);
      const narrative = sealed?.narrative;
      if (narrative)
        await putDrawers(tx, { table: drawersTable, record, subject: subject ?? record }, version, {
          narrative: { ...stands, ...narrative },
        });
    }
  },
});

export const goalsKnown = async (tx: Tx, goals: readonly Pick<GoalTold, 'need' | 'service' | 'providerUnit'>[]) => ({
  codesAreHeld: await codesAreHeld(
    tx,
    goals.flatMap(({ need, service }) => [['service-needs', need] as const, ['service-types', service] as const]),
  ),
  unitsAreThere: await unitsAreThere(
    tx,
    goals.map((goal) => goal.providerUnit),
  ),
});

/** Locks the plan; null when the actor does not see it, or when it was entered by mistake. */
async function planOf(tx: Tx, id: string) {
  const { rows } = await sql<{ subject: string; state: PlanState }>`
    select subject, state from casework.plans
    where district = ${tx.actor.district} and id = ${id} and voided_at is null for update
  `.execute(tx.db);
  return rows[0] ?? null;
}

async function goalOf(tx: Tx, id: string) {
  const { rows } = await sql<{ subject: string; plan: string; outcome: Outcome | null; planState: PlanState }>`
    select g.subject, g.plan, g.outcome, p.state as "planState" from casework.plan_goals g
    join casework.plans p on p.district = g.district and p.id = g.plan
    where g.district = ${tx.actor.district} and g.id = ${id} and g.voided_at is null and p.voided_at is null for update of g
  `.execute(tx.db);
  return rows[0] ?? null;
}

async function writePlan(
  tx: Tx,
  payload: CommandOf<typeof MakePlan>['payload'],
  sealed: Parameters<typeof putDrawers>[3],
  writtenAt: string,
): Promise<void> {
  const { district, person } = tx.actor;
  await sql`
    insert into casework.plans (district, id, subject, client_agreed, review_on, written_at, entered_at, entered_by)
    values (${district}, ${payload.plan}, ${payload.case}, ${payload.clientAgreed}, ${payload.reviewOn}, ${writtenAt}, ${tx.now}, ${person})
  `.execute(tx.db);
  await beginSubject(tx, payload.plan, payload.case);
  await putDrawers(tx, { table: drawersTable, record: payload.plan, subject: payload.case }, 1, sealed);
}

async function writeGoal(tx: Tx, event: GoalAdded, goal: GoalTold, writtenAt: string): Promise<void> {
  const { district, person } = tx.actor;
  const { core, record, subject } = event;
  await sql`
    insert into casework.plan_goals (district, id, subject, plan, need, service, provider_unit, horizon, due_on,
      written_at, entered_at, entered_by)
    values (${district}, ${record}, ${subject}, ${core.plan}, ${core.need}, ${core.service}, ${goal.providerUnit}, ${core.horizon},
      ${core.dueOn}, ${writtenAt}, ${tx.now}, ${person})
  `.execute(tx.db);
  await putDrawers(tx, { table: drawersTable, record, subject: subject ?? record }, 1, event.sealed ?? {});
}

/** Nobody approved what was added. */
export const becomesDraft = (tx: Tx, plan: string) =>
  sql`update casework.plans set state = 'draft', approved_at = null, approved_by = null, version = version + 1
    where district = ${tx.actor.district} and id = ${plan} and state = 'approved'`.execute(tx.db);

async function changeGoal(tx: Tx, id: string, outcome: Outcome, on: string): Promise<number> {
  const { rows } = await sql<{ version: number }>`
    update casework.plan_goals set outcome = ${outcome}, outcome_on = ${on}, version = version + 1
    where district = ${tx.actor.district} and id = ${id} returning version
  `.execute(tx.db);
  if (!rows[0]) throw new Error('A goal vanished although it was locked');
  return rows[0].version;
}
