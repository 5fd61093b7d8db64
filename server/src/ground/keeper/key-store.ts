/**
 * Where data keys lie, wrapped: one small file for each case or concern, outside the database and its backups, because a key that is
 * backed up with what it opens can never be destroyed. Its own backups are kept for thirty-five days and no longer.
 *
 * A file is replaced whole (written beside, flushed, renamed), so a fall in the middle leaves the former one.
 */
import { randomUUID } from 'node:crypto';
import { mkdir, open, readFile, rename, unlink } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import * as z from 'zod/mini';
import { codeOf } from '../processes/plain-fault.ts';

const StoredKey = z.object({ key: z.uuid(), compartment: z.string(), wrapped: z.string(), since: z.string() });
export type StoredKey = z.infer<typeof StoredKey>;
const KeyFile = z.object({ version: z.literal(1), keys: z.array(StoredKey) });

export interface KeyStore {
  /** Every key the subject ever had and still has, the newest of a compartment last. */
  keysOf(district: number, subject: string): Promise<readonly StoredKey[]>;
  /** Replaces all keys of a subject; without any, nothing of it stays. */
  put(district: number, subject: string, keys: readonly StoredKey[]): Promise<void>;
}

/** `flushed: false` leaves the flushing to the system: for laying in what can be laid again. */
export function keyStoreIn(folder: string, { flushed = true } = {}): KeyStore {
  const fileOf = (district: number, subject: string) =>
    join(folder, String(district), subject.slice(0, 2), `${subject}.json`);
  return {
    async keysOf(district, subject) {
      const text = await readFile(fileOf(district, subject), 'utf8').catch(absentIsNull);
      return text === null ? [] : KeyFile.parse(JSON.parse(text)).keys;
    },
    async put(district, subject, keys) {
      const path = fileOf(district, subject);
      const flush = flushed ? flushFolder : async () => undefined;
      if (keys.length === 0) {
        await unlink(path).catch(absentIsNull);
        return flush(dirname(path)).catch(absentIsNull).then(nothing);
      }
      const made = await mkdir(dirname(path), { recursive: true, mode: 0o700 });
      await replace(path, `${JSON.stringify({ version: 1, keys })}\n`, flushed);
      for (const holder of holdersOf(dirname(path), made)) await flush(holder);
    },
  };
}

/** For tests that need no disk. */
export function keyStoreInMemory(): KeyStore {
  const held = new Map<string, readonly StoredKey[]>();
  return {
    keysOf: (district, subject) => Promise.resolve(held.get(`${district}/${subject}`) ?? []),
    put: (district, subject, keys) => {
      held.set(`${district}/${subject}`, keys);
      return Promise.resolve();
    },
  };
}

async function replace(path: string, text: string, flushed: boolean): Promise<void> {
  const beside = `${path}.${randomUUID()}`;
  const file = await open(beside, 'wx', 0o600);
  try {
    await file.writeFile(text);
    if (flushed) await file.sync();
  } finally {
    await file.close();
  }
  await rename(beside, path);
}

/** The folder of a file, and where folders were made on the way those that hold them: a name is kept only with the folder it stands in. */
function holdersOf(folder: string, made: string | undefined): readonly string[] {
  return made === undefined || folder === dirname(made) ? [folder] : [folder, ...holdersOf(dirname(folder), made)];
}

async function flushFolder(path: string): Promise<undefined> {
  const folder = await open(path, 'r');
  try {
    await folder.sync();
  } finally {
    await folder.close();
  }
}

const nothing = () => undefined;

function absentIsNull(fault: unknown): null {
  if (codeOf(fault) === 'ENOENT') return null;
  throw fault;
}
