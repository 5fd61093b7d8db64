import { spawn } from 'node:child_process';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { type AddressInfo, createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { isAlive } from '../database/embedded/before.ts';
import { urlsFor } from '../database/login-roles.ts';
import { readSettings } from '../settings/settings.ts';
import { addressFor, environmentOf } from './environment.ts';
import { logOf } from './log.ts';
import { type Patience, type Post, type Supervised, supervise } from './supervisor.ts';

const here = dirname(fileURLToPath(import.meta.url));
const tsx = createRequire(import.meta.url).resolve('tsx/esm');
const wait: Patience = { readyMs: 10_000, closeMs: 3000, firstRestMs: 20, longestRestMs: 200, calmMs: 60_000 };

let folder: string;
let running: Supervised | undefined;
let written: string[];
const log = () => logOf('supervisor', 'info', { write: (line) => written.push(line) });

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'naung-supervisor-'));
  written = [];
});
afterEach(async () => {
  await running?.stop('now');
  running = undefined;
  await rm(folder, { recursive: true, force: true });
});

/** A child that lives as ours do; `open` is the body of its opening. */
async function post(name: string, open: string, environment: Record<string, string> = {}): Promise<Post> {
  const script = join(folder, `${name}.mjs`);
  await writeFile(
    script,
    `const { liveAsChild } = await import(${JSON.stringify(join(here, 'child.ts'))});
     const { logOf } = await import(${JSON.stringify(join(here, 'log.ts'))});
     const { appendFileSync } = await import('node:fs');
     const note = (word) => appendFileSync(${JSON.stringify(join(folder, 'notes'))}, word + '\\n');
     await liveAsChild(logOf(${JSON.stringify(name)}, 'silent'), async () => { ${open} });`,
  );
  return { name, script, environment: { PATH: process.env.PATH ?? '', ...environment }, flags: ['--import', tsx] };
}

const stays = `setInterval(() => {}, 1000); return { close: async () => note('closed') };`;
const notes = async () => (await readFile(join(folder, 'notes'), 'utf8').catch(() => '')).split('\n').filter(Boolean);
const goneSoon = (pid: number) => expect.poll(() => isAlive(pid), { timeout: 5000 }).toBe(false);

