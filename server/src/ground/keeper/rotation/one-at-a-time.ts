/**
 * Only one program at a time holds the keys and changes them: two that remember different keys would shut each other out. Its place is a
 * lock in the database, which ends with its connection.
 */
import { setTimeout as rest } from 'node:timers/promises';
import pg from 'pg';
import { PlainFault } from '../../processes/plain-fault.ts';

const lockNumber = 690_069;
const restMs = 500;
const patienceMs = 60_000;

interface Place {
  leave(): Promise<void>;
}

/** Waits for whoever holds it, and takes it again where the connection breaks; if somebody else was quicker, this process falls. */
export async function holdPlace(address: string): Promise<Place> {
  let leaving = false;
  let held = await waited(address);
  const watch = (client: pg.Client) =>
    client.once('end', () => {
      if (!leaving) void again();
    });
  const again = async () => {
    const client = await takenPlace(address).catch(() => undefined);
    if (client === null) throw new Error('Another program changes the keys while this one holds them');
    if (client === undefined) setTimeout(() => void again(), restMs).unref();
    else if (leaving) await client.end();
    else {
      held = client;
      watch(client);
    }
  };
  watch(held);
  return {
    async leave() {
      leaving = true;
      await held.end().catch(() => undefined);
    },
  };
}

/** Null where somebody holds it. */
export async function takenPlace(address: string): Promise<pg.Client | null> {
  const client = new pg.Client({ connectionString: address });
  client.on('error', () => undefined);
  await client.connect();
  const { rows } = await client.query<{ mine: boolean }>('select pg_try_advisory_lock($1) as mine', [lockNumber]);
  if (rows[0]?.mine) return client;
  await client.end();
  return null;
}

async function waited(address: string): Promise<pg.Client> {
  const until = Date.now() + patienceMs;
  for (;;) {
    const client = await takenPlace(address);
    if (client !== null) return client;
    if (Date.now() > until)
      throw new PlainFault('Another program is changing the keys; start Naung when it has ended', {
        id: 'Program lain sedang mengganti kunci; jalankan Naung setelah program itu selesai',
      });
    await rest(restMs);
  }
}
