/** The name of the district's service, in the one row that each district has. */
import type { ServiceNamed, ServiceNameSituation } from '@naung/domain/ground/agencies/service-name.ts';
import { sql } from 'kysely';
import type { Tx } from '../database/transaction.ts';

export async function serviceNameSituation(tx: Tx): Promise<ServiceNameSituation | null> {
  const { rows } = await sql<ServiceNameSituation>`
    select display_name as name from ground.tenants where district = ${tx.actor.district}
  `.execute(tx.db);
  return rows[0] ?? null;
}

export async function recordServiceName(tx: Tx, events: readonly ServiceNamed[]): Promise<void> {
  for (const { core } of events)
    await sql`update ground.tenants set display_name = ${core.name} where district = ${tx.actor.district}`.execute(
      tx.db,
    );
}
