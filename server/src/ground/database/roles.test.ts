import { mkdir, mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { addressAs, addressOf } from './address.ts';
import { type EmbeddedServer, startEmbedded } from './embedded.ts';
import { loginRoles, type RoleUrls } from './login-roles.ts';
import { migrate } from './migrate.ts';
import { prepareRoles, type RolesWish } from './roles.ts';

// Its own server: what is tried here would lock other test files out of a shared one.
let folder: string;
let server: EmbeddedServer;
let migrating: string;
let count = 0;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'naung-roles-'));
  server = await startEmbedded({ dataFolder: folder, throwaway: true });
});
afterAll(async () => {
  await server.stop();
  await rm(folder, { recursive: true, force: true });
});
beforeEach(async () => {
  migrating = await freshDatabase();
});

async function freshDatabase(): Promise<string> {
  count += 1;
  await ask(server.url, `create database roles_${count}`);
  return addressOf(server.url, `roles_${count}`);
}

async function ask<Row extends pg.QueryResultRow>(url: string, sql: string): Promise<Row[]> {
  const client = new pg.Client({ connectionString: url });
  client.on('error', () => undefined);
  await client.connect();
  try {
    const result = await client.query<Row>(sql);
    return result.rows;
  } finally {
    await client.end();
  }
}

const secrets = () => join(folder, 'secrets');
const prepare = (more: Partial<RolesWish> = {}): Promise<RoleUrls> =>
  prepareRoles({ migrating, secrets: secrets(), serverIsOurs: true, ...more });

async function otherSecrets(): Promise<string> {
  const other = await mkdtemp(join(folder, 'other-'));
  await mkdir(other, { recursive: true });
  return other;
}

describe('the roles of the database', () => {
  it('lets each role in under its own password, kept where only this user reads', async () => {
    const urls = await prepare();
    for (const role of loginRoles)
      expect(await ask(urls[role], 'select current_user::text as me')).toEqual([{ me: role }]);
    expect((await stat(join(secrets(), 'database-roles.json'))).mode & 0o777).toBe(0o600);
    expect(new Set(loginRoles.map((role) => new URL(urls[role]).password)).size).toBe(loginRoles.length);
  });

  it('makes none of them strong', async () => {
    await prepare();
    const rows = await ask(
      server.url,
      `select rolname from pg_roles where rolname like 'naung%' and rolname <> 'naung_superuser'
       and (rolsuper or rolbypassrls or rolcreatedb or rolcreaterole or rolreplication or (rolcanlogin = (rolname = 'naung_owner')))`,
    );
    expect(rows).toEqual([]);
  });

  it('keeps each out of what is not its own', async () => {
    const urls = await prepare();
    await migrate(migrating);
    const refused = { code: '42501' };
    await expect(ask(urls.naung_app, 'create schema mine')).rejects.toMatchObject(refused);
    await expect(ask(urls.naung_app, 'create temporary table mine (a int)')).rejects.toMatchObject(refused);
    await expect(ask(urls.naung_app, 'set role naung_owner')).rejects.toMatchObject(refused);
    await expect(ask(urls.naung_app, 'select * from ground.migrations')).rejects.toMatchObject(refused);
    await expect(ask(urls.naung_app, 'create table auth.mine (a int)')).rejects.toMatchObject(refused);
    await ask(urls.naung_auth, 'create table sessions (a int)');
    expect(await ask(urls.naung_auth, `select to_regclass('auth.sessions')::text as there`)).toEqual([
      { there: 'sessions' },
    ]);
    await expect(ask(urls.naung_app, 'select * from auth.sessions')).rejects.toMatchObject(refused);
    await ask(urls.naung_jobs, 'create table graphile_worker.mine (a int)');
    await ask(migrating, 'set role naung_owner; create table casework.seen (a int)');
    await expect(ask(urls.naung_door, 'select * from casework.seen')).rejects.toMatchObject(refused);
    await expect(ask(urls.naung_app, 'select * from casework.seen')).rejects.toMatchObject(refused);
  });

  it('is closed to other roles of the server', async () => {
    await prepare();
    await ask(server.url, `drop role if exists stranger; create role stranger login password 'stranger-comes'`);
    await expect(ask(addressAs(migrating, 'stranger', 'stranger-comes'), 'select 1')).rejects.toMatchObject({
      code: '42501',
    });
  });

  it('writes nothing when nothing is missing', async () => {
    await prepare();
    const state = `select (select array_agg(xmin::text order by oid) from pg_authid) as roles,
      (select xmin::text from pg_database where datname = current_database()) as database`;
    const before = await ask(migrating, state);
    await prepare();
    expect(await ask(migrating, state)).toEqual(before);
  });

  it('serves several databases of one server with the same passwords, also at the same moment', async () => {
    const databases = await Promise.all([freshDatabase(), freshDatabase(), freshDatabase()]);
    await prepare();
    const urls = await Promise.all(databases.map((one) => prepare({ migrating: one })));
    for (const one of urls) expect(await ask(one.naung_jobs, 'select 1 as one')).toEqual([{ one: 1 }]);
  });

  it('sets a lost password anew on a server of our own', async () => {
    await prepare();
    await writeFile(join(secrets(), 'database-roles.json'), '{}');
    const urls = await prepare();
    expect(await ask(urls.naung_door, 'select 1 as one')).toEqual([{ one: 1 }]);
  });

  it('does not take roles from another Naung on a shared server', async () => {
    const urls = await prepare();
    const other = await otherSecrets();
    await expect(prepare({ secrets: other, serverIsOurs: false })).rejects.toThrow(
      /on the server already.*copy that file/,
    );
    await expect(prepare({ secrets: other, serverIsOurs: false })).rejects.toThrow(/on the server already/);
    expect(await ask(urls.naung_app, 'select 1 as one')).toEqual([{ one: 1 }]);
  });

  it('refuses a role that could climb over the walls', async () => {
    await prepare();
    await ask(server.url, 'alter role naung_door bypassrls');
    await expect(prepare()).rejects.toThrow(/naung_door steps around row-level security/);
    await ask(server.url, 'alter role naung_door nobypassrls; grant naung_owner to naung_stats');
    await expect(prepare()).rejects.toThrow(/naung_stats may act as another role of ours/);
    await ask(server.url, 'revoke naung_owner from naung_stats');
    await expect(prepare()).resolves.toBeDefined();
  });

  it('refuses a damaged password file rather than locking itself out', async () => {
    const damaged = await otherSecrets();
    await writeFile(join(damaged, 'database-roles.json'), '{"naung_app": "sh');
    await expect(prepare({ secrets: damaged })).rejects.toThrow(/is damaged; restore it/);
    expect(await readFile(join(damaged, 'database-roles.json'), 'utf8')).toBe('{"naung_app": "sh');
  });
});

