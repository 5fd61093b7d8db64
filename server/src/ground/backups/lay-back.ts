/** Backups laid back into an empty folder, which then is a data folder: its database, its key store, its sealed key files. */
import { readdir, readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { Instant } from '@naung/domain/ground/time.ts';
import { madeFolder } from '../processes/made-folder.ts';
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
  await madeFolder(wish.into);
  if ((await readdir(wish.into)).length > 0)
    throw new PlainFault(
      `${wish.into} is not empty, and nothing is laid over anything; name an empty or a new folder`,
      {
        id: `${wish.into} tidak kosong, dan tidak ada yang boleh tertimpa; sebut folder kosong atau folder baru`,
      },
    );
  const kept = await keptIn(wish.from);
  const keys = chosen(kept, 'keys', wish.keys, wish.from);
  if (keys === null)
    throw new PlainFault(
      `${wish.from} holds no copy of the key store, and without it nothing opens; name the folder of the backups with --from`,
      {
        id: `Di ${wish.from} tidak ada salinan simpanan kunci, dan tanpa itu tidak ada yang terbuka; sebut folder cadangan dengan --from`,
      },
    );
  const database = chosen(kept, 'database', wish.database, wish.from);
  try {
    const laid = database === null ? null : await laidBack(wish, database.path, 'database');
    const laidKeys = await laidBack(wish, keys.path, 'keys');
    return { database: laid, keys: laidKeys, at: (laid ?? laidKeys).at as Instant };
  } catch (fault) {
    await emptied(wish.into);
    throw fault;
  }
}

/** Half a house in a folder looks like a house; it was empty before, so that what lies there is ours. */
async function emptied(folder: string): Promise<void> {
  for (const name of await readdir(folder)) await rm(join(folder, name), { recursive: true, force: true });
}

/** The key as `npm run backup -- new-key` wrote it: the line that begins with AGE-SECRET-KEY-; others are remarks. */
export async function identityIn(file: string): Promise<string> {
  const text = await readFile(file, 'utf8').catch(() => '');
  const line = text.split('\n').find((one) => one.startsWith('AGE-SECRET-KEY-'));
  if (line === undefined)
    throw new PlainFault(
      `${file} cannot be read or holds no private half of a backup key; bring the file that npm run backup -- new-key <file> wrote`,
      {
        id: `${file} tidak terbaca atau bukan bagian rahasia kunci cadangan; bawa berkas yang ditulis npm run backup -- new-key <berkas>`,
      },
    );
  return line.trim();
}

function chosen(kept: readonly Kept[], kind: Kind, name: string | undefined, from: string): Kept | null {
  const ofKind = kept.filter((one) => one.kind === kind);
  if (name === undefined) return ofKind[0] ?? null;
  const found = ofKind.find(({ path }) => path === name || path.endsWith(`/${name}`));
  if (found === undefined)
    throw new PlainFault(`${from} holds no ${name}; look for its name in that folder`, {
      id: `Di ${from} tidak ada ${name}; lihat namanya di folder itu`,
    });
  return found;
}

async function laidBack({ identity, into }: LayBackWish, path: string, kind: Kind): Promise<Manifest> {
  const manifest = await unpack(path, identity, into);
  if (manifest.kind !== kind)
    throw new PlainFault(
      `${path} was given another name: it is a copy of the ${manifest.kind}; give it its name back`,
      {
        id: `${path} diberi nama lain: isinya salinan ${kind === 'database' ? 'simpanan kunci' : 'basis data'}; kembalikan namanya`,
      },
    );
  return manifest;
}
