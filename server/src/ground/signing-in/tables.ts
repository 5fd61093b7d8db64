/**
 * The tables of signing in, made by the role that owns their schema: the migrations of the rest run as a role that cannot enter it.
 * `server/migrations/auth`, in order, each once; forward only, like the others.
 */
import { join } from 'node:path';
import type pg from 'pg';
import { type Migration, migrationsFolder, migrationsIn } from '../database/migrate.ts';
import { PlainFault } from '../processes/plain-fault.ts';

/** Applies what is missing. `pool` signs in as `naung_auth`. */
export async function standAuthTables(pool: pg.Pool, folder = join(migrationsFolder(), 'auth')): Promise<void> {
  const files = await migrationsIn(folder);
  const client = await pool.connect();
  try {
    await client.query('begin');
    // Two starts at once: the second waits here and then finds everything done.
    await client.query(`select pg_advisory_xact_lock(hashtext('naung auth tables'))`);
    await client.query('create table if not exists auth.migrations (number int primary key, checksum text not null)');
    const { rows } = await client.query<{ number: number; checksum: string }>(
      'select number, checksum from auth.migrations',
    );
    const done = new Map(rows.map((row) => [row.number, row.checksum]));
    for (const file of files) await applyOnce(client, file, done.get(file.number));
    await client.query('commit');
  } catch (fault) {
    await client.query('rollback').catch(() => undefined);
    throw fault;
  } finally {
    client.release();
  }
}

async function applyOnce(client: pg.PoolClient, file: Migration, before: string | undefined): Promise<void> {
  if (before === file.checksum) return;
  if (before !== undefined)
    throw new PlainFault(`Migration auth/${file.name} was changed after it was applied. Put it back.`);
  await client.query(file.sql);
  await client.query('insert into auth.migrations (number, checksum) values ($1, $2)', [file.number, file.checksum]);
}
