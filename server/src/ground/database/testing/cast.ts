/**
 * The cast of the store tests, in two districts that are not next to each other: Sari works on cases, Made supervises and approves,
 * Ketut triages, Wayan is an activist of one village, Hasan sits at the police desk, Dewi reads the audit; Ratna works elsewhere and
 * sees nothing.
 */
import { randomUUID } from 'node:crypto';
import type { Actor, Deed } from '@naung/domain/ground/access/model.ts';
import { presetOf } from '@naung/domain/ground/agencies/presets.ts';
import type { CommandId } from '@naung/domain/ground/ids.ts';
import type { Instant } from '@naung/domain/ground/time.ts';
import { ask } from '../../commands/ask.ts';
import type { AnyCommandEntry, AnyReadEntry, Reaction, Room } from '../../commands/entry.ts';
import { perform } from '../../commands/perform.ts';
import type { Answer } from '../../commands/problem.ts';
import type { Keeper } from '../../keeper/keeper.ts';
import { keeperFor } from '../../keeper/testing/keeper-for.ts';
import { outside } from '../../outside/outside.ts';
import { databaseOver } from '../tables.ts';
import type { Office } from '../transaction.ts';
import { type TestDatabase, testDatabase } from './test-database.ts';

export interface Cast {
  readonly database: TestDatabase;
  readonly office: Office & { readonly reactions: readonly Reaction[] };
  readonly sari: Actor;
  readonly komang: Actor;
  readonly made: Actor;
  readonly ketut: Actor;
  readonly wayan: Actor;
  readonly hasan: Actor;
  readonly dewi: Actor;
  readonly ratna: Actor;
  readonly units: {
    readonly intake: string;
    readonly police: string;
    readonly hospital: string;
    readonly elsewhere: string;
  };
  /** Place numbers: the two districts and two villages of the first. */
  readonly here: number;
  readonly elsewhere: number;
  readonly villages: readonly [number, number];
  /** Somebody more, under a duty of a preset; in the first district's intake unit unless told otherwise. */
  hire(
    name: string,
    preset: string,
    under?: { district?: number; unit?: string; villages?: readonly number[]; deeds?: readonly Deed[] },
  ): Promise<Actor>;
  /** A village more in the first district; returns its number. */
  layVillage(name: string): Promise<number>;
  /** Says a command as somebody; the id may be given to say it twice. */
  say(actor: Actor, name: string, payload: object, id?: string): Promise<Answer>;
  ask(actor: Actor, name: string, query?: object): Promise<Answer>;
  /** Holds the clock still at this moment; null lets it run. */
  at(moment: string | null): void;
  close(): Promise<void>;
}

export interface CastHouse {
  readonly database: TestDatabase;
  keeperOn(database: TestDatabase, now: () => Instant): Keeper;
}

const places = {
  nation: 900001,
  province: 900051,
  here: 905108,
  elsewhere: 906303,
  sub: 910001,
  one: 920001,
  other: 920002,
};

/** On a database of the shared server and keys in memory, or on a house of one's own. */
export async function castOf(rooms: readonly Room[], house: Partial<CastHouse> = {}): Promise<Cast> {
  const database = house.database ?? (await testDatabase());
  const clock: { moment: string | null } = { moment: null };
  const now = () => (clock.moment ?? outside.now()) as Instant;
  const keeper = (house.keeperOn ?? keeperFor)(database, now);
  await layPlaces(database);
  const here = await layDistrict(database, keeper, places.here, 'UPTD PPA');
  const there = await layDistrict(database, keeper, places.elsewhere, 'PATBM Banjar');
  const office = {
    database: databaseOver(database.app),
    keeper,
    outside: { ...outside, now },
    reactions: rooms.flatMap((room) => room.reactions ?? []),
  };
  const village = [places.one];
  return {
    database,
    office,
    sari: await layActor(
      database,
      places.here,
      here.intake,
      'Sari',
      'case-manager',
      [],
      ['work-on-cases', 'receive-concerns', 'hand-over'],
    ),
    komang: await layActor(
      database,
      places.here,
      here.intake,
      'Komang',
      'companion',
      [],
      ['work-on-cases', 'receive-concerns'],
    ),
    made: await layActor(database, places.here, here.intake, 'Made', 'supervisor'),
    ketut: await layActor(database, places.here, here.intake, 'Ketut', 'complaint-officer'),
    wayan: await layActor(database, places.here, here.village, 'Wayan', 'village-activist', village),
    hasan: await layActor(database, places.here, here.police, 'Hasan', 'police-desk'),
    dewi: await layActor(database, places.here, here.intake, 'Dewi', 'auditor'),
    ratna: await layActor(database, places.elsewhere, there.intake, 'Ratna', 'case-manager'),
    units: { intake: here.intake, police: here.police, hospital: here.hospital, elsewhere: there.intake },
    here: places.here,
    elsewhere: places.elsewhere,
    villages: [places.one, places.other],
    hire: (name, preset, { district = places.here, unit = here.intake, villages, deeds } = {}) =>
      layActor(database, district, unit, name, preset, villages, deeds),
    layVillage: (name) => layVillage(database, name),
    say: (actor, name, payload, id = randomUUID()) =>
      perform(office, actor, entryNamed(rooms, name), id as CommandId, payload),
    ask: (actor, name, query = {}) => ask(office, actor, readNamed(rooms, name), query),
    at: (moment) => {
      clock.moment = moment;
    },
    close: () => database.close(),
  };
}

