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
import { openingsOver, writingDown } from './openings.ts';
import { rootByCommand } from './root-by-command.ts';
import type { RotationMeans } from './rotation/means.ts';

/** Less than the office waits: whoever finds no connection hears of it, and the keeper goes on. */
const connectionTimeoutMillis = 8000;

export interface KeeperHere {
  readonly keeper: Keeper;
  /** For what the keeper does beside answering, as `naung_keeper`: neither waits for the connections of the other. */
  readonly beside: pg.Pool;
  /** What a change of keys works with: the same keys, so that nothing is remembered that was destroyed. */
  readonly rotation: Omit<RotationMeans, 'goOn'>;
  close(): Promise<void>;
}

export async function keeperHere(
  { NAUNG_DATA: dataFolder, NAUNG_KEY_COMMAND: program }: Pick<Settings, 'NAUNG_DATA' | 'NAUNG_KEY_COMMAND'>,
  address: string,
  { now }: Pick<Outside, 'now'>,
  { sealing, noteFault = () => undefined }: Pick<KeeperMeans, 'sealing' | 'noteFault'> = {},
): Promise<KeeperHere> {
  const store = keyStoreIn(join(dataFolder, 'key-store'));
  const service = program === undefined ? null : rootByCommand(program);
  const keys = await keysIn(join(dataFolder, 'keys'), store, service);
  const dataKeys = dataKeysOver(store, keys);
  const connections = { connectionString: address, max: 4, connectionTimeoutMillis };
  const [pool, beside] = [poolOf(connections), poolOf(connections)];
  const sealPapersAgain = async () => {
    await sealKeysAgain(dataFolder);
  };
  const openings = openingsOver({ pool: beside, now, noteFault });
  return {
    keeper: writingDown(keeperOver({ keys, dataKeys, pool, now, sealing, noteFault }), openings),
    beside,
    rotation: { keys, dataKeys, store, pool: beside, now, sealPapersAgain },
    async close() {
      await openings.flush();
      await Promise.all([pool.end(), beside.end()]);
    },
  };
}
