/**
 * Names and safe places that were opened outside the team, many at once or off hours wait for a reason. Asked once the answer is found, so
 * that whoever may not know of a file has been answered as always. The keeper judges; without a session nobody sits at a desk.
 */
import type { Tx } from '../database/transaction.ts';
import { askerIn } from '../keeper/asker.ts';

export async function mustGiveReason(tx: Tx): Promise<boolean> {
  const { session } = tx.actor;
  if (session === undefined || tx.trace.files.size === 0) return false;
  const { isNeeded, code } = await tx.keeper.reasonFor(askerIn(tx), session, [...tx.trace.files]);
  tx.trace.reason = code;
  return isNeeded;
}
