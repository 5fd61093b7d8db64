/**
 * The keeper within this process, on the data folder's keys and key store: for the keeper's own process, and for laying a demo before
 * it is started.
 */

import { join } from 'node:path';
import type pg from 'pg';
import { poolOf } from '../database/pool.ts';
import type { Outside } from '../outside/outside.ts';
import type { Keeper } from './keeper.ts';
import { keeperOver } from './keeper-over.ts';
import { keyStoreIn } from './key-store.ts';
import { keysIn } from './keys.ts';

export interface KeeperHere {
  readonly keeper: Keeper;
  /** Its own connections, as `naung_keeper`. */
  readonly pool: pg.Pool;
  close(): Promise<void>;
}

export async function keeperHere(
  dataFolder: string,
  address: string,
  { now }: Pick<Outside, 'now'>,
): Promise<KeeperHere> {
  const keys = await keysIn(join(dataFolder, 'keys'));
  const pool = poolOf({ connectionString: address, max: 4 });
  const keeper = keeperOver({ keys, store: keyStoreIn(join(dataFolder, 'key-store')), pool, now });
  return { keeper, pool, close: () => pool.end() };
}
