/** A keeper for one test: real grants in the test's database, keys and key store in memory. */
import { randomBytes } from 'node:crypto';
import type { TestDatabase } from '../../database/testing/test-database.ts';
import { outside } from '../../outside/outside.ts';
import type { Keeper } from '../keeper.ts';
import { keeperOver } from '../keeper-over.ts';
import { keyStoreInMemory } from '../key-store.ts';
import { keysOf } from '../keys.ts';

export const freshKeys = () =>
  keysOf({ wrapping: randomBytes(32), facts: randomBytes(32), bodies: randomBytes(32), index: randomBytes(32) });

export const keeperFor = (database: TestDatabase): Keeper =>
  keeperOver({ keys: freshKeys(), store: keyStoreInMemory(), pool: database.keeper, now: outside.now });