describe('a migrating role that is not a superuser', () => {
  async function bareServer(): Promise<EmbeddedServer> {
    const bare = await startEmbedded({ dataFolder: await mkdtemp(join(folder, 'bare-')), throwaway: true });
    return bare;
  }

  it('prepares a database with CREATEROLE and CREATE alone', async () => {
    const bare = await bareServer();
    try {
      await ask(bare.url, `create role mover login createrole password 'mover-comes'`);
      await ask(bare.url, 'create database moved owner mover');
      const address = addressAs(addressOf(bare.url, 'moved'), 'mover', 'mover-comes');
      const secretsThere = await otherSecrets();
      const urls = await prepare({ migrating: address, secrets: secretsThere, serverIsOurs: false });
      await migrate(address);
      await prepare({ migrating: address, secrets: secretsThere, serverIsOurs: false });
      expect(await ask(urls.naung_app, 'select access.current_district() as district')).toEqual([{ district: null }]);
      expect(await ask(address, `select pg_has_role('mover', 'naung_auth', 'SET') as may`)).toEqual([{ may: false }]);
    } finally {
      await bare.stop();
    }
  });

  it.each([
    ['owns the database', true],
    ['may only create in it', false],
  ])('is told what to ask of the owner of the database, and works once that was run: %s', async (_what, owns) => {
    const bare = await bareServer();
    try {
      await ask(bare.url, `create role mover login password 'mover-comes'`);
      await ask(bare.url, owns ? 'create database moved owner mover' : 'create database moved');
      if (!owns) await ask(bare.url, 'grant create on database moved to mover');
      const address = addressAs(addressOf(bare.url, 'moved'), 'mover', 'mover-comes');
      const attempt = prepare({ migrating: address, secrets: await otherSecrets(), serverIsOurs: false });
      const words = await attempt.then(
        () => '',
        (fault: unknown) => String(fault),
      );
      expect(words).toMatch(/Ask the database's owner to run/);
      expect(words).not.toMatch(/SCRAM/);
      const statements = words.split('\n').slice(1).join('\n').replaceAll("password '…'", "password 'chosen-by-them'");
      await ask(addressOf(bare.url, 'moved'), statements);
      const given = Object.fromEntries(
        loginRoles.map((role) => [role, addressAs(address, role, 'chosen-by-them')]),
      ) as unknown as RoleUrls;
      const urls = await prepare({ migrating: address, secrets: await otherSecrets(), given, serverIsOurs: false });
      expect(urls).toEqual(given);
      await migrate(address);
      expect(await ask(urls.naung_app, 'select access.current_unit() as unit')).toEqual([{ unit: null }]);
    } finally {
      await bare.stop();
    }
  });

  it('refuses an address that signs in under another name', async () => {
    await expect(prepare({ given: { naung_app: 'postgres://somebody:x@localhost/naung' } })).rejects.toThrow(
      /NAUNG_DATABASE_URL_APP must sign in as naung_app/,
    );
  });
});
