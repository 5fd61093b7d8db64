/** Under which duties something was read, and where they are held: asked once for a whole page. */
import { DutyId } from '@naung/domain/ground/ids.ts';
import { sql } from 'kysely';
import type { Tx } from '../database/transaction.ts';

export async function dutiesOf(tx: Tx, duties: readonly (string | null)[]) {
  const ids = [...new Set(duties)].filter((id) => DutyId.safeParse(id).success);
  const { rows } = await sql<{ duty: string; preset: string; unit: string }>`
    select d.id as duty, d.preset, case when u.name = a.name then a.name else u.name || ', ' || a.name end as unit
    from ground.duties d
    join ground.units u on u.district = d.district and u.id = d.unit
    join ground.agencies a on a.district = u.district and a.id = u.agency
    where d.district = ${tx.actor.district} and d.id = any (${sql.val(ids)}::uuid[])
  `.execute(tx.db);
  return new Map(rows.map((row) => [row.duty, row]));
}