describe('the supervisor', () => {
  it('waits until every child is ready, and closes them gently', async () => {
    const posts = [
      await post('office', `await new Promise((r) => setTimeout(r, 300)); note('open'); ${stays}`),
      await post('jobs', stays),
    ];
    running = await supervise(posts, log(), wait);
    expect(await notes()).toContain('open');
    const pids = [...running.pids().values()];
    expect([...running.pids().keys()]).toEqual(['office', 'jobs']);
    await running.stop();
    expect((await notes()).filter((word) => word === 'closed')).toHaveLength(2);
    for (const pid of pids) await goneSoon(pid);
  });

  it('lets the first go last, when nobody leans on it any more', async () => {
    const slowly = `setInterval(() => {}, 1000);
      return { close: async () => { await new Promise((r) => setTimeout(r, 400)); note('office'); } };`;
    const quickly = `setInterval(() => {}, 1000); return { close: async () => note('keeper') };`;
    running = await supervise([await post('keeper', quickly), await post('office', slowly)], log(), wait);
    await running.stop();
    expect(await notes()).toEqual(['office', 'keeper']);
  });

  it('starts a fallen child again, and leaves the others alone', async () => {
    running = await supervise([await post('office', stays), await post('jobs', stays)], log(), wait);
    const before = new Map(running.pids());
    process.kill(before.get('office') ?? 0, 'SIGKILL');
    await expect.poll(() => written.join('')).toContain('a process is back');
    expect(running.pids().get('office')).not.toBe(before.get('office'));
    expect(running.pids().get('jobs')).toBe(before.get('jobs'));
  });

  it('rests longer with every fall', async () => {
    const falls = `note('open'); if (process.env.FALLS === '1') setTimeout(() => process.exit(3), 10); ${stays}`;
    running = await supervise([await post('office', falls, { FALLS: '1' })], log(), wait);
    await expect
      .poll(() => written.filter((line) => line.includes('started again')).length, { timeout: 10_000 })
      .toBeGreaterThan(3);
    const rests = written
      .filter((line) => line.includes('started again'))
      .map((line) => (JSON.parse(line) as { ms: number }).ms);
    expect(rests.slice(0, 4)).toEqual([20, 40, 80, 160]);
  });

  it('keeps the words of a fault that nobody can mend from the start', async () => {
    const posts = [await post('office', `throw new Error('a word that was told');`)];
    await expect(supervise(posts, log(), wait)).rejects.toThrow(/^office stopped before it was ready/);
  });

  it('fails the start when one child cannot open, and stops the others', async () => {
    const server = createServer();
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const { port } = server.address() as AddressInfo;
    const taken = `const { createServer } = await import('node:net');
      await new Promise((resolve, reject) => createServer().on('error', reject).listen(${port}, '127.0.0.1', resolve)); ${stays}`;
    const posts = [await post('jobs', `note(String(process.pid)); ${stays}`), await post('office', taken)];
    await expect(supervise(posts, log(), wait)).rejects.toThrow(`office: Port ${port} is in use by another program`);
    server.close();
    const [pid] = await notes();
    if (pid !== undefined) await goneSoon(Number(pid));
  });

  it('does not wait for ever for a child that hangs, neither to open nor to close', async () => {
    const hangs = `await new Promise(() => setInterval(() => {}, 1000));`;
    await expect(supervise([await post('office', hangs)], log(), { ...wait, readyMs: 1500 })).rejects.toThrow(
      /did not get ready/,
    );
    const clings = `setInterval(() => {}, 1000); return { close: () => new Promise(() => {}) };`;
    running = await supervise([await post('jobs', clings)], log(), { ...wait, closeMs: 300 });
    const pid = running.pids().get('jobs') ?? 0;
    await running.stop();
    await goneSoon(pid);
  });

  it('takes its children along when it is killed', async () => {
    const { script, environment, flags } = await post('office', stays);
    const code = `const { supervise } = await import(${JSON.stringify(join(here, 'supervisor.ts'))});
      const { logOf } = await import(${JSON.stringify(join(here, 'log.ts'))});
      const posts = [${JSON.stringify({ name: 'office', script, environment, flags })}];
      console.log((await supervise(posts, logOf('supervisor', 'silent'))).pids().get('office'));`;
    const parent = spawn(process.execPath, ['--import', tsx, '--input-type=module', '-e', code], {
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    const pid = Number(await new Promise((resolve) => createInterface(parent.stdout).once('line', resolve)));
    expect(await isAlive(pid)).toBe(true);
    parent.kill('SIGKILL');
    await goneSoon(pid);
    expect(await notes()).toContain('closed');
  });

  it('lets no uncaught error be printed in its own words', async () => {
    const throws = `setTimeout(() => { throw new Error('Rahasia') }, 20); ${stays}`;
    const { script, environment, flags } = await post('office', throws);
    const child = spawn(process.execPath, [...(flags ?? []), script], { env: environment, stdio: 'pipe' });
    let said = '';
    child.stdout.on('data', (part) => (said += String(part)));
    child.stderr.on('data', (part) => (said += String(part)));
    const code = await new Promise((resolve) => child.once('close', resolve));
    expect(code).toBe(1);
    expect(said).toBe('');
  });
});

describe('the environment of a process', () => {
  const read = readSettings({
    NAUNG_DATA: '/srv/naung',
    NAUNG_BEHIND_PROXY: '1',
    DATABASE_URL: 'postgres://root:s3cret@db/naung',
  });
  const urls = urlsFor((role) => `postgres://${role}:of-${role}@db/naung`);

  it('holds only what the process needs', () => {
    if (!read.ok) throw new Error('these settings are right');
    const door = environmentOf(read.settings, urls, { roles: ['naung_door'], dataFolder: false });
    expect(door.NAUNG_DATABASE_URL_DOOR).toBe(urls.naung_door);
    expect(JSON.stringify(door)).not.toMatch(/s3cret|of-naung_app|\/srv\/naung/);
    expect(Object.keys(door)).not.toContain('NAUNG_DATA');
  });

  it('is read by the process as the same settings', () => {
    if (!read.ok) throw new Error('these settings are right');
    const again = readSettings(environmentOf(read.settings, urls, { roles: ['naung_app'], dataFolder: true }));
    const { DATABASE_URL: _kept, ...passedOn } = read.settings;
    expect(again).toEqual({ ok: true, settings: { ...passedOn, NAUNG_DATABASE_URL_APP: urls.naung_app } });
    if (again.ok)
      expect(() => addressFor(again.settings, 'naung_jobs')).toThrow(/was not given NAUNG_DATABASE_URL_JOBS/);
  });
});
