/**
 * What whoever approves a closing is shown of the case, while it is asked: goals and what came of them, referrals and how they stand,
 * and what the last assessment said of that night. Columns alone, so that no seal is opened for it.
 */
import type { ClosingPacket } from '@naung/domain/casework/cases/reads.ts';
import { instantOf } from '@naung/domain/ground/time.ts';
import { sql } from 'kysely';
import type { Tx } from '../../ground/database/transaction.ts';

export async function closingPacket(tx: Tx, id: string): Promise<ClosingPacket> {
  const { district } = tx.actor;
  const goals = await sql<ClosingPacket['goals'][number]>`
    select g.id, g.need, g.service, g.outcome, g.outcome_on::text as "outcomeOn"
    from casework.plan_goals g join casework.plans p on p.district = g.district and p.id = g.plan
    where g.district = ${district} and g.subject = ${id} and g.voided_at is null and p.voided_at is null
    order by g.entered_at, g.id limit 200
  `.execute(tx.db);
  const referrals = await sql<ClosingPacket['referrals'][number]>`
    select r.id, r.need, u.name as "toUnitName", r.status
    from casework.referrals r join ground.units u on u.district = r.district and u.id = r.to_unit
    where r.district = ${district} and r.subject = ${id} and r.voided_at is null
    order by r.requested_at desc, r.id limit 200
  `.execute(tx.db);
  const { rows } = await sql<{ at: Date; safe: 'yes' | 'no' | 'unknown' | null }>`
    select done_at as at, safe_tonight as safe from casework.assessments
    where district = ${district} and subject = ${id} and voided_at is null order by done_at desc, entered_at desc limit 1
  `.execute(tx.db);
  const last = rows[0];
  tx.trace.show(
    [...goals.rows, ...referrals.rows].map((one) => one.id),
    'core',
  );
  return {
    goals: goals.rows,
    referrals: referrals.rows,
    safety: last ? { assessedAt: instantOf(last.at.getTime()), safeTonight: last.safe } : null,
  };
}
