/**
 * The embedded server's own files: made once, and set so that no statement and no value of one ever reaches its log, no network
 * card hears of it, and nobody signs in without a password.
 */
import { randomBytes } from 'node:crypto';
import { mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { codeOf, PlainFault } from '../../processes/plain-fault.ts';
import { type Binaries, majorOf, program } from './binaries.ts';
import { type Launch, runToEnd } from './launch.ts';
import { give } from './ownership.ts';

export const superuser = 'naung_superuser';

/** Given at every start, so that an edited file cannot weaken them. */
export function firmSettings(socketFolder: string): string[] {
  const settings = {
    listen_addresses: '',
    unix_socket_directories: socketFolder,
    unix_socket_permissions: '0700',
    password_encryption: 'scram-sha-256',
    logging_collector: 'off',
    log_destination: 'stderr',
    log_line_prefix: '',
    // An error's text quotes what it was given; LOG ranks above ERROR here, so starts, stops and crashes remain.
    log_min_messages: 'log',
    log_min_error_statement: 'panic',
    log_error_verbosity: 'terse',
    log_statement: 'none',
    log_min_duration_statement: '-1',
    log_parameter_max_length: '0',
    log_parameter_max_length_on_error: '0',
    log_duration: 'off',
    log_lock_waits: 'off',
    log_temp_files: '-1',
    log_checkpoints: 'off',
    log_autovacuum_min_duration: '-1',
    lc_messages: 'C',
    log_timezone: 'UTC',
    timezone: 'UTC',
  };
  return Object.entries(settings).flatMap(([name, value]) => ['-c', `${name}=${value}`]);
}

/** Written into postgresql.conf when the cluster is made; whoever has a larger machine may change them there. */
const sizes = {
  max_connections: '60',
  shared_buffers: '32MB',
  work_mem: '4MB',
  maintenance_work_mem: '32MB',
  effective_cache_size: '256MB',
  // Three reading processes for every server would cost more memory than they bring here.
  io_method: 'sync',
  jit: 'off',
  max_worker_processes: '2',
  max_parallel_workers: '1',
  max_parallel_workers_per_gather: '1',
  max_logical_replication_workers: '0',
  max_wal_senders: '2',
  autovacuum_max_workers: '1',
  max_wal_size: '256MB',
};

/** For tests: the server is thrown away, so nothing waits for a disk. */
const careless = { fsync: 'off', synchronous_commit: 'off', full_page_writes: 'off', max_connections: '200' };

export interface Cluster {
  readonly folder: string;
  readonly password: string;
}

/** Makes the cluster below `home` unless it stands; half-made ones are thrown away. */
export async function clusterIn(home: string, way: Launch, binaries: Binaries, throwaway: boolean): Promise<Cluster> {
  const folder = join(home, 'cluster');
  const passwordFile = join(folder, 'naung-superuser-password');
  const version = await readFile(join(folder, 'PG_VERSION'), 'utf8').catch(() => null);
  if (version === null) return makeCluster(home, way, binaries, throwaway);
  if (version.trim() !== majorOf(binaries))
    throw new PlainFault(
      `The data folder holds a database of PostgreSQL ${version.trim()}, but this Naung brings ${majorOf(binaries)}. Start it with the Naung that made it, export, and import here.`,
      {
        id: `Folder data berisi basis data PostgreSQL ${version.trim()}, sedangkan Naung ini membawa ${majorOf(binaries)}. Jalankan dengan Naung yang membuatnya, ekspor, lalu impor di sini.`,
      },
    );
  try {
    return { folder, password: (await readFile(passwordFile, 'utf8')).trim() };
  } catch (cause) {
    throw new PlainFault(
      `The database's password cannot be read from ${passwordFile} (${codeOf(cause)}); restore that file`,
      {
        cause,
        id: `Kata sandi basis data tidak bisa dibaca dari ${passwordFile} (${codeOf(cause)}); kembalikan berkas itu`,
      },
    );
  }
}

async function makeCluster(home: string, way: Launch, binaries: Binaries, throwaway: boolean): Promise<Cluster> {
  const password = randomBytes(24).toString('base64url');
  const unfinished = join(home, 'cluster.unfinished');
  const forInitdb = join(home, 'password');
  await rm(unfinished, { recursive: true, force: true });
  await rm(forInitdb, { force: true });
  await mkdir(unfinished, { mode: 0o700 });
  await writeFile(forInitdb, password, { mode: 0o600 });
  await Promise.all([unfinished, forInitdb].map((path) => give(path, way.owner)));
  const lines = Object.entries({ ...sizes, ...(throwaway ? careless : {}) });
  const { code, wrote } = await runToEnd(
    way,
    [
      program(binaries, 'initdb'),
      `--pgdata=${unfinished}`,
      `--username=${superuser}`,
      `--pwfile=${forInitdb}`,
      '--auth-local=scram-sha-256',
      '--auth-host=reject',
      '--encoding=UTF8',
      '--locale-provider=builtin',
      '--builtin-locale=C.UTF-8',
      '--no-instructions',
      ...(throwaway ? ['--no-sync'] : []),
      ...lines.map(([name, value]) => `--set=${name}=${value}`),
    ],
    home,
  );
  await rm(forInitdb, { force: true });
  const lastWords = wrote.split('\n').slice(-3).join(' ');
  if (code !== 0)
    throw new PlainFault(`The database could not be made: ${lastWords}`, {
      id: `Basis data tidak bisa dibuat: ${lastWords}`,
    });
  await writeFile(join(unfinished, 'pg_hba.conf'), 'local all all scram-sha-256\n');
  // Inside, so that a cluster and its password appear together or not at all.
  const passwordFile = join(unfinished, 'naung-superuser-password');
  await writeFile(passwordFile, `${password}\n`, { mode: 0o600 });
  await give(passwordFile, way.owner);
  await rename(unfinished, join(home, 'cluster'));
  return { folder: join(home, 'cluster'), password };
}
