/**
 * One backup of the house: the database first, then the key store, so that whatever lies sealed in the one finds its key in the other.
 * No key that a rotation replaces goes meanwhile: a rotation destroys nothing while a transaction is open that was before it, and one is
 * held open here until both copies are whole. A destruction under retention waits for nobody.
 *
 * They are two files, because they are kept for different times. Copies of the key store that have had their days go even when
 * nothing new could be written. A folder that cannot be written keeps no copy from the others.
 */
import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { Instant } from '@naung/domain/ground/time.ts';
import pg from 'pg';
import type { PlainFault } from '../processes/plain-fault.ts';
import { absentIsNull } from '../recovery/recovery-key.ts';
import { copyOfCluster, fileAt } from './cluster-copy.ts';
import { CannotBeWritten, type Packed, packInto } from './sealed-archive.ts';
import { clearShelf, type DaysKept, type Kind, nameFor } from './shelf.ts';
import type { TarEntry } from './tar.ts';

export interface BackUpWish {
  readonly data: string;
  readonly recipient: string;
  readonly folders: readonly string[];
  readonly days: DaysKept;
  /** The superuser's address of the embedded server; null where the database is somebody else's to back up. */
  readonly superuser: string | null;
  now(): Instant;
}

export interface BackedUp {
  readonly made: readonly (Packed & { readonly kind: Kind; readonly name: string })[];
  readonly removed: readonly string[];
  /** The folders that have no copy of something, or could not be cleared. */
  readonly missing: ReadonlyMap<string, PlainFault>;
}

export async function backUp(wish: BackUpWish): Promise<BackedUp> {
  const removed: string[] = [];
  const missing = new Map<string, PlainFault>();
  try {
    const { superuser } = wish;
    const made = superuser === null ? [await keyStoreOf(wish)] : await both(wish, superuser);
    for (const one of made) for (const [folder, fault] of one.missing) missing.set(folder, fault);
    return { made, removed, missing };
  } finally {
    for (const folder of wish.folders)
      await clearShelf(folder, wish.days, wish.now()).then(
        (gone) => removed.push(...gone),
        (fault: unknown) => missing.set(folder, new CannotBeWritten(folder, fault).fault),
      );
  }
}

/** Into the first of them that takes it, and from there into the rest. */
async function whereItCan(
  folders: readonly string[],
  pack: (into: readonly string[]) => Promise<Packed>,
): Promise<Packed> {
  try {
    return await pack(folders);
  } catch (fault) {
    if (!(fault instanceof CannotBeWritten)) throw fault;
    const others = folders.filter((folder) => folder !== fault.folder);
    if (others.length === 0) throw fault.fault;
    const { size, missing } = await whereItCan(others, pack);
    return { size, missing: new Map([[fault.folder, fault.fault], ...missing]) };
  }
}

async function both(wish: BackUpWish, superuser: string) {
  const holding = new pg.Client({ connectionString: superuser });
  holding.on('error', () => undefined);
  await holding.connect();
  try {
    await holding.query('begin');
    // Where the connection broke keys may have gone: then the copy of the key store gets no name.
    const stillHeld = () => holding.query('select 1');
    return [await databaseOf(wish, superuser), await keyStoreOf(wish, stillHeld)];
  } finally {
    await holding.end().catch(() => undefined);
  }
}

async function databaseOf({ data, recipient, folders, now }: BackUpWish, superuser: string) {
  const name = nameFor('database', now());
  const packed = await whereItCan(folders, (into) => clusterInto(into, name, { data, recipient, now }, superuser));
  return { kind: 'database' as const, name, ...packed };
}

async function clusterInto(
  folders: readonly string[],
  name: string,
  { data, recipient, now }: Pick<BackUpWish, 'data' | 'recipient' | 'now'>,
  superuser: string,
): Promise<Packed> {
  const client = new pg.Client({ connectionString: superuser });
  client.on('error', () => undefined);
  await client.connect();
  try {
    const copy = copyOfCluster(join(data, 'postgres', 'cluster'), client, now);
    const whole = () => ({ at: copy.end().at, about: { journal: copy.end().journal } });
    return await packInto(folders, name, { kind: 'database', recipient, entries: copy.entries, whole });
  } finally {
    await client.end().catch(() => undefined);
  }
}

async function keyStoreOf({ data, recipient, folders, now }: BackUpWish, last = async (): Promise<unknown> => null) {
  const name = nameFor('keys', now());
  const whole = () => ({ at: now(), about: {} });
  const packed = await whereItCan(folders, (into) =>
    packInto(into, name, { kind: 'keys', recipient, entries: keyFiles(data, last), whole }),
  );
  return { kind: 'keys' as const, name, ...packed };
}

/** The wrapped data keys, and the key files as they lie sealed to papers: neither opens anything without what is kept elsewhere. */
async function* keyFiles(data: string, last: () => Promise<unknown>): AsyncGenerator<TarEntry, void> {
  yield { path: 'key-store/', size: 0, bytes: [] };
  yield* filesUnder(data, 'key-store', /\.json$/);
  yield* filesUnder(data, 'recovery', /^(keys\.sealed|recovery\.pub)$/);
  await last();
}

async function* filesUnder(data: string, below: string, wanted: RegExp): AsyncGenerator<TarEntry, void> {
  for (const entry of (await readdir(join(data, below), { withFileTypes: true }).catch(absentIsNull)) ?? []) {
    const path = `${below}/${entry.name}`;
    if (entry.isDirectory()) yield* filesUnder(data, path, wanted);
    else if (entry.isFile() && wanted.test(entry.name)) yield* fileAt(join(data, path), path);
  }
}
