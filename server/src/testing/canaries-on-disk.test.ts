/**
 * The story of the canaries, told again, and then every file of the database server searched for them: tables, indexes, the journal
 * (WAL), statistics and temporary files, in the forms in which bytes hide. Whoever takes the disk, or a copy of it, finds none.
 *
 * `NAUNG_STORIES=40` tells more than five thousand.
 */
import { open, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { layInCodes } from '../ground/codes/lay-in.ts';
import { type Cast, castOf } from '../ground/database/testing/cast.ts';
import { layInInstruments } from '../ground/forms/lay-in.ts';
import { rooms } from '../rooms.ts';
import { type Canaries, tellAll } from './canary-story.ts';

const stories = Number(process.env.NAUNG_STORIES ?? 1);
/** How every canary's word begins. */
const beginning = 'Kenari';
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

/** In clear, as UTF-16 both ways, in hex, and in Base64 wherever a group of three may begin. */
function formsOf(word: string): readonly Buffer[] {
  const bytes = Buffer.from(word, 'utf8');
  const wide = Buffer.from(word, 'utf16le');
  const inBase64 = [0, 1, 2].map((before) => {
    const text = Buffer.concat([Buffer.alloc(before), bytes]).toString('base64');
    // The first and last signs are mixed with what stands beside.
    return Buffer.from(
      text.slice(Math.ceil((before * 4) / 3), Math.floor(((before + bytes.length) * 4) / 3)),
      'latin1',
    );
  });
  return [
    bytes,
    wide,
    Buffer.from(wide).swap16(),
    Buffer.from(bytes.toString('hex'), 'latin1'),
    Buffer.from(bytes.toString('hex').toUpperCase(), 'latin1'),
    ...inBase64,
  ];
}

async function filesWith(files: readonly string[], forms: readonly Buffer[]): Promise<string[]> {
  const found: string[] = [];
  const piece = Buffer.alloc(4 * 1024 * 1024);
  const overlap = 256;
  for (const path of files) {
    const file = await open(path, 'r').catch(() => null);
    if (file === null) continue;
    try {
      for (let from = 0; ; from += piece.length - overlap) {
        const { bytesRead } = await file.read(piece, 0, piece.length, from);
        const seen = piece.subarray(0, bytesRead);
        if (forms.some((form) => seen.includes(form))) {
          found.push(path);
          break;
        }
        if (bytesRead < piece.length) break;
      }
    } finally {
      await file.close();
    }
  }
  return found;
}
