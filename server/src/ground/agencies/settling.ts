/**
 * A duty that was given, ended or put right, or a unit that belongs to another agency, changes who is left where somebody stands behind
 * a wall. Asked anew in the same transaction, so that a new colleague comes in and nobody learns why she alone did; and the keeper is told
 * to look at the keys of units, and what was wished and waits for a custodian is looked at again. A duty of one person asks for the cases that hang on her and her units alone; where something is put
 * right, what it was before is not known any more, and every such case of the district is asked.
 */
import type { Happening } from '@naung/domain/ground/happening.ts';
import { type RawBuilder, sql } from 'kysely';
import { onEvent, type Reaction } from '../commands/entry.ts';
import type { Tx } from '../database/transaction.ts';

async function settle(tx: Tx): Promise<readonly Happening[]> {
  await sql`select access.settle_walled(), access.note_staff_change(), access.keep_waiting_here()`.execute(tx.db);
  return [];
}

const settleFor = (person: (record: string) => RawBuilder<unknown>) => async (tx: Tx, event: Happening) => {
  await sql`
    select access.settle_walled_of(her.id), access.note_staff_change(), access.keep_waiting_here() from (${person(event.record)}) as her (id)
  `.execute(tx.db);
  return [];
};

const settleForHolder = settleFor(
  (duty) => sql`select person from ground.duties where district = access.current_district() and id = ${duty}`,
);
const settleForPerson = settleFor((person) => sql`select ${person}::uuid`);

const settleForStaff = (tx: Tx, event: Happening) => {
  const { kind } = event.core as { kind?: string };
  return kind === 'duty' || kind === 'person' || kind === 'unit' ? settle(tx) : Promise.resolve([]);
};

export const settlingReactions: readonly Reaction[] = [
  onEvent('ground', 'duty-given', settleForHolder),
  onEvent('ground', 'duty-ended', settleForHolder),
  onEvent('ground', 'person-ended', settleForPerson),
  // What waited without anyone goes to the unit that was named.
  onEvent('ground', 'stand-in-named', settle),
  onEvent('ground', 'record-corrected', settleForStaff),
  onEvent('ground', 'record-voided', settleForStaff),
];
