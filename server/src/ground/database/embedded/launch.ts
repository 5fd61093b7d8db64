/**
 * As whom PostgreSQL runs. It refuses to run as root, and its data must belong to the user it runs as.
 *
 * An ordinary user starts it as it is. Root starts it in a user namespace, where root's own files look like another user's, so
 * that it works below a folder only root can enter; where namespaces are forbidden, as another user of the system, who must be
 * able to reach the folders. Whichever way, the server must not outlive us: the kernel tells it when we are gone.
 */
import { type ChildProcess, execFile, type SpawnOptions, spawn } from 'node:child_process';
import { accessSync, constants } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { delimiter, join } from 'node:path';
import type { Owner } from './ownership.ts';

/** `null` where this system has no such program. */
export interface Programs {
  readonly unshare: string | null;
  readonly setpriv: string | null;
}

export interface Launch {
  /** In words, for a message about why it cannot be used. */
  readonly way: string;
  /** To whom the files of the cluster must belong on disk. */
  readonly owner: Owner;
  readonly prefix: readonly string[];
  readonly identity: Partial<Owner>;
}

interface SystemUser extends Owner {
  readonly name: string;
}

/** The ways to try, best first. `owner` is who the cluster belongs to already: keeping it spares its owner a locked door. */
export async function waysToLaunch(programs: Programs, owner: Owner | null): Promise<Launch[]> {
  const me = { uid: process.getuid?.() ?? -1, gid: process.getgid?.() ?? -1 };
  const users = await systemUsers();
  const inNamespace = programs.unshare === null ? [] : [namespaced(programs.unshare, me, users)];
  if (me.uid !== 0) {
    const plain: Launch = { way: 'as the user who started Naung', owner: me, prefix: [], identity: {} };
    // initdb wants a name for its user; one that a container made up has none, except inside a namespace.
    return users.some(({ uid }) => uid === me.uid) || users.length === 0 ? [plain] : [...inNamespace, plain];
  }
  const lesser = users.find(({ name }) => name === 'naung') ?? users.find(({ name }) => name === 'nobody');
  const fallback = lesser === undefined ? [] : [asOther(lesser)];
  const asOwner = owner === null || owner.uid === 0 ? [] : [asOther(owner)];
  return [...asOwner, ...inNamespace, ...fallback];
}

/** Starts a program in this way with no more environment than it needs; nothing of ours, no PG… variable of the caller. */
export function launch(way: Launch, command: readonly string[], options: SpawnOptions): ChildProcess {
  const [file = '', ...rest] = [...way.prefix, ...command];
  return spawn(file, rest, { ...options, env: plainEnvironment(), ...way.identity });
}

/** Runs to its end; what it wrote is returned with its exit code (-1 when it could not be started at all). */
export const runToEnd = (
  way: Launch,
  command: readonly string[],
  cwd: string,
): Promise<{ readonly code: number; readonly wrote: string }> =>
  new Promise((resolve) => {
    const [file = '', ...rest] = [...way.prefix, ...command];
    execFile(file, rest, { cwd, env: plainEnvironment(), ...way.identity }, (fault, stdout, stderr) => {
      const code = fault === null ? 0 : typeof fault.code === 'number' ? fault.code : -1;
      resolve({ code, wrote: `${stdout}${stderr}${code === -1 ? (fault?.message ?? '') : ''}`.trim() });
    });
  });

export const cannotReach = 'cannot reach';

/** Why this way does not reach the folder or cannot run the program; `null` when it does both. */
export async function whyNot(way: Launch, postgres: string, folder: string): Promise<string | null> {
  const script = 'cd "$1" || exit 41; test -x "$0" || exit 42; exec "$0" --version';
  const { code, wrote } = await runToEnd(way, ['/bin/sh', '-c', script, postgres, folder], '/');
  if (code === 0) return null;
  if (code === 41) return `cannot enter the data folder ${folder}`;
  if (code === 42) return `${cannotReach} ${postgres}`;
  return wrote.split('\n')[0] ?? `ended with ${code}`;
}

// setpriv stands inside unshare: entering a namespace forgets the signal. The kernel means the thread that started the server, so
// it is started from the main one.
export const untilWeDie = (programs: Programs): readonly string[] =>
  programs.setpriv === null ? [] : [programs.setpriv, '--pdeathsig', 'INT', '--'];

/** Where the kernel cannot tell PostgreSQL that we are gone, a shell that reads our pipe does; a line on it sends it home. */
export const watchFor = (way: Launch, pid: number): ChildProcess =>
  spawn('/bin/sh', ['-c', 'read -r line || kill -INT "$0"', String(pid)], {
    cwd: '/',
    detached: true,
    stdio: ['pipe', 'ignore', 'ignore'],
    env: plainEnvironment(),
    ...way.identity,
  });

export const programsHere = (): Programs => ({
  unshare: process.platform === 'linux' ? found('unshare') : null,
  setpriv: process.platform === 'linux' ? found('setpriv') : null,
});

function namespaced(unshare: string, me: Owner, users: readonly SystemUser[]): Launch {
  // Any name will do, but the inner user must have one. "nobody" comes last: it is also what foreign files look like inside.
  const inner = users.find(({ uid }) => uid !== 0 && uid < 60_000)?.uid ?? 65_534;
  return {
    way: 'in a user namespace',
    owner: me,
    prefix: [unshare, '-U', `--map-user=${inner}`, `--map-group=${inner}`, '--'],
    identity: {},
  };
}

const asOther = (owner: Owner & { readonly name?: string }): Launch => ({
  way: `as the user ${owner.name ?? owner.uid}`,
  owner: { uid: owner.uid, gid: owner.gid },
  prefix: [],
  identity: { uid: owner.uid, gid: owner.gid },
});

async function systemUsers(): Promise<SystemUser[]> {
  const file = process.platform === 'linux' ? await readFile('/etc/passwd', 'utf8').catch(() => '') : '';
  return file
    .split('\n')
    .map((line) => line.split(':'))
    .filter((fields) => fields.length >= 4)
    .map(([name = '', , uid, gid]) => ({ name, uid: Number(uid), gid: Number(gid) }));
}

// A service manager may give us no PATH at all.
const programFolders = [
  ...(process.env.PATH ?? '').split(delimiter),
  '/usr/local/bin',
  '/usr/bin',
  '/bin',
  '/usr/sbin',
  '/sbin',
].filter((folder) => folder.startsWith('/'));

const plainEnvironment = (): Record<string, string> => ({
  PATH: programFolders.join(delimiter),
  LC_ALL: 'C',
  TZ: 'UTC',
});

function found(name: string): string | null {
  for (const folder of programFolders) {
    try {
      accessSync(join(folder, name), constants.X_OK);
      return join(folder, name);
    } catch {
      // Not here; the next folder may have it.
    }
  }
  return null;
}
