/**
 * Whether the office waits for the person at this desk to show that it is still she: `deskLocked` before it answers anything, `proofWanted`
 * before it answers what was just asked. Several questions that wait at once are answered by one proof.
 */
import { keep } from '../kept.ts';

export const deskLocked = keep(false);
export const proofWanted = keep(false);

/** Settles once the desk is open. */
export function untilOpened(): Promise<void> {
  return new Promise((resolve) => {
    const leave = deskLocked.watch(() => {
      if (deskLocked.get()) return;
      leave();
      resolve();
    });
  });
}

let waiting: ((given: boolean) => void)[] = [];

export function askForProof(): Promise<boolean> {
  proofWanted.set(true);
  return new Promise((resolve) => {
    waiting.push(resolve);
  });
}

/** False when she turned it down: what was asked for stays closed, and the page says how to open it. */
export function settleProof(given: boolean): void {
  const all = waiting;
  waiting = [];
  proofWanted.set(false);
  for (const resolve of all) resolve(given);
}
