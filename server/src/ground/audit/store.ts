/**
 * What the sealer reads and adds, as `naung_keeper`: entries whose transactions have ended, and seals. Nothing is ever changed.
 */
import type pg from 'pg';
import { readHead, type Said } from './head.ts';
import { type Entry, entryColumns, type Leaf, packed, unpacked } from './leaf.ts';
import { Frontier } from './merkle.ts';

/** One sealer at a time, or a witness would be told one head twice; false while another is at it. A fall gives the lock back. */
export async function isAlone(db: pg.ClientBase): Promise<boolean> {
  const { rows } = await db.query<{ got: boolean }>(`select pg_try_advisory_lock(${lock}) as got`);
  return rows[0]?.got === true;
}

export const leave = (db: pg.ClientBase): Promise<unknown> => db.query(`select pg_advisory_unlock(${lock})`);

// Any number will do, as long as every Naung uses the same.
const lock = '6027514730922';

/** Where sealing stands: the last head there is, and the tree under it. */
export interface Standing {
  readonly last: Said | null;
  readonly tree: Frontier;
}

const milestone = 100;

/** Reads on from the last seal that kept the tree's frontier. */
export async function standingIn(db: pg.ClientBase): Promise<Standing | 'spoilt'> {
  const { rows } = await db.query<{ head: string; leaves: Buffer; frontier: Buffer | null }>(
    `select head, leaves, frontier from audit.seals
     where number >= coalesce((select max(number) from audit.seals where frontier is not null), 0) order by number`,
  );
  let tree = new Frontier();
  let last: Said | null = null;
  for (const { head, leaves, frontier } of rows) {
    const said = readHead(head);
    const listed = unpacked(leaves);
    if (said === null || listed === null) return 'spoilt';
    if (frontier === null) for (const { hash } of listed) tree.add(hash);
    else tree = Frontier.of(said.size, frontier);
    if (!tree.root().equals(said.root) || tree.size !== said.size) return 'spoilt';
    last = said;
  }
  return { last, tree };
}

export async function lastNumber(db: pg.ClientBase): Promise<number> {
  const { rows } = await db.query<{ last: string }>('select coalesce(max(number), 0)::text as last from audit.seals');
  return Number(rows[0]?.last);
}

export interface Settled {
  readonly entries: readonly Entry[];
  /** No entry of an earlier transaction can come any more. */
  readonly upTo: bigint;
  /** The number that the next transaction will have. */
  readonly next: bigint;
}

/**
 * Entries from a transaction number on, in the order of the tree, none of a transaction that is still open: below the oldest open one
 * all have ended, so nobody can slip in later. One statement, so that both are said of the same moment.
 */
export async function settledFrom(db: pg.ClientBase, from: bigint, most: number): Promise<Settled> {
  const { rows } = await db.query<Entry & { upTo: string; next: string; xid: string | null }>(
    `with now as materialized (
       select pg_snapshot_xmin(pg_current_snapshot()) as up_to, pg_snapshot_xmax(pg_current_snapshot()) as next
     )
     select now.up_to::text as "upTo", now.next::text as next, e.* from now left join lateral (
       select ${entryColumns} from audit.entries
       where entries.xid >= $1::text::xid8 and entries.xid < now.up_to order by entries.xid, entries.district, entries.id limit $2
     ) as e on true`,
    [from, most + 1],
  );
  const [first] = rows;
  if (first === undefined) throw new Error('PostgreSQL did not say which transactions have ended');
  const next = BigInt(first.next);
  const entries = rows.filter((row) => row.xid !== null);
  if (entries.length <= most) return { entries, upTo: BigInt(first.upTo), next };
  // A transaction is sealed whole: the last one waits for the next seal, unless there is no other.
  const cut = entries.at(-1)?.xid ?? '';
  const whole = entries.filter(({ xid }) => xid !== cut);
  if (whole.length > 0) return { entries: whole, upTo: BigInt(cut), next };
  const all = await db.query<Entry>(
    `select ${entryColumns} from audit.entries where entries.xid = $1::text::xid8 order by entries.district, entries.id`,
    [cut],
  );
  return { entries: all.rows, upTo: BigInt(cut) + 1n, next };
}

/** False when a seal of this number stands already. */
export async function addSeal(
  db: pg.ClientBase,
  head: Said,
  leaves: readonly Leaf[],
  tree: Frontier,
): Promise<boolean> {
  const { rowCount } = await db.query(
    'insert into audit.seals (number, head, leaves, frontier) values ($1, $2, $3, $4) on conflict do nothing',
    [head.number, head.line, packed(leaves), head.number % milestone === 0 ? tree.bytes() : null],
  );
  return rowCount === 1;
}

/** Lines of heads after a number, in order. */
export async function headLinesAfter(db: pg.ClientBase, number: number, most: number): Promise<readonly string[]> {
  const { rows } = await db.query<{ head: string }>(
    'select head from audit.seals where number > $1 order by number limit $2',
    [number, most],
  );
  return rows.map(({ head }) => head);
}
