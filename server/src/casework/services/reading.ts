/**
 * Reading what was found out, planned and given: the list of a case in core, one record with its words.
 */

import { answerFields } from '@naung/domain/casework/services/model.ts';
import type { ShowPlan } from '@naung/domain/casework/services/reads.ts';
import type {
  AssessmentInList,
  GivenInList,
  GoalInList,
  PlanInList,
} from '@naung/domain/casework/services/record-lines.ts';
import { sealedCompartments } from '@naung/domain/ground/drawers/model.ts';
import type { Answers } from '@naung/domain/ground/forms/answers.ts';
import { type Instant, instantOf } from '@naung/domain/ground/time.ts';
import { type RawBuilder, sql } from 'kysely';
import type * as z from 'zod/mini';
import type { Tx } from '../../ground/database/transaction.ts';
import { openDrawers } from '../../ground/drawers/store.ts';
import { drawersTable, type GoalRow, type PlanRow } from './tables.ts';

type Assessment = z.infer<typeof AssessmentInList>;
type Plan = z.infer<typeof PlanInList>;
type Goal = z.infer<typeof GoalInList>;
type Given = z.infer<typeof GivenInList>;

export async function servicesOfCase(tx: Tx, subject: string) {
  const { rows } = await sql`
    select from casework.cases where district = ${tx.actor.district} and id = ${subject} and voided_at is null
  `.execute(tx.db);
  if (rows.length === 0) return null;
  const here = sql`subject = ${subject} and voided_at is null`;
  const [assessments, plans, given] = [
    await assessmentsWhere(tx, here),
    await plansWhere(tx, here),
    await givenWhere(tx, here),
  ];
  tx.trace.show([subject, ...[...assessments, ...plans, ...given].map((one) => one.id)], 'core');
  const plain = plans.map(({ approval: _approval, ...plan }) => listed(plan));
  return { assessments: assessments.map(listed), plans: plain, given: given.map(listed) };
}

export async function assessmentShown(tx: Tx, id: string) {
  const one = (await assessmentsWhere(tx, sql`id = ${id} and voided_at is null`))[0];
  if (!one) return null;
  tx.trace.show([one.case, id], 'core');
  const kept = (await openDrawers(tx, drawersTable, [id], sealedCompartments)).get(id) ?? {};
  const answers: Answers = Object.assign({}, ...Object.values(answerFields).map((field) => kept[field] ?? {}));
  return { ...one, answers, ...(typeof kept.conclusion === 'string' ? { conclusion: kept.conclusion } : {}) };
}

export async function planShown(tx: Tx, id: string): Promise<z.infer<(typeof ShowPlan)['answer']> | null> {
  const one = (await plansWhere(tx, sql`id = ${id} and voided_at is null`))[0];
  if (!one) return null;
  tx.trace.show([one.case, id], 'core');
  const approval = one.approval ?? id;
  const words = await openDrawers(tx, drawersTable, [id, approval, ...one.goals.map((goal) => goal.id)], ['narrative']);
  const { approval: _approval, ...shown } = one;
  return {
    ...shown,
    ...said('clientWords', words.get(id)),
    ...said('returnedWords', words.get(approval)),
    goals: one.goals.map((goal) => ({
      ...goal,
      ...said('goal', words.get(goal.id)),
      ...said('outcomeWords', words.get(goal.id)),
    })),
  };
}

export async function givenShown(tx: Tx, id: string) {
  const one = (await givenWhere(tx, sql`id = ${id} and voided_at is null`))[0];
  if (!one) return null;
  tx.trace.show([one.case, id], 'core');
  const words = (await openDrawers(tx, drawersTable, [id], ['narrative'])).get(id);
  return { ...one, ...said('note', words) };
}

const said = <Field extends string>(
  field: Field,
  words: Record<string, unknown> | undefined,
): { [Key in Field]?: string } =>
  typeof words?.[field] === 'string' ? ({ [field]: words[field] } as { [Key in Field]?: string }) : {};

