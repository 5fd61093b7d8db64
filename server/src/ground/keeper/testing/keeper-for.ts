/** A keeper for one test: real grants in the test's database, keys and key store in memory. */
import { randomBytes } from 'node:crypto';
import type { TestDatabase } from '../../database/testing/test-database.ts';
import { outside } from '../../outside/outside.ts';
import { dataKeysOver } from '../case-keys.ts';
import type { Keeper } from '../keeper.ts';
import { keeperOver } from '../keeper-over.ts';
import { type KeyStore, keyStoreInMemory } from '../key-store.ts';
import { type Keys, keysOf } from '../keys.ts';
import { rootsInMemory } from '../root-keys.ts';
import { deeds, heard, type KeeperDeed, written } from '../wire.ts';

export const freshKeys = (store: KeyStore = keyStoreInMemory()): Keys =>
  keysOf(rootsInMemory(), store, { facts: randomBytes(32), bodies: randomBytes(32), index: randomBytes(32) });

export function keeperFor(database: TestDatabase): Keeper {
  const store = keyStoreInMemory();
  const keys = freshKeys(store);
  const dataKeys = dataKeysOver(store, keys);
  return overTheWire(keeperOver({ keys, dataKeys, pool: database.keeper, now: outside.now }));
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
