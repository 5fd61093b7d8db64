/**
 * Drawers of every room, a few of each at random, opened with the keys that came back: a restored database without its keys is a list
 * of numbers. Nothing of what they hold is shown or kept.
 */
import { randomUUID } from 'node:crypto';
import pg from 'pg';
import { dataKeysOver } from '../keeper/case-keys.ts';
import { open } from '../keeper/envelope.ts';
import type { KeyStore } from '../keeper/key-store.ts';
import type { Keys } from '../keeper/keys.ts';

export interface DrawersTried {
  readonly opened: number;
  /** Their keys were destroyed under retention: they must not open. */
  readonly destroyed: number;
  /** Neither opened nor destroyed: a fault. */
  readonly lost: readonly { readonly table: string; readonly record: string }[];
}

interface Drawer {
  readonly record: string;
  readonly compartment: string;
  readonly version: number;
  readonly subject: string;
  readonly key: string;
  readonly envelope: Buffer;
}

/** `each` of every table and district; `pool` steps around every policy. */
export async function tryDrawers(pool: pg.Pool, keys: Keys, store: KeyStore, each = 20): Promise<DrawersTried> {
  const dataKeys = dataKeysOver(store, keys);
  const { rows: tables } = await pool.query<{ schema: string; name: string }>(
    `select n.nspname as schema, c.relname as name from pg_class c join pg_namespace n on n.oid = c.relnamespace
     where c.relkind = 'r' and c.relname like '%\\_drawers' order by 1, 2`,
  );
  const { rows: districts } = await pool.query<{ district: number }>('select district from ground.tenants');
  let [opened, destroyed] = [0, 0];
  const lost: { table: string; record: string }[] = [];
  for (const { schema, name } of tables)
    for (const { district } of districts)
      for (const drawer of await someOf(
        pool,
        `${pg.escapeIdentifier(schema)}.${pg.escapeIdentifier(name)}`,
        district,
        each,
      )) {
        const table = `${schema}.${name}`;
        const found = await opens(district, table, drawer).catch(() => false);
        if (found) opened += 1;
        else if ((await store.destroyed(district, drawer.subject)) !== null) destroyed += 1;
        else lost.push({ table, record: drawer.record });
      }
  return { opened, destroyed, lost };

  async function opens(district: number, table: string, drawer: Drawer): Promise<boolean> {
    const { record, compartment, version, subject, key: id, envelope } = drawer;
    const key = await dataKeys.find(district, subject, compartment, id);
    if (key === null) return false;
    open(key, { district, table, record, compartment, version }, envelope);
    return true;
  }
}

async function someOf(pool: pg.Pool, table: string, district: number, each: number): Promise<readonly Drawer[]> {
  const columns = 'record, compartment, version, subject, key, envelope';
  const { rows } = await pool.query<Drawer>(
    `(select ${columns} from ${table} where district = $1 and record >= $2 order by record limit $3)
     union all (select ${columns} from ${table} where district = $1 and record < $2 order by record desc limit $3) limit $3`,
    [district, randomUUID(), each],
  );
  return rows;
}