/** The list of a case does not repeat which case it is. */
const listed = <One extends { case: string }>({ case: _case, ...one }: One): Omit<One, 'case'> => one;

interface About {
  readonly entered_at: Date;
  readonly entered_by: string | null;
  readonly version: number;
}
const about = (row: About) => ({
  enteredAt: instantOf(row.entered_at.getTime()),
  enteredBy: row.entered_by,
  version: row.version,
});
const moment = (at: Date | null): Instant | null => (at === null ? null : instantOf(at.getTime()));

type OfCase<Shown> = Shown & { case: PlanCase };
type PlanCase = z.infer<(typeof ShowPlan)['answer']>['case'];

async function assessmentsWhere(tx: Tx, condition: RawBuilder<unknown>): Promise<OfCase<Assessment>[]> {
  const { rows } = await sql<About & Omit<Assessment, 'doneAt'> & { case: PlanCase; done_at: Date }>`
    select id, subject as case, instrument, instrument_version as "instrumentVersion", done_at, needs, review_on::text as "reviewOn",
      entered_at, entered_by, version
    from casework.assessments where district = ${tx.actor.district} and ${condition} order by done_at desc, id limit 200
  `.execute(tx.db);
  return rows.map(({ done_at, entered_at, entered_by, version, ...row }) => ({
    ...row,
    doneAt: instantOf(done_at.getTime()),
    ...about({ entered_at, entered_by, version }),
  }));
}

async function plansWhere(
  tx: Tx,
  condition: RawBuilder<unknown>,
): Promise<(OfCase<Plan> & { approval: string | null })[]> {
  const { rows } = await sql<PlanRow>`
    select *, review_on::text as review_on from casework.plans
    where district = ${tx.actor.district} and ${condition} order by entered_at desc, id limit 50
  `.execute(tx.db);
  const goals = await goalsOf(
    tx,
    rows.map((row) => row.id),
  );
  return rows.map((row) => ({
    id: row.id as Plan['id'],
    case: row.subject as PlanCase,
    approval: row.approval,
    state: row.state,
    clientAgreed: row.client_agreed,
    reviewOn: row.review_on,
    askedAt: moment(row.asked_at),
    askedBy: row.asked_by,
    decidedAt: moment(row.approved_at ?? row.returned_at),
    decidedBy: row.approved_by ?? row.returned_by,
    goals: goals.filter((goal) => goal.plan === row.id).map(({ plan: _plan, ...goal }) => goal),
    ...about(row),
  }));
}

async function goalsOf(tx: Tx, plans: readonly string[]): Promise<(Goal & { plan: string })[]> {
  if (plans.length === 0) return [];
  const { rows } = await sql<GoalRow>`
    select *, due_on::text as due_on, outcome_on::text as outcome_on from casework.plan_goals
    where district = ${tx.actor.district} and plan = any (${sql.val(plans)}::uuid[]) and voided_at is null order by entered_at, id
  `.execute(tx.db);
  return rows.map((row) => ({
    id: row.id as Goal['id'],
    plan: row.plan,
    need: row.need as Goal['need'],
    service: row.service as Goal['service'],
    providerUnit: row.provider_unit as Goal['providerUnit'],
    horizon: row.horizon as Goal['horizon'],
    dueOn: row.due_on,
    outcome: row.outcome as Goal['outcome'],
    outcomeOn: row.outcome_on,
    enteredAt: instantOf(row.entered_at.getTime()),
    version: row.version,
  }));
}

async function givenWhere(tx: Tx, condition: RawBuilder<unknown>): Promise<OfCase<Given>[]> {
  const { rows } = await sql<About & Given & { case: PlanCase }>`
    select id, subject as case, line, simfoni, service, goal, by_unit as "byUnit", given_on::text as "givenOn", minutes,
      entered_at, entered_by, version
    from casework.services_given where district = ${tx.actor.district} and ${condition} order by given_on desc, id limit 1000
  `.execute(tx.db);
  return rows.map(({ entered_at, entered_by, version, ...row }) => ({
    ...row,
    ...about({ entered_at, entered_by, version }),
  }));
}
