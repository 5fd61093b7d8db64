/**
 * A house with a server and a data folder of its own, keys and key store on the disk and its audit sealed before two witnesses: for
 * what is about files, which the shared server of the tests cannot show.
 */
import { mkdtemp, realpath, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type AuditKey, auditKeyIn } from '../ground/audit/audit-key.ts';
import { sealerOf } from '../ground/audit/sealer.ts';
import type { Witness } from '../ground/audit/witness.ts';
import { folderWitness } from '../ground/audit/witness-folder.ts';
import type { Room } from '../ground/commands/entry.ts';
import { startEmbedded } from '../ground/database/embedded.ts';
import { migrate } from '../ground/database/migrate.ts';
import { prepareRoles } from '../ground/database/roles.ts';
import { standPolicies } from '../ground/database/stand-policies.ts';
import { type Cast, castOf } from '../ground/database/testing/cast.ts';
import { databaseAt } from '../ground/database/testing/test-database.ts';
import { dataKeysOver } from '../ground/keeper/case-keys.ts';
import { keyStoreIn } from '../ground/keeper/key-store.ts';
import { keysIn } from '../ground/keeper/keys.ts';
import type { RotationMeans } from '../ground/keeper/rotation/means.ts';
import { keeperFor } from '../ground/keeper/testing/keeper-for.ts';
import { outside } from '../ground/outside/outside.ts';
import { sealKeysAgain } from '../ground/recovery/sealed-keys.ts';

export interface OwnHouse {
  readonly cast: Cast;
  readonly data: string;
  /** The superuser's address. */
  readonly superuser: string;
  /** Over the keys with which its keeper works. */
  readonly rotation: RotationMeans;
  readonly auditKey: AuditKey;
  /** Beside the data folder; removed with it. */
  beside(name: string): string;
  witnesses(): readonly Witness[];
  sealTheAudit(): Promise<void>;
  close(): Promise<void>;
}

export async function ownHouse(rooms: readonly Room[]): Promise<OwnHouse> {
  const home = await realpath(await mkdtemp(join(tmpdir(), `naung-test-${process.pid}-house-`)));
  const data = join(home, 'data');
  const server = await startEmbedded({ dataFolder: data, throwaway: true });
  const urls = await prepareRoles({ migrating: server.url, secrets: join(data, 'secrets'), serverIsOurs: true });
  await migrate(server.url);
  await standPolicies(server.url);
  const store = keyStoreIn(join(data, 'key-store'), { flushed: false });
  const [keys, auditKey] = [await keysIn(join(data, 'keys'), store), await auditKeyIn(join(data, 'keys'))];
  const dataKeys = dataKeysOver(store, keys);
  const database = databaseAt(server.url, urls, async () => {
    await server.stop();
    await rm(home, { recursive: true, force: true });
  });
  const cast = await castOf(rooms, { database, keeperOn: (on, now) => keeperFor(on, now, { keys, dataKeys }) });
  const witnesses = () => ['one', 'other'].map((name) => folderWitness(join(home, name), auditKey.publicKey));
  const noteFault = (fault: unknown) => {
    throw fault;
  };
  const rotation = {
    ...{ keys, dataKeys, store, pool: database.keeper, now: outside.now },
    sealPapersAgain: async () => {
      await sealKeysAgain(data);
    },
    goOn: () => Promise.resolve(),
  };
  return {
    ...{ cast, data, rotation, auditKey, witnesses, superuser: server.url },
    beside: (name) => join(home, name),
    async sealTheAudit() {
      const sealer = sealerOf({
        ...{ pool: database.keeper, key: auditKey, witnesses: witnesses(), now: outside.now, noteFault },
      });
      while ((await sealer.seal()) > 0);
    },
    close: () => cast.close(),
  };
}
