/**
 * The keeper within this process, on the data folder's keys and key store: for the keeper's own process, for laying a demo before it is
 * started, and for changing keys while the house stands still.
 */

import { join } from 'node:path';
import type pg from 'pg';
import { poolOf } from '../database/pool.ts';
import type { Outside } from '../outside/outside.ts';
import { sealKeysAgain } from '../recovery/sealed-keys.ts';
import type { Settings } from '../settings/known.ts';
import { dataKeysOver } from './case-keys.ts';
import type { Keeper } from './keeper.ts';
import { type KeeperMeans, keeperOver } from './keeper-over.ts';
import { keyStoreIn } from './key-store.ts';
import { keysIn } from './keys.ts';
import { rootByCommand } from './root-by-command.ts';
import type { RotationMeans } from './rotation/means.ts';

export interface KeeperHere {
  readonly keeper: Keeper;
  /** Its own connections, as `naung_keeper`. */
  readonly pool: pg.Pool;
  /** What a change of keys works with: the same keys, so that nothing is remembered that was destroyed. */
  readonly rotation: Omit<RotationMeans, 'goOn'>;
  close(): Promise<void>;
}

export async function keeperHere(
  { NAUNG_DATA: dataFolder, NAUNG_KEY_COMMAND: program }: Pick<Settings, 'NAUNG_DATA' | 'NAUNG_KEY_COMMAND'>,
  address: string,
  { now }: Pick<Outside, 'now'>,
  { sealing, noteFault }: Pick<KeeperMeans, 'sealing' | 'noteFault'> = {},
): Promise<KeeperHere> {
  const store = keyStoreIn(join(dataFolder, 'key-store'));
  const service = program === undefined ? null : rootByCommand(program);
  const keys = await keysIn(join(dataFolder, 'keys'), store, service);
  const dataKeys = dataKeysOver(store, keys);
  const pool = poolOf({ connectionString: address, max: 4 });
  const sealPapersAgain = async () => {
    await sealKeysAgain(dataFolder);
  };
  return {
    keeper: keeperOver({ keys, dataKeys, pool, now, sealing, noteFault }),
    pool,
    rotation: { keys, dataKeys, store, pool, now, sealPapersAgain },
    close: () => pool.end(),
  };
}
