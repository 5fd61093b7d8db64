/**
 * The key pair of a unit that receives concerns: whoever seals to its public half cannot open again what she sealed. The private
 * half is wrapped by the key of its district and lies in the database only so; the keeper alone unwraps it.
 */
import { generateKeyPairSync, randomUUID } from 'node:crypto';
import type { Place } from './envelope.ts';
import type { UnitKey } from './keeper.ts';
import type { Keys } from './keys.ts';

/** Where the wrapped private half lies; without the same place it does not unwrap. */
export const unitKeyPlace = (district: number, key: string): Place => ({
  district,
  table: 'ground.unit_keys',
  record: key,
  compartment: 'private',
  version: 1,
});

/** A fresh pair: the public half in clear, the private one wrapped for its place. */
export async function makeUnitKey(keys: Keys, district: number): Promise<UnitKey> {
  const key = randomUUID();
  const { publicKey, privateKey } = x25519();
  return { key, publicKey, wrapped: await keys.wrap(unitKeyPlace(district, key), privateKey) };
}

/** Both halves as their 32 bytes, as RFC 7748 has them. */
function x25519(): { publicKey: Buffer; privateKey: Buffer } {
  const jwk = generateKeyPairSync('x25519').privateKey.export({ format: 'jwk' });
  return { publicKey: Buffer.from(jwk.x ?? '', 'base64url'), privateKey: Buffer.from(jwk.d ?? '', 'base64url') };
}
