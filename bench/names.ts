/**
 * How well people are found by name, and how fast: 50,000 invented people, indexed and asked for through the keeper over its socket, on
 * the real database; beside it the same questions to double metaphone and trigrams on plain names, which nobody would dare to keep.
 * Prints lines for bench/README.md.
 *
 * The likest is proposed, where it is like enough. Recall: of the people who are asked for and are there, how many are proposed.
 * Precision: of all proposals, questions for strangers counted, how many are the person meant; a namesake is false.
 */
import { randomUUID } from 'node:crypto';
import { rmSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { performance } from 'node:perf_hooks';
import { doubleMetaphone } from 'double-metaphone';
import pg from 'pg';
import { alikeFrom } from '../domain/src/ground/names/likeness.ts';
import { chanceFrom, type Invented, inventPeople } from '../domain/src/ground/names/testing/population.ts';
import { type Asked, askFor } from '../domain/src/ground/names/testing/second-clerk.ts';
import { bringUp } from '../server/src/ground/database/bring-up.ts';
import { openDatabase } from '../server/src/ground/database/open.ts';
import { poolOf } from '../server/src/ground/database/pool.ts';
import { dataKeysOver } from '../server/src/ground/keeper/case-keys.ts';
import type { Keeper } from '../server/src/ground/keeper/keeper.ts';
import { keeperAt } from '../server/src/ground/keeper/keeper-at.ts';
import { keeperOver } from '../server/src/ground/keeper/keeper-over.ts';
import { keyStoreIn } from '../server/src/ground/keeper/key-store.ts';
import { keysIn } from '../server/src/ground/keeper/keys.ts';
import { listenOn, socketIn } from '../server/src/ground/keeper/socket.ts';
import { outside } from '../server/src/ground/outside/outside.ts';
import { logOf } from '../server/src/ground/processes/log.ts';
import { settingsOrStop } from '../server/src/ground/settings/settings.ts';
import { load } from './load.ts';

const isSmall = process.argv.includes('--small');
const count = isSmall ? 5000 : 50_000;
const questions = isSmall ? 200 : 1000;
const perCase = 5;

const data = resolve(process.env.NAUNG_DATA ?? join(import.meta.dirname, '.data-names'));
rmSync(data, { recursive: true, force: true });
const settings = settingsOrStop({ NAUNG_DATA: data });
const people = inventPeople(count, 1);
const asked = questionsAbout(people);

const database = await openDatabase(settings, logOf('bench', 'warn'), bringUp);
try {
  const pool = poolOf({ connectionString: database.urls.naung_keeper, max: 4 });
  // What is laid for a measurement can be laid again: its keys need not wait for the disk.
  const store = keyStoreIn(join(data, 'key-store'), { flushed: false });
  const keys = await keysIn(join(data, 'keys'), store);
  const means = { keys, dataKeys: dataKeysOver(store, keys), now: outside.now };
  const within = keeperOver({ ...means, pool });
  const hurried = poolOf({
    connectionString: database.urls.naung_keeper,
    max: 4,
    options: '-c synchronous_commit=off',
  });
  const server = await listenOn(socketIn(data), within, console.error);
  const keeper = keeperAt(socketIn(data));
  const client = new pg.Client({ connectionString: database.migrating });
  client.on('error', () => undefined);
  await client.connect();
  const seat = await load(
    database.migrating,
    keeper,
    { districts: 1, casesEach: 10, each: 1, waiting: 0 },
    () => undefined,
  );
  const personOf = await lay(client, keeperOver({ ...means, pool: hurried }), seat.district, seat.worker);
  await hurried.end();
  await client.query('vacuum analyze access.names, access.name_marks, access.reach');
  const { rows } = await client.query<{ duty: string }>(
    'select id as duty from ground.duties where district = $1 and person = $2',
    [seat.district, seat.worker],
  );
  const asker = { person: seat.worker, duty: rows[0]?.duty ?? '', district: seat.district, deed: 'people/find' };
  const proposeOurs = async ({ name, born, village }: Asked) => {
    const found = await keeper.findPeople(asker, { name, born, village, number: null });
    return (found ?? []).map(({ record, score }) => ({ id: personOf.get(record) ?? -1, score }));
  };
  report('keeper', await tried(proposeOurs), [alikeFrom]);
  const plain = await plainNames(client);
  report('double metaphone + trigram', await tried(plain), [0.5, 0.55, 0.6, 0.65, 0.7, 0.75, 0.8, 0.85, 0.9]);
  await client.end();
  server.close();
  server.closeAllConnections();
  await pool.end();
} finally {
  await database.stop();
}

interface Proposed {
  readonly id: number;
  readonly score: number;
}

interface Tried {
  readonly answers: readonly { readonly meant: number | null; readonly found: readonly Proposed[] }[];
  readonly times: readonly number[];
}

function questionsAbout(all: readonly Invented[]): readonly Asked[] {
  const chance = chanceFrom(7);
  const strangers = inventPeople(count + questions / 4, 99).slice(count);
  return [
    ...Array.from({ length: questions }, () => askFor(all[Math.floor(count * chance())] as Invented, chance)),
    ...strangers.map((one) => ({ ...askFor(one, chance), meant: null })),
  ];
}

/** Everybody indexed, and within reach of one worker: the worst that a look-up can meet. */
async function lay(client: pg.Client, keeper: Keeper, district: number, worker: string): Promise<Map<string, number>> {
  const idOf = new Map<string, number>();
  const cases = Array.from({ length: Math.ceil(count / perCase) }, () => randomUUID());
  await client.query('begin; set local role naung_owner');
  await client.query(
    `insert into access.reach (district, grantee, compartment, subject) select $1, $2, 'identity', s from unnest($3::uuid[]) as s`,
    [district, `person:${worker}`, cases],
  );
  await client.query(
    `insert into ground.own_codes (district, list, code, valid_from, position, id, en, source, mark, detail)
     values ($1, 'daily-limits', 'people-lookups', '2000-01-01', 1, 'x', 'x', 'bench', 'INF', '{"times": 1000000}')`,
    [district],
  );
  await client.query('commit');
  const started = performance.now();
  const waiting = Array.from({ length: Math.ceil(count / 50) }, (_, at) => people.slice(at * 50, (at + 1) * 50));
  const layAll = async () => {
    for (let some = waiting.pop(); some !== undefined; some = waiting.pop()) {
      const named = some.map(({ id, name, nickname, born, village }) => {
        const record = randomUUID();
        idOf.set(record, id);
        const subject = cases[Math.floor(id / perCase)] ?? '';
        const person = { name, nickname, born, village, nik: null, kk: null, phones: [] };
        return { record, compartment: 'identity', kind: 'client', subject, ...person } as const;
      });
      await keeper.nameSomebody(district, named);
    }
  };
  await Promise.all([layAll(), layAll(), layAll(), layAll()]);
  console.log(`laid ${count} names in ${((performance.now() - started) / 1000).toFixed(0)} s`);
  return idOf;
}

async function tried(propose: (question: Asked) => Promise<readonly Proposed[]>): Promise<Tried> {
  const answers = [];
  const times = [];
  for (const question of asked.slice(0, 20)) await propose(question);
  for (const question of asked) {
    const started = performance.now();
    const found = await propose(question);
    times.push(performance.now() - started);
    answers.push({ meant: question.meant, found });
  }
  return { answers, times };
}

/** Names, metaphones and all as plain columns; the year and the village weigh a tenth each. */
async function plainNames(client: pg.Client) {
  await client.query('create extension if not exists pg_trgm; create schema plain');
  await client.query('create table plain.people (id int primary key, name text, codes text[], year int, village int)');
  for (let at = 0; at < count; at += 1000) {
    const some = people.slice(at, at + 1000);
    await client.query(
      `insert into plain.people select id, name, codes::text[], year, village
       from jsonb_to_recordset($1) as p (id int, name text, codes text, year int, village int)`,
      [
        JSON.stringify(
          some.map(({ id, name, born, village }) => ({
            id,
            name,
            codes: `{${codesOf(name).join(',')}}`,
            year: Number(born.slice(0, 4)),
            village,
          })),
        ),
      ],
    );
  }
  await client.query(
    'create index on plain.people using gin (codes); create index on plain.people using gin (name gin_trgm_ops)',
  );
  await client.query('vacuum analyze plain.people');
  return async ({ name, born, village }: Asked): Promise<readonly Proposed[]> => {
    const { rows } = await client.query<Proposed>(
      `select id, 0.8 * similarity(name, $1) + case when year = $3 then 0.1 else 0 end + case when village = $4 then 0.1 else 0 end as score
       from plain.people where name % $1 or codes @> $2 order by score desc limit 20`,
      [name, codesOf(name), born === null ? null : Number(born.slice(0, 4)), village],
    );
    return rows;
  };
}

function codesOf(name: string): readonly string[] {
  return [...new Set(name.split(/\s+/).map((word) => doubleMetaphone(word)[0]))].filter((code) => code !== '');
}

function report(who: string, { answers, times }: Tried, thresholds: readonly number[]): void {
  const there = answers.filter(({ meant }) => meant !== null);
  const ms = [...times].sort((one, other) => one - other);
  const at = (share: number) => (ms[Math.floor(share * (ms.length - 1))] ?? 0).toFixed(0);
  const inTen = there.filter(({ meant, found }) => found.slice(0, 10).some(({ id }) => id === meant)).length;
  console.log(
    `${who}: p50 ${at(0.5)} ms, p95 ${at(0.95)} ms, longest ${at(1)} ms; among the first ten ${share(inTen, there.length)}`,
  );
  for (const from of thresholds) {
    const proposed = answers.filter(({ found }) => (found[0]?.score ?? 0) >= from);
    const right = proposed.filter(({ meant, found }) => found[0]?.id === meant).length;
    const shown = answers.flatMap(({ meant, found }) =>
      found.filter(({ score }) => score >= from).map(({ id }) => id === meant),
    );
    console.log(
      `  from ${from}: recall ${share(right, there.length)}, precision ${share(right, proposed.length)}; whole list: recall ${share(shown.filter(Boolean).length, there.length)}, precision ${share(shown.filter(Boolean).length, shown.length)}`,
    );
  }
}

function share(part: number, whole: number): string {
  return (whole === 0 ? 0 : part / whole).toFixed(3);
}
