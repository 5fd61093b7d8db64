/**
 * The row rules and PostgreSQL's policies, compared in worlds by chance: every row of every table, for everybody, under each of her
 * duties; and every policy taken away or opened once, to see that it is missed.
 *
 * `NAUNG_WORLDS` and `NAUNG_CASES` make it long: 170 worlds of 500 cases are more than 10,000 pairs of a world and a person.
 */

import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { readersOf } from '@naung/domain/ground/access/grantee.ts';
import type { Actor } from '@naung/domain/ground/access/model.ts';
import type { Table } from '@naung/domain/ground/access/row-rule.ts';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { migrationsFolder } from '../ground/database/migrate.ts';
import { policiesOf } from '../ground/database/row-policies.ts';
import { type TestDatabase, testDatabase } from '../ground/database/testing/test-database.ts';
import { reachedNow } from '../ground/keeper/grants.ts';
import { rowPolicy } from '../rooms.ts';
import { lay, layBare } from './worlds/laid-world.ts';
import { reachOf } from './worlds/oracle.ts';
import { type Deed, deedDiffering, readsDiffering, type Setting } from './worlds/parity.ts';
import { worldOf } from './worlds/world.ts';

const worlds = Number(process.env.NAUNG_WORLDS ?? 9);
const size = { agencies: 5, people: 60, cases: Number(process.env.NAUNG_CASES ?? 60) };
const places = { districts: [990001, 990002], villages: [990011, 990012, 990013] } as const;
const tables = Object.keys(rowPolicy) as Table[];
const rowsEach = 16;

let database: TestDatabase;
let client: pg.Client;

beforeAll(async () => {
  database = await testDatabase();
  client = new pg.Client({ connectionString: database.urls.migrating });
  await client.connect();
  await layBare(client, rowPolicy);
  await client.query(
    'insert into ground.places (place, parent) values (990001, null), (990002, null), (990011, 990001), (990012, 990001), (990013, 990002)',
  );
}, 60_000);
afterAll(async () => {
  await client.end();
  await database.close();
});

async function settingOf(seed: number, cases = size.cases, rows = rowsEach): Promise<Setting> {
  const world = worldOf(seed, { ...size, cases }, { districts: [...places.districts], villages: places.villages });
  return { client, world, laid: await lay(client, world, rowPolicy, rows), policy: rowPolicy };
}

const reasonable = 60_000 + worlds * 20_000;

test('server/policies.sql is what the rules make of it', async () => {
  const written = await readFile(join(migrationsFolder(), '../policies.sql'), 'utf8');
  expect(written === policiesOf(rowPolicy), 'node tools/row-policies.mjs --write').toBe(true);
});

test('every policy of the office is of a table that has rules, and every rule has its policy', async () => {
  const { rows } = await client.query<{ table: string; deed: string }>(
    `select schemaname || '.' || tablename as table, policyname as deed from pg_policies where 'naung_app' = any (roles) order by 1, 2`,
  );
  const meant = tables.flatMap((table) => {
    const { read, add, change, remove } = rowPolicy[table] ?? {};
    return [add && 'app_adds', change && 'app_changes', read && 'app_reads', remove && 'app_removes']
      .filter((deed) => deed !== undefined)
      .map((deed) => `${table} ${deed}`);
  });
  expect(rows.map(({ table, deed }) => `${table} ${deed}`).sort()).toEqual(meant.sort());
});

test(
  `in ${worlds} worlds of ${size.people} people the database shows everybody what the rules show her`,
  async () => {
    let pairs = 0;
    let shown = 0;
    for (let seed = 1; seed <= worlds; seed += 1) {
      const setting = await settingOf(seed);
      await client.query('begin');
      for (const person of setting.world.people) {
        pairs += 1;
        for (const actor of setting.world.actors.filter((one) => one.person === person)) {
          expect(await readsDiffering(setting, actor, tables), `world ${seed}, ${actor.person}`).toEqual([]);
          shown += reachOf(setting.world, actor).size;
        }
      }
      await client.query('rollback');
    }
    expect(pairs).toBe(worlds * size.people);
    expect(shown, 'somebody reaches something').toBeGreaterThan(pairs);
  },
  reasonable,
);

