/**
 * The time zone in which the people of the actor's district live.
 */
import type { ZoneSet, ZoneSituation } from '@naung/domain/ground/agencies/zone.ts';
import type { Day, Zone } from '@naung/domain/ground/time.ts';
import { sql } from 'kysely';
import type { Tx } from '../database/transaction.ts';
import { zoneOfPlace } from '../places/store.ts';

export async function zoneOf(tx: Tx): Promise<Zone> {
  const { rows } = await sql<{
    zone: Zone;
  }>`select zone from ground.tenants where district = ${tx.actor.district}`.execute(tx.db);
  const zone = rows[0]?.zone;
  if (!zone) throw new Error('The district of the actor is not set up');
  return zone;
}

export async function zoneStanding(tx: Tx): Promise<{ readonly zone: Zone; readonly ofProvince: Zone | null }> {
  const utc = tx.now.slice(0, 10) as Day;
  return { zone: await zoneOf(tx), ofProvince: await zoneOfPlace(tx.db, tx.actor.district, utc) };
}

export const zoneSituation = async (tx: Tx): Promise<ZoneSituation> => ({ zone: await zoneOf(tx) });

export async function recordZone(tx: Tx, events: readonly ZoneSet[]): Promise<void> {
  for (const { core } of events)
    await sql`update ground.tenants set zone = ${core.zone} where district = ${tx.actor.district}`.execute(tx.db);
}
