/** What was put right in a record goes where the record goes. */
import type { Tx } from '../database/transaction.ts';
import { moveDrawers } from '../drawers/store.ts';

/** What was put right before the move would otherwise stay readable where the record never belonged. */
export async function moveHistory(tx: Tx, record: string, from: string, to: string): Promise<void> {
  const before = await tx.db
    .selectFrom('casework.corrections')
    .select('id')
    .where('district', '=', tx.actor.district)
    .where('record', '=', record)
    .where('subject', '=', from)
    .execute();
  for (const { id } of before)
    await moveDrawers(tx, { table: 'casework.corrections_drawers', record: id, subject: from }, to);
  await tx.db
    .updateTable('casework.corrections')
    .set({ subject: to })
    .where('district', '=', tx.actor.district)
    .where('record', '=', record)
    .where('subject', '=', from)
    .execute();
}
