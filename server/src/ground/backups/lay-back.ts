/** Backups laid back into an empty folder, which then is a data folder: its database, its key store, its sealed key files. */
import { mkdir, readdir, readFile } from 'node:fs/promises';
import type { Instant } from '@naung/domain/ground/time.ts';
import { PlainFault } from '../processes/plain-fault.ts';
import { type Manifest, unpack } from './sealed-archive.ts';
import { type Kept, type Kind, keptIn } from './shelf.ts';

export interface LayBackWish {
  /** A folder with backups. */
  readonly from: string;
  readonly identity: string;
  readonly into: string;
  /** A copy of the database that is not the newest. */
  readonly database?: string | undefined;
  /** A copy of the key store that is not the newest. */
  readonly keys?: string | undefined;
}

export interface LaidBack {
  readonly database: Manifest | null;
  readonly keys: Manifest;
  /** The younger of the two is at least as old as this. */
  readonly at: Instant;
}

export async function layBack(wish: LayBackWish): Promise<LaidBack> {
  await mkdir(wish.into, { recursive: true, mode: 0o700 });
  if ((await readdir(wish.into)).length > 0)
    throw new PlainFault(`${wish.into} is not empty; nothing is laid over anything`);
  const kept = await keptIn(wish.from);
  const keys = chosen(kept, 'keys', wish.keys, wish.from);
  if (keys === null) throw new PlainFault(`${wish.from} holds no copy of the key store; without it nothing opens`);
  const database = chosen(kept, 'database', wish.database, wish.from);
  const laid = database === null ? null : await laidBack(wish, database.path, 'database');
  const laidKeys = await laidBack(wish, keys.path, 'keys');
  return { database: laid, keys: laidKeys, at: (laid ?? laidKeys).at as Instant };
}

/** The key as `npm run backup -- new-key` wrote it: the line that begins with AGE-SECRET-KEY-; others are remarks. */
export async function identityIn(file: string): Promise<string> {
  const text = await readFile(file, 'utf8').catch(() => '');
  const line = text.split('\n').find((one) => one.startsWith('AGE-SECRET-KEY-'));
  if (line === undefined) throw new PlainFault(`${file} holds no private half of a backup key`);
  return line.trim();
}

function chosen(kept: readonly Kept[], kind: Kind, name: string | undefined, from: string): Kept | null {
  const ofKind = kept.filter((one) => one.kind === kind);
  if (name === undefined) return ofKind[0] ?? null;
  const found = ofKind.find(({ path }) => path === name || path.endsWith(`/${name}`));
  if (found === undefined) throw new PlainFault(`${from} holds no ${name}`);
  return found;
}

async function laidBack({ identity, into }: LayBackWish, path: string, kind: Kind): Promise<Manifest> {
  const manifest = await unpack(path, identity, into);
  if (manifest.kind !== kind)
    throw new PlainFault(`${path} was given another name: it is a copy of the ${manifest.kind}`);
  return manifest;
}
