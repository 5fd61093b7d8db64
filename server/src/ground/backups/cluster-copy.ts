/**
 * The embedded cluster as it is copied while the house works: `pg_backup_start`, the files as they happen to be, `pg_backup_stop`, and
 * the journal (WAL) written meanwhile, which makes them whole again at the first start. A slot that dies with this session keeps the
 * journal from being taken away before it was copied.
 */
import { randomUUID } from 'node:crypto';
import { open, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { Instant } from '@naung/domain/ground/time.ts';
import type pg from 'pg';
import { codeOf } from '../processes/plain-fault.ts';
import type { TarEntry } from './tar.ts';

export interface ClusterCopy {
  readonly entries: AsyncGenerator<TarEntry, void>;
  /** Where in the journal the copy ends and when that was, once it is whole: later writing is not in it. */
  end(): { readonly journal: string; readonly at: Instant };
}

/** `client` is the superuser's, and is used for nothing else until the last entry. */
export function copyOfCluster(cluster: string, client: pg.ClientBase, now: () => Instant): ClusterCopy {
  let ended = { journal: '', at: now() };
  return { entries: copied(), end: () => ended };

  async function* copied(): AsyncGenerator<TarEntry, void> {
    await client.query('select pg_create_physical_replication_slot($1, true, true)', [
      `naung_backup_${randomUUID().slice(0, 8)}`,
    ]);
    const from = await one(client, `select pg_walfile_name(pg_backup_start('naung', fast => true)) as said`);
    yield* filesUnder(cluster, '');
    const at = now();
    const { rows } = await client.query<{ lsn: string; label: string }>(
      'select lsn::text, labelfile as label from pg_backup_stop(wait_for_archive => false)',
    );
    const { lsn = '', label = '' } = rows[0] ?? {};
    const text = Buffer.from(label, 'utf8');
    yield { path: 'postgres/cluster/backup_label', size: text.length, bytes: [text] };
    const to = await one(client, 'select pg_walfile_name($1::pg_lsn) as said', [lsn]);
    yield* journal(cluster, from, to);
    ended = { journal: lsn, at };
  }
}

/** Made anew by the server, or of this running one alone. */
const madeAnew = new Set([
  'pg_dynshmem',
  'pg_notify',
  'pg_replslot',
  'pg_serial',
  'pg_snapshots',
  'pg_stat_tmp',
  'pg_subtrans',
  'pg_wal',
]);
const leftOut = /^(postmaster\.(pid|opts)|backup_label(\.old)?|pgsql_tmp.*|pg_internal\.init.*|.*\.unfinished)$/;

async function* filesUnder(cluster: string, below: string): AsyncGenerator<TarEntry, void> {
  for (const entry of await readdir(join(cluster, below), { withFileTypes: true })) {
    if (leftOut.test(entry.name)) continue;
    const path = below === '' ? entry.name : `${below}/${entry.name}`;
    if (entry.isDirectory()) {
      yield { path: `postgres/cluster/${path}/`, size: 0, bytes: [] };
      if (below !== '' || !madeAnew.has(entry.name)) yield* filesUnder(cluster, path);
    } else if (entry.isFile()) yield* fileAt(join(cluster, path), `postgres/cluster/${path}`);
  }
}

async function* journal(cluster: string, from: string, to: string): AsyncGenerator<TarEntry, void> {
  yield { path: 'postgres/cluster/pg_wal/archive_status/', size: 0, bytes: [] };
  yield { path: 'postgres/cluster/pg_wal/summaries/', size: 0, bytes: [] };
  const names = (await readdir(join(cluster, 'pg_wal'))).filter((name) => /^[0-9A-F]{24}$/.test(name)).sort();
  const wanted = names.filter((name) => name >= from && name <= to);
  if (wanted.at(0) !== from || wanted.at(-1) !== to) throw new Error('The journal of the backup is not there any more');
  for (const name of wanted) yield* fileAt(join(cluster, 'pg_wal', name), `postgres/cluster/pg_wal/${name}`);
  for (const name of await readdir(join(cluster, 'pg_wal')))
    if (name.endsWith('.history')) yield* fileAt(join(cluster, 'pg_wal', name), `postgres/cluster/pg_wal/${name}`);
}

/** Nothing where the file went meanwhile: a table that was dropped needs no copy. */
export async function* fileAt(from: string, path: string): AsyncGenerator<TarEntry, void> {
  const file = await open(from, 'r').catch((fault: unknown) => {
    if (codeOf(fault) === 'ENOENT') return null;
    throw fault;
  });
  if (file === null) return;
  try {
    const { size } = await file.stat();
    yield { path, size, bytes: file.createReadStream({ autoClose: false, highWaterMark: 262_144 }) };
  } finally {
    await file.close();
  }
}

async function one(client: pg.ClientBase, sql: string, values: readonly unknown[] = []): Promise<string> {
  const { rows } = await client.query<{ said: string }>(sql, [...values]);
  return rows[0]?.said ?? '';
}
