/**
 * The second wall as PostgreSQL itself describes it: asked of its catalogues, so that a table, a view or a function which somebody adds
 * and forgets to protect is found without anybody having to think of it.
 */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { caseworkCast, openCase, recordClient } from '../../testing/casework.ts';
import { loginRoles } from './login-roles.ts';
import type { Cast } from './testing/cast.ts';
import { seenWithoutContext, whoLooks } from './testing/who-looks.ts';
import { whoMayCall } from './testing/who-may-call.ts';

let cast: Cast;

beforeAll(async () => {
  cast = await caseworkCast();
  const { id } = await openCase(cast);
  await recordClient(cast, id);
  // The hours of the cast's office, which every role may read.
  await cast.database.owner.query('delete from ground.own_codes');
});
afterAll(() => cast.close());

const all = async <Row extends object>(sql: string, values: unknown[] = []): Promise<Row[]> =>
  (await cast.database.migrating.query<Row>(sql, values)).rows;

/** The column `name` of each row: mostly what breaks the rule. */
const names = async (sql: string, values: unknown[] = []): Promise<string[]> =>
  (await all<{ name: string }>(sql, values)).map((row) => row.name);

const schemas = ['access', 'audit', 'casework', 'ground', 'oversight', 'prevention'];
/** Those of the sign-in library and of the jobs are exempt from our rules, and no other role enters them. */
const exempt = ['auth', 'graphile_worker'];
const inOurs = `n.nspname in (${schemas.map((schema) => `'${schema}'`).join(', ')})`;
const relation = 'join pg_namespace n on n.oid = c.relnamespace';
const table = `from pg_class c ${relation} where ${inOurs} and c.relkind in ('r', 'p')`;
const policy = `from pg_policy p join pg_class c on c.oid = p.polrelid ${relation} where ${inOurs}`;
const ofTheOffice = `'naung_app'::regrole::oid = any (p.polroles)`;
const called = `n.nspname || '.' || c.relname as name`;

/** Lists and the map: they hold nobody. Everything else is empty to whoever has not said who acts. */
const openToAll = [
  'casework.phase_steps',
  'ground.code_lists',
  'ground.codes',
  'ground.instruments',
  'ground.place_changes',
  'ground.place_names',
  'ground.place_zones',
  'ground.places',
  'ground.tenants',
];

describe('every table', () => {
  test('lies in a schema that this test knows', async () => {
    const known = [...schemas, ...exempt, 'public', 'information_schema'];
    const unknown = `select nspname as name from pg_namespace where nspname !~ '^pg_' and nspname <> all ($1)`;
    expect(await names(unknown, [known])).toEqual([]);
    expect(await names(`select relname as name from pg_class where relnamespace = 'public'::regnamespace`)).toEqual([]);
  });

  test('is behind row-level security, for its owner too, by a policy', async () => {
    expect((await names(`select ${called} ${table}`)).length).toBeGreaterThan(60);
    expect(await names(`select ${called} ${table} and not (c.relrowsecurity and c.relforcerowsecurity)`)).toEqual([]);
    const hasNone = 'not exists (select from pg_policy p where p.polrelid = c.oid)';
    expect(await names(`select ${called} ${table} and ${hasNone}`)).toEqual([]);
  });

  test('names the roles of each policy, and never all', async () => {
    expect(await names(`select ${called} ${policy} and 0 = any (p.polroles)`)).toEqual([]);
  });

  test('shows every row to the office only where it holds nobody', async () => {
    const isTrue = `'true' in (pg_get_expr(p.polqual, c.oid), pg_get_expr(p.polwithcheck, c.oid))`;
    expect(await names(`select distinct ${called} ${policy} and ${ofTheOffice} and ${isTrue} order by 1`)).toEqual(
      openToAll,
    );
  });

  test('asks the office in which district it acts', async () => {
    const asks = `pg_get_expr(p.polqual, c.oid) ~ 'current_district' or pg_get_expr(p.polwithcheck, c.oid) ~ 'current_district'`;
    const wide = `select distinct ${called} ${policy} and ${ofTheOffice} and (${asks}) is not true order by 1`;
    expect(await names(wide)).toEqual(openToAll);
  });

  test('has the district in every key and foreign key, so that nothing is unique or tied across districts', async () => {
    const district = `a.attname in ('district', 'to_district')`;
    const keys = `select distinct ${called} from pg_index i join pg_class c on c.oid = i.indrelid ${relation}
      where ${inOurs} and i.indisunique and not exists (
        select from pg_attribute a where a.attrelid = c.oid and a.attnum = any (i.indkey) and ${district}) order by 1`;
    const ofEverybody = ['audit.seals', 'ground.holidays', 'ground.migrations', 'ground.reference_loads'];
    const lists = openToAll.filter((one) => one !== 'ground.tenants');
    expect(await names(keys)).toEqual([...lists, ...ofEverybody].sort());
    const ties = `select distinct ${called} from pg_constraint k join pg_class c on c.oid = k.conrelid ${relation}
      where ${inOurs} and k.contype = 'f' and k.confrelid::regclass::text <> all ($1) and not exists (
        select from pg_attribute a where a.attrelid = c.oid and a.attnum = any (k.conkey) and ${district})`;
    expect(await names(ties, [openToAll])).toEqual([]);
  });

  test('is changed by no trigger and no rule, and numbers nothing that a person could count', async () => {
    const triggers = `select t.tgname as name from pg_trigger t join pg_class c on c.oid = t.tgrelid ${relation}`;
    expect(await names(`${triggers} where ${inOurs} and not t.tgisinternal`)).toEqual([]);
    const rules = `select r.rulename as name from pg_rewrite r join pg_class c on c.oid = r.ev_class ${relation}`;
    expect(await names(`${rules} where ${inOurs} and c.relkind <> 'v'`)).toEqual([]);
    const sequences = `select ${called} from pg_class c ${relation} where ${inOurs} and c.relkind = 'S'`;
    expect(await names(sequences)).toEqual(['ground.place_numbers']);
  });
});

