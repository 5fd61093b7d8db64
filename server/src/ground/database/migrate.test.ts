import { cp, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { afterAll, beforeAll, beforeEach, describe, expect, inject, it } from 'vitest';
import { addressOf } from './address.ts';
import { migrate, migrationsFolder, migrationsIn } from './migrate.ts';
import { prepareRoles } from './roles.ts';
import { testDatabase } from './testing/test-database.ts';

let folder: string;
let count = 0;
let address: string;
const made: string[] = [];

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'naung-migrate-'));
});
afterAll(async () => {
  for (const name of made) await ask(inject('testServer').migrating, `drop database ${name} with (force)`);
  await rm(folder, { recursive: true, force: true });
});

// An empty database with the roles' grants, and no migration yet.
beforeEach(async () => {
  const server = inject('testServer');
  count += 1;
  const name = `migrate_${process.pid}_${count}`;
  made.push(name);
  await ask(server.migrating, `create database ${name}`);
  address = addressOf(server.migrating, name);
  await prepareRoles({ migrating: address, secrets: folder, given: server.urls, serverIsOurs: true });
});

async function ask<Row extends pg.QueryResultRow>(url: string, sql: string): Promise<Row[]> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    return (await client.query<Row>(sql)).rows;
  } finally {
    await client.end();
  }
}

async function files(contents: Readonly<Record<string, string>>): Promise<string> {
  const into = await mkdtemp(join(folder, 'files-'));
  for (const [name, sql] of Object.entries(contents)) await writeFile(join(into, name), sql);
  return into;
}

const first = { '0001-first.sql': '-- First, because a test needs a schema.\ncreate schema shed;\n' };
const second = {
  '0002-second.sql': '-- Second, because a schema alone holds nothing.\ncreate table shed.tools (name text);\n',
};

describe('migrating', () => {
  it('applies what is missing, in order, once, as the owner', async () => {
    const one = await files(first);
    expect(await migrate(address, one)).toEqual(['0001-first.sql']);
    expect(await migrate(address, one)).toEqual([]);
    expect(await migrate(address, await files({ ...second, ...first }))).toEqual(['0002-second.sql']);
    expect(await ask(address, `select tableowner from pg_tables where tablename = 'tools'`)).toEqual([
      { tableowner: 'naung_owner' },
    ]);
  });

  it('applies once when several start at the same moment', async () => {
    const both = await files({ ...first, ...second });
    const done = await Promise.all([migrate(address, both), migrate(address, both), migrate(address, both)]);
    expect(done.flat().sort()).toEqual(['0001-first.sql', '0002-second.sql']);
  });

  it('refuses a file that was changed after it was applied', async () => {
    await migrate(address, await files(first));
    const changed = { '0001-first.sql': `${first['0001-first.sql']}create table shed.more (a int);\n` };
    await expect(migrate(address, await files({ ...changed, ...second }))).rejects.toThrow(
      /0001-first.sql was changed after/,
    );
    expect(await ask(address, `select to_regclass('shed.tools') as there`)).toEqual([{ there: null }]);
  });

  it('does not take other line ends for a change', async () => {
    await migrate(address, await files(first));
    const turned = { '0001-first.sql': first['0001-first.sql'].replaceAll('\n', '\r\n') };
    expect(await migrate(address, await files(turned))).toEqual([]);
  });

  it('refuses a database that is ahead of the program', async () => {
    await migrate(address, await files({ ...first, ...second }));
    await expect(migrate(address, await files(first))).rejects.toThrow(
      /newer than this Naung: it holds migration 0002-second/,
    );
  });

  it('refuses a file that comes before one already applied', async () => {
    const withGap = { ...first, '0003-third.sql': '-- Third, because of a gap.\nselect 1;\n' };
    await migrate(address, await files(withGap));
    await expect(migrate(address, await files({ ...withGap, ...second }))).rejects.toThrow(
      /0002-second.sql comes before 0003-third/,
    );
  });

  it('leaves nothing of a file that fails, and names its line without quoting a row', async () => {
    const broken = {
      '0002-broken.sql': `-- Broken, because it must be seen.\ncreate table shed.broken (a int);\nselect nothing from nowhere;\n`,
    };
    await expect(migrate(address, await files({ ...first, ...broken }))).rejects.toThrow(
      /0002-broken.sql failed at line 3 \(42P01\)/,
    );
    expect(await ask(address, `select to_regclass('shed.broken') as there`)).toEqual([{ there: null }]);
    const quoting = { '0002-quoting.sql': `-- Quoting, because rows must not be.\nselect 'Rahasia'::int;\n` };
    const words = await migrate(address, await files({ ...first, ...quoting })).catch(String);
    expect(words).toContain('22P02');
    expect(words).not.toContain('Rahasia');
  });

  it.each([
    ['ends the transaction', 'commit;\nbegin;'],
    ['leaves the owner', 'reset role;'],
  ])('refuses a file that %s', async (_what, sql) => {
    const sly = { '0002-sly.sql': `-- Sly, because someone will try.\n${sql}\n` };
    await expect(migrate(address, await files({ ...first, ...sly }))).rejects.toThrow(
      /0002-sly.sql ended its transaction or/,
    );
  });

  it.each([
    [{ '0001-first.sql': 'create schema shed;\n' }, /must be a comment that says why/],
    [{ 'first.sql': '-- Why.\n' }, /is not named like/],
    [{ ...first, '0001-again.sql': '-- Why.\n' }, /have the same number/],
  ])('refuses files that are not as they must be (%#)', async (wrong, why) => {
    await expect(migrationsIn(await files(wrong))).rejects.toThrow(why);
  });

  it('finds its files from the source and from a bundle', async () => {
    const house = await mkdtemp(join(folder, 'house-'));
    await cp(migrationsFolder(), join(house, 'server', 'migrations'), { recursive: true });
    expect(migrationsFolder(join(house, 'server', 'dist', 'main.js'))).toBe(join(house, 'server', 'migrations'));
    expect(migrationsFolder(join(house, 'server', 'src', 'ground', 'database', 'migrate.ts'))).toBe(
      join(house, 'server', 'migrations'),
    );
    expect(() => migrationsFolder(join(house, 'web', 'dist', 'main.js'))).toThrow(/is missing/);
  });
});

describe('the context of a transaction', () => {
  it('is nothing without a transaction that says who acts, and is gone after it', async () => {
    const db = await testDatabase();
    try {
      const context = `select access.current_district() as district, access.current_person() as person,
        access.current_unit() as unit, access.current_grantees() as grantees`;
      const nothing = { district: null, person: null, unit: null, grantees: [] };
      const client = await db.app.connect();
      expect((await client.query(context)).rows).toEqual([nothing]);
      const id = '0198f0a2-0000-4000-8000-000000000001';
      await client.query('begin');
      await client.query(
        `set local naung.district = '17'; set local naung.person = '${id}'; set local naung.unit = '${id}'; set local naung.grantees = '{"person:${id}","duty:x"}'`,
      );
      expect((await client.query(context)).rows).toEqual([
        { district: 17, person: id, unit: id, grantees: [`person:${id}`, 'duty:x'] },
      ]);
      await client.query('commit');
      expect((await client.query(context)).rows).toEqual([nothing]);
      client.release();
    } finally {
      await db.close();
    }
  });

  it('lets nobody call a function that was not opened', async () => {
    const db = await testDatabase();
    try {
      await db.owner.query('create function ground.closed() returns int language sql return 1');
      await expect(db.app.query('select ground.closed()')).rejects.toMatchObject({ code: '42501' });
    } finally {
      await db.close();
    }
  });
});
