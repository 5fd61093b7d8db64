/**
 * The time zone in which the people of the actor's district live.
 */
import type { Zone } from '@naung/domain/ground/time.ts';
import { sql } from 'kysely';
import type { Tx } from '../database/transaction.ts';

export async function zoneOf(tx: Tx): Promise<Zone> {
  const { rows } = await sql<{
    zone: Zone;
  }>`select zone from ground.tenants where district = ${tx.actor.district}`.execute(tx.db);
  const zone = rows[0]?.zone;
  if (!zone) throw new Error('The district of the actor is not set up');
  return zone;
}
