/**
 * A world laid in a database that has its policies and nothing else: every constraint is taken off, so that rows hold what rules look
 * at and no more, and each has a number by which it is known again.
 */

import type { Actor } from '@naung/domain/ground/access/model.ts';
import type { Row, RowPolicy, Table } from '@naung/domain/ground/access/row-rule.ts';
import type pg from 'pg';
import { contextOf } from '../../ground/database/transaction.ts';
import { columnsOf } from './columns.ts';
import type { World } from './world.ts';

/** Known again by this column. */
export const mark = 'naung_row';

/** Made by settling grants and walls, or laid with them; nothing more is strewn into them. */
const madeOtherwise: readonly Table[] = ['access.reach'];

/** Once for a database, as its superuser: nothing but the policies decides any longer. */
export async function layBare(client: pg.ClientBase, policy: RowPolicy): Promise<void> {
  await client.query(bare);
  for (const table of Object.keys(policy)) {
    await client.query(`alter table ${table} add column ${mark} int`);
    await client.query(`grant select, insert, update, delete on ${table} to naung_app`);
  }
}

const bare = `do $$
declare
  one record;
begin
  for one in select conrelid::regclass as t, conname from pg_constraint
    where connamespace::regnamespace::text in ('access', 'audit', 'ground', 'casework', 'prevention', 'oversight')
      and contype in ('f', 'c', 'x', 'u', 'p') order by contype = 'p', contype = 'u'
  loop
    execute format('alter table %s drop constraint if exists %I cascade', one.t, one.conname);
  end loop;
  for one in select c.oid::regclass as t, a.attname from pg_attribute a join pg_class c on c.oid = a.attrelid
    where c.relnamespace::regnamespace::text in ('access', 'audit', 'ground', 'casework', 'prevention', 'oversight')
      and c.relkind = 'r' and a.attnotnull and a.attnum > 0
  loop
    execute format('alter table %s alter column %I drop not null', one.t, one.attname);
  end loop;
  for one in select i.indexrelid::regclass as t from pg_index i join pg_class c on c.oid = i.indrelid
    where c.relnamespace::regnamespace::text in ('access', 'audit', 'ground', 'casework', 'prevention', 'oversight') and i.indisunique
  loop
    execute format('drop index %s', one.t);
  end loop;
end
$$`;

export type Laid = ReadonlyMap<Table, readonly Row[]>;

/** Fills the tables with a world; what an earlier one left is gone. Returns every row of every table with a rule. */
export async function lay(client: pg.ClientBase, world: World, policy: RowPolicy, rowsEach: number): Promise<Laid> {
  const columns = columnsOf(policy);
  const tables = Object.keys(policy) as Table[];
  const fixed: Table[] = ['ground.places'];
  await client.query(
    `truncate ${tables.filter((table) => !fixed.includes(table)).join(', ')}, access.grants, access.walls, access.subjects, access.letters_about, casework.case_links`,
  );
  await insert(client, 'ground.duties', world.actors.map(dutyRow));
  await insert(
    client,
    'access.subjects',
    world.subjects.map((subject) => ({ subject, ...world.begun.get(subject) })),
  );
  await layReach(client, world);
  await insert(
    client,
    'access.letters_about',
    world.letters.map((one) => ({ ...one })),
  );
  await insert(
    client,
    'casework.case_links',
    world.links.map((one) => ({ ...one })),
  );
  for (const table of tables) {
    if (madeOtherwise.includes(table) || fixed.includes(table)) continue;
    const decided = [...(columns.get(table) ?? [])].map(([column, values]) => [column, values(world)] as const);
    await insert(
      client,
      table,
      Array.from({ length: rowsEach }, () => rowBy(world, decided)),
    );
  }
  const laid = new Map<Table, readonly Row[]>();
  for (const table of tables) {
    await client.query(
      `update ${table} t set ${mark} = n.at from (select ctid, row_number() over () as at from ${table}) n where n.ctid = t.ctid`,
    );
    const { rows } = await client.query<{ row: Row }>(`select to_jsonb(t) as row from ${table} t`);
    laid.set(
      table,
      rows.map(({ row }) => withInstants(row)),
    );
  }
  return laid;
}

/** A row that is not in the table, by the same chance. */
export function anotherRow(world: World, table: Table, policy: RowPolicy): Row {
  const decided = [...(columnsOf(policy).get(table) ?? [])].map(([column, values]) => [column, values(world)] as const);
  return rowBy(world, decided);
}

/** By chance, but mostly in the district of what it hangs on: a row that nobody could ever see tells nothing of its policy. */
function rowBy(world: World, decided: readonly (readonly [string, readonly unknown[]])[]): Row {
  const row = Object.fromEntries(decided.map(([column, values]) => [column, world.chance.of(values) ?? null]));
  const begun = Object.values(row).map((value) => world.begun.get(value as string));
  const district = begun.find((one) => one !== undefined)?.district;
  return district !== undefined && 'district' in row && world.chance.is(0.7) ? { ...row, district } : row;
}

const dutyRow = ({ district, person, unit, duty, deeds }: Actor): Row => ({
  district,
  id: duty,
  person,
  unit,
  deeds,
  starts_on: '2020-01-01',
});

/** Grants and walls of a world, and what is left of the ones behind the others, as the database settles it. */
export async function layReach(client: pg.ClientBase, world: World): Promise<void> {
  const { chance } = world;
  await insert(
    client,
    'access.grants',
    world.grants.map(({ isRevoked, ...grant }) => ({
      ...grant,
      id: chance.id(),
      basis: grant.grantee.startsWith('emergency:') ? 'emergency' : 'duty',
      purpose: 'team',
      can_write: true,
      granted_at: '2020-01-01T00:00:00Z',
      revoked_at: isRevoked ? '2020-06-01T00:00:00Z' : null,
    })),
  );
  await insert(
    client,
    'access.walls',
    world.walls.map(({ isLifted, ...wall }) => ({
      ...wall,
      id: chance.id(),
      because: 'kin',
      since: '2020-01-01T00:00:00Z',
      lifted_at: isLifted ? '2020-06-01T00:00:00Z' : null,
    })),
  );
  await client.query('select access.settle(district, subject, null) from access.subjects order by subject');
}

const insert = (client: pg.ClientBase, table: string, rows: readonly Row[]) =>
  client.query(`insert into ${table} select * from jsonb_populate_recordset(null::${table}, $1::jsonb)`, [
    JSON.stringify(rows),
  ]);

/** As `toISOString` writes them, so that moments compare as text. */
const withInstants = (row: Row): Row =>
  Object.fromEntries(
    Object.entries(row).map(([column, value]) => [
      column,
      typeof value === 'string' && /^\d{4}-\d\d-\d\dT/.test(value) ? new Date(value).toISOString() : value,
    ]),
  );

/** The transaction goes on as the office, for this actor, with whatever stands open to her. */
export const actAs = (client: pg.ClientBase, actor: Actor) =>
  client.query(`set local role naung_app; ${contextOf(actor, 'asks')}`);
