/** Whether the office waits for a reason before it opens what was just asked for. Several questions at once are opened by one reason. */
import { keep } from '../kept.ts';

export const reasonWanted = keep(false);

let waiting: ((given: boolean) => void)[] = [];

export function askForReason(): Promise<boolean> {
  reasonWanted.set(true);
  return new Promise((resolve) => {
    waiting.push(resolve);
  });
}

/** False when she gave none: what was asked for stays closed. */
export function settleReason(given: boolean): void {
  const all = waiting;
  waiting = [];
  reasonWanted.set(false);
  for (const resolve of all) resolve(given);
}
