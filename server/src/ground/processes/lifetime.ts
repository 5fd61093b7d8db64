/**
 * The supervisor's own life: asked once to stop, it stops gently; asked twice, at once; a closed terminal counts as asking.
 */
import { Console } from 'node:console';
import { stopOnTheUnexpected } from './child.ts';
import type { Log } from './log.ts';

const longestStopMs = 45_000;

/** `stop` ends children, then the database. The process exits with 0 when it was asked to stop, 1 after a fault of ours. */
export function stopWhenAsked(log: Log, stop: (how: 'gently' | 'now') => Promise<void>): void {
  let asked = 0;
  const ask = (code: number) => {
    asked += 1;
    setTimeout(() => process.exit(1), longestStopMs).unref();
    stop(asked === 1 ? 'gently' : 'now').then(
      () => process.exit(code),
      (error: unknown) => {
        log.error({ error }, 'could not stop in order');
        process.exit(1);
      },
    );
  };
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const)
    process.on(signal, () => {
      log.info({ signal }, 'stopping');
      ask(0);
    });
  stopOnTheUnexpected(log, () => ask(1));
}

/** Libraries print where they like; stdout carries the ready line and nothing else. */
export function keepStdoutForTheReadyLine(): (line: string) => void {
  globalThis.console = new Console(process.stderr);
  return (line) => {
    process.stdout.write(`${line}\n`);
  };
}
