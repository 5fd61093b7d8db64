/** A process that seals without a rest until it is killed. */
import pg from 'pg';
import { outside } from '../../outside/outside.ts';
import { auditKeyOf } from '../audit-key.ts';
import { sealerOf } from '../sealer.ts';
import { folderWitness } from '../witness-folder.ts';

const { SEED = '', ADDRESS = '', FOLDERS = '' } = process.env;
const key = auditKeyOf(Buffer.from(SEED, 'hex'));
const sealer = sealerOf({
  pool: new pg.Pool({ connectionString: ADDRESS, max: 1 }),
  key,
  witnesses: FOLDERS.split('|').map((folder) => folderWitness(folder, key.publicKey)),
  now: outside.now,
  noteFault: (fault) => {
    throw fault;
  },
});
await sealer.seal();
process.send?.('sealing');
for (;;) {
  await sealer.seal();
  // So that the channel to the parent is heard, and its end.
  await new Promise((resolve) => setImmediate(resolve));
  if (!process.connected) process.exit(0);
}
