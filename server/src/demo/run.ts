/**
 * Runs the demo's process and waits for the seats it offers.
 */
import { fork } from 'node:child_process';
import { join } from 'node:path';
import { PlainFault } from '../ground/processes/plain-fault.ts';
import type { Ready } from '../ready.ts';

export function runDemo(
  folder: string,
  environment: Readonly<Record<string, string>>,
  migrating: string,
): Promise<Ready['people']> {
  return new Promise((resolve, reject) => {
    const child = fork(join(folder, 'demo.js'), [], {
      env: { ...environment, NAUNG_DEMO_MIGRATING: migrating },
      stdio: ['ignore', 2, 2, 'ipc'],
    });
    let seats: Ready['people'] | null = null;
    child.on('message', (message) => {
      seats = (message as { seats: Ready['people'] }).seats;
    });
    child.once('exit', () =>
      seats ? resolve(seats) : reject(new PlainFault('The demo could not be laid; its reason stands above')),
    );
  });
}
