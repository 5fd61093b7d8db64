/**
 * Gives the office's role the row-level policies of `server/policies.sql`, all at once, whenever that file has changed since the last
 * start. Between the old and the new there is no moment in which a table stands open or shut.
 */
import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import pg from 'pg';
import { migrationsFolder } from './migrate.ts';

/** Any number will do, as long as every Naung uses the same. */
const lock = '6027514730922';

/** False when they stood already. After `migrate`. */
export async function standPolicies(migrating: string): Promise<boolean> {
  const text = await readFile(join(migrationsFolder(), '../policies.sql'), 'utf8');
  const mark = `row policies ${createHash('sha256').update(text).digest('hex')}`;
  const client = new pg.Client({ connectionString: migrating });
  client.on('error', () => undefined);
  await client.connect();
  try {
    await client.query(`begin; select pg_advisory_xact_lock(${lock}); set local role naung_owner`);
    const { rows } = await client.query<{ mark: string | null }>(
      `select obj_description('access'::regnamespace, 'pg_namespace') as mark`,
    );
    if (rows[0]?.mark === mark) return false;
    await client.query(`set local search_path = ''; set local lock_timeout = '10s'`);
    await client.query(text);
    await client.query(`comment on schema access is '${mark}'`);
    await client.query('commit');
    return true;
  } finally {
    await client.end();
  }
}