test('the keeper opens to everybody what the rules open to her, and not one compartment more', async () => {
  const { world } = await settingOf(1);
  for (const actor of world.actors) {
    const opened = await reachedNow(database.keeper, actor.district, readersOf(actor), world.subjects);
    expect([...opened].sort()).toEqual([...reachOf(world, actor)].sort());
  }
});

describe('what is added, changed and removed', () => {
  const deeds: Deed[] = ['add', 'change', 'overwrite', 'remove', 'empty'];
  test.each(deeds)(
    'to %s is as the rules say, for the row as it stands and as it becomes',
    async (deed) => {
      const setting = await settingOf(1);
      await client.query('begin');
      for (const table of tables)
        for (const actor of someOf(setting, 24)) expect(await deedDiffering(setting, actor, table, deed)).toBeNull();
      await client.query('rollback');
    },
    120_000,
  );
});

test('nobody of the team of one file is let into its twin, and whoever is on neither is', async () => {
  const setting = await settingOf(1, 12, 48);
  const { world, laid } = setting;
  const others = world.links.flatMap(({ district, case_id, linked }) =>
    (laid.get('casework.case_team') ?? [])
      .filter((one) => one.district === district && (one.case_id === linked || one.case_id === case_id))
      .map(({ person }) => ({ district, case_id, person })),
  );
  expect(others.length).toBeGreaterThan(20);
  await client.query('begin');
  for (const wanted of others) {
    const actor = world.actors.find((one) => one.district === wanted.district);
    if (actor) expect(await deedDiffering(setting, actor, 'casework.case_team', 'add', wanted)).toBeNull();
  }
  await client.query('rollback');
});

interface One {
  readonly table: Table;
  readonly policy: string;
}

describe('a policy', () => {
  const deedsBy: Readonly<Record<string, readonly Deed[]>> = {
    app_reads: ['read'],
    app_adds: ['add'],
    app_changes: ['change', 'overwrite'],
    app_removes: ['remove', 'empty'],
  };
  const open: Readonly<Record<string, string>> = {
    app_reads: 'using (true)',
    app_adds: 'with check (true)',
    app_changes: 'using (true) with check (true)',
    app_removes: 'using (true)',
  };

  test('that is taken away is missed, each of them', async () => {
    expect(await unnoticed(({ table, policy }) => `drop policy ${policy} on ${table}`)).toEqual([]);
  }, 240_000);

  test('that lets everything pass is noticed, each but those that are for everybody', async () => {
    const isForEverybody = ({ table, policy }: One) => policy === 'app_reads' && rowPolicy[table]?.read === 'everybody';
    const wideOpen = ({ table, policy }: One) => `alter policy ${policy} on ${table} ${open[policy]}`;
    expect(await unnoticed(wideOpen, (one) => !isForEverybody(one))).toEqual([]);
  }, 240_000);

  /** Which policies could be broken so without any world telling. A world has few cases and many rows on each, or it tells little. */
  async function unnoticed(
    broken: (one: One) => string,
    among: (one: One) => boolean = () => true,
  ): Promise<readonly One[]> {
    let left = (await policies()).filter(among);
    for (let seed = 2; seed < 40 && left.length > 0; seed += 1) {
      const setting = await settingOf(seed, 12, 48);
      await client.query('begin');
      const still: One[] = [];
      for (const one of left) {
        await client.query(`savepoint before; ${broken(one)}`);
        if (!(await isNoticed(setting, one))) still.push(one);
        await client.query('rollback to before');
      }
      await client.query('rollback');
      left = still;
    }
    return left;
  }

  async function policies(): Promise<readonly One[]> {
    const { rows } = await client.query<One>(
      `select schemaname || '.' || tablename as table, policyname as policy from pg_policies where roles = '{naung_app}' order by 1, 2`,
    );
    return rows;
  }

  async function isNoticed(setting: Setting, { table, policy }: One): Promise<boolean> {
    for (const actor of setting.world.actors)
      for (const deed of deedsBy[policy] ?? []) {
        const differs =
          deed === 'read'
            ? (await readsDiffering(setting, actor, [table])).length > 0
            : (await deedDiffering(setting, actor, table, deed)) !== null;
        if (differs) return true;
      }
    return false;
  }
});

const someOf = ({ world }: Setting, many: number): Actor[] =>
  Array.from({ length: many }, () => world.chance.of(world.actors));
