/**
 * What an earlier start left behind: a server still running, or only its note that it does.
 *
 * Two servers on one folder would destroy it. A number in a note may by now belong to a stranger, after a crash or in a fresh
 * container; so before anything is ended or removed, the process is looked at.
 */
import { execFile } from 'node:child_process';
import { readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { promisify } from 'node:util';
import { codeOf, PlainFault } from '../../processes/plain-fault.ts';
import { give, type Owner } from './ownership.ts';

const run = promisify(execFile);

const patienceMs = { withAnother: 3_000, gently: 20_000, hard: 5_000 };

/** Returns when nothing runs on the cluster: ends a server whose Naung is gone, refuses while that Naung lives. */
export async function clearTheWay(home: string): Promise<void> {
  const cluster = join(home, 'cluster');
  const pid = await serverNotedIn(join(cluster, 'postmaster.pid'), cluster);
  if (pid === null) return;
  const starter = Number(await readFile(starterFile(home), 'utf8').catch(() => 'NaN'));
  const starterLives = async () => (await look(pid))?.parent === starter;
  if (await gone(pid, (await starterLives()) ? patienceMs.withAnother : 0)) return;
  if (await starterLives())
    throw new PlainFault(
      `Another Naung (process ${starter}) is running on this data folder; stop it first, or set NAUNG_DATA`,
      {
        id: `Naung lain (proses ${starter}) sedang memakai folder data ini; hentikan dulu, atau setel NAUNG_DATA ke folder lain`,
      },
    );
  signal(pid, 'SIGINT');
  if (await gone(pid, patienceMs.gently)) return;
  signal(pid, 'SIGQUIT');
  if (await gone(pid, patienceMs.hard)) return;
  throw new PlainFault(
    `A PostgreSQL server (process ${pid}) still runs on ${cluster} and does not end; end it by hand`,
    { id: `Server PostgreSQL (proses ${pid}) masih memakai ${cluster} dan tidak mau berhenti; hentikan sendiri` },
  );
}

/**
 * The living server of this cluster that a note names. A note that names a living stranger is removed: PostgreSQL would believe
 * it and refuse to start. One that names nobody it removes itself.
 */
export async function serverNotedIn(note: string, cluster: string): Promise<number | null> {
  const pid = Math.abs(Number.parseInt(await readFile(note, 'utf8').catch(() => ''), 10));
  if (Number.isNaN(pid) || !(await isAlive(pid))) return null;
  if ((await look(pid))?.command.includes(cluster)) return pid;
  await rm(note, { force: true });
  return null;
}

/** Notes whose server it is that is about to start. */
export async function noteStarter(home: string, owner: Owner): Promise<void> {
  await writeFile(starterFile(home), `${process.pid}\n`);
  await give(starterFile(home), owner);
}

const starterFile = (home: string) => join(home, 'started-by');

/** Also false for a process that has ended and was not yet collected, as in a container whose first process collects nobody. */
export async function isAlive(pid: number): Promise<boolean> {
  try {
    process.kill(pid, 0);
  } catch (fault) {
    if (codeOf(fault) !== 'EPERM') return false;
  }
  const status = await readFile(`/proc/${pid}/status`, 'utf8').catch(() => '');
  return !/^State:\s*[ZX]/m.test(status);
}

async function gone(pid: number, ms: number): Promise<boolean> {
  for (let waited = 0; await isAlive(pid); waited += 20) {
    if (waited >= ms) return false;
    await wait(20);
  }
  return true;
}

function signal(pid: number, name: NodeJS.Signals): void {
  try {
    process.kill(pid, name);
  } catch (fault) {
    if (codeOf(fault) !== 'ESRCH') throw fault;
  }
}

interface Seen {
  readonly parent: number;
  readonly command: string;
}

async function look(pid: number): Promise<Seen | null> {
  try {
    if (process.platform === 'linux') {
      const [status, command] = await Promise.all([
        readFile(`/proc/${pid}/status`, 'utf8'),
        readFile(`/proc/${pid}/cmdline`, 'utf8'),
      ]);
      return { parent: Number(/^PPid:\s*(\d+)/m.exec(status)?.[1]), command: command.replaceAll('\0', ' ') };
    }
    const { stdout } = await run('ps', ['-o', 'ppid=,command=', '-p', String(pid)]);
    const [, parent, command = ''] = /^\s*(\d+)\s+(.*)$/s.exec(stdout) ?? [];
    return { parent: Number(parent), command };
  } catch {
    return null;
  }
}
