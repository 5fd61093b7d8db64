/**
 * Settling what is counted for one record: read what its source has written so far, append what makes the sum right.
 */
import { compensate, type Fact, type Weighed } from '@naung/domain/ground/facts.ts';
import type { Day } from '@naung/domain/ground/time.ts';
import { sql } from 'kysely';
import type { Tx } from '../database/transaction.ts';

/** Call it with the record's row locked, so that two settlings of one record cannot cross. */
export async function settleFacts(tx: Tx, record: string, wanted: readonly Fact[]): Promise<void> {
  const source = await tx.keeper.digest('facts', `${tx.actor.district}|${record}`);
  const { rows } = await sql<{ kind: string; on: string; by: Fact['by']; amount: number; weight: 1 | -1 }>`
    select kind, on_day::text as on, by, amount, weight from oversight.facts
    where district = ${tx.actor.district} and source = ${source}
  `.execute(tx.db);
  const written: Weighed[] = rows.map((row) => ({ ...row, on: row.on as Day }));
  for (const fact of compensate(written, wanted))
    await sql`
      insert into oversight.facts (district, id, source, kind, on_day, by, amount, weight)
      values (${tx.actor.district}, ${tx.outside.nextId()}, ${source}, ${fact.kind}, ${fact.on},
        ${JSON.stringify(fact.by)}, ${fact.amount}, ${fact.weight})
    `.execute(tx.db);
}
