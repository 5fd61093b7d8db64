/**
 * The data key of a case and compartment: found again by its id, destroyed for good. The first sealing of a case makes the keys of
 * all its compartments, because each writing of its file waits for the disk.
 *
 * Deeds on one subject wait for each other, so that two first sealings make one key. A few hundred opened keys are remembered for as
 * long as the process lives; destroying a key forgets it too.
 */
import { randomUUID } from 'node:crypto';
import { sealedCompartments } from '@naung/domain/ground/drawers/model.ts';
import { instantOf } from '@naung/domain/ground/time.ts';
import type { Place } from './envelope.ts';
import type { KeyStore, StoredKey } from './key-store.ts';
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
}

const remembered = 512;

export function dataKeysOver(store: KeyStore, keys: Keys): DataKeys {
  const opened = new Map<string, Buffer>();
  const waiting = new Map<string, Promise<unknown>>();

  const unwrap = (district: number, subject: string, stored: StoredKey): Buffer => {
    const name = `${district}/${subject}/${stored.key}`;
    const known = opened.get(name);
    if (known) return known;
    const key = keys.unwrap(placeOf(district, subject, stored), Buffer.from(stored.wrapped, 'base64'));
    opened.set(name, key);
    const oldest = opened.size > remembered ? opened.keys().next().value : undefined;
    if (oldest !== undefined) opened.delete(oldest);
    return key;
  };

  const fresh = (district: number, subject: string, compartment: string): StoredKey => {
    const key = { key: randomUUID(), compartment, since: instantOf(Date.now()) };
    const { wrapped } = keys.freshDataKey(placeOf(district, subject, key), key.key);
    return { ...key, wrapped: wrapped.toString('base64') };
  };

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

  return {
    current: (district, subject, compartment) =>
      inTurn(district, subject, async () => {
        const held = await store.keysOf(district, subject);
        const last = held.findLast((one) => one.compartment === compartment);
        if (last) return { id: last.key, key: unwrap(district, subject, last) };
        const made = (held.length === 0 ? sealedCompartments : [compartment]).map((one) =>
          fresh(district, subject, one),
        );
        const all = [...held, ...made];
        await store.put(district, subject, all);
        const stored = all.findLast((one) => one.compartment === compartment) as StoredKey;
        return { id: stored.key, key: unwrap(district, subject, stored) };
      }),
    async find(district, subject, compartment, id) {
      const held = await store.keysOf(district, subject);
      const stored = held.find((one) => one.key === id && one.compartment === compartment);
      return stored ? unwrap(district, subject, stored) : null;
    },
  };
}

const placeOf = (district: number, subject: string, stored: Pick<StoredKey, 'key' | 'compartment'>): Place => ({
  district,
  table: 'key-store',
  record: `${subject}|${stored.key}`,
  compartment: stored.compartment,
  version: 1,
});