test('a view asks with the rights of who looks, and nothing is kept ready that policies do not see', async () => {
  const views = `select ${called} from pg_class c ${relation} where ${inOurs}`;
  const careless = `not coalesce('security_invoker=true' = any (c.reloptions), false)`;
  expect(await names(`${views} and c.relkind = 'v' and ${careless}`)).toEqual([]);
  expect(await names(`${views} and c.relkind = 'm'`)).toEqual([]);
});

describe('a function', () => {
  const routine = `from pg_proc p join pg_namespace n on n.oid = p.pronamespace where ${inOurs}`;

  test('is never called leakproof, and is not everybody’s', async () => {
    expect(await names(`select p.oid::regprocedure::text as name ${routine} and p.proleakproof`)).toEqual([]);
    const everybody = `has_function_privilege('public', p.oid, 'execute')`;
    expect(await names(`select p.oid::regprocedure::text as name ${routine} and ${everybody}`)).toEqual([]);
  });

  /** What each may do lies in the migration that makes it; who may call one more is said here as well. */
  test('that acts for the owner is one of these, looks in pinned schemas alone, and is called by these', async () => {
    const callers = loginRoles.map(
      (role) => `case when has_function_privilege('${role}', p.oid, 'execute') then '${role}' end`,
    );
    const definers = await all<{ name: string; path: string | null; callers: string }>(
      `select p.oid::regproc::text as name, array_to_string(p.proconfig, ' ') as path,
         concat_ws(' ', ${callers.join(', ')}) as callers ${routine} and p.prosecdef order by 1`,
    );
    for (const { name, path } of definers)
      expect(`${name}: ${path}`).toMatch(/: search_path=pg_catalog(, (?:access|audit|casework|ground))*$/);
    expect(Object.fromEntries(definers.map((one) => [one.name, one.callers]))).toEqual(whoMayCall);
  });
});

test('the office spoils no drawer that whoever acts does not open', async () => {
  const client = await cast.database.app.connect();
  try {
    await client.query('begin');
    await client.query(`set local naung.district = '${cast.here}'; set local naung.person = '${cast.komang.person}'`);
    await client.query(`set local naung.grantees = '{"person:${cast.komang.person}"}'`);
    for (const drawers of ['intake', 'people', 'cases']) {
      const spoilt = await client.query(`update casework.${drawers}_drawers set envelope = ''`);
      expect([drawers, spoilt.rowCount]).toEqual([drawers, 0]);
    }
  } finally {
    await client.query('rollback');
    client.release();
  }
});

