/**
 * The PostgreSQL that Naung brings along: the real server out of an npm package, on a data folder, as a child of this process.
 *
 * It hears only a socket in a folder that nobody else can enter. It must never outlive its Naung, lose a commit that was
 * answered, or be started twice on one folder.
 */
import type { ChildProcess } from 'node:child_process';
import { readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { setTimeout as wait } from 'node:timers/promises';
import pg from 'pg';
import { codeOf, PlainFault } from '../processes/plain-fault.ts';
import { clearTheWay, noteStarter, serverNotedIn } from './embedded/before.ts';
import { program } from './embedded/binaries.ts';
import { clusterIn, firmSettings, superuser } from './embedded/cluster.ts';
import { launch, type Programs, programsHere, untilWeDie, watchFor } from './embedded/launch.ts';
import { giveTree } from './embedded/ownership.ts';
import { chooseLaunch, placeIn, socketFolder, socketName } from './embedded/place.ts';

export interface EmbeddedServer {
  /** The superuser's address of the database `naung`; it never leaves the supervisor. */
  readonly url: string;
  readonly pid: number;
  /** As whom it runs, in words. */
  readonly way: string;
  /** Resolves with the reason when the server ends without having been asked to. */
  readonly lost: Promise<string>;
  /** Ends sessions, writes everything down, leaves. */
  stop(): Promise<void>;
}

export interface EmbeddedWish {
  readonly dataFolder: string;
  /** What the server says; never a statement or a value. */
  readonly say?: (line: string) => void;
  /** For tests: fast, and not safe against a power cut. */
  readonly throwaway?: boolean;
  readonly programs?: Programs;
}

const patienceMs = { start: 120_000, stop: 30_000, quit: 5_000 };
const databaseName = 'naung';

export async function startEmbedded(wish: EmbeddedWish): Promise<EmbeddedServer> {
  const programs = wish.programs ?? programsHere();
  const place = await placeIn(wish.dataFolder);
  const { way, binaries } = await chooseLaunch(place, programs);
  await clearTheWay(place.home);
  await giveTree(place.home, way.owner);
  const cluster = await clusterIn(place.home, way, binaries, wish.throwaway ?? false);
  const socket = await socketFolder(place.home, way.owner);
  await serverNotedIn(join(socket, `${socketName}.lock`), cluster.folder);
  await noteStarter(place.home, way.owner);

  const command = [program(binaries, 'postgres'), '-D', cluster.folder, ...firmSettings(socket)];
  // Detached, so that Ctrl-C in a terminal does not end it before those who still write to it.
  const child = launch(way, [...untilWeDie(programs), ...command], {
    cwd: place.home,
    detached: true,
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  const said = listen(child, wish.say);
  const ended = endOf(child);
  const watch = programs.setpriv === null && child.pid !== undefined ? watchFor(way, child.pid) : null;
  void ended.then(() => watch?.stdin?.end('home\n'));

  let asked = false;
  const stop = async () => {
    asked = true;
    await leave(child, ended);
    if (!socket.startsWith(place.home)) await rm(socket, { recursive: true, force: true });
  };
  const url = `postgresql://${superuser}:${cluster.password}@${encodeURIComponent(socket)}/${databaseName}`;
  try {
    await untilReady(child, join(cluster.folder, 'postmaster.pid'), said);
    await ensureDatabase(url);
  } catch (fault) {
    await stop();
    throw fault;
  }
  const lost = new Promise<string>((resolve) => {
    void ended.then((how) => (asked ? undefined : resolve(how)));
  });
  return { url, pid: child.pid ?? 0, way: way.way, lost, stop };
}

function listen(child: ChildProcess, say: (line: string) => void = () => undefined): readonly string[] {
  const said: string[] = [];
  if (child.stderr !== null)
    createInterface(child.stderr).on('line', (line) => {
      said.push(line);
      if (said.length > 30) said.shift();
      say(line);
    });
  return said;
}

const endOf = (child: ChildProcess): Promise<string> =>
  new Promise((resolve) => {
    child.once('error', (fault) => resolve(codeOf(fault) ?? 'could not be started'));
    child.once('exit', (code, signal) => resolve(signal === null ? `ended with ${code}` : `ended by ${signal}`));
  });

// The server itself notes in its pid file when it takes connections; pg_ctl reads the same line.
async function untilReady(child: ChildProcess, pidFile: string, said: readonly string[]): Promise<void> {
  for (let waited = 0; waited < patienceMs.start; waited += 10) {
    const lines = (await readFile(pidFile, 'utf8').catch(() => '')).split('\n');
    if (lines[0] === String(child.pid) && lines[7]?.trim() === 'ready') return;
    if (child.pid === undefined || child.exitCode !== null || child.signalCode !== null) {
      await wait(50);
      throw new PlainFault(`PostgreSQL did not start: ${said.slice(-5).join(' ') || 'it gave no reason'}`, {
        id: `PostgreSQL tidak bisa dijalankan: ${said.slice(-5).join(' ') || 'tanpa sebab yang disebut'}`,
      });
    }
    await wait(10);
  }
  throw new PlainFault(`PostgreSQL was not ready within ${patienceMs.start / 1000} s`, {
    id: `PostgreSQL belum siap dalam ${patienceMs.start / 1000} detik; coba sekali lagi`,
  });
}

async function leave(child: ChildProcess, ended: Promise<string>): Promise<void> {
  const within = async (signal: NodeJS.Signals, ms: number) => {
    child.kill(signal);
    const late = new AbortController();
    const first = await Promise.race([ended.then(() => true), wait(ms, false, { signal: late.signal, ref: false })]);
    late.abort();
    return first;
  };
  if (child.pid === undefined || child.exitCode !== null || child.signalCode !== null) return;
  if (await within('SIGINT', patienceMs.stop)) return;
  if (await within('SIGQUIT', patienceMs.quit)) return;
  child.kill('SIGKILL');
  await ended;
}

async function ensureDatabase(url: string): Promise<void> {
  try {
    await once(url, 'select 1');
  } catch (fault) {
    if (codeOf(fault) !== noSuchDatabase) throw fault;
    await once(url.replace(/[^/]*$/, 'postgres'), `create database ${databaseName}`);
  }
}

const noSuchDatabase = '3D000';

async function once(url: string, sql: string): Promise<void> {
  const client = new pg.Client({ connectionString: url });
  client.on('error', () => undefined);
  await client.connect();
  try {
    await client.query(sql);
  } finally {
    await client.end();
  }
}
