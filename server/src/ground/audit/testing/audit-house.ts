/** A database whose audit is written as the office writes it, sealed by a key of its own, and kept by two witnesses. */
import { randomBytes, randomUUID } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { type TestDatabase, testDatabase } from '../../database/testing/test-database.ts';
import { outside } from '../../outside/outside.ts';
import { type AuditKey, auditKeyOf } from '../audit-key.ts';
import { type Sealer, sealerOf } from '../sealer.ts';
import { type Verified, verify } from '../verify.ts';
import type { Witness } from '../witness.ts';
import { folderWitness } from '../witness-folder.ts';

export interface AuditHouse {
  readonly database: TestDatabase;
  readonly key: AuditKey;
  /** Of the key, as a file of keys holds it. */
  readonly seed: Buffer;
  /** The folders of the two witnesses. */
  readonly folders: readonly [string, string];
  readonly faults: unknown[];
  /** Each time new, as after a start. */
  witnesses(): readonly Witness[];
  sealer(): Sealer;
  /** As the office does, in a transaction of its own; returns the id. */
  write(entry?: { readonly deed?: string; readonly subjects?: readonly string[] }): Promise<string>;
  /** Writes and seals until so many entries are sealed: transactions of other tests on this server may be open for a moment. */
  sealed(sealer: Sealer, many: number): Promise<readonly string[]>;
  /** Seals until nothing is left. */
  sealTheRest(sealer: Sealer): Promise<void>;
  verify(): Promise<Verified>;
  close(): Promise<void>;
}

/** A test beside this one may keep a transaction open for many seconds. */
const [mostTries, restMs] = [2000, 25];

export async function auditHouse(): Promise<AuditHouse> {
  const database = await testDatabase();
  const home = await mkdtemp(join(tmpdir(), `naung-test-${process.pid}-audit-`));
  const folders = [join(home, 'one'), join(home, 'other')] as const;
  const seed = randomBytes(32);
  const key = auditKeyOf(seed);
  const faults: unknown[] = [];
  const witnesses = () => folders.map((folder) => folderWitness(folder, key.publicKey));
  const write: AuditHouse['write'] = async ({ deed = 'cases/show', subjects = [randomUUID()] } = {}) => {
    const [id, person] = [outside.nextId(), randomUUID()];
    const client = await database.app.connect();
    try {
      await client.query(`begin; set local naung.district = '5108'; set local naung.person = '${person}'`);
      await client.query(
        `insert into audit.entries (district, id, person, deed, outcome, subjects, compartments, because)
         values (5108, $1, $2, $3, 'done', $4, '{core}', 'on-the-case-team')`,
        [id, person, deed, subjects],
      );
      await client.query('commit');
    } finally {
      client.release();
    }
    return id;
  };
  const proven = () =>
    verify({ pool: database.audit, publicKey: key.publicKey, witnesses: witnesses(), patienceMs: 0 });
  return {
    database,
    key,
    seed,
    folders,
    faults,
    witnesses,
    sealer: () =>
      sealerOf({
        pool: database.keeper,
        key,
        witnesses: witnesses(),
        now: outside.now,
        noteFault: (fault) => faults.push(fault),
      }),
    write,
    async sealed(sealer, many) {
      const ids: string[] = [];
      for (let i = 0; i < many; i += 1) ids.push(await write());
      for (let sealed = 0, tries = 0; sealed < many && tries < mostTries; tries += 1) {
        sealed += await sealer.seal();
        if (sealed < many) await wait(restMs);
      }
      return ids;
    },
    async sealTheRest(sealer) {
      for (let tries = 0; tries < mostTries; tries += 1) {
        await sealer.seal();
        if ((await proven()).unsealed === 0) return;
        await wait(restMs);
      }
    },
    verify: proven,
    async close() {
      await database.close();
      await rm(home, { recursive: true, force: true });
    },
  };
}
