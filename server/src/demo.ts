/**
 * Lays the demo, once: started by the supervisor with the migrating role, before the office opens. On a later start it only makes
 * fresh tokens to sign in with. Tells the supervisor over IPC; writes nothing to stdout.
 */

import { existsSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { instantOf } from '@naung/domain/ground/time.ts';
import pg from 'pg';
import { playCasework } from './demo/casework.ts';
import { type DemoDistrict, demoIsThere, layDistricts } from './demo/lay.ts';
import { lookAtTheLaying, sayWhatItWas } from './demo/own-traces.ts';
import { playPrevention } from './demo/prevention.ts';
import { demoSeats } from './demo/seats.ts';
import { stageOf } from './demo/stage.ts';
import { poolOf } from './ground/database/pool.ts';
import { databaseOver } from './ground/database/tables.ts';
import { keeperHere } from './ground/keeper/keeper-here.ts';
import { outside } from './ground/outside/outside.ts';
import { addressFor } from './ground/processes/environment.ts';
import { PlainFault } from './ground/processes/plain-fault.ts';
import { settingsOrStop } from './ground/settings/settings.ts';
import { rooms } from './rooms.ts';

const { NAUNG_DEMO_MIGRATING: migrating, ...environment } = process.env;
const settings = settingsOrStop(environment);
const client = new pg.Client({ connectionString: migrating });
/** Stands while it is laid, and for good where that was cut off: half a demo looks like a whole one in which nobody works. */
const begun = join(settings.NAUNG_DATA, 'demo-is-being-laid');
const unfinished = `In ${settings.NAUNG_DATA} lies a demo that was not finished. Remove that folder and start again.`;
await client.connect();
const here = await keeperHere(settings, addressFor(settings, 'naung_keeper'), outside);
try {
  if (existsSync(begun)) throw new PlainFault(unfinished);
  if (!(await demoIsThere(client))) await lay();
  const seats = await demoSeats(client, settings);
  process.send?.({ seats });
} catch (fault) {
  if (!(fault instanceof PlainFault)) throw fault;
  process.stderr.write(`${fault.message}\n`);
} finally {
  await here.close();
  await client.end();
}
process.disconnect?.();

async function lay(): Promise<void> {
  const openedOn = instantOf(Date.now() - 420 * 86_400_000).slice(0, 10);
  writeFileSync(begun, '');
  await client.query('begin; set local role naung_owner');
  const districts = await layDistricts(client, here.keeper, openedOn);
  await client.query('commit');
  // A commit need not wait for the disk: what is laid here can be laid again, and the next start of the server flushes it.
  const pool = poolOf({
    connectionString: addressFor(settings, 'naung_app'),
    max: 6,
    options: '-c synchronous_commit=off',
  });
  const database = databaseOver(pool);
  await Promise.all(districts.map((district) => play(district)));
  await lookAtTheLaying(here);
  for (const district of districts)
    await sayWhatItWas(here, stageOf(database, here.keeper, rooms, `reading-${district.code}`), district);
  await pool.end();
  rmSync(begun);

  async function play(district: DemoDistrict): Promise<void> {
    const casework = stageOf(database, here.keeper, rooms, `casework-${district.code}`);
    const prevention = stageOf(database, here.keeper, rooms, `prevention-${district.code}`);
    await Promise.all([playCasework(casework, district), playPrevention(prevention, district)]);
  }
}
