/**
 * Everything that bears on whether a case may be closed.
 */
import type { ClosingSituation } from '@naung/domain/casework/cases/decide-closing.ts';
import type { Phase } from '@naung/domain/casework/cases/model.ts';
import { hasEnded, referralStates } from '@naung/domain/casework/referrals/model.ts';
import { sql } from 'kysely';
import type { Tx } from '../../ground/database/transaction.ts';
import { whatWasDone } from './course.ts';
import { todayOf } from './store.ts';
import type { CaseFound } from './table.ts';

/** Of a request that is being made, the reason; of one that is answered, the request. Null when that request is not of this case. */
export async function closingSituation(
  tx: Tx,
  row: CaseFound,
  about: { readonly reason: string } | { readonly closing: string },
): Promise<ClosingSituation | null> {
  const closing = 'closing' in about ? await closingOf(tx, row.id, about.closing) : null;
  if ('closing' in about && closing === null) return null;
  const reason = 'reason' in about ? about.reason : (closing?.reason ?? '');
  return {
    phase: row.phase as Phase,
    forms: row.forms,
    kinds: row.kinds,
    respondentIsChild: row.respondent_is_child,
    hasAssessment: (await whatWasDone(tx, row.id)).hasAssessment,
    ...(await goalsOf(tx, row.id)),
    reason: await reasonOf(tx, reason),
    ...(await whatWaits(tx, row.id)),
    closing,
    person: tx.actor.person,
  };
}

async function closingOf(tx: Tx, id: string, closing: string): Promise<ClosingSituation['closing']> {
  const row = await tx.db
    .selectFrom('casework.closings')
    .select(['state', 'asked_by', 'reason'])
    .where('district', '=', tx.actor.district)
    .where('subject', '=', id)
    .where('id', '=', closing)
    .forUpdate()
    .executeTakeFirst();
  return row ? { state: row.state as 'asked', askedBy: row.asked_by, reason: row.reason } : null;
}

type Goals = Pick<ClosingSituation, 'goals' | 'goalsWithoutOutcome' | 'goalsReached' | 'goalsNotReached'>;

/** Kept by the services room: goals that stand, what came of them, and those of which nobody has said it. */
async function goalsOf(tx: Tx, id: string): Promise<Goals> {
  const { rows } = await sql<Goals>`
    select count(*)::int as goals, count(*) filter (where g.outcome is null)::int as "goalsWithoutOutcome",
      count(*) filter (where g.outcome = 'achieved')::int as "goalsReached",
      count(*) filter (where g.outcome = 'not')::int as "goalsNotReached"
    from casework.plan_goals g
    join casework.plans p on p.district = g.district and p.id = g.plan
    where g.district = ${tx.actor.district} and g.subject = ${id} and g.voided_at is null and p.voided_at is null
  `.execute(tx.db);
  return rows[0] ?? { goals: 0, goalsWithoutOutcome: 0, goalsReached: 0, goalsNotReached: 0 };
}

async function reasonOf(tx: Tx, code: string): Promise<ClosingSituation['reason']> {
  const { rows } = await sql<{ holds: boolean; needs: boolean | null }>`
    select ground.holds_code(${tx.actor.district}, 'closure-reasons', ${code}, ${await todayOf(tx)}::date) as holds,
      (select (c.detail ->> 'needsPlanOutcome')::boolean from ground.codes c
        where c.list = 'closure-reasons' and c.code = ${code} order by c.valid_from desc limit 1) as needs
  `.execute(tx.db);
  // A reason that an office added says nothing of the plan; what was planned is then asked for.
  return rows[0]?.holds ? { needsPlanOutcome: rows[0].needs ?? true } : null;
}

type Waits = Pick<ClosingSituation, 'isAsked' | 'handOverIsOffered' | 'referralIsRunning'>;

async function whatWaits(tx: Tx, id: string): Promise<Waits> {
  const { rows } = await sql<{ asked: boolean; offered: boolean; running: boolean }>`
    select
      exists (select from casework.closings c
        where c.district = ${tx.actor.district} and c.subject = ${id} and c.state = 'asked') as asked,
      ${isOffered(tx, id)} as offered,
      exists (select from casework.referrals r
        where r.district = ${tx.actor.district} and r.subject = ${id} and r.voided_at is null
          and r.status = any (${sql.val(referralStates.filter((state) => !hasEnded(state)))}::text[])) as running
  `.execute(tx.db);
  const { asked, offered, running } = rows[0] ?? {};
  return { isAsked: asked === true, handOverIsOffered: offered === true, referralIsRunning: running === true };
}

/** An offer waits until it was taken back, given back or finished. A letter of another unit of ours counts as waiting. */
export const isOffered = (tx: Tx, id: string) => sql<boolean>`exists (
  select from casework.hand_overs h
  left join ground.letters_between l on l.to_district = h.to_district and l.id = h.id
  where h.district = ${tx.actor.district} and h.subject = ${id} and h.withdrawn_at is null and h.finished_at is null
    and coalesce(l.state, 'sent') in ('sent', 'accepted'))`;
