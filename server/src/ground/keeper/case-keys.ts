/**
 * The data key of a case and compartment: found again by its id, renewed, destroyed for good. The first sealing of a case makes the keys
 * of all its compartments, because each writing of its file waits for the disk.
 *
 * Deeds on one subject wait for each other, so that two first sealings make one key. A few hundred opened keys are remembered for as
 * long as the process lives; destroying a key forgets it too.
 */
import { randomUUID } from 'node:crypto';
import { sealedCompartments } from '@naung/domain/ground/drawers/model.ts';
import { instantOf } from '@naung/domain/ground/time.ts';
import type { Place } from './envelope.ts';
import type { Destroyed, KeyStore, StoredKey } from './key-store.ts';
import type { Keys } from './keys.ts';

export interface DataKey {
  readonly id: string;
  readonly key: Buffer;
}

export interface DataKeys {
  /** The key that seals now. */
  current(district: number, subject: string, compartment: string): Promise<DataKey>;
  /** Null when it was destroyed, or never was. */
  find(district: number, subject: string, compartment: string, id: string): Promise<Buffer | null>;
  /** A new key for every compartment that has one, once for each rotation. */
  renew(district: number, subject: string, rotation: string): Promise<void>;
  /** All but the newest of each compartment. */
  former(district: number, subject: string): Promise<readonly string[]>;
  destroy(district: number, subject: string, ids: readonly string[]): Promise<void>;
  /**
   * Every key of the subject, for good; nothing is sealed for it again. It waits for nobody but who holds this subject's turn: a rotation
   * that is under way finds nothing left to change, and makes nothing.
   */
  destroyAll(district: number, subject: string, at: string): Promise<Destroyed>;
  /** Wraps the subject's keys under the district's key of now; false where they were already. */
  rewrap(district: number, subject: string): Promise<boolean>;
  /** When everything that was begun until now has come to its end. */
  settled(): Promise<void>;
}

const remembered = 512;

export function dataKeysOver(store: KeyStore, keys: Keys): DataKeys {
  const { unwrap, forget, forgetAll } = openedKeys(keys);
  const { inTurn, settled } = turns();
  const fresh = freshUnder(keys);

  return {
    current: (district, subject, compartment) =>
      inTurn(district, subject, async () => {
        const held = await store.keysOf(district, subject);
        const last = newestOf(held, compartment);
        if (last) return { id: last.key, key: await unwrap(district, subject, last) };
        const lacking = held.length === 0 ? sealedCompartments : [compartment];
        const made = await Promise.all(lacking.map((one) => fresh(district, subject, one)));
        await store.put(district, subject, [...held, ...made]);
        const stored = newestOf(made, compartment) as StoredKey;
        return { id: stored.key, key: await unwrap(district, subject, stored) };
      }),

    async find(district, subject, compartment, id) {
      const held = await store.keysOf(district, subject);
      const stored = held.find((one) => one.key === id && one.compartment === compartment);
      return stored ? unwrap(district, subject, stored) : null;
    },

    renew: (district, subject, rotation) =>
      inTurn(district, subject, async () => {
        const held = await store.keysOf(district, subject);
        if (held.length === 0 || held.some((one) => one.rotation === rotation)) return;
        const compartments = [...new Set(held.map((one) => one.compartment))];
        const made = await Promise.all(compartments.map((one) => fresh(district, subject, one)));
        await store.put(district, subject, [...held, ...made.map((one) => ({ ...one, rotation }))]);
      }),

    async former(district, subject) {
      const held = await store.keysOf(district, subject);
      return held.filter((one) => one !== newestOf(held, one.compartment)).map((one) => one.key);
    },

    destroy: (district, subject, ids) =>
      inTurn(district, subject, async () => {
        const held = await store.keysOf(district, subject);
        const left = held.filter((one) => !ids.includes(one.key));
        if (left.length < held.length) await store.put(district, subject, left);
        forget(district, subject, ids);
      }),

    destroyAll: (district, subject, at) =>
      inTurn(district, subject, async () => {
        const destroyed = await store.destroy(district, subject, at);
        forgetAll(district, subject);
        return destroyed;
      }),

    rewrap: (district, subject) =>
      inTurn(district, subject, async () => {
        const held = await store.keysOf(district, subject);
        const again = await Promise.all(held.map((one) => rewrapped(keys, district, subject, one)));
        if (again.every((one, at) => one === held[at])) return false;
        await store.put(district, subject, again);
        return true;
      }),

    settled,
  };
}

function openedKeys(keys: Keys) {
  const opened = new Map<string, Buffer>();
  /** Somebody may be in the middle of opening one when all are destroyed. */
  const gone = new Set<string>();
  return {
    async unwrap(district: number, subject: string, stored: StoredKey): Promise<Buffer> {
      const name = `${district}/${subject}/${stored.key}`;
      const known = opened.get(name);
      if (known) return known;
      const key = await keys.unwrap(placeOf(district, subject, stored), Buffer.from(stored.wrapped, 'base64'));
      if (gone.has(`${district}/${subject}`)) return key;
      opened.set(name, key);
      const oldest = opened.size > remembered ? opened.keys().next().value : undefined;
      if (oldest !== undefined) opened.delete(oldest);
      return key;
    },
    forget(district: number, subject: string, ids: readonly string[]): void {
      for (const id of ids) opened.delete(`${district}/${subject}/${id}`);
    },
    forgetAll(district: number, subject: string): void {
      gone.add(`${district}/${subject}`);
      for (const name of [...opened.keys()]) if (name.startsWith(`${district}/${subject}/`)) opened.delete(name);
    },
  };
}

const freshUnder =
  (keys: Keys) =>
  async (district: number, subject: string, compartment: string): Promise<StoredKey> => {
    const key = { key: randomUUID(), compartment, since: instantOf(Date.now()) };
    const { wrapped } = await keys.freshDataKey(placeOf(district, subject, key));
    return { ...key, wrapped: wrapped.toString('base64') };
  };

async function rewrapped(keys: Keys, district: number, subject: string, stored: StoredKey): Promise<StoredKey> {
  const again = await keys.rewrapped(placeOf(district, subject, stored), Buffer.from(stored.wrapped, 'base64'));
  return again === null ? stored : { ...stored, wrapped: again.toString('base64') };
}

const newestOf = (held: readonly StoredKey[], compartment: string): StoredKey | undefined =>
  held.findLast((one) => one.compartment === compartment);

/** One after another for each subject, side by side for all. */
function turns() {
  const waiting = new Map<string, Promise<unknown>>();
  const inTurn = <T>(district: number, subject: string, work: () => Promise<T>): Promise<T> => {
    const name = `${district}/${subject}`;
    const turn = (waiting.get(name) ?? Promise.resolve()).then(work, work);
    waiting.set(name, turn);
    const leave = () => {
      if (waiting.get(name) === turn) waiting.delete(name);
    };
    turn.then(leave, leave);
    return turn;
  };
  const settled = async () => {
    await Promise.allSettled([...waiting.values()]);
  };
  return { inTurn, settled };
}

const placeOf = (district: number, subject: string, stored: Pick<StoredKey, 'key' | 'compartment'>): Place => ({
  district,
  table: 'key-store',
  record: `${subject}|${stored.key}`,
  compartment: stored.compartment,
  version: 1,
});
