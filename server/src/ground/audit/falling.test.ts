import { fork } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { createRequire } from 'node:module';
import { setTimeout as wait } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { poolOf } from '../database/pool.ts';
import { type AuditHouse, auditHouse } from './testing/audit-house.ts';

let house: AuditHouse;
beforeAll(async () => {
  house = await auditHouse();
});
afterAll(() => house.close());

const script = fileURLToPath(new URL('./testing/sealing-process.ts', import.meta.url));
const tsx = createRequire(import.meta.url).resolve('tsx/esm');

test('a sealer that is killed at any moment loses nothing, seals nothing twice, and its next start goes on', async () => {
  let written = 0;
  for (let round = 0; round < 10; round += 1) {
    const child = fork(script, [], {
      execArgv: ['--import', tsx],
      env: {
        PATH: process.env.PATH,
        SEED: house.seed.toString('hex'),
        ADDRESS: house.database.urls.naung_keeper,
        FOLDERS: house.folders.join('|'),
      },
      stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
    });
    const ended = once(child, 'exit') as Promise<[number | null, string | null]>;
    const [said] = (await Promise.race([once(child, 'message'), ended])) as [unknown];
    expect(said).toBe('sealing');
    const lasts = 15 + ((round * 37) % 90);
    for (const until = performance.now() + lasts; performance.now() < until; written += 1) await house.write();
    child.kill('SIGKILL');
    expect((await ended)[1]).toBe('SIGKILL');
  }
  const sealer = house.sealer();
  await house.write();
  await house.sealTheRest(sealer);
  expect(await house.verify()).toMatchObject({ fault: null, entries: written + 1, unsealed: 0 });
  expect(written).toBeGreaterThan(40);
}, 120_000);

test('however writers dawdle, overtake each other and give up, what they kept is sealed, and nothing behind a seal', async () => {
  const before = (await house.verify()).entries;
  const pool = poolOf({ connectionString: house.database.urls.naung_app, max: 16 });
  const person = randomUUID();
  const insert = `insert into audit.entries (district, id, person, deed, outcome) values (5108, gen_random_uuid(), $1, 'cases/show', 'done')`;
  let kept = 0;
  let seals = 0;
  // Until it was sealed beside them a few times, however slow the machine.
  const dawdle = async (which: number) => {
    for (let turn = 0; turn < 12 || (seals < 4 && turn < 2000); turn += 1) {
      const client = await pool.connect();
      await client.query(`begin; set local naung.district = '5108'; set local naung.person = '${person}'`);
      // Its number is drawn before or after it waits, and what it writes last may be long after.
      if ((which + turn) % 3 > 0) await client.query(insert, [person]);
      await wait((which * 7 + turn * 13) % 40);
      await client.query(insert, [person]);
      const givesUp = (which + turn) % 5 === 0;
      await client.query(givesUp ? 'rollback' : 'commit');
      if (!givesUp) kept += (which + turn) % 3 > 0 ? 2 : 1;
      client.release();
    }
  };
  const sealer = house.sealer();
  let writing = true;
  const sealing = (async () => {
    while (writing) seals += (await sealer.seal()) > 0 ? 1 : 0;
  })();
  await Promise.all(Array.from({ length: 16 }, (_, which) => dawdle(which)));
  writing = false;
  await sealing;
  await pool.end();
  await house.sealTheRest(sealer);
  expect(await house.verify()).toMatchObject({ fault: null, entries: before + kept, unsealed: 0 });
  expect(seals).toBeGreaterThan(3);
}, 120_000);
