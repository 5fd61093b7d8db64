/**
 * The story of the canaries, told again, and then every file of the database server searched for them: tables, indexes, the journal
 * (WAL), statistics and temporary files, in the forms in which bytes hide. Whoever takes the disk, or a copy of it, finds none.
 *
 * `NAUNG_STORIES=40` tells more than five thousand.
 */
import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { layInCodes } from '../ground/codes/lay-in.ts';
import { type Cast, castOf } from '../ground/database/testing/cast.ts';
import { layInInstruments } from '../ground/forms/lay-in.ts';
import { rooms } from '../rooms.ts';
import { filesWith, formsOf } from './canary-search.ts';
import { type Canaries, tellAll } from './canary-story.ts';

const stories = Number(process.env.NAUNG_STORIES ?? 1);
/** How every canary's word begins, as no village and no island does: their names lie open in the same journal. */
const beginning = 'Kenariq';
const told: Canaries[] = [];
let cast: Cast;

beforeAll(async () => {
  cast = await castOf(rooms);
  const client = await cast.database.migrating.connect();
  await layInCodes(client)
    .then(() => layInInstruments(client))
    .finally(() => client.release());
}, 120_000);
afterAll(() => cast.close());

test(
  'what was told is in no file of the database, and what must be in one is found there',
  async () => {
    for (let story = 0; story < stories; story += 1) {
      const canaries: Canaries = new Map();
      await tellAll({ cast, canaries, say: (actor, name, payload) => said(actor, name, payload) });
      told.push(canaries);
    }
    const words = told.flatMap((canaries) => [...canaries.values()].filter((word) => word.startsWith(beginning)));
    expect(words.length).toBeGreaterThan(100 * stories);

    const known = 'melati-di-jurnal-0000';
    await cast.database.migrating.query('create table public.known_to_be_there (words text)');
    await cast.database.migrating.query('insert into public.known_to_be_there values ($1)', [known]);
    await cast.database.migrating.query('checkpoint');

    const files = await filesOfTheServer();
    expect(await filesWith(files, formsOf(known)), 'the search finds what is there').not.toEqual([]);
    expect(await filesWith(files, formsOf(beginning))).toEqual([]);
  },
  120_000 + stories * 30_000,
);

async function said(actor: Parameters<Cast['say']>[0], name: string, payload: object): Promise<void> {
  const { status } = await cast.say(actor, name, payload);
  if (status !== 201) throw new Error(`${name}: ${status}`);
}

/** Of this database alone what is kept in tables; of the whole server what is shared. */
async function filesOfTheServer(): Promise<readonly string[]> {
  const { rows } = await cast.database.migrating.query<{ folder: string; database: string }>(
    `select current_setting('data_directory') as folder, oid::text as database from pg_database where datname = current_database()`,
  );
  const { folder = '', database = '' } = rows[0] ?? {};
  const places = [join('base', database), 'global', 'pg_wal', 'pg_stat', 'pg_xact', join('base', 'pgsql_tmp'), 'log'];
  const files: string[] = [];
  for (const place of places)
    for (const entry of await readdir(join(folder, place), { withFileTypes: true }).catch(() => []))
      if (entry.isFile()) files.push(join(folder, place, entry.name));
  return files;
}
