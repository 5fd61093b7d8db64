/** A keeper for one test: real grants in the test's database, keys and key store in memory. */
import { randomBytes } from 'node:crypto';
import type { Instant } from '@naung/domain/ground/time.ts';
import type { TestDatabase } from '../../database/testing/test-database.ts';
import { outside } from '../../outside/outside.ts';
import { type DataKeys, dataKeysOver } from '../case-keys.ts';
import type { Keeper } from '../keeper.ts';
import { keeperOver } from '../keeper-over.ts';
import { type KeyStore, keyStoreInMemory } from '../key-store.ts';
import { type Keys, keysOf } from '../keys.ts';
import { rootsInMemory } from '../root-keys.ts';
import { deeds, heard, type KeeperDeed, written } from '../wire.ts';

export const freshKeys = (store: KeyStore = keyStoreInMemory()): Keys =>
  keysOf(rootsInMemory(), store, { facts: randomBytes(32), bodies: randomBytes(32), index: randomBytes(32) });

export interface KeysHeld {
  readonly keys: Keys;
  readonly dataKeys: DataKeys;
}

export const keeperFor = (
  database: TestDatabase,
  now: () => Instant = outside.now,
  { keys, dataKeys }: KeysHeld = heldInMemory(),
): Keeper => overTheWire(keeperOver({ keys, dataKeys, pool: database.keeper, now }));

function heldInMemory(): KeysHeld {
  const store = keyStoreInMemory();
  const keys = freshKeys(store);
  return { keys, dataKeys: dataKeysOver(store, keys) };
}

/** As the office meets it: nothing goes in or out but what the socket carries and the keeper understands. */
function overTheWire(keeper: Keeper): Keeper {
  const deed =
    (name: KeeperDeed) =>
    async (...said: readonly unknown[]) => {
      const understood = deeds[name].parse(heard(written(said)));
      return heard(written(await (keeper[name] as (...all: readonly unknown[]) => Promise<unknown>)(...understood)));
    };
  return Object.fromEntries(
    (Object.keys(deeds) as KeeperDeed[]).map((name) => [name, deed(name)]),
  ) as unknown as Keeper;
}
