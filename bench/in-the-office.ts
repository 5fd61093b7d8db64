/**
 * What a list takes in the office alone, from the question to the page: policy, transaction, row-level security, the audit's entry. No
 * socket and no second process that shares the machine's two cores while it waits for the answer.
 */
import { performance } from 'node:perf_hooks';
import pg from 'pg';
import type { Actor } from '../domain/src/ground/access/model.ts';
import { ask } from '../server/src/ground/commands/ask.ts';
import { databaseOver } from '../server/src/ground/database/tables.ts';
import { keeperAt } from '../server/src/ground/keeper/keeper-at.ts';
import { socketIn } from '../server/src/ground/keeper/socket.ts';
import { outside } from '../server/src/ground/outside/outside.ts';
import { rooms } from '../server/src/rooms.ts';

export interface InTheOffice {
  /** The role of the office, with row-level security. */
  readonly app: string;
  readonly migrating: string;
  readonly data: string;
}

/** Milliseconds of each of `times` lists, the first tenth left out. */
export async function listsInTheOffice(
  { app, migrating, data }: InTheOffice,
  { district, person }: { readonly district: number; readonly person: string },
  whose: 'mine' | 'unit',
  times: number,
): Promise<readonly number[]> {
  const entry = rooms.flatMap((room) => room.reads).find((one) => one.contract.name === 'cases/list');
  if (!entry) throw new Error('No room lists cases');
  const actor = await actorOf(migrating, district, person);
  const pool = new pg.Pool({ connectionString: app, max: 2 });
  const office = { database: databaseOver(pool), keeper: keeperAt(socketIn(data)), outside };
  const taken: number[] = [];
  for (let turn = 0; turn < times; turn += 1) {
    const started = performance.now();
    const answer = await ask(office, actor, entry, { whose });
    taken.push(performance.now() - started);
    if (answer.status !== 200) throw new Error(`${answer.status} ${JSON.stringify(answer.body)}`);
  }
  await pool.end();
  return taken.slice(Math.floor(times / 10));
}

export async function actorOf(migrating: string, district: number, person: string): Promise<Actor> {
  const client = new pg.Client({ connectionString: migrating });
  await client.connect();
  const { rows } = await client.query<Actor>(
    `select district, person, unit, id as duty, preset, deeds, villages, true as proven
     from ground.duties where district = $1 and person = $2`,
    [district, person],
  );
  await client.end();
  if (!rows[0]) throw new Error('Nobody works');
  return rows[0];
}
