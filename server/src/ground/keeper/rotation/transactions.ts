/**
 * Whoever sealed with a former key may not yet have committed: before that key is destroyed, every transaction that was open when the
 * new one came must have ended. PostgreSQL holds a lock on each open transaction's own number, which anybody may look at.
 */
import { setTimeout as rest } from 'node:timers/promises';
import type pg from 'pg';

const restMs = { first: 10, last: 500 } as const;

/** `goOn` is called before each look, and throws where the waiting is to end. */
export async function untilOpenOnesEnd(pool: pg.Pool, goOn: () => Promise<void>): Promise<void> {
  let open = await openTransactions(pool);
  for (let restFor: number = restMs.first; open.size > 0; restFor = Math.min(restFor * 2, restMs.last)) {
    await rest(restFor);
    await goOn();
    const still = await openTransactions(pool);
    open = new Set([...open].filter((number) => still.has(number)));
  }
}

async function openTransactions(pool: pg.Pool): Promise<ReadonlySet<string>> {
  const { rows } = await pool.query<{ number: string }>(
    `select l.virtualxid as number from pg_locks l join pg_stat_activity a on a.pid = l.pid
     where l.locktype = 'virtualxid' and l.granted and l.mode = 'ExclusiveLock' and a.pid <> pg_backend_pid()
       and a.datid = (select oid from pg_database where datname = current_database())`,
  );
  return new Set(rows.map((row) => row.number));
}