describe('a role', () => {
  const ourRoles = ['naung_owner', ...loginRoles];

  test('owns nothing of ours, is nobody else as well, and steps around nothing', async () => {
    expect(
      await names(
        `select ${called} from pg_class c ${relation} where ${inOurs} and c.relowner <> 'naung_owner'::regrole`,
      ),
    ).toEqual([]);
    const others = `select p.oid::regproc::text as name from pg_proc p join pg_namespace n on n.oid = p.pronamespace`;
    expect(await names(`${others} where ${inOurs} and p.proowner <> 'naung_owner'::regrole`)).toEqual([]);
    const strong = 'rolsuper or rolbypassrls or rolcreaterole or rolcreatedb or rolreplication';
    expect(
      await names(`select rolname as name from pg_roles where rolname = any ($1) and (${strong})`, [ourRoles]),
    ).toEqual([]);
    const members = `select member::regrole::text as name from pg_auth_members where member::regrole::text = any ($1)`;
    expect(await names(members, [ourRoles])).toEqual([]);
  });

  test('enters no schema of a library that is not its own', async () => {
    const enters = `select r.rolname || ' in ' || n.nspname as name from pg_roles r, pg_namespace n
      where r.rolname = any ($1) and n.nspname = any ($2) and has_schema_privilege(r.oid, n.oid, 'usage') order by 1`;
    const found = await names(enters, [loginRoles, exempt]);
    expect(found.filter((one) => !['naung_auth in auth', 'naung_jobs in graphile_worker'].includes(one))).toEqual([]);
  });

  test('removes only what is meant to go, and empties, refers to or watches nothing', async () => {
    const may = (right: string) =>
      names(
        `select r.rolname || ' ' || n.nspname || '.' || c.relname as name from pg_roles r, pg_class c ${relation}
         where r.rolname = any ($1) and ${inOurs} and c.relkind in ('r', 'p') and has_table_privilege(r.oid, c.oid, $2) order by 1`,
        [loginRoles, right],
      );
    expect(await may('delete')).toEqual([
      'naung_app casework.release_cases',
      'naung_app ground.departures',
      'naung_app ground.drafts',
      'naung_jobs ground.drafts',
      'naung_keeper access.kin_marks',
      'naung_keeper access.kin_villages',
      'naung_keeper access.name_marks',
      'naung_keeper access.names',
      'naung_keeper access.party_marks',
      'naung_keeper access.party_units',
      'naung_keeper access.possible_matches',
    ]);
    expect(await may('truncate, references, trigger')).toEqual([]);
  });

  test('rewrites no history, but to take what was put right along to another case', async () => {
    const history = [
      'access.reach',
      'access.subjects',
      'audit.entries',
      'audit.seals',
      'casework.case_links',
      'casework.corrections',
      'casework.referral_steps',
      'ground.corrections',
      'ground.log',
      'oversight.facts',
      'prevention.corrections',
    ];
    const rewrites = `select r.rolname || ' ' || c.oid::regclass || '.' || a.attname as name
      from pg_roles r, pg_class c join pg_attribute a on a.attrelid = c.oid and a.attnum > 0
      where r.rolname = any ($1) and c.oid = any ($2::regclass[])
        and (has_column_privilege(r.oid, c.oid, a.attnum, 'update') or has_table_privilege(r.oid, c.oid, 'delete'))`;
    expect(await names(rewrites, [loginRoles, history])).toEqual(['naung_app casework.corrections.subject']);
  });

  /** What a process that strangers reach, or that serves another end, could read if it were taken over. */
  test.each(whoLooks)('%s looks into these and nothing else that is not open to all', async (role, mayRead) => {
    const reads = await names(
      `select ${called} ${table} and has_any_column_privilege('${role}', c.oid, 'select') order by 1`,
    );
    expect(reads.filter((one) => !openToAll.includes(one))).toEqual(mayRead);
  });

  test.each(loginRoles)('%s sees no row of anybody before it is said who acts', async (role) => {
    const pool = cast.database[role.slice('naung_'.length) as 'app'];
    const readable = await names(
      `select ${called} ${table} and has_any_column_privilege('${role}', c.oid, 'select') order by 1`,
    );
    const seen: string[] = [];
    for (const one of readable.filter((name) => !openToAll.includes(name))) {
      const { rows } = await pool.query<{ n: number }>(`select count(*)::int as n from ${one}`);
      if (rows[0]?.n !== 0) seen.push(one);
    }
    expect(seen).toEqual(seenWithoutContext[role] ?? []);
  });
});
