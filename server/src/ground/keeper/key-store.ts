/**
 * Where data keys lie, wrapped: one small file for each case or concern, outside the database and its backups, because a key that is
 * backed up with what it opens can never be destroyed. Its own backups are kept for thirty-five days and no longer. The keys of a
 * district, which wrap them, lie beside them in a file of their own.
 *
 * A file is replaced whole (written beside, flushed, renamed), so a fall in the middle leaves the former one.
 */
import { mkdir, readdir, readFile, unlink } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import * as z from 'zod/mini';
import { codeOf } from '../processes/plain-fault.ts';
import { flushFolder, replaceFile } from './flush.ts';

const StoredKey = z.object({
  key: z.uuid(),
  compartment: z.string(),
  wrapped: z.string(),
  since: z.string(),
  /** The rotation that made it, so that one which is taken up again after a fall makes no second. */
  rotation: z.optional(z.uuid()),
});
export type StoredKey = z.infer<typeof StoredKey>;
const KeyFile = z.object({ version: z.literal(1), keys: z.array(StoredKey) });

const StoredDistrictKey = z.object({
  key: z.uuid(),
  root: z.string(),
  wrapped: z.string(),
  since: z.string(),
  rotation: z.optional(z.uuid()),
});
export type StoredDistrictKey = z.infer<typeof StoredDistrictKey>;
const DistrictFile = z.object({ version: z.literal(1), keys: z.array(StoredDistrictKey) });

export interface KeyStore {
  /** Every key the subject ever had and still has, the newest of a compartment last. */
  keysOf(district: number, subject: string): Promise<readonly StoredKey[]>;
  /** Replaces all keys of a subject; without any, nothing of it stays. */
  put(district: number, subject: string, keys: readonly StoredKey[]): Promise<void>;
  /** The keys of a district, the newest last. */
  districtKeys(district: number): Promise<readonly StoredDistrictKey[]>;
  putDistrictKeys(district: number, keys: readonly StoredDistrictKey[]): Promise<void>;
  districts(): Promise<readonly number[]>;
  /** Everybody of a district who has keys, a folder at a time. */
  subjects(district: number): AsyncIterable<string>;
}

/** `flushed: false` leaves the flushing to the system: for laying in what can be laid again. */
export function keyStoreIn(folder: string, { flushed = true } = {}): KeyStore {
  const folderOf = (district: number) => join(folder, String(district));
  const fileOf = (district: number, subject: string) =>
    join(folderOf(district), subject.slice(0, 2), `${subject}.json`);
  const districtFile = (district: number) => join(folderOf(district), 'district.json');
  const flush = flushed ? flushFolder : async () => undefined;

  const write = async (path: string, keys: readonly object[]) => {
    const made = await mkdir(dirname(path), { recursive: true, mode: 0o700 });
    await replaceFile(path, `${JSON.stringify({ version: 1, keys })}\n`, flushed);
    for (const holder of holdersOf(dirname(path), made)) await flush(holder);
  };

  return {
    async keysOf(district, subject) {
      const text = await textOf(fileOf(district, subject));
      return text === null ? [] : KeyFile.parse(JSON.parse(text)).keys;
    },
    async put(district, subject, keys) {
      const path = fileOf(district, subject);
      if (keys.length > 0) return write(path, keys);
      await unlink(path).catch(absentIsNull);
      await flush(dirname(path)).catch(absentIsNull);
    },
    async districtKeys(district) {
      const text = await textOf(districtFile(district));
      return text === null ? [] : DistrictFile.parse(JSON.parse(text)).keys;
    },
    putDistrictKeys: (district, keys) => write(districtFile(district), keys),
    async districts() {
      const names = (await readdir(folder).catch(absentIsNull)) ?? [];
      return names.filter((name) => /^\d+$/.test(name)).map(Number);
    },
    async *subjects(district) {
      const shelves = (await readdir(folderOf(district)).catch(absentIsNull)) ?? [];
      for (const shelf of shelves.filter((name) => /^[0-9a-f]{2}$/.test(name)).sort())
        for (const name of (await readdir(join(folderOf(district), shelf)).catch(absentIsNull)) ?? [])
          if (name.endsWith('.json')) yield name.slice(0, -'.json'.length);
    },
  };
}

/** For tests that need no disk. */
export function keyStoreInMemory(): KeyStore {
  const held = new Map<string, readonly StoredKey[]>();
  const ofDistricts = new Map<number, readonly StoredDistrictKey[]>();
  return {
    keysOf: (district, subject) => Promise.resolve(held.get(`${district}/${subject}`) ?? []),
    put: (district, subject, keys) => {
      if (keys.length > 0) held.set(`${district}/${subject}`, keys);
      else held.delete(`${district}/${subject}`);
      return Promise.resolve();
    },
    districtKeys: (district) => Promise.resolve(ofDistricts.get(district) ?? []),
    putDistrictKeys: (district, keys) => {
      ofDistricts.set(district, keys);
      return Promise.resolve();
    },
    districts: () =>
      Promise.resolve([
        ...new Set([...ofDistricts.keys(), ...[...held.keys()].map((name) => Number.parseInt(name, 10))]),
      ]),
    async *subjects(district) {
      for (const name of [...held.keys()]) if (name.startsWith(`${district}/`)) yield name.slice(name.indexOf('/') + 1);
    },
  };
}

/** The folder of a file, and where folders were made on the way those that hold them: a name is kept only with the folder it stands in. */
function holdersOf(folder: string, made: string | undefined): readonly string[] {
  return made === undefined || folder === dirname(made) ? [folder] : [folder, ...holdersOf(dirname(folder), made)];
}

const textOf = (path: string): Promise<string | null> => readFile(path, 'utf8').catch(absentIsNull);

function absentIsNull(fault: unknown): null {
  if (codeOf(fault) === 'ENOENT') return null;
  throw fault;
}
