/** A key of this installation in a file of its own, which only the running user may read. */
import { randomBytes } from 'node:crypto';
import { readFile, writeFile } from 'node:fs/promises';
import { codeOf } from '../processes/plain-fault.ts';

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

function keyOf(path: string, text: string): Buffer {
  const key = Buffer.from(text.trim(), 'base64');
  if (key.length !== 32) throw new Error(`The key file ${path} does not hold 32 bytes; restore it from its copy`);
  return key;
}
