/** A key of this installation in a file of its own, which only the running user may read. */
import { createHash, randomBytes } from 'node:crypto';
import { open, readFile, rename, unlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { codeOf, PlainFault } from '../processes/plain-fault.ts';
import { flushFolder } from './flush.ts';

/** The 32 bytes of one key file; made when missing. */
export async function keyFile(path: string): Promise<Buffer> {
  try {
    await writeFile(path, `${randomBytes(32).toString('base64')}\n`, { flag: 'wx', mode: 0o600, flush: true });
  } catch (fault) {
    if (codeOf(fault) !== 'EEXIST') throw fault;
  }
  return keyOf(path, await readFile(path, 'utf8'));
}

/** Null where it is missing; nothing is made, nor written. */
export async function existingKey(path: string): Promise<Buffer | null> {
  try {
    return keyOf(path, await readFile(path, 'utf8'));
  } catch (fault) {
    if (codeOf(fault) === 'ENOENT') return null;
    throw fault;
  }
}

/**
 * The next key takes the name of the one that stood; without a next one that is simply gone. Its bytes are written over, which a disk
 * that keeps what it wrote may not heed.
 */
export async function endFormer(
  folder: string,
  names: { readonly standing: string; readonly next: string },
  hasNext: boolean,
): Promise<void> {
  const standing = join(folder, names.standing);
  const former = await open(standing, 'r+').catch(absentIsNull);
  try {
    if (hasNext && (await rename(join(folder, names.next), standing).catch(absentIsNull)) === null) return;
    if (!hasNext && former !== null) await unlink(standing);
    await flushFolder(folder);
    if (former === null) return;
    await former.write(randomBytes(64), 0, 64, 0);
    await former.sync();
  } finally {
    await former?.close();
  }
}

/** By which a key is called where it must not be shown. */
export function idOfKey(what: string, secret: Buffer): string {
  const digits = createHash('sha256').update(what).update(secret).digest('hex');
  return digits.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12}).*$/, '$1-$2-$3-$4-$5');
}

function keyOf(path: string, text: string): Buffer {
  const key = Buffer.from(text.trim(), 'base64');
  if (key.length !== 32)
    throw new PlainFault(`The key file ${path} does not hold 32 bytes; restore it from its copy`, {
      id: `Berkas kunci ${path} tidak berisi 32 bita; kembalikan dari salinannya`,
    });
  return key;
}

function absentIsNull(fault: unknown): null {
  if (codeOf(fault) === 'ENOENT') return null;
  throw fault;
}