function entryNamed(rooms: readonly Room[], name: string): AnyCommandEntry {
  const entry = rooms.flatMap((room) => room.commands).find((one) => one.contract.name === name);
  if (!entry) throw new Error(`No room offers ${name}`);
  return entry;
}

function readNamed(rooms: readonly Room[], name: string): AnyReadEntry {
  const entry = rooms.flatMap((room) => room.reads).find((one) => one.contract.name === name);
  if (!entry) throw new Error(`No room answers ${name}`);
  return entry;
}

async function layPlaces({ owner }: TestDatabase): Promise<void> {
  const rows = [
    [places.nation, 'nation', null, '00', 'Indonesia', 'negara'],
    [places.province, 'province', places.nation, '91', 'Bali', 'provinsi'],
    [places.here, 'regency', places.province, '91.08', 'Buleleng', 'kabupaten'],
    [places.elsewhere, 'regency', places.province, '91.03', 'Banjar', 'kabupaten'],
    [places.sub, 'subdistrict', places.here, '91.08.04', 'Banjar', 'kecamatan'],
    [places.one, 'village', places.sub, '91.08.04.2003', 'Kayuputih', 'desa'],
    [places.other, 'village', places.sub, '91.08.04.2004', 'Banyuatis', 'desa'],
  ];
  for (const [place, level, parent, code, name, kind] of rows) {
    await owner.query('insert into ground.places (place, level, parent) values ($1, $2, $3)', [place, level, parent]);
    await owner.query(
      `insert into ground.place_names (place, valid_from, code, name, kind, parent, source) values ($1, '1945-08-17', $2, $3, $4, $5, 'test')`,
      [place, code, name, kind, parent],
    );
  }
}

/** Below the subdistrict of the first district, with the next free number and code. */
async function layVillage({ owner }: TestDatabase, name: string): Promise<number> {
  const { rows } = await owner.query<{ place: number }>(
    `insert into ground.places (place, level, parent) select max(place) + 1, 'village', $1::int from ground.places returning place`,
    [places.sub],
  );
  const place = rows[0]?.place ?? 0;
  await owner.query(
    `insert into ground.place_names (place, valid_from, code, name, kind, parent, source) values ($1, '1945-08-17', $2, $3, 'desa', $4, 'test')`,
    [place, `91.08.04.${2000 + (place % 1000) + 10}`, name, places.sub],
  );
  return place;
}

async function layDistrict({ owner }: TestDatabase, keeper: Keeper, district: number, displayName: string) {
  await owner.query(
    `insert into ground.tenants (district, display_name, zone, opened_on) values ($1, $2, 'WITA', '2020-01-01')`,
    [district, displayName],
  );
  await neverClosed(owner, district);
  const unit = async (kind: string, name: string, receives: boolean, place: number | null = null) => {
    const [agency, id] = [randomUUID(), randomUUID()];
    await owner.query('insert into ground.agencies (district, id, kind, name, place) values ($1, $2, $3, $4, $5)', [
      district,
      agency,
      kind,
      name,
      place,
    ]);
    await owner.query(
      'insert into ground.units (district, id, agency, name, receives_concerns) values ($1, $2, $3, $4, $5)',
      [district, id, agency, name, receives],
    );
    if (receives) {
      const made = await keeper.makeUnitKey(district);
      await owner.query(
        'insert into ground.unit_keys (district, key, unit, public_key, wrapped_private) values ($1, $2, $3, $4, $5)',
        [district, made.key, id, made.publicKey, made.wrapped],
      );
    }
    return id;
  };
  return {
    intake: await unit('uptd-ppa', displayName, true),
    police: await unit('police-ppa-unit', 'Unit PPA', false),
    hospital: await unit('hospital', 'RSUD', false),
    village: await unit('village-government', 'Pemerintah desa', false, district === places.here ? places.one : null),
  };
}

/** Tests run at any hour; what is asked of whoever opens a file at night has its own. */
async function neverClosed(owner: TestDatabase['owner'], district: number): Promise<void> {
  await owner.query(
    `insert into ground.code_lists (list, title_id, title_en, closed) values ('reading-limits', 'Batas', 'Limits', false) on conflict do nothing`,
  );
  await owner.query(
    `insert into ground.own_codes (district, list, code, valid_from, position, id, en, source, mark, detail)
     values ($1, 'reading-limits', 'files-off-hours', '2000-01-01', 1, 'Uji', 'Test', 'test', 'INF',
       '{"atLeast": 100, "days": 1, "ceiling": 100}')`,
    [district],
  );
}

async function layActor(
  { owner }: TestDatabase,
  district: number,
  unit: string,
  name: string,
  preset: string,
  villages: readonly number[] = [],
  only?: readonly Deed[],
): Promise<Actor> {
  const deeds = only ?? presetOf(preset)?.deeds ?? [];
  const [person, duty] = [randomUUID(), randomUUID()];
  await owner.query('insert into ground.people (district, id, name) values ($1, $2, $3)', [district, person, name]);
  await owner.query(
    `insert into ground.duties (district, id, person, unit, preset, deeds, villages, starts_on) values ($1, $2, $3, $4, $5, $6, $7, '2020-01-01')`,
    [district, duty, person, unit, preset, deeds, villages],
  );
  return { district, person, unit, duty, preset, deeds, villages, proven: true } as unknown as Actor;
}
