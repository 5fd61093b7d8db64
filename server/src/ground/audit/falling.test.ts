import { fork } from 'node:child_process';
import { once } from 'node:events';
import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, expect, test } from 'vitest';
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
  await house.sealed(sealer, 1).catch(() => undefined);
  for (let tries = 0; tries < 200 && (await house.verify()).unsealed > 0; tries += 1) await sealer.seal();
  expect(await house.verify()).toMatchObject({ fault: null, entries: written + 1, unsealed: 0 });
  expect(written).toBeGreaterThan(40);
}, 60_000);
