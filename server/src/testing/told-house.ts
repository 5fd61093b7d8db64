/** A house of its own to which a story was told, with cases by their aliases, a shelf for backups, and two people who may end records. */
import { readFileSync } from 'node:fs';
import { readdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import type { Actor } from '@naung/domain/ground/access/model.ts';
import { type Instant, instantOf } from '@naung/domain/ground/time.ts';
import { generateX25519Identity, identityToRecipient } from 'age-encryption';
import { type BackedUp, backUp } from '../ground/backups/back-up.ts';
import { type Drilled, drill } from '../ground/backups/drill.ts';
import { layBack } from '../ground/backups/lay-back.ts';
import { layInCodes } from '../ground/codes/lay-in.ts';
import { layInInstruments } from '../ground/forms/lay-in.ts';
import { keyStoreIn } from '../ground/keeper/key-store.ts';
import { keysThere } from '../ground/keeper/keys.ts';
import { rooms } from '../rooms.ts';
import { type Canaries, tellAll } from './canary-story.ts';
import { expectDone, receive } from './casework.ts';
import { type OwnHouse, ownHouse } from './own-house.ts';

/** `NAUNG_STORIES=40` tells more than five thousand words. */
export const stories = Number(process.env.NAUNG_STORIES ?? 1);

interface KeyFile {
  readonly keys: readonly { readonly key: string }[];
  readonly destroyed?: { readonly keys: readonly string[] };
}

export interface ToldHouse extends OwnHouse {
  readonly identity: string;
  /** How many were told that must be found nowhere. */
  readonly words: number;
  readonly folders: readonly string[];
  /** Supervises the unit that keeps the records. */
  readonly asks: Actor;
  /** A custodian elsewhere. */
  readonly decides: Actor;
  /** By alias; `silent` is a concern that was closed. */
  idOf(alias: string): string;
  /** The key store's file of a case, or of what belongs to it. */
  keyFileOf(subject: string): KeyFile;
  backUpAt(at: Instant, superuser?: string | null, now?: () => Instant): Promise<BackedUp>;
  /** The newest copies, laid back into a folder of this name and proven. */
  laidBack(name: string): Promise<Drilled>;
}

export async function toldHouse(): Promise<ToldHouse> {
  const house = await ownHouse(rooms);
  const { cast, data } = house;
  const words = await tell(house);
  const cases = await casesOf(house);
  const identity = await generateX25519Identity();
  const recipient = await identityToRecipient(identity);
  const folders = [house.beside('shelf'), house.beside('second-shelf')];
  const days = { database: 90, keys: 35 };
  return {
    ...{ ...house, identity, folders, words },
    asks: await cast.hire('Rini', 'supervisor'),
    decides: await cast.hire('Kustodian', 'custodian', { unit: cast.units.hospital }),
    idOf: (alias) => cases.get(alias) ?? '',
    keyFileOf: (subject) =>
      JSON.parse(
        readFileSync(join(data, 'key-store', String(cast.here), subject.slice(0, 2), `${subject}.json`), 'utf8'),
      ),
    backUpAt: (at, superuser = null, now = () => at) => backUp({ data, recipient, folders, days, superuser, now }),
    async laidBack(name) {
      const folder = house.beside(name);
      const laid = await layBack({ from: folders[1] ?? '', identity, into: folder });
      const keys = await keysThere(join(data, 'keys'), keyStoreIn(join(folder, 'key-store')));
      if (keys === null) throw new Error('The key files are not there');
      const auditKey = house.auditKey.publicKey;
      return drill({ folder, laid, keys, auditKey, witnesses: house.witnesses(), throwaway: true });
    },
  };
}

/** Long after the period of every class: the clock of the house, moved. */
export const years = (many: number, days = 0): Instant => instantOf(Date.now() + (many * 365.25 + days) * 86_400_000);

export async function filesUnder(folder: string): Promise<readonly string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  return entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
}

/** Every row of every table as a superuser sees it, in a file of its own, and the same packed with gzip. */
export async function dumped({ cast, beside }: OwnHouse): Promise<readonly string[]> {
  const { migrating } = cast.database;
  const { rows: tables } = await migrating.query<{ name: string }>(
    `select format('%I.%I', schemaname, tablename) as name from pg_tables
     where schemaname not in ('pg_catalog', 'information_schema')`,
  );
  const said: string[] = [];
  for (const { name } of tables) {
    const { rows } = await migrating.query<{ line: string }>(`select t::text as line from ${name} t`);
    said.push(name, ...rows.map(({ line }) => line));
  }
  const [plain, packed] = [beside('dump.txt'), beside('dump.gz')];
  const text = Buffer.from(said.join('\n'), 'utf8');
  await writeFile(plain, text);
  await writeFile(packed, gzipSync(text));
  return [plain, packed];
}

/** Falls at the step of this number. */
export function cutAt(step: number) {
  let steps = 0;
  return async () => {
    steps += 1;
    if (steps === step) throw new Error('cut off');
  };
}

/** The last story is the one whose cases are called by their aliases. */
async function tell({ cast }: OwnHouse): Promise<number> {
  const client = await cast.database.migrating.connect();
  await layInCodes(client);
  await layInInstruments(client);
  client.release();
  const say = async (...said: Parameters<typeof cast.say>) => {
    const { status } = await cast.say(...said);
    if (status !== 201) throw new Error(`${said[1]}: ${status}`);
  };
  let words = 0;
  for (let story = 0; story < stories; story += 1) {
    const canaries: Canaries = new Map();
    await tellAll({ cast, canaries, say });
    words += [...canaries.values()].filter((word) => word.startsWith('Kenariq')).length;
  }
  return words;
}

async function casesOf({ cast, sealTheAudit }: OwnHouse): Promise<ReadonlyMap<string, string>> {
  const { rows } = await cast.database.migrating.query<{ alias: string; id: string }>(
    'select alias, id from casework.cases where district = $1',
    [cast.here],
  );
  const silent = await receive(cast);
  expectDone(await cast.say(cast.ketut, 'intake/close', { concern: silent, reason: 'silent-call' }));
  await sealTheAudit();
  return new Map([...rows.map(({ alias, id }) => [alias, id] as const), ['silent', silent]]);
}
