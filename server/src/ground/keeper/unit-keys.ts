/**
 * The key pair of a unit that receives concerns: whoever seals to its public half cannot open again what she sealed. The private half
 * lies in the database, sealed under a data key of its own in the key store; when that is destroyed, no copy of the database has it.
 */
import { generateKeyPairSync, randomUUID } from 'node:crypto';
import type pg from 'pg';
import type { DataKeys } from './case-keys.ts';
import { keyIdOf, open, type Place, seal } from './envelope.ts';
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

/** The key store holds the unit's key under its own id, as it holds those of a case. */
const compartment = 'narrative';

/** A fresh pair: the public half in clear, the private one wrapped for its place. */
export async function makeUnitKey({ dataKeys }: { readonly dataKeys: DataKeys }, district: number): Promise<UnitKey> {
  const made = randomUUID();
  const { publicKey, privateKey } = x25519();
  const { id, key } = await dataKeys.current(district, made, compartment);
  return { key: made, publicKey, wrapped: seal(key, id, unitKeyPlace(district, made), privateKey) };
}

interface UnitKeyMeans {
  readonly keys: Keys;
  readonly dataKeys: DataKeys;
  readonly pool: pg.Pool;
}

/** Null where it has ended. */
export async function privateKeyOf(means: UnitKeyMeans, district: number, key: string): Promise<Buffer | null> {
  const { rows } = await means.pool.query<{ wrapped: Buffer }>(
    'select wrapped_private as wrapped from ground.unit_keys where district = $1 and key = $2 and ended_at is null',
    [district, key],
  );
  return rows[0] === undefined ? null : unwrapped(means, district, key, rows[0].wrapped);
}

/** Those that were made before they had a data key hang on the district's. */
async function unwrapped({ keys, dataKeys }: UnitKeyMeans, district: number, key: string, wrapped: Buffer) {
  const place = unitKeyPlace(district, key);
  const own = await dataKeys.find(district, key, compartment, keyIdOf(wrapped));
  return own === null ? keys.unwrap(place, wrapped) : open(own, place, wrapped);
}

/** As their 32 bytes, as RFC 7748 has them. */
function x25519(): { publicKey: Buffer; privateKey: Buffer } {
  const jwk = generateKeyPairSync('x25519').privateKey.export({ format: 'jwk' });
  return { publicKey: Buffer.from(jwk.x ?? '', 'base64url'), privateKey: Buffer.from(jwk.d ?? '', 'base64url') };
}
