/**
 * Where data keys lie, wrapped: one small file for each case or concern, outside the database and its backups, because a key that is
 * backed up with what it opens can never be destroyed. Its own backups are kept for thirty-five days and no longer. The keys of a
 * district, which wrap them, lie beside them in a file of their own.
 *
 * A file is replaced whole (written beside, flushed, renamed), so a fall in the middle leaves the former one. Where keys were destroyed
 * a mark stays with their ids and the day, so that nothing is ever sealed for that case again and a restore can tell what was destroyed
 * from what was lost.
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
const Destroyed = z.object({ at: z.string(), keys: z.array(z.uuid()) });
export type Destroyed = z.infer<typeof Destroyed>;
const KeyFile = z.object({ version: z.literal(1), keys: z.array(StoredKey), destroyed: z.optional(Destroyed) });

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
  /** Replaces all keys of a subject; without any, nothing of it stays. Throws where they were destroyed. */
  put(district: number, subject: string, keys: readonly StoredKey[]): Promise<void>;
  /** Takes every key of the subject away for good; said again, it answers as the first time. */
  destroy(district: number, subject: string, at: string): Promise<Destroyed>;
  /** Null where nothing was destroyed. */
  destroyed(district: number, subject: string): Promise<Destroyed | null>;
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

  const read = async (district: number, subject: string) => {
    const text = await textOf(fileOf(district, subject));
    return text === null ? null : KeyFile.parse(JSON.parse(text));
  };
  const write = async (path: string, file: object) => {
    const made = await mkdir(dirname(path), { recursive: true, mode: 0o700 });
    await replaceFile(path, `${JSON.stringify({ version: 1, ...file })}\n`, flushed);
    for (const holder of holdersOf(dirname(path), made)) await flush(holder);
  };

  return {
    keysOf: async (district, subject) => (await read(district, subject))?.keys ?? [],
    destroyed: async (district, subject) => (await read(district, subject))?.destroyed ?? null,
    async destroy(district, subject, at) {
      const held = await read(district, subject);
      if (held?.destroyed !== undefined) return held.destroyed;
      const destroyed = { at, keys: (held?.keys ?? []).map(({ key }) => key) };
      await write(fileOf(district, subject), { keys: [], destroyed });
      return destroyed;
    },
    async put(district, subject, keys) {
      const path = fileOf(district, subject);
      if ((await read(district, subject))?.destroyed !== undefined) throw new Error(forWhatWasDestroyed);
      if (keys.length > 0) return write(path, { keys });
      await unlink(path).catch(absentIsNull);
      await flush(dirname(path)).catch(absentIsNull);
    },
    async districtKeys(district) {
      const text = await textOf(districtFile(district));
      return text === null ? [] : DistrictFile.parse(JSON.parse(text)).keys;
    },
    putDistrictKeys: (district, keys) => write(districtFile(district), { keys }),
    async districts() {
      const names = (await readdir(folder).catch(absentIsNull)) ?? [];
      return names.filter((name) => /^\d+$/.test(name)).map(Number);
    },
    async *subjects(district) {
      const shelves = (await readdir(folderOf(district)).catch(absentIsNull)) ?? [];
      for (const shelf of shelves.filter((name) => /^[0-9a-f]{2}$/.test(name)).sort())
        for (const name of (await readdir(join(folderOf(district), shelf)).catch(absentIsNull)) ?? []) {
          const subject = name.endsWith('.json') ? name.slice(0, -'.json'.length) : null;
          if (subject !== null && (await read(district, subject))?.destroyed === undefined) yield subject;
        }
    },
  };
}

/** For tests that need no disk. */
export function keyStoreInMemory(): KeyStore {
  const held = new Map<string, readonly StoredKey[]>();
  const gone = new Map<string, Destroyed>();
  const ofDistricts = new Map<number, readonly StoredDistrictKey[]>();
  return {
    keysOf: (district, subject) => Promise.resolve(held.get(`${district}/${subject}`) ?? []),
    destroyed: (district, subject) => Promise.resolve(gone.get(`${district}/${subject}`) ?? null),
    destroy: (district, subject, at) => {
      const name = `${district}/${subject}`;
      const destroyed = gone.get(name) ?? { at, keys: (held.get(name) ?? []).map(({ key }) => key) };
      gone.set(name, destroyed);
      held.delete(name);
      return Promise.resolve(destroyed);
    },
    put: (district, subject, keys) => {
      if (gone.has(`${district}/${subject}`)) return Promise.reject(new Error(forWhatWasDestroyed));
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

const forWhatWasDestroyed = 'Keys for what was destroyed';

/** The folder of a file, and where folders were made on the way those that hold them: a name is kept only with the folder it stands in. */
function holdersOf(folder: string, made: string | undefined): readonly string[] {
  return made === undefined || folder === dirname(made) ? [folder] : [folder, ...holdersOf(dirname(folder), made)];
}

const textOf = (path: string): Promise<string | null> => readFile(path, 'utf8').catch(absentIsNull);

function absentIsNull(fault: unknown): null {
  if (codeOf(fault) === 'ENOENT') return null;
  throw fault;
}
