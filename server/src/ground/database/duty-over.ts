/**
 * A duty may end between the moment a session was looked at and the moment the keeper is asked, which then opens nothing. Whatever breaks
 * for that reason is no fault of ours: she is signed in under that duty no more.
 */
import type { Actor } from '@naung/domain/ground/access/model.ts';
import { hasLeftBy, isHeldOn } from '@naung/domain/ground/agencies/model.ts';
import { type Day, dayIn, type Instant, type Zone } from '@naung/domain/ground/time.ts';
import { sql, type Transaction } from 'kysely';
import type { Tables } from './tables.ts';

export async function isDutyOver(db: Transaction<Tables>, actor: Actor, now: Instant): Promise<boolean> {
  const { rows } = await sql<{ zone: Zone; startsOn: Day; endsOn: Day | null; endedOn: Day | null }>`
    select t.zone, d.starts_on::text as "startsOn", d.ends_on::text as "endsOn", p.ended_on::text as "endedOn"
    from ground.duties d
    join ground.people p on p.district = d.district and p.id = d.person and p.voided_at is null
    join ground.tenants t on t.district = d.district
    where d.district = ${actor.district} and d.id = ${actor.duty} and d.person = ${actor.person} and d.voided_at is null
  `.execute(db);
  const [row] = rows;
  if (row === undefined) return true;
  const today = dayIn(row.zone, now);
  return hasLeftBy(row, today) || !isHeldOn(row, today);
}
