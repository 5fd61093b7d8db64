/**
 * A duty that was given, ended or put right, or a unit that belongs to another agency, changes who is left where somebody stands behind
 * a wall. Asked anew in the same transaction, for every such case, so that a new colleague comes in and nobody learns why she alone did;
 * and the keeper is told to look at the keys of units.
 */
import type { Happening } from '@naung/domain/ground/happening.ts';
import { sql } from 'kysely';
import { onEvent, type Reaction } from '../commands/entry.ts';
import type { Tx } from '../database/transaction.ts';

async function settle(tx: Tx): Promise<readonly Happening[]> {
  await sql`select access.settle_walled(), access.note_staff_change()`.execute(tx.db);
  return [];
}

const settleForStaff = (tx: Tx, event: Happening) => {
  const { kind } = event.core as { kind?: string };
  return kind === 'duty' || kind === 'person' || kind === 'unit' ? settle(tx) : Promise.resolve([]);
};

export const settlingReactions: readonly Reaction[] = [
  onEvent('ground', 'duty-given', settle),
  onEvent('ground', 'duty-ended', settle),
  onEvent('ground', 'person-ended', settle),
  // What waited without anyone goes to the unit that was named.
  onEvent('ground', 'stand-in-named', settle),
  onEvent('ground', 'record-corrected', settleForStaff),
  onEvent('ground', 'record-voided', settleForStaff),
];
