/**
 * How office, door and jobs live: each opens, says ready, works, and closes when asked to or when its parent is gone.
 *
 * A child must never outlive the process that started it: it would go on answering with no one to stop it, on a database that
 * the next start takes over. It writes nothing to stdout and no error's words to stderr.
 */
import { randomUUID } from 'node:crypto';
import type { Log } from './log.ts';
import { codeOf, PlainFault } from './plain-fault.ts';

/** What a process holds open; `close` finishes what is in hand and lets go. */
export interface Running {
  close(): Promise<void>;
}

export const readyMessage = { naung: 'ready' } as const;

/** Why a process could not start, where the person who runs Naung can mend it: the supervisor ends with these words. */
export interface NotReadyMessage {
  readonly naung: 'not-ready';
  readonly because: string;
  /** The same in Indonesian; the door has it in English alone. */
  readonly id?: string;
}

const secondsToClose = 10;

/** Opens, tells the supervisor, and stays until SIGTERM, SIGINT or the end of the parent. Also runs alone, without a parent. */
export async function liveAsChild(log: Log, open: () => Promise<Running>): Promise<void> {
  stopOnTheUnexpected(log);
  const opening = open();
  let closing = false;
  const close = (because: string) => {
    if (closing) return;
    closing = true;
    setTimeout(() => process.exit(1), secondsToClose * 1000).unref();
    log.debug({ signal: because }, 'closing');
    opening
      .then((running) => running.close())
      .then(
        () => process.exit(0),
        () => process.exit(1),
      );
  };
  process.once('SIGTERM', () => close('SIGTERM'));
  process.once('SIGINT', () => close('SIGINT'));
  process.once('disconnect', () => close('parent-gone'));
  try {
    await opening;
  } catch (fault) {
    const error = mendable(fault);
    log.fatal({ error }, 'could not start');
    if (error instanceof PlainFault)
      await tellParent({ naung: 'not-ready', because: error.message, id: error.words.id });
    process.exit(1);
  }
  if (!closing) process.send?.(readyMessage);
}

/** Node prints an uncaught error with its message, which may quote a record: caught here, logged without words, then the end. */
export function stopOnTheUnexpected(log: Log, stop: () => void = () => process.exit(1)): void {
  const last = (error: unknown) => {
    log.fatal({ fault: randomUUID(), error }, 'stopped by a fault of ours');
    stop();
  };
  process.on('uncaughtException', last);
  process.on('unhandledRejection', last);
}

/** Resolves when it is on its way, or there is nobody to tell. */
const tellParent = (message: NotReadyMessage): Promise<void> =>
  new Promise((resolve) => {
    if (process.send === undefined || !process.connected) resolve();
    else process.send(message, () => resolve());
  });

function mendable(fault: unknown): unknown {
  if (codeOf(fault) === 'EADDRINUSE' && fault instanceof Error)
    return new PlainFault(`Port ${Reflect.get(fault, 'port')} is in use by another program`, {
      cause: fault,
      id: `Port ${Reflect.get(fault, 'port')} sedang dipakai program lain`,
    });
  if (codeOf(fault) === 'EACCES' && fault instanceof Error && Reflect.has(fault, 'port'))
    return new PlainFault(`Port ${Reflect.get(fault, 'port')} may not be opened by this user`, {
      cause: fault,
      id: `Port ${Reflect.get(fault, 'port')} tidak boleh dibuka oleh pengguna ini`,
    });
  return fault;
}
