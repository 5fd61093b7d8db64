import { type ChildProcess, spawn } from 'node:child_process';
import { appendFile, mkdir, mkdtemp, readFile, realpath, rm, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { createInterface } from 'node:readline';
import { setTimeout as wait } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import pg from 'pg';
import { afterEach, describe, expect, it } from 'vitest';
import { addressAs } from './address.ts';
import { isAlive } from './embedded/before.ts';
import { programsHere } from './embedded/launch.ts';
import { type EmbeddedServer, startEmbedded } from './embedded.ts';

const folders: string[] = [];
const servers: EmbeddedServer[] = [];

afterEach(async () => {
  await Promise.all(servers.splice(0).map((server) => server.stop()));
  await Promise.all(folders.splice(0).map((folder) => rm(folder, { recursive: true, force: true })));
});

async function freshFolder(): Promise<string> {
  const folder = await realpath(await mkdtemp(join(tmpdir(), 'naung-embedded-')));
  folders.push(folder);
  return folder;
}

async function start(
  dataFolder: string,
  more: Partial<Parameters<typeof startEmbedded>[0]> = {},
): Promise<EmbeddedServer> {
  const server = await startEmbedded({ dataFolder, throwaway: true, ...more });
  servers.push(server);
  return server;
}

async function ask<Row extends pg.QueryResultRow>(url: string, sql: string): Promise<Row[]> {
  const client = new pg.Client({ connectionString: url });
  client.on('error', () => undefined);
  await client.connect();
  try {
    return (await client.query<Row>(sql)).rows;
  } finally {
    await client.end();
  }
}

/** Another Naung in a process of its own, which can be killed. */
async function anotherNaung(dataFolder: string, wish = ''): Promise<{ child: ChildProcess; pid: number }> {
  const source = join(dirname(fileURLToPath(import.meta.url)), 'embedded.ts');
  const code = `const { startEmbedded } = await import(${JSON.stringify(source)});
    const { pid } = await startEmbedded({ dataFolder: ${JSON.stringify(dataFolder)}, throwaway: true, ${wish} });
    console.log(pid); setInterval(() => {}, 1000);`;
  const tsx = createRequire(import.meta.url).resolve('tsx/esm');
  const child = spawn(process.execPath, ['--import', tsx, '--input-type=module', '-e', code], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const [line] = await new Promise<string[]>((resolve) => {
    createInterface(child.stdout).once('line', (first) => resolve([first]));
    child.once('exit', () => resolve([]));
  });
  return { child, pid: Number(line) };
}

/** What a server says at its start that was not closed in order, and reads its journal again for as long as that takes. */
const recovering = /not properly shut down|recovery in progress|interrupted/;

async function goneWithin(pid: number, ms: number): Promise<boolean> {
  for (let waited = 0; waited < ms; waited += 20) {
    if (!(await isAlive(pid))) return true;
    await wait(20);
  }
  return false;
}

describe('the embedded server', () => {
  it('starts from nothing, keeps everything over a restart and hears no network', async () => {
    const folder = await freshFolder();
    const first = await start(folder, { throwaway: false });
    await ask(first.url, 'create table kept (word text); insert into kept values ($$tetap$$)');
    expect(await ask(first.url, 'show listen_addresses')).toEqual([{ listen_addresses: '' }]);
    expect(await ask(first.url, 'show fsync')).toEqual([{ fsync: 'on' }]);
    expect(
      await ask(
        first.url,
        `select datlocprovider, datlocale, pg_encoding_to_char(encoding) as encoding from pg_database where datname = 'naung'`,
      ),
    ).toEqual([{ datlocprovider: 'b', datlocale: 'C.UTF-8', encoding: 'UTF8' }]);
    await first.stop();
    expect(await isAlive(first.pid)).toBe(false);

    const said: string[] = [];
    const second = await start(folder, { say: (line) => said.push(line) });
    expect(said.join('\n')).toMatch(/ready to accept/);
    expect(said.join('\n'), 'it was closed in order').not.toMatch(recovering);
    expect(await ask(second.url, 'select word from kept')).toEqual([{ word: 'tetap' }]);
  });

  it('lets nobody in without the password', async () => {
    const server = await start(await freshFolder());
    await expect(ask(addressAs(server.url, 'naung_superuser', 'guessed'), 'select 1')).rejects.toMatchObject({
      code: '28P01',
    });
    expect(await ask(server.url, 'select type, auth_method from pg_hba_file_rules')).toEqual([
      { type: 'local', auth_method: 'scram-sha-256' },
    ]);
  });

  it('says nothing of statements and values, not even when they fail or a session dies', async () => {
    const said: string[] = [];
    const server = await start(await freshFolder(), { say: (line) => said.push(line) });
    await ask(server.url, 'create table people (name text primary key, age int)');
    const failing = [
      `insert into people values ('Rahasia', 1), ('Rahasia', 2)`,
      `select 'Rahasia'::int`,
      `select Rahasia from people`,
      `do $$ begin raise exception 'Rahasia'; end $$`,
      `do $$ begin raise warning 'Rahasia'; end $$; select 1/0, 'Rahasia'`,
      `selec 'Rahasia'`,
    ];
    for (const sql of failing) await expect(ask(server.url, sql)).rejects.toThrow();
    const dying = new pg.Client({ connectionString: server.url });
    dying.on('error', () => undefined);
    await dying.connect();
    const { rows } = await dying.query<{ pid: number }>('select pg_backend_pid() as pid');
    const asleep = dying.query(`select pg_sleep(30), 'Rahasia'`).catch(() => undefined);
    await wait(100);
    process.kill(rows[0]?.pid ?? 0, 'SIGSEGV');
    await asleep;
    await expect.poll(() => said.join('\n'), { timeout: 10_000 }).toMatch(/terminated by signal 11/);
    await expect
      .poll(() => said.filter((line) => line.includes('ready to accept')).length, { timeout: 10_000 })
      .toBe(2);
    expect(said.join('\n')).not.toMatch(/rahasia/i);
  });

  it('tells when it ends without having been asked to', async () => {
    const server = await start(await freshFolder());
    process.kill(server.pid, 'SIGQUIT');
    expect(await server.lost).toMatch(/^ended/);
  });

  it('works below a path that is too long for a socket', async () => {
    const folder = join(await freshFolder(), 'a'.repeat(60), 'b'.repeat(60));
    const server = await start(folder);
    expect(await ask(server.url, 'select 1 as one')).toEqual([{ one: 1 }]);
  });
});

describe('what an earlier start left behind', () => {
  it.each([
    ['the kernel tells the server', ''],
    ['a shell tells the server, where setpriv is missing', 'programs: { unshare: "/usr/bin/unshare", setpriv: null }'],
  ])('leaves no orphan when its Naung is killed: %s', async (_how, wish) => {
    const folder = await freshFolder();
    const { child, pid } = await anotherNaung(folder, wish);
    expect(await isAlive(pid)).toBe(true);
    child.kill('SIGKILL');
    expect(await goneWithin(pid, 3000)).toBe(true);
    const said: string[] = [];
    await start(folder, { say: (line) => said.push(line) });
    expect(said.join('\n')).toMatch(/ready to accept/);
    expect(said.join('\n'), 'it was closed in order').not.toMatch(recovering);
  });

  it('starts at once after a kill, while the old server is still leaving', async () => {
    const folder = await freshFolder();
    const { child } = await anotherNaung(folder);
    child.kill('SIGKILL');
    const server = await start(folder);
    expect(await ask(server.url, 'select 1 as one')).toEqual([{ one: 1 }]);
  });

  it('refuses a second Naung on the same folder and leaves the first alone', async () => {
    const folder = await freshFolder();
    const { child, pid } = await anotherNaung(folder);
    await expect(start(folder)).rejects.toThrow(/Another Naung \(process \d+\) is running on this data folder/);
    expect(await isAlive(pid)).toBe(true);
    child.kill('SIGKILL');
    expect(await goneWithin(pid, 3000)).toBe(true);
  });

  it('is not fooled by a note whose number now belongs to another program', async () => {
    const folder = await freshFolder();
    await (await start(folder)).stop();
    const note = `${process.pid}\n${join(folder, 'postgres', 'cluster')}\n1700000000\n5432\n/nowhere\n\n  1 2\nready   \n`;
    await writeFile(join(folder, 'postgres', 'cluster', 'postmaster.pid'), note);
    const server = await start(folder);
    expect(await ask(server.url, 'select 1 as one')).toEqual([{ one: 1 }]);
    expect(await isAlive(process.pid)).toBe(true);
  });

  it('throws away a cluster that was only half made', async () => {
    const folder = await freshFolder();
    await mkdir(join(folder, 'postgres', 'cluster.unfinished'), { recursive: true, mode: 0o700 });
    await writeFile(join(folder, 'postgres', 'cluster.unfinished', 'PG_VERSION'), '18\n');
    const server = await start(folder);
    expect(await ask(server.url, 'select 1 as one')).toEqual([{ one: 1 }]);
  });

  it('refuses data of another PostgreSQL in words', async () => {
    const folder = await freshFolder();
    await (await start(folder)).stop();
    await writeFile(join(folder, 'postgres', 'cluster', 'PG_VERSION'), '17\n');
    await expect(start(folder)).rejects.toThrow(/holds a database of PostgreSQL 17, but this Naung brings 18/);
  });

  it('passes on the reason when the server does not start', async () => {
    const folder = await freshFolder();
    await (await start(folder)).stop();
    const settings = join(folder, 'postgres', 'cluster', 'postgresql.conf');
    await appendFile(settings, `shared_buffers = 'much'\n`);
    await expect(start(folder)).rejects.toThrow(/PostgreSQL did not start: .*shared_buffers/);
    expect(await readFile(settings, 'utf8')).toContain('much');
  });
});

describe.runIf(process.platform === 'linux')('the system it runs on', () => {
  it('has what keeps the server from outliving us', () => {
    expect(programsHere()).toMatchObject({ setpriv: expect.stringContaining('setpriv') });
  });
});
