/**
 * The keys of this installation: the root wraps the keys of districts, which wrap everything else. `facts` turns a case into a fact's id
 * that cannot be joined back; `bodies` makes the digest by which a repeated command is recognised; `index` is for blind indexes, those of
 * names until their key is changed. Each of these lies in a file of its own that only the running user may read; none ever lies in the
 * database or its backups.
 */
import { createHmac, randomBytes } from 'node:crypto';
import { join } from 'node:path';
import { PlainFault } from '../processes/plain-fault.ts';
import { type DistrictKeys, districtKeysOver } from './district-keys.ts';
import { keyIdOf, open, type Place, seal } from './envelope.ts';
import { existingKey, keyFile } from './key-files.ts';
import type { KeyStore } from './key-store.ts';
import { type NameKeys, nameKeysIn, nameKeysInMemory } from './name-keys.ts';
import { keyCommandId } from './root-by-command.ts';
import { type RootKey, type Roots, rootsIn, rootsThere } from './root-keys.ts';

const digestNames = ['facts', 'bodies', 'index'] as const;
type DigestName = (typeof digestNames)[number];

export interface Keys {
  readonly districts: DistrictKeys;
  readonly roots: Roots;
  readonly names: NameKeys;
  /** Wraps 32 fresh bytes for one place; the caller stores the wrapped form. */
  freshDataKey(place: Place): Promise<{ readonly key: Buffer; readonly wrapped: Buffer }>;
  /** Under the key of the place's district that wraps now. */
  wrap(place: Place, secret: Buffer): Promise<Buffer>;
  unwrap(place: Place, wrapped: Buffer): Promise<Buffer>;
  /** The same secret under the key that wraps now; null where it is so already, or does not open at all. */
  rewrapped(place: Place, wrapped: Buffer): Promise<Buffer | null>;
  /** HMAC-SHA-256 under one of the named keys. */
  digest(name: DigestName, text: string): Buffer;
}

export function keysOf(
  roots: Roots,
  store: KeyStore,
  secrets: Readonly<Record<DigestName, Buffer>>,
  names: NameKeys = nameKeysInMemory(secrets.index),
): Keys {
  const districts = districtKeysOver(store, roots);
  const wrap = async (place: Place, secret: Buffer) => {
    const { id, key } = await districts.current(place.district);
    return seal(key, id, place, secret);
  };
  const unwrap = async (place: Place, wrapped: Buffer) => {
    const key = await districts.find(place.district, keyIdOf(wrapped));
    return key === null ? roots.unwrapFormer(place, wrapped) : open(key, place, wrapped);
  };
  return {
    districts,
    roots,
    names,
    async freshDataKey(place) {
      const key = randomBytes(32);
      return { key, wrapped: await wrap(place, key) };
    },
    wrap,
    unwrap,
    async rewrapped(place, wrapped) {
      const { id } = await districts.current(place.district);
      if (keyIdOf(wrapped) === id) return null;
      const secret = await unwrap(place, wrapped).catch((fault: unknown) => {
        if (fault instanceof PlainFault) throw fault;
        return null;
      });
      return secret && wrap(place, secret);
    },
    digest: (name, text) => createHmac('sha256', secrets[name]).update(text, 'utf8').digest(),
  };
}

/**
 * Reads the key files under `folder`, making those that are missing. A file of the wrong length stops the start, and so does a root that
 * was lost: another in its place would open nothing, and hide that two papers bring the right one back. With a `service` the
 * root lies there, and a root file only opens what it wrapped before.
 */
export async function keysIn(folder: string, store: KeyStore, service: RootKey | null = null): Promise<Keys> {
  if ((await rootsThere(folder, service)) === null && (await hangOnAFile(store))) throw lostRoot(folder);
  const roots = await rootsIn(folder, service);
  const secrets = {} as Record<DigestName, Buffer>;
  for (const name of digestNames) secrets[name] = await keyFile(join(folder, `${name}.key`));
  return keysOf(roots, store, secrets, await nameKeysIn(folder, secrets.index));
}

async function hangOnAFile(store: KeyStore): Promise<boolean> {
  for (const district of await store.districts())
    if ((await store.districtKeys(district)).some(({ root }) => root !== keyCommandId)) return true;
  return false;
}

const lostRoot = (folder: string): PlainFault =>
  new PlainFault(
    `The key file wrapping.key is missing in ${folder}, and without it nothing that is sealed opens. No other was made. Bring it back with two papers (npm run keys -- restore) or from a copy, then start again`,
    {
      id: `Berkas kunci wrapping.key tidak ada di ${folder}, dan tanpa itu tidak ada yang tersegel bisa dibuka. Tidak ada kunci lain yang dibuat. Kembalikan dengan dua kertas (npm run keys -- restore) atau dari salinan, lalu jalankan lagi`,
    },
  );

/** The keys as they lie there, none made, not even of a district: to look at a copy. Null where a file is missing. */
export async function keysThere(folder: string, store: KeyStore, service: RootKey | null = null): Promise<Keys | null> {
  const roots = await rootsThere(folder, service);
  if (roots === null) return null;
  const secrets = {} as Record<DigestName, Buffer>;
  for (const name of digestNames) {
    const key = await existingKey(join(folder, `${name}.key`));
    if (key === null) return null;
    secrets[name] = key;
  }
  const reading = { ...store, putDistrictKeys: () => Promise.resolve() };
  return keysOf(roots, reading, secrets, await nameKeysIn(folder, secrets.index));
}
