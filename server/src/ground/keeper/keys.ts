/**
 * The keys of this installation, each in a file of its own that only the running user may read; none ever lies in the database
 * or its backups.
 *
 * `wrapping` is the key-encryption key over data keys and unit keys; `facts` turns a case into a fact's id that cannot be joined
 * back; `bodies` makes the digest by which a repeated command is recognised; `index` is for blind indexes. The keeper will hold
 * these files alone; rooms see only this interface, so nothing else changes then.
 */
import { createHmac, randomBytes } from 'node:crypto';
import { chmod, mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { open, type Place, seal } from './envelope.ts';

export const keyNames = ['wrapping', 'facts', 'bodies', 'index'] as const;
export type KeyName = (typeof keyNames)[number];

export interface Keys {
  /** Wraps 32 fresh bytes for one subject and compartment; the caller stores the wrapped form. */
  freshDataKey(place: Place, keyId: string): { readonly key: Buffer; readonly wrapped: Buffer };
  wrap(place: Place, keyId: string, secret: Buffer): Buffer;
  unwrap(place: Place, wrapped: Buffer): Buffer;
  /** HMAC-SHA-256 under one of the named keys. */
  digest(name: Exclude<KeyName, 'wrapping'>, text: string): Buffer;
}

export const keysOf = (secrets: Readonly<Record<KeyName, Buffer>>): Keys => ({
  freshDataKey(place, keyId) {
    const key = randomBytes(32);
    return { key, wrapped: seal(secrets.wrapping, keyId, place, key) };
  },
  wrap: (place, keyId, secret) => seal(secrets.wrapping, keyId, place, secret),
  unwrap: (place, wrapped) => open(secrets.wrapping, place, wrapped),
  digest: (name, text) => createHmac('sha256', secrets[name]).update(text, 'utf8').digest(),
});

/** Reads the key files under `folder`, making those that are missing. A file of the wrong length stops the start. */
export async function keysIn(folder: string): Promise<Keys> {
  await mkdir(folder, { recursive: true, mode: 0o700 });
  await chmod(folder, 0o700);
  const secrets = {} as Record<KeyName, Buffer>;
  for (const name of keyNames) secrets[name] = await keyFile(join(folder, `${name}.key`));
  return keysOf(secrets);
}

/** The 32 bytes of one key file; made when missing. */
export async function keyFile(path: string): Promise<Buffer> {
  try {
    await writeFile(path, `${randomBytes(32).toString('base64')}\n`, { flag: 'wx', mode: 0o600 });
  } catch (fault) {
    if ((fault as NodeJS.ErrnoException).code !== 'EEXIST') throw fault;
  }
  const key = Buffer.from((await readFile(path, 'utf8')).trim(), 'base64');
  if (key.length !== 32) throw new Error(`The key file ${path} does not hold 32 bytes; restore it from its copy`);
  return key;
}
