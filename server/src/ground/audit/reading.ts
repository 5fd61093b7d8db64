/** The audit as one snapshot holds it, read from the beginning in the order of the tree, a few thousand rows at a time. */
import type pg from 'pg';
import type { EntryNamed } from './fault.ts';
import { type Entry, entryColumns } from './leaf.ts';

export interface SealRow {
  readonly number: string;
  readonly head: string;
  readonly leaves: Buffer;
}

export interface Rest {
  readonly count: number;
  readonly since: string | null;
  /** The first that names a transaction later than any there was. */
  readonly fromNowhere: EntryNamed | null;
}

export interface AuditRead {
  readonly lastNumber: number;
  seals(): AsyncGenerator<SealRow, void>;
  /** The entries of transactions below this one that were not given before. */
  entriesBelow(upTo: bigint): Promise<readonly Entry[]>;
  /** What no seal spoke of. */
  rest(): Promise<Rest>;
}

const atOnce = 2000;

export async function readAudit<T>(pool: pg.Pool, work: (read: AuditRead) => Promise<T>): Promise<T> {
  const client = await pool.connect();
  try {
    await client.query('begin isolation level repeatable read read only');
    const { rows } = await client.query<{ last: string; next: string }>(
      `select coalesce(max(number), 0)::text as last, pg_snapshot_xmax(pg_current_snapshot())::text as next from audit.seals`,
    );
    const seals = cursor<SealRow>(client, 'seals', 'select number, head, leaves from audit.seals order by number', 50);
    const entries = cursor<Entry>(
      client,
      'entries',
      `select ${entryColumns} from audit.entries order by entries.xid, entries.district, entries.id`,
      atOnce,
    );
    let next = await entries.next();
    const entriesBelow = async (upTo: bigint): Promise<readonly Entry[]> => {
      const below: Entry[] = [];
      for (; next.done !== true && BigInt(next.value.xid) < upTo; next = await entries.next()) below.push(next.value);
      return below;
    };
    const rest = async (): Promise<Rest> => {
      const ends = BigInt(rows[0]?.next ?? 0);
      let count = 0;
      let since: string | null = null;
      for (; next.done !== true; next = await entries.next()) {
        const { xid, at, district, id } = next.value;
        if (BigInt(xid) >= ends) return { count, since, fromNowhere: { district, id } };
        count += 1;
        if (since === null || at < since) since = at;
      }
      return { count, since, fromNowhere: null };
    };
    return await work({ lastNumber: Number(rows[0]?.last ?? 0), seals: () => seals, entriesBelow, rest });
  } finally {
    await client.query('rollback').catch(() => undefined);
    client.release();
  }
}

async function* cursor<Row extends object>(
  client: pg.PoolClient,
  name: string,
  question: string,
  many: number,
): AsyncGenerator<Row, void> {
  await client.query(`declare ${name} no scroll cursor for ${question}`);
  for (;;) {
    const { rows } = await client.query<Row>(`fetch ${many} from ${name}`);
    yield* rows;
    if (rows.length < many) return;
  }
}
