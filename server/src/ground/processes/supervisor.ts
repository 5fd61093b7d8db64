/**
 * The parent of office, door and jobs: starts them, starts them again when they fall, stops them in order.
 *
 * Each child gets an environment made for it and nothing of ours: the door, which strangers reach, must not find the office's
 * database address in its own memory.
 */
import { type ChildProcess, fork } from 'node:child_process';
import { type NotReadyMessage, readyMessage } from './child.ts';
import type { Log } from './log.ts';
import { PlainFault } from './plain-fault.ts';

export interface Post {
  readonly name: string;
  /** The bundle (or, from source, the module) to run. */
  readonly script: string;
  /** Everything the child is given; made by `environmentOf`. */
  readonly environment: Readonly<Record<string, string>>;
  /** Flags for Node itself, `--max-old-space-size=…`. */
  readonly flags?: readonly string[];
}

export interface Supervised {
  /** The process ids, for a memory report; changes after a restart. */
  pids(): ReadonlyMap<string, number>;
  /** `gently` waits for what is in hand, `now` does not. The first post, on which the others lean, goes last. */
  stop(how?: 'gently' | 'now'): Promise<void>;
}

export interface Patience {
  readonly readyMs: number;
  readonly closeMs: number;
  readonly firstRestMs: number;
  readonly longestRestMs: number;
  /** After so long without a fall, the next one counts as the first. */
  readonly calmMs: number;
}

const patience: Patience = {
  readyMs: 30_000,
  closeMs: 12_000,
  firstRestMs: 250,
  longestRestMs: 30_000,
  calmMs: 60_000,
};

/** Resolves when every child has said ready. When one falls before that, the others are stopped and the start fails. */
export async function supervise(posts: readonly Post[], log: Log, wait: Patience = patience): Promise<Supervised> {
  const kept = posts.map((post) => keep(post, log, wait));
  const supervised: Supervised = {
    pids: () => new Map(kept.flatMap((one) => (one.pid() === undefined ? [] : [[one.name, one.pid() ?? 0] as const]))),
    stop: async (how = 'gently') => {
      const [first, ...others] = kept;
      await Promise.all(others.map((one) => one.stop(how)));
      await first?.stop(how);
    },
  };
  try {
    await Promise.all(kept.map((one) => one.ready));
  } catch (fault) {
    await supervised.stop('now');
    throw fault;
  }
  return supervised;
}

interface Kept {
  readonly name: string;
  readonly ready: Promise<void>;
  pid(): number | undefined;
  stop(how: 'gently' | 'now'): Promise<void>;
}

function keep(post: Post, log: Log, wait: Patience): Kept {
  let child = start(post);
  let stopping = false;
  let falls = 0;
  let rest: NodeJS.Timeout | undefined;

  const watch = (watched: ChildProcess) => {
    const calm = setTimeout(() => {
      falls = 0;
    }, wait.calmMs).unref();
    const fell = (code: number | null, signal: string | null) => {
      clearTimeout(calm);
      if (stopping) return;
      falls += 1;
      const ms = Math.min(wait.firstRestMs * 2 ** (falls - 1), wait.longestRestMs);
      const how = signal === null ? { code: code ?? 0 } : { signal };
      log.error({ process: post.name, attempt: falls, ms, ...how }, 'a process fell and is started again');
      rest = setTimeout(again, ms);
    };
    watched.once('exit', fell);
  };
  const again = () => {
    child = start(post);
    watch(child);
    untilReady(post, child, wait.readyMs).then(
      () => log.info({ process: post.name, attempt: falls }, 'a process is back'),
      () => child.kill('SIGKILL'),
    );
  };
  // The first start is not repeated: what is wrong then is for a person to see.
  const ready = untilReady(post, child, wait.readyMs).then(() => watch(child));
  return {
    name: post.name,
    ready,
    pid: () => child.pid,
    stop: (how) => {
      stopping = true;
      clearTimeout(rest);
      return end(child, how === 'now' ? 0 : wait.closeMs);
    },
  };
}

// Detached, so that Ctrl-C in a terminal reaches only the supervisor, which then stops everything in order.
function start(post: Post): ChildProcess {
  const child = fork(post.script, [], {
    env: { ...post.environment },
    detached: true,
    stdio: ['ignore', 2, 2, 'ipc'],
    ...(post.flags === undefined ? {} : { execArgv: [...post.flags] }),
  });
  child.on('error', () => undefined);
  return child;
}

function untilReady(post: Post, child: ChildProcess, ms: number): Promise<void> {
  return new Promise((resolve, reject) => {
    const late = setTimeout(() => settle(new PlainFault(`${post.name} did not get ready within ${ms / 1000} s`)), ms);
    const settle = (fault?: PlainFault) => {
      clearTimeout(late);
      child.off('message', heard);
      child.off('exit', gone);
      if (fault === undefined) resolve();
      else reject(fault);
    };
    const heard = (message: unknown) => {
      if (typeof message === 'object' && message !== null && 'naung' in message && message.naung === readyMessage.naung)
        settle();
      else if (isNotReady(message))
        settle(
          new PlainFault(`${post.name}: ${message.because}`, {
            id: `${post.name}: ${message.id ?? message.because}`,
          }),
        );
    };
    const gone = () => settle(new PlainFault(`${post.name} stopped before it was ready; its reason stands above`));
    child.on('message', heard);
    child.once('exit', gone);
  });
}

const isNotReady = (message: unknown): message is NotReadyMessage =>
  typeof message === 'object' &&
  message !== null &&
  'naung' in message &&
  message.naung === 'not-ready' &&
  'because' in message &&
  typeof message.because === 'string';

function end(child: ChildProcess, ms: number): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null || child.pid === undefined) return Promise.resolve();
  return new Promise((resolve) => {
    const hard = setTimeout(() => child.kill('SIGKILL'), ms);
    child.once('exit', () => {
      clearTimeout(hard);
      resolve();
    });
    if (ms > 0) child.kill('SIGTERM');
  });
}
