/**
 * Another PostgreSQL that keeps heads, on a machine that others administer: of a province, say, for many districts. Each installation's
 * heads stand under the fingerprint of its public key. Its role may add and read, and should be allowed nothing more.
 */
import type { KeyObject } from 'node:crypto';
import type pg from 'pg';
import { poolOf } from '../database/pool.ts';
import { codeOf, PlainFault } from '../processes/plain-fault.ts';
import { readHead } from './head.ts';
import { sha256 } from './merkle.ts';
import type { Witness } from './witness.ts';

const patienceMs = 2000;
const atOnce = 1000;

const table = `create schema naung_witness;
create table naung_witness.heads (
  log text not null, number bigint not null, line text not null, received_at timestamptz not null default now(),
  primary key (log, number)
);`;

export function databaseWitness(address: string, publicKey: KeyObject): Witness {
  const log = fingerprintOf(publicKey);
  const pool = poolOf({
    connectionString: address,
    max: 1,
    connectionTimeoutMillis: patienceMs,
    query_timeout: patienceMs,
    idleTimeoutMillis: 60_000,
  });
  const after = async (number: number, most: number): Promise<readonly string[]> => {
    const { rows } = await pool.query<{ line: string }>(
      'select line from naung_witness.heads where log = $1 and number > $2 order by number limit $3',
      [log, number, most],
    );
    return rows.map(({ line }) => line);
  };
  return {
    name: 'NAUNG_WITNESS_DATABASE_URL',
    kind: 'database',
    async last() {
      await stand(pool);
      const { rows } = await pool.query<{ line: string }>(
        'select line from naung_witness.heads where log = $1 order by number desc limit 1',
        [log],
      );
      return rows[0]?.line ?? null;
    },
    async add(lines) {
      // A number that stands already with another line is a fault, and stays one.
      await pool.query(
        `insert into naung_witness.heads (log, number, line) select $1, number, line from unnest($2::bigint[], $3::text[]) as t (number, line)`,
        [log, lines.map((line) => readHead(line)?.number), lines],
      );
    },
    async *lines() {
      for (let number = 0; ; ) {
        const some = await after(number, atOnce);
        yield* some;
        const last = readHead(some.at(-1) ?? '');
        if (some.length < atOnce || last === null) return;
        number = last.number;
      }
    },
    close: () => pool.end(),
  };
}

const fingerprintOf = (publicKey: KeyObject): string =>
  sha256(publicKey.export({ type: 'spki', format: 'der' }))
    .toString('hex')
    .slice(0, 16);

/** Makes the table where it may; says what to run where it may not. */
async function stand(pool: pg.Pool): Promise<void> {
  const { rows } = await pool.query<{ there: string | null }>(
    `select to_regclass('naung_witness.heads')::text as there`,
  );
  if (rows[0]?.there !== null) return;
  try {
    await pool.query(table);
  } catch (fault) {
    if (codeOf(fault) !== '42501') throw fault;
    throw new PlainFault(
      `NAUNG_WITNESS_DATABASE_URL: its role may not make the table of heads. Ask the database's owner to run, and to grant the role usage, select and insert:\n${table}`,
      {
        cause: fault,
        id: `NAUNG_WITNESS_DATABASE_URL: perannya tidak boleh membuat tabel kepala. Minta pemilik basis data menjalankan ini, dan memberi peran itu usage, select dan insert:\n${table}`,
      },
    );
  }
}
