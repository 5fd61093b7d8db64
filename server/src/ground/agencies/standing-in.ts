/**
 * What takes two persons, where a unit is too small to have the second: it is asked of the approvers of the unit that stands in as
 * well, for as long as it is asked, and of nobody who stands behind a wall of it.
 */
import { type Grantee, unitGrantee } from '@naung/domain/ground/access/grantee.ts';
import { type RawBuilder, sql } from 'kysely';
import type { Tx } from '../database/transaction.ts';
import { todayOf } from './store.ts';

/** The unit that stands in today for one with fewer than three people; null where none is needed, or none is there. */
export async function standInFor(tx: Tx, unit: string, subject: string | null): Promise<string | null> {
  const { rows } = await sql<{ unit: string | null }>`
    select access.stand_in_for(${unit}::uuid, ${subject}::uuid, ${await todayOf(tx)}::date) as unit
  `.execute(tx.db);
  return rows[0]?.unit ?? null;
}

export async function approversInPlaceOf(tx: Tx, unit: string, subject: string): Promise<readonly Grantee[]> {
  const standIn = await standInFor(tx, unit, subject);
  return standIn === null ? [] : [unitGrantee(standIn, 'approve')];
}

/** With this transaction, like every reach through which its writer still writes. */
export const endStandingIn = (tx: Tx, subject: string, unit: string) =>
  sql`select access.end_standing_in(${subject}::uuid, ${unit}::uuid)`.execute(tx.db);

/** The unit that was named to stand in for another, however many work there; null where none was. */
export const namedStandIn = (district: RawBuilder<unknown>, unit: RawBuilder<unknown>) => sql`(
  select s.stands_in from ground.stand_ins s
  where s.district = ${district} and s.unit = ${unit} and s.ended_at is null order by s.rank, s.stands_in limit 1)`;
