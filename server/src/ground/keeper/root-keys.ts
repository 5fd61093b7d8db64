/**
 * The root: what wraps the keys of districts, and nothing else. Either 32 bytes in a file that only the running user may read, or an
 * external key service (`root-by-command.ts`); neither ever lies in the database or its backups.
 *
 * While the root is being changed there are two files: `wrapping-next.key` wraps, `wrapping.key` still opens what it wrapped. The
 * second takes the name of the first when nothing hangs on the first any more.
 */
import { randomBytes } from 'node:crypto';
import { chmod, mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { open, type Place, seal } from './envelope.ts';
import { flushFolder } from './flush.ts';
import { endFormer, existingKey, idOfKey, keyFile } from './key-files.ts';

export interface RootKey {
  /** Written beside what it wrapped, so that it is found again. */
  readonly id: string;
  wrap(place: Place, secret: Buffer): Promise<Buffer>;
  unwrap(place: Place, wrapped: Buffer): Promise<Buffer>;
}

export interface Roots {
  /** The one that wraps from now on. */
  current(): RootKey;
  /** Null where it is not here: destroyed, or never of this installation. */
  find(id: string): RootKey | null;
  /** What lay under a root directly, before districts had keys of their own. */
  unwrapFormer(place: Place, wrapped: Buffer): Buffer;
  /** From now on another one wraps, and all others still open. */
  begin(): Promise<void>;
  /** All but the one that wraps are no more. */
  end(): Promise<void>;
}

export const rootNames = { standing: 'wrapping.key', next: 'wrapping-next.key' } as const;

export const rootIdOf = (secret: Buffer): string => idOfKey('naung root key ', secret);

function rootOf(secret: Buffer): RootKey {
  const id = rootIdOf(secret);
  return {
    id,
    wrap: (place, wrapped) => Promise.resolve(seal(secret, id, place, wrapped)),
    unwrap: (place, wrapped) => Promise.resolve(open(secret, place, wrapped)),
  };
}

/** `service` wraps in the place of a file, which then only opens what it wrapped before. The newest last. */
function rootsOf(files: readonly Buffer[], service: RootKey | null): Omit<Roots, 'begin' | 'end'> {
  const known = [...files.map(rootOf), ...(service === null ? [] : [service])];
  return {
    current: () => known.at(-1) as RootKey,
    find: (id) => known.find((one) => one.id === id) ?? null,
    unwrapFormer(place, wrapped) {
      for (const secret of files)
        try {
          return open(secret, place, wrapped);
        } catch {
          // The next one, if there is one.
        }
      throw new Error('No root that is here opens this');
    },
  };
}

/** Reads the root files, making the first one where neither a file nor a service is there. */
export async function rootsIn(folder: string, service: RootKey | null = null): Promise<Roots> {
  await mkdir(folder, { recursive: true, mode: 0o700 });
  await chmod(folder, 0o700);
  return rootsHeld(folder, service);
}

/** As they lie there, none made; null where neither a file nor a service is there. */
export async function rootsThere(folder: string, service: RootKey | null = null): Promise<Roots | null> {
  const isThere = service !== null || (await filesIn(folder, true)).length > 0;
  return isThere ? rootsHeld(folder, service) : null;
}

async function rootsHeld(folder: string, service: RootKey | null): Promise<Roots> {
  const read = async () => rootsOf(await filesIn(folder, service !== null), service);
  let held = await read();
  return {
    current: () => held.current(),
    find: (id) => held.find(id),
    unwrapFormer: (place, wrapped) => held.unwrapFormer(place, wrapped),
    async begin() {
      if (service === null) await layNextRoot(folder);
      held = await read();
    },
    async end() {
      await endFormer(folder, rootNames, service === null);
      held = await read();
    },
  };
}

/** Gone with the process: for what needs no disk. */
export function rootsInMemory(): Roots {
  let files: readonly Buffer[] = [randomBytes(32)];
  return {
    current: () => rootsOf(files, null).current(),
    find: (id) => rootsOf(files, null).find(id),
    unwrapFormer: (place, wrapped) => rootsOf(files, null).unwrapFormer(place, wrapped),
    begin: () => {
      files = [...files.slice(-1), randomBytes(32)];
      return Promise.resolve();
    },
    end: () => {
      files = files.slice(-1);
      return Promise.resolve();
    },
  };
}

async function filesIn(folder: string, hasService: boolean): Promise<readonly Buffer[]> {
  const standing = join(folder, rootNames.standing);
  const files = [await existingKey(standing), await existingKey(join(folder, rootNames.next))];
  const there = files.filter((one) => one !== null);
  return there.length > 0 || hasService ? there : [await keyFile(standing)];
}

/** A second root beside the first; the one that is there already when it was begun before. */
async function layNextRoot(folder: string): Promise<void> {
  await keyFile(join(folder, rootNames.next));
  await flushFolder(folder);
}
