/**
 * Days on which offices are closed: the nation's and the district's own.
 */
import type { Day } from '@naung/domain/ground/time.ts';
import { sql } from 'kysely';
import type { Tx } from '../database/transaction.ts';

export async function isHoliday(tx: Tx, on: Day): Promise<boolean> {
  const { rows } = await sql`
    select from ground.holidays where (district is null or district = ${tx.actor.district}) and on_day = ${on}
  `.execute(tx.db);
  return rows.length > 0;
}

export async function holidaysBetween(tx: Tx, from: Day, until: Day) {
  const { rows } = await sql<{ on: Day; name: string; isOwn: boolean }>`
    select on_day::text as on, name, district is not null as "isOwn" from ground.holidays
    where (district is null or district = ${tx.actor.district}) and on_day between ${from} and ${until}
    order by on_day limit 1000
  `.execute(tx.db);
  return rows;
}
