/**
 * The keys of a district: they wrap its data keys, the private halves of its units and what its people seal for themselves, and are
 * wrapped by the root. A rotation adds one, and takes the former away when nothing is wrapped under it any more; no envelope changes.
 *
 * Read once for each district and remembered, so that the root, which may be a service on another machine, is not asked for a case.
 */
import { randomBytes, randomUUID } from 'node:crypto';
import { instantOf } from '@naung/domain/ground/time.ts';
import { PlainFault } from '../processes/plain-fault.ts';
import type { Place } from './envelope.ts';
import type { KeyStore, StoredDistrictKey } from './key-store.ts';
import type { RootKey, Roots } from './root-keys.ts';

export interface DistrictKey {
  readonly id: string;
  readonly key: Buffer;
}

export interface DistrictKeys {
  /** The one that wraps now; the first is made where there is none. */
  current(district: number): Promise<DistrictKey>;
  /** Null where the district has it no more, or never had. */
  find(district: number, id: string): Promise<Buffer | null>;
  /** A new one, once for each rotation. */
  renew(district: number, rotation: string): Promise<void>;
  /** All but the newest. */
  former(district: number): Promise<readonly string[]>;
  destroy(district: number, ids: readonly string[]): Promise<void>;
  /** Wraps those of every district under the root that wraps now, until none hangs on another. `goOn` is asked before each. */
  rewrap(goOn: () => Promise<void>): Promise<void>;
}

type Ring = readonly DistrictKey[];

export function districtKeysOver(store: KeyStore, roots: Roots): DistrictKeys {
  const { opened, sealed, sealedAgain } = underRoots(roots);
  const { ringOf, put, settled } = ringsOver(store, async (district) => {
    const stored = await store.districtKeys(district);
    if (stored.length > 0) return Promise.all(stored.map((one) => opened(district, one)));
    const first = fresh();
    await store.putDistrictKeys(district, [await sealed(district, first)]);
    return [first];
  });

  return {
    async current(district) {
      return (await ringOf(district)).at(-1) as DistrictKey;
    },
    async find(district, id) {
      return (await ringOf(district)).find((one) => one.id === id)?.key ?? null;
    },
    async renew(district, rotation) {
      await ringOf(district);
      const stored = await store.districtKeys(district);
      if (stored.some((one) => one.rotation === rotation)) return;
      await put(district, [...stored, { ...(await sealed(district, fresh())), rotation }]);
    },
    async former(district) {
      return (await ringOf(district)).slice(0, -1).map((one) => one.id);
    },
    async destroy(district, ids) {
      const stored = await store.districtKeys(district);
      const left = stored.filter((one) => !ids.includes(one.key));
      if (left.at(-1) !== stored.at(-1)) throw new Error('The key that wraps now is not destroyed');
      if (left.length < stored.length) await put(district, left);
    },
    async rewrap(goOn) {
      const root = roots.current();
      const done = new Set<number>();
      for (;;) {
        // What was begun under the former root is written before it is looked for.
        await settled();
        const left = (await store.districts()).filter((district) => !done.has(district));
        if (left.length === 0) return;
        for (const district of left) {
          await goOn();
          const stored = await store.districtKeys(district);
          await put(district, await Promise.all(stored.map((one) => sealedAgain(district, one, root))));
          done.add(district);
        }
      }
    },
  };
}

/** The keys of each district, read once; whatever is written is read again. */
function ringsOver(store: KeyStore, read: (district: number) => Promise<Ring>) {
  const rings = new Map<number, Promise<Ring>>();
  return {
    ringOf(district: number): Promise<Ring> {
      const known = rings.get(district);
      if (known) return known;
      const reading = read(district);
      rings.set(district, reading);
      reading.catch(() => rings.delete(district));
      return reading;
    },
    async put(district: number, keys: readonly StoredDistrictKey[]): Promise<void> {
      await store.putDistrictKeys(district, keys);
      rings.delete(district);
    },
    async settled(): Promise<void> {
      await Promise.allSettled([...rings.values()]);
    },
  };
}

function underRoots(roots: Roots) {
  const opened = async (district: number, stored: StoredDistrictKey): Promise<DistrictKey> => {
    const root = roots.find(stored.root);
    if (root === null)
      throw new PlainFault(
        `The key of district ${district} was wrapped by a root that is not here; lay back the key files of its day, or set NAUNG_KEY_COMMAND`,
        {
          id: `Kunci kabupaten/kota ${district} dibungkus kunci akar yang tidak ada di sini; kembalikan berkas kunci dari hari itu, atau setel NAUNG_KEY_COMMAND`,
        },
      );
    const place = districtKeyPlace(district, stored.key);
    return { id: stored.key, key: await root.unwrap(place, Buffer.from(stored.wrapped, 'base64')) };
  };
  const sealed = async (district: number, { id, key }: DistrictKey): Promise<StoredDistrictKey> => {
    const root = roots.current();
    const wrapped = await root.wrap(districtKeyPlace(district, id), key);
    return { key: id, root: root.id, wrapped: wrapped.toString('base64'), since: instantOf(Date.now()) };
  };
  /** A service keeps its id when it changes its own key: there it is wrapped anew each time. */
  const sealedAgain = async (
    district: number,
    stored: StoredDistrictKey,
    root: RootKey,
  ): Promise<StoredDistrictKey> => {
    const again = await sealed(district, await opened(district, stored));
    if (again.root !== root.id) throw new Error('The root was changed while it was being changed');
    return { ...stored, root: again.root, wrapped: again.wrapped };
  };
  return { opened, sealed, sealedAgain };
}

const fresh = (): DistrictKey => ({ id: randomUUID(), key: randomBytes(32) });

const districtKeyPlace = (district: number, key: string): Place => ({
  district,
  table: 'key-store',
  record: key,
  compartment: 'district',
  version: 1,
});
