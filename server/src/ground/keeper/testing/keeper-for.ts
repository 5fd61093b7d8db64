/** A keeper for one test: real grants in the test's database, keys and key store in memory. */
import { randomBytes } from 'node:crypto';
import type { TestDatabase } from '../../database/testing/test-database.ts';
import { outside } from '../../outside/outside.ts';
import type { Keeper } from '../keeper.ts';
import { keeperOver } from '../keeper-over.ts';
import { keyStoreInMemory } from '../key-store.ts';
import { keysOf } from '../keys.ts';
import { deeds, heard, type KeeperDeed, written } from '../wire.ts';

export const freshKeys = () =>
  keysOf({ wrapping: randomBytes(32), facts: randomBytes(32), bodies: randomBytes(32), index: randomBytes(32) });

export const keeperFor = (database: TestDatabase): Keeper =>
  overTheWire(keeperOver({ keys: freshKeys(), store: keyStoreInMemory(), pool: database.keeper, now: outside.now }));

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
