/**
 * The key pair of a unit that receives concerns: whoever seals to its public half cannot open again what she sealed. The private
 * half is wrapped by the key-encryption key and lies in the database only so.
 */
import { generateKeyPairSync, randomUUID } from 'node:crypto';
import { sql } from 'kysely';
import type { Tx } from '../database/transaction.ts';
import type { Place } from '../drawers/envelope.ts';
import type { Keys } from '../drawers/keys.ts';

/** Where the wrapped private half lies; without the same place it does not unwrap. */
export const unitKeyPlace = (district: number, key: string): Place => ({
  district,
  table: 'ground.unit_keys',
  record: key,
  compartment: 'private',
  version: 1,
});

/** Makes the unit's key where it has none; a unit that ceased to receive and begins again keeps the one it had. */
export async function ensureUnitKey(tx: Tx, unit: string): Promise<void> {
  const { key, publicKey, wrapped } = makeUnitKey(tx.keys, tx.actor.district);
  await sql`
    insert into ground.unit_keys (district, key, unit, public_key, wrapped_private)
    values (${tx.actor.district}, ${key}, ${unit}, ${publicKey}, ${wrapped})
    on conflict do nothing
  `.execute(tx.db);
}

/** A fresh pair: the public half in clear, the private one wrapped for its place. */
export function makeUnitKey(keys: Keys, district: number): { key: string; publicKey: Buffer; wrapped: Buffer } {
  const key = randomUUID();
  const { publicKey, privateKey } = x25519();
  return { key, publicKey, wrapped: keys.wrap(unitKeyPlace(district, key), key, privateKey) };
}

/** Both halves as their 32 bytes, as RFC 7748 has them. */
function x25519(): { publicKey: Buffer; privateKey: Buffer } {
  const jwk = generateKeyPairSync('x25519').privateKey.export({ format: 'jwk' });
  return { publicKey: Buffer.from(jwk.x ?? '', 'base64url'), privateKey: Buffer.from(jwk.d ?? '', 'base64url') };
}
