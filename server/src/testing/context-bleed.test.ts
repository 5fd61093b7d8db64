/**
 * Two hundred people share five connections, and some of what they ask breaks in the middle: nobody is ever shown a row of whoever
 * used the connection before her, and a connection that nobody uses shows nothing. To every tenth something stands open in an emergency
 * besides, when she asks and not when she acts.
 *
 * `NAUNG_REQUESTS=100000` is the long run.
 */

import { randomUUID } from 'node:crypto';
import { emergencyGrantee, personGrantee } from '@naung/domain/ground/access/grantee.ts';
import type { Actor } from '@naung/domain/ground/access/model.ts';
import type { Table } from '@naung/domain/ground/access/row-rule.ts';
import { sql } from 'kysely';
import type pg from 'pg';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { poolOf } from '../ground/database/pool.ts';
import { databaseOver } from '../ground/database/tables.ts';
import { type Cast, castOf } from '../ground/database/testing/cast.ts';
import { asActor, type Doing, type Office, Undone } from '../ground/database/transaction.ts';
import { rowPolicy } from '../rooms.ts';
import { Chance } from './worlds/world.ts';

const requests = Number(process.env.NAUNG_REQUESTS ?? 4000);
const people: { readonly actor: Actor; readonly subject: string; readonly opened: string | null }[] = [];
const chance = new Chance(20261122);
let cast: Cast;
let pool: pg.Pool;
let office: Office;

beforeAll(async () => {
  cast = await castOf([]);
  pool = poolOf({ connectionString: cast.database.urls.naung_app, max: 5 });
  office = { ...cast.office, database: databaseOver(pool) };
  for (let at = 0; at < 200; at += 1)
    people.push({
      actor: await cast.hire(`Orang ${at}`, 'case-manager'),
      subject: randomUUID(),
      opened: at % 10 === 0 ? randomUUID() : null,
    });
  const reaching = (grantee: string, subject: string) =>
    cast.database.owner.query(
      `insert into access.reach (district, grantee, compartment, subject) values ($1, $2, 'core', $3)`,
      [cast.here, grantee, subject],
    );
  for (const { actor, subject, opened } of people) {
    await reaching(personGrantee(actor.person), subject);
    if (opened !== null) await reaching(emergencyGrantee(actor), opened);
  }
}, 120_000);
afterAll(async () => {
  await pool.end();
  await cast.close();
});

test(
  `in ${requests} requests over five connections, with aborts, everybody sees her own and nothing else`,
  async () => {
    const left = { requests, shown: 0, broken: 0, opened: 0 };
    const worker = async () => {
      while (left.requests > 0) {
        left.requests -= 1;
        const { actor, subject, opened } = chance.of(people);
        const doing = chance.is(0.5) ? 'asks' : 'acts';
        const meant = doing === 'asks' && opened !== null ? [subject, opened] : [subject];
        const seen = await reached(actor, doing).catch(() => null);
        if (seen === null) left.broken += 1;
        else {
          expect(seen).toEqual(meant.sort());
          left.shown += 1;
          left.opened += meant.length - 1;
        }
      }
    };
    await Promise.all(Array.from({ length: 20 }, worker));
    expect(left.shown + left.broken).toBe(requests);
    expect(left.broken, 'some did break').toBeGreaterThan(requests / 20);
    expect(left.shown, 'most did not').toBeGreaterThan(requests / 2);
    expect(left.opened, 'some asked in an emergency').toBeGreaterThan(requests / 100);
  },
  60_000 + requests * 5,
);

/** One request of a person, which breaks now and then: it is undone, it says nonsense, or its connection is cut. */
async function reached(actor: Actor, doing: Doing): Promise<string[]> {
  const work: Parameters<typeof asActor<string[]>>[3] = async ({ db }) => {
    const { rows } = await sql<{ subject: string }>`select subject from access.reach order by subject`.execute(db);
    if (chance.is(0.05)) throw new Undone('not-there');
    if (chance.is(0.05)) await sql`select 1 / 0`.execute(db);
    if (chance.is(0.01)) await sql`select pg_terminate_backend(pg_backend_pid())`.execute(db);
    return { outcome: 'done', value: rows.map((row) => row.subject) };
  };
  return asActor(office, actor, 'test/reached', work, doing);
}

test('a connection of the office that nobody uses shows no row, and remembers nobody', async () => {
  const closed = (Object.keys(rowPolicy) as Table[]).filter((table) => rowPolicy[table]?.read !== 'everybody');
  const clients = await Promise.all(Array.from({ length: 5 }, () => pool.connect()));
  const { rows: granted } = await (clients[0] as pg.PoolClient).query<{ table: Table }>(
    `select t as table from unnest($1::text[]) t where has_any_column_privilege(t, 'select')`,
    [closed],
  );
  const tables = granted.map((row) => row.table);
  for (const client of clients) {
    const settings = ['district', 'person', 'unit', 'grantees', 'emergency', 'villages'].map(
      (name) => `coalesce(current_setting('naung.${name}', true), '')`,
    );
    const remembered = await client.query<{ all: string }>(`select ${settings.join(' || ')} as all`);
    expect(remembered.rows).toEqual([{ all: '' }]);
    const shown = await client.query<{ table: string; rows: number }>(
      tables.map((table) => `select '${table}' as table, count(*)::int as rows from ${table}`).join(' union all '),
    );
    // Common holidays are of no district.
    const allowed = shown.rows.filter(({ table, rows }) => rows > 0 && table !== 'ground.holidays');
    expect(allowed).toEqual([]);
  }
  for (const client of clients) client.release();
});
