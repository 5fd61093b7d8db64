/**
 * The sealed form of one drawer: `version | algorithm | key id | nonce | ciphertext and tag`.
 *
 * The associated data is the head itself, then district, table, record, compartment and version: an envelope that was moved, rolled
 * back or told to be of another kind does not open.
 * AES-256-GCM with a random 96-bit nonce: a data key serves one subject and compartment, far below the 2^32 messages at which
 * random nonces become a risk (NIST SP 800-38D §8.3).
 */
import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto';

const version = 1;
const aes256gcm = 1;
const headLength = 2 + 16;
const nonceLength = 12;
const tagLength = 16;

export interface Place {
  readonly district: number;
  readonly table: string;
  readonly record: string;
  readonly compartment: string;
  readonly version: number;
}

/** The head too: an envelope that names another algorithm or key than it was made with does not open. */
const associated = (head: Buffer, place: Place): Buffer =>
  Buffer.concat([
    head,
    Buffer.from(`${place.district}|${place.table}|${place.record}|${place.compartment}|${place.version}`, 'utf8'),
  ]);

export function seal(key: Buffer, keyId: string, place: Place, plain: Buffer): Buffer {
  const nonce = randomBytes(nonceLength);
  const cipher = createCipheriv('aes-256-gcm', key, nonce, { authTagLength: tagLength });
  const head = Buffer.concat([Buffer.from([version, aes256gcm]), idBytes(keyId)]);
  cipher.setAAD(associated(head, place));
  const sealed = Buffer.concat([cipher.update(plain), cipher.final(), cipher.getAuthTag()]);
  return Buffer.concat([head, nonce, sealed]);
}

/** Throws when the envelope was altered, moved, or sealed under another key: never an expected outcome. */
export function open(key: Buffer, place: Place, envelope: Buffer): Buffer {
  if (envelope[0] !== version || envelope[1] !== aes256gcm) throw new Error('An envelope of an unknown kind');
  const nonce = envelope.subarray(headLength, headLength + nonceLength);
  const tag = envelope.subarray(envelope.length - tagLength);
  const decipher = createDecipheriv('aes-256-gcm', key, nonce, { authTagLength: tagLength });
  decipher.setAAD(associated(envelope.subarray(0, headLength), place));
  decipher.setAuthTag(tag);
  const sealed = envelope.subarray(headLength + nonceLength, envelope.length - tagLength);
  return Buffer.concat([decipher.update(sealed), decipher.final()]);
}

/** Which key its head names; believed only when it opens. */
export const keyIdOf = (envelope: Buffer): string =>
  envelope.toString('hex', 2, headLength).replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');

const idBytes = (id: string): Buffer => Buffer.from(id.replaceAll('-', ''), 'hex');
