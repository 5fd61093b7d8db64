import { spawn } from 'node:child_process';
import { readlinkSync, writeFileSync } from 'node:fs';
import { chmod, cp, lstat, mkdtemp, readFile, realpath, rm } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { startEmbedded } from '../embedded.ts';
import { copiedBinaries, installedBinaries, linksStand, program } from './binaries.ts';
import { programsHere, runToEnd, waysToLaunch, whyNot } from './launch.ts';

let folder: string;
beforeEach(async () => {
  folder = await realpath(await mkdtemp(join(tmpdir(), 'naung-launch-')));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

const asMe = { way: 'as I am', owner: { uid: 0, gid: 0 }, prefix: [], identity: {} };
const version = async (postgres: string) => (await runToEnd(asMe, [postgres, '--version'], folder)).code;

describe('the programs that npm brings', () => {
  it('get their links where install scripts were off', async () => {
    const installed = await installedBinaries();
    const bare = { ...installed, folder: join(folder, 'native') };
    await cp(installed.folder, bare.folder, {
      recursive: true,
      filter: async (from) => !(await lstat(from)).isSymbolicLink(),
    });
    expect(await version(program(bare, 'postgres'))).not.toBe(0);
    expect(await linksStand(bare)).toBe(true);
    expect(await version(program(bare, 'postgres'))).toBe(0);
    expect(await linksStand(bare)).toBe(true);
  });

  it('can be copied, readable for whoever runs them, once', async () => {
    const copy = await copiedBinaries(await installedBinaries(), folder);
    expect(await version(program(copy, 'postgres'))).toBe(0);
    expect((await lstat(program(copy, 'initdb'))).mode & 0o777).toBe(0o755);
    const { ino } = await lstat(program(copy, 'postgres'));
    await copiedBinaries(await installedBinaries(), folder);
    expect((await lstat(program(copy, 'postgres'))).ino).toBe(ino);
  });

  it('say why they cannot be used', async () => {
    expect(await whyNot(asMe, '/nowhere/postgres', folder)).toBe('cannot reach /nowhere/postgres');
    expect(await whyNot(asMe, '/nowhere/postgres', '/nowhere')).toBe('cannot enter the data folder /nowhere');
  });
});

describe.runIf(process.getuid?.() === 0 && programsHere().unshare !== null)('started by root', () => {
  it('tries the owner of the data first, then a namespace, then a lesser user', async () => {
    const ways = await waysToLaunch(programsHere(), { uid: 4242, gid: 4243 });
    expect(ways.map(({ owner }) => owner.uid)).toEqual([4242, 0, expect.any(Number)]);
    expect(ways[1]?.prefix.join(' ')).toMatch(/unshare -U --map-user=\d+ --map-group=\d+ --$/);
    const inner = Number(/--map-user=(\d+)/.exec(ways[1]?.prefix.join(' ') ?? '')?.[1]);
    // initdb insists on a name for its user, and not every machine has one for 1000.
    expect(await readFile('/etc/passwd', 'utf8')).toMatch(new RegExp(`^[^:]+:[^:]*:${inner}:`, 'm'));
  });

  it('runs as another user where namespaces are forbidden, and stays with that owner', {
    timeout: 60_000,
  }, async () => {
    await chmod(folder, 0o755);
    const data = join(folder, 'data');
    const first = await startWithoutNamespaces(data);
    expect(first).toMatch(/^as the user (naung|nobody)\n/);
    const { uid } = await lstat(join(data, 'postgres', 'cluster'));
    expect(uid).not.toBe(0);
    expect((await lstat(join(data, 'postgres', 'cluster', 'naung-superuser-password'))).mode & 0o777).toBe(0o600);
    const again = await startEmbedded({ dataFolder: data, throwaway: true });
    await again.stop();
    expect(again.way).toBe(`as the user ${uid}`);
  });

  it('takes data over that was made in a namespace, where namespaces are forbidden later', {
    timeout: 60_000,
  }, async () => {
    await chmod(folder, 0o755);
    const data = join(folder, 'data');
    const first = await startEmbedded({ dataFolder: data, throwaway: true });
    await first.stop();
    expect(first.way).toBe('in a user namespace');
    expect(await startWithoutNamespaces(data)).toMatch(/^as the user (naung|nobody)\n/);
  });

  it('says in words when no way reaches the data', { timeout: 60_000 }, async () => {
    await chmod(folder, 0o700);
    const words = await startWithoutNamespaces(join(folder, 'data'));
    expect(words).toContain('cannot enter the data folder');
    expect(words).toContain('Set NAUNG_DATA to a folder that such a user can reach');
  });
});

/** A Naung in a system like a container's: all users, root included, and no further namespace. Returns what it wrote. */
async function startWithoutNamespaces(data: string): Promise<string> {
  const source = join(dirname(fileURLToPath(import.meta.url)), '..', 'embedded.ts');
  const code = `const { startEmbedded } = await import(${JSON.stringify(source)});
    const server = await startEmbedded({ dataFolder: ${JSON.stringify(data)}, throwaway: true });
    console.log(server.way); await server.stop();`;
  const tsx = createRequire(import.meta.url).resolve('tsx/esm');
  const forbid = 'read -r go; exec sh -c \'echo 0 > /proc/sys/user/max_user_namespaces && exec "$@"\' sh "$@"';
  const command = [process.execPath, '--import', tsx, '--input-type=module', '-e', code];
  const child = spawn(programsHere().unshare ?? '', ['-U', '--', 'sh', '-c', forbid, 'sh', ...command], {
    stdio: 'pipe',
  });
  const wrote: string[] = [];
  child.stdout.on('data', (part) => wrote.push(String(part)));
  child.stderr.on('data', (part) => wrote.push(String(part)));
  const ended = new Promise((resolve) => child.once('close', resolve));
  while (readlinkSync(`/proc/${child.pid}/ns/user`) === readlinkSync('/proc/self/ns/user')) await wait(5);
  for (const map of ['uid_map', 'gid_map']) writeFileSync(`/proc/${child.pid}/${map}`, '0 0 65536\n');
  child.stdin.end('go\n');
  await ended;
  return wrote.join('');
}
