/**
 * Brings the database up and ends: a process of its own, because it reads every region of the country once, and what it takes for
 * that would stay with a supervisor that lives for months.
 */
import { type BroughtUp, bringUp, type ToBringUp } from './ground/database/bring-up.ts';
import type { InBoth } from './ground/processes/in-both.ts';
import { PlainFault } from './ground/processes/plain-fault.ts';

process.once('message', (what: ToBringUp) => {
  void bringUp(what).catch(inWords).then(tell);
});

function inWords(fault: unknown): { readonly because: InBoth } {
  if (fault instanceof PlainFault) return { because: fault.words };
  throw fault;
}

function tell(answer: BroughtUp | { readonly because: InBoth }): void {
  process.send?.(answer, () => process.disconnect());
}
