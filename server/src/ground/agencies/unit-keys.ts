/**
 * A unit that receives concerns has a key pair, so that people can seal to it what nobody else opens.
 */
import { sql } from 'kysely';
import type { Tx } from '../database/transaction.ts';

/** Makes the unit's key where it has none; a unit that ceased to receive and begins again keeps the one it had. */
export async function ensureUnitKey(tx: Tx, unit: string): Promise<void> {
  const { key, publicKey, wrapped } = await tx.keeper.makeUnitKey(tx.actor.district);
  await sql`
    insert into ground.unit_keys (district, key, unit, public_key, wrapped_private)
    values (${tx.actor.district}, ${key}, ${unit}, ${publicKey}, ${wrapped})
    on conflict do nothing
  `.execute(tx.db);
}
