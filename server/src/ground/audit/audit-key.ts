/**
 * The key that signs heads. It lies in a file of the keeper, never in the database or its backups, and no question over the keeper's
 * socket reaches it: what is signed is what the keeper itself has read. Its public half lies beside it and with every witness.
 */
import { createPrivateKey, createPublicKey, type KeyObject, sign } from 'node:crypto';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { existingKey, keyFile } from '../keeper/key-files.ts';
import { codeOf, PlainFault } from '../processes/plain-fault.ts';

export interface AuditKey {
  sign(text: Buffer): Buffer;
  readonly publicKey: KeyObject;
}

const publicKeyName = 'audit.pub';

/** Both halves in `folder`, made when missing. */
export async function auditKeyIn(folder: string): Promise<AuditKey> {
  const key = auditKeyOf(await keyFile(join(folder, 'audit.key')));
  await laidPublicKey(folder, key.publicKey);
  return key;
}

export function auditKeyOf(seed: Buffer): AuditKey {
  const privateKey = createPrivateKey({ key: Buffer.concat([pkcs8, seed]), format: 'der', type: 'pkcs8' });
  return { sign: (text) => sign(null, text, privateKey), publicKey: createPublicKey(privateKey) };
}

/** Lays the public half into a folder; another one there is not overwritten. */
export async function laidPublicKey(folder: string, publicKey: KeyObject): Promise<void> {
  const path = join(folder, publicKeyName);
  try {
    await writeFile(path, inWords(publicKey), { flag: 'wx', mode: 0o644 });
  } catch (fault) {
    if (codeOf(fault) !== 'EEXIST') throw fault;
    if ((await readFile(path, 'utf8')) !== inWords(publicKey))
      throw new PlainFault(`${path} is the public half of another key; a witness belongs to one installation`, {
        id: `${path} adalah bagian umum dari kunci lain; satu saksi hanya untuk satu pemasangan`,
      });
  }
}

/** Null where there is none; where papers brought the key file alone back, from that. */
export async function publicKeyIn(folder: string): Promise<KeyObject | null> {
  try {
    return createPublicKey(await readFile(join(folder, publicKeyName), 'utf8'));
  } catch (fault) {
    if (codeOf(fault) === 'ENOENT') return publicHalfIn(folder);
    throw new PlainFault(
      `${join(folder, publicKeyName)} cannot be read or holds no public key; restore it from its copy`,
      {
        cause: fault,
        id: `${join(folder, publicKeyName)} tidak terbaca atau bukan kunci umum; kembalikan dari salinannya`,
      },
    );
  }
}

async function publicHalfIn(folder: string): Promise<KeyObject | null> {
  const seed = await existingKey(join(folder, 'audit.key'));
  return seed && auditKeyOf(seed).publicKey;
}

const inWords = (publicKey: KeyObject): string => publicKey.export({ type: 'spki', format: 'pem' }).toString();

/** What stands before the 32 bytes of an Ed25519 key in PKCS #8 (RFC 8410 §7). */
const pkcs8 = Buffer.from('302e020100300506032b657004220420', 'hex');
