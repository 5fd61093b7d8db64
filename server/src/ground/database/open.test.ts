import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { afterEach, beforeEach, expect, inject, it } from 'vitest';
import { logOf } from '../processes/log.ts';
import type { Settings } from '../settings/known.ts';
import { readSettings } from '../settings/settings.ts';
import { addressOf } from './address.ts';
import { bringUp } from './bring-up.ts';
import { type OpenDatabase, openDatabase } from './open.ts';

let folder: string;
let open: OpenDatabase | undefined;
const written: string[] = [];
const log = logOf('supervisor', 'info', { write: (line) => written.push(line) });

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'naung-open-'));
});
afterEach(async () => {
  await open?.stop();
  open = undefined;
  await rm(folder, { recursive: true, force: true });
});

function settings(more: Record<string, string> = {}): Settings {
  const read = readSettings({ NAUNG_DATA: folder, ...more });
  if (!read.ok) throw new Error('these settings are right');
  return read.settings;
}

it('opens from nothing, and comes back on the same address when the server falls', { timeout: 60_000 }, async () => {
  open = await openDatabase(settings(), log, bringUp);
  const pool = new pg.Pool({ connectionString: open.urls.naung_app });
  pool.on('error', () => undefined);
  const district = () => pool.query('select access.current_district() as district').then(({ rows }) => rows);
  expect(await district()).toEqual([{ district: null }]);
  const [pid = ''] = (await readFile(join(folder, 'postgres', 'cluster', 'postmaster.pid'), 'utf8')).split('\n');
  process.kill(Number(pid), 'SIGKILL');
  await expect.poll(() => written.join(''), { timeout: 30_000 }).toContain('PostgreSQL is back');
  expect(await district()).toEqual([{ district: null }]);
  await pool.end();
});

it('uses the server that an operator gives, and makes no database of its own', async () => {
  const server = inject('testServer');
  const name = `open_${process.pid}`;
  const root = new pg.Client({ connectionString: server.migrating });
  await root.connect();
  await root.query(`create database ${name}`);
  const given = Object.fromEntries(
    Object.entries(server.urls).map(([role, url]) => [
      `NAUNG_DATABASE_URL_${role.slice(6).toUpperCase()}`,
      addressOf(url, name),
    ]),
  );
  open = await openDatabase(settings({ DATABASE_URL: addressOf(server.migrating, name), ...given }), log, bringUp);
  const app = new pg.Client({ connectionString: open.urls.naung_app });
  await app.connect();
  expect((await app.query('select access.current_unit() as unit')).rows).toEqual([{ unit: null }]);
  await app.end();
  await expect(readFile(join(folder, 'postgres', 'cluster', 'PG_VERSION'))).rejects.toThrow();
  await root.query(`drop database ${name} with (force)`);
  await root.end();
});
