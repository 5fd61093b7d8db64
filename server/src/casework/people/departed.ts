/** What left the house of one of two records that are one: whoever received it hears when the other is put right, while they are one. */
import { sql } from 'kysely';
import type { Tx } from '../../ground/database/transaction.ts';

interface Two {
  readonly kept: string;
  readonly aside: string;
}

export async function noteForBoth(tx: Tx, merge: string, { kept, aside }: Two): Promise<void> {
  await copy(tx, { from: aside, to: kept, merge, since: null });
}

/** What left since the merge was of the two: from now on it is noted for each. */
export async function withdrawFromKept(
  tx: Tx,
  merge: string,
  { record, aside, mergedAt }: { readonly record: string; readonly aside: string; readonly mergedAt: Date },
): Promise<void> {
  await sql`delete from ground.departures where district = ${tx.actor.district} and record = ${record} and merge = ${merge}`.execute(
    tx.db,
  );
  await copy(tx, { from: record, to: aside, merge: null, since: mergedAt });
}

async function copy(
  tx: Tx,
  { from, to, merge, since }: { from: string; to: string; merge: string | null; since: Date | null },
): Promise<void> {
  const { rows } = await sql<{ via_kind: string; via: string; to_unit: string | null; left_at: Date }>`
    select via_kind, via, to_unit, left_at from ground.departures
    where district = ${tx.actor.district} and record = ${from} and (${since}::timestamptz is null or (left_at >= ${since} and merge is null))
  `.execute(tx.db);
  for (const one of rows)
    await sql`
      insert into ground.departures (district, id, record, via_kind, via, to_unit, left_at, merge)
      values (${tx.actor.district}, ${tx.outside.nextId()}, ${to}, ${one.via_kind}, ${one.via}, ${one.to_unit}, ${one.left_at}, ${merge})
    `.execute(tx.db);
}
