/**
 * All key files of this installation in one sealed file that only two papers open: `<data>/recovery/keys.sealed`, to be copied
 * wherever backups go. It holds no data key: those lie wrapped in the key store, whose copies are kept for thirty-five days and no
 * longer, so that what was destroyed stays destroyed.
 */
import { generateKeyPairSync } from 'node:crypto';
import { mkdir, readdir, readFile, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import * as z from 'zod/mini';
import { openWith, sealTo } from '../letters/seal.ts';
import { codeOf, PlainFault } from '../processes/plain-fault.ts';
import { absentIsNull, publicPath, recoveryKeyIn } from './recovery-key.ts';
import { fromPapers, papersOf } from './shares.ts';
import { hangingOn } from './what-papers-open.ts';

const binding = 'naung key files v1';
const KeyFiles = z.record(z.string().check(z.regex(/^[a-z-]+\.key$/)), z.string());
/** The text of each key file by its name. */
export type KeyFiles = z.infer<typeof KeyFiles>;

const sealedPath = (data: string) => join(data, 'recovery', 'keys.sealed');

/** Makes a key pair, of which only the public half stays here, and returns the papers. What earlier papers opened they open no more. */
export async function makePapers(data: string): Promise<readonly string[]> {
  if (!(await allHangOn(data, await keyFilesIn(data)))) throw otherKeys(data);
  const jwk = generateKeyPairSync('x25519').privateKey.export({ format: 'jwk' });
  const publicKey = Buffer.from(jwk.x ?? '', 'base64url');
  const written = await papersOf(Buffer.from(jwk.d ?? '', 'base64url'), publicKey);
  await mkdir(join(data, 'recovery'), { recursive: true, mode: 0o700 });
  await replace(sealedPath(data), await sealedKeys(data, publicKey));
  await replace(publicPath(data), Buffer.from(`${publicKey.toString('base64')}\n`, 'utf8'));
  return written;
}

/**
 * Seals the key files as they are now; false where there are no papers yet. At each start, so that no key is forgotten; and never with a
 * root on which nothing hangs in the place of the one on which all does, which papers alone could still bring back.
 */
export async function sealKeysAgain(data: string): Promise<boolean> {
  const publicKey = await recoveryKeyIn(data);
  if (publicKey === null || !(await allHangOn(data, await keyFilesIn(data)))) return false;
  await replace(sealedPath(data), await sealedKeys(data, publicKey));
  return true;
}

/** What the papers open. Throws `UnreadablePaper`, or an error where the file is missing or was altered. */
export async function openKeys(data: string, typed: readonly string[]): Promise<KeyFiles> {
  const publicKey = await recoveryKeyIn(data);
  if (publicKey === null) throw new Error('There is no recovery key here');
  const privateKey = await fromPapers(typed, publicKey);
  const plain = await openWith(privateKey, binding, await readFile(sealedPath(data)));
  return KeyFiles.parse(JSON.parse(plain.toString('utf8')));
}

/** Writes back what is missing, and only that; returns the names. */
export async function putBack(data: string, files: KeyFiles): Promise<readonly string[]> {
  await mkdir(join(data, 'keys'), { recursive: true, mode: 0o700 });
  const back: string[] = [];
  for (const [name, text] of Object.entries(files))
    try {
      await writeFile(join(data, 'keys', name), text, { flag: 'wx', mode: 0o600 });
      back.push(name);
    } catch (fault) {
      if (codeOf(fault) !== 'EEXIST') throw fault;
    }
  return back;
}

/** The key files as they lie there. */
export async function keyFilesIn(data: string): Promise<KeyFiles> {
  const names = (await readdir(join(data, 'keys')).catch(absentIsNull)) ?? [];
  const files = names.filter((name) => name.endsWith('.key')).sort();
  return Object.fromEntries(
    await Promise.all(files.map(async (name) => [name, await readFile(join(data, 'keys', name), 'utf8')] as const)),
  );
}

export const allHangOn = async (data: string, files: KeyFiles): Promise<boolean> =>
  (await hangingOn(data, files)).shut.length === 0;

export function otherKeys(data: string): PlainFault {
  const file = join(data, 'keys', 'wrapping.key');
  return new PlainFault(
    `${file} is not the key on which the districts hang. Move it away, without destroying it, and bring the right one back: npm run keys -- restore, or from a copy`,
    {
      id: `${file} bukan kunci tempat kabupaten/kota bergantung. Pindahkan berkas itu, jangan dihapus, lalu kembalikan yang benar: npm run keys -- restore, atau dari salinan`,
    },
  );
}

async function sealedKeys(data: string, publicKey: Buffer): Promise<Buffer> {
  return sealTo(publicKey, binding, Buffer.from(JSON.stringify(await keyFilesIn(data)), 'utf8'));
}

async function replace(path: string, bytes: Buffer): Promise<void> {
  await writeFile(`${path}.new`, bytes, { mode: 0o600, flush: true });
  await rename(`${path}.new`, path);
}
