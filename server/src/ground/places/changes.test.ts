import { randomUUID } from 'node:crypto';
import { Actor, type Deed } from '@naung/domain/ground/access/model.ts';
import type { CommandId } from '@naung/domain/ground/ids.ts';
import type { Day } from '@naung/domain/ground/time.ts';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { ask } from '../commands/ask.ts';
import { perform } from '../commands/perform.ts';
import { databaseOver } from '../database/tables.ts';
import { type TestDatabase, testDatabase } from '../database/testing/test-database.ts';
import { keeperFor } from '../keeper/testing/keeper-for.ts';
import { outside } from '../outside/outside.ts';
import { places } from './routes.ts';
import { codeOfPlace, placeOfCode, placesShown } from './store.ts';
import { layInDemoDistricts } from './testing/demo-districts.ts';

let database: TestDatabase;
let buleleng: number;
let banjar: number;

const db = () => databaseOver(database.app);
const office = () => ({ database: db(), keeper: keeperFor(database), outside, reactions: [] });
const worker = (district: number, ...deeds: Deed[]) =>
  Actor.parse({
    person: randomUUID(),
    district,
    unit: randomUUID(),
    duty: randomUUID(),
    preset: 'uji',
    deeds,
    villages: [],
  });
const say = (name: string, body: object, actor = worker(buleleng, 'keep-lists', 'keep-villages')) => {
  const entry = places.commands.find((one) => one.contract.name === name);
  if (!entry) throw new Error(name);
  return perform(office(), actor, entry, randomUUID() as CommandId, body);
};
const look = (name: string, query: object, actor = worker(buleleng)) => {
  const entry = places.reads.find((one) => one.contract.name === name);
  if (!entry) throw new Error(name);
  return ask(office(), actor, entry, query);
};
const number = async (code: string) => (await placeOfCode(db(), code)) ?? 0;
const codeOnDay = (place: number, on: string) => codeOfPlace(db(), place, on as Day);
const basis = 'Perda Kabupaten Buleleng 3/2026';

/** Stands for every table that points at a place. The mark changes with the row, however it is touched. */
const marks = async () =>
  (await database.migrating.query('select xmin::text, ctid::text, place, day::text from public.visits order by day'))
    .rows;

beforeAll(async () => {
  database = await testDatabase();
  ({ buleleng, banjar } = await layInDemoDistricts(database.migrating));
  await database.migrating.query(
    'create table public.visits (place int not null references ground.places (place), day date not null)',
  );
});
beforeEach(async () => {
  await database.migrating.query('truncate public.visits');
});
afterAll(() => database.close());

const visit = (place: number, ...days: string[]) =>
  database.migrating.query('insert into public.visits select $1, unnest($2::date[])', [place, days]);

describe('the map changes and no row that points at a place is rewritten', () => {
  it('a code changes, and old dates print the old code', async () => {
    const village = await number('51.08.01.2001');
    await visit(village, '2019-11-13', '2026-07-01');
    const before = await marks();
    expect(
      await say('places/recode', { place: village, onDate: '2026-06-01', code: '51.08.01.2091', basis }),
    ).toMatchObject({ status: 201 });
    expect(await marks()).toEqual(before);
    expect(await codeOnDay(village, '2019-11-13')).toBe('51.08.01.2001');
    expect(await codeOnDay(village, '2026-05-31')).toBe('51.08.01.2001');
    expect(await codeOnDay(village, '2026-07-01')).toBe('51.08.01.2091');
  });

  it('a village splits: the new one has a number of its own, the old one lives on', async () => {
    const village = await number('51.08.04.2003');
    await visit(village, '2019-11-13');
    const before = await marks();
    const wish = {
      place: village,
      onDate: '2026-06-01',
      code: '51.08.04.2097',
      name: 'Kayuputih Kaja',
      kind: 'desa',
      basis,
    };
    expect(await say('places/split', wish)).toMatchObject({ status: 201 });
    expect(await marks()).toEqual(before);
    const born = await number('51.08.04.2097');
    expect(born).toBeGreaterThan(village);
    expect(await codeOnDay(village, '2026-07-01')).toBe('51.08.04.2003');
    expect(await codeOnDay(born, '2026-05-31')).toBeNull();
    const shown = (await placesShown(db(), [born, village], '2026-07-01' as Day)).get(born);
    expect(shown).toMatchObject({
      level: 'village',
      name: 'Kayuputih Kaja',
      subdistrict: { name: 'Banjar' },
      regency: { name: 'Buleleng' },
    });
    expect(await say('places/split', { ...wish, name: 'Sekali Lagi' })).toMatchObject({
      status: 409,
      body: { refusal: 'code-belongs-to-another' },
    });
  });

  it('a desa becomes a kelurahan', async () => {
    const village = await number('51.08.02.2003');
    await visit(village, '2019-11-13');
    const before = await marks();
    expect(
      await say('places/raise', {
        place: village,
        onDate: '2026-06-01',
        code: '51.08.02.1093',
        kind: 'kelurahan',
        basis,
      }),
    ).toMatchObject({ status: 201 });
    expect(await marks()).toEqual(before);
    expect(await codeOnDay(village, '2026-05-31')).toBe('51.08.02.2003');
    expect((await placesShown(db(), [village], '2026-05-31' as Day)).get(village)?.kind).toBe('desa');
    expect((await placesShown(db(), [village], '2026-06-01' as Day)).get(village)?.kind).toBe('kelurahan');
  });

  it('a kecamatan takes another code, and with it everything below', async () => {
    const [subdistrict, village] = [await number('51.08.09'), await number('51.08.09.2001')];
    expect(
      await say('places/recode', { place: subdistrict, onDate: '2026-06-01', code: '51.08.19', basis }),
    ).toMatchObject({ status: 201 });
    expect(await codeOnDay(village, '2026-05-31')).toBe('51.08.09.2001');
    expect(await codeOnDay(village, '2026-06-01')).toBe('51.08.19.2001');
    expect(
      await say('places/recode', { place: subdistrict, onDate: '2026-06-01', code: '51.08.29', basis }),
    ).toMatchObject({ status: 201 });
    expect(await codeOnDay(village, '2026-06-01')).toBe('51.08.29.2001');
    expect(await codeOnDay(subdistrict, '2026-05-31')).toBe('51.08.09');
  });

  it('a village is merged away, and its number stays readable', async () => {
    const [gone, into] = [await number('51.08.03.2001'), await number('51.08.03.2002')];
    expect(await say('places/merge', { place: gone, onDate: '2026-06-01', into, basis })).toMatchObject({
      status: 201,
    });
    expect(await codeOnDay(gone, '2026-05-31')).toBe('51.08.03.2001');
    expect(await codeOnDay(gone, '2026-06-01')).toBeNull();
    expect((await placesShown(db(), [gone], '2026-07-01' as Day)).get(gone)?.name).not.toBe('');
    expect(await say('places/rename', { place: gone, onDate: '2026-07-01', to: 'X', basis })).toMatchObject({
      status: 409,
      body: { refusal: 'place-has-ended' },
    });
  });
});

describe('who may change the map', () => {
  const wish = async (code: string) => ({ place: await number(code), onDate: '2026-06-01', to: 'Nama Lain', basis });

  it('nobody outside the own area, and nobody without the deed', async () => {
    expect(await say('places/rename', await wish('63.03.01.2001'))).toMatchObject({ status: 403 });
    expect(await say('places/rename', await wish('51.08'))).toMatchObject({ status: 403 });
    expect(await say('places/rename', await wish('51.08.05.2015'), worker(buleleng, 'triage'))).toMatchObject({
      status: 403,
      body: { because: 'keeps-the-lists-of-this-area' },
    });
    expect(await say('places/rename', { place: 999_999, onDate: '2026-06-01', to: 'X', basis })).toMatchObject({
      status: 404,
    });
    expect(await say('places/rename', await wish('63.03.01.2001'), worker(banjar, 'keep-lists'))).toMatchObject({
      status: 201,
    });
  });

  it('a province changes its regencies', async () => {
    const bali = worker(await number('51'), 'keep-lists');
    expect(await say('places/rename', await wish('51.08'), bali)).toMatchObject({ status: 201 });
    expect(await say('places/rename', await wish('63.03'), bali)).toMatchObject({ status: 403 });
  });

  it('row-level security says the same to whoever steps round the command', async () => {
    const client = await database.app.connect();
    const unit = randomUUID();
    try {
      await client.query(
        `begin; set local naung.district = '${buleleng}'; set local naung.unit = '${unit}'; set local naung.grantees = '{"unit:${unit}:keep-lists"}'`,
      );
      const foreign = await client.query('update ground.place_names set name = $1 where place = $2', [
        'X',
        await number('63.03.01.2002'),
      ]);
      const own = await client.query('update ground.place_names set name = $1 where place = $2', [
        'X',
        await number('51.08.05.2015'),
      ]);
      expect([foreign.rowCount, own.rowCount]).toEqual([0, 1]);
    } finally {
      await client.query('rollback');
      client.release();
    }
  });
});

describe('the list of hamlets', () => {
  it("is the district's own: added, renamed, retired, and seen by nobody elsewhere", async () => {
    const village = await number('51.08.05.2015');
    const items = async (actor = worker(buleleng)) =>
      (
        (await look('places/hamlets', { village: String(village) }, actor)).body as {
          items: { id: string; name: string; retiredOn: string | null }[];
        }
      ).items;
    expect(await say('places/add-hamlet', { village, name: 'Kajanan', kind: 'banjar' })).toMatchObject({ status: 201 });
    expect(await say('places/add-hamlet', { village, name: 'kajanan', kind: 'banjar' })).toMatchObject({
      status: 409,
      body: { refusal: 'hamlet-is-on-the-list' },
    });
    const hamlet = (await items())[0]?.id;
    expect(await say('places/rename-hamlet', { hamlet, name: 'Kajanan Atas' })).toMatchObject({ status: 201 });
    expect(await items()).toMatchObject([{ name: 'Kajanan Atas', retiredOn: null }]);
    expect(await items(worker(banjar))).toEqual([]);
    expect(await say('places/retire-hamlet', { hamlet }, worker(banjar, 'keep-villages'))).toMatchObject({
      status: 409,
      body: { refusal: 'no-such-hamlet' },
    });
    expect(await say('places/retire-hamlet', { hamlet })).toMatchObject({ status: 201 });
    expect((await items())[0]?.retiredOn).toMatch(/^\d{4}-/);
    expect(
      await say('places/add-hamlet', { village: await number('63.03.01.2002'), name: 'RT 1', kind: 'rt' }),
    ).toMatchObject({ status: 409, body: { refusal: 'village-lies-elsewhere' } });
    expect(
      await say('places/add-hamlet', { village, name: 'Kelodan', kind: 'banjar' }, worker(buleleng, 'triage')),
    ).toMatchObject({ status: 403 });
  });
});

describe('looking places up', () => {
  const items = async (name: string, query: object) =>
    (
      (await look(name, query)).body as {
        items: { name: string; code: string; subdistrict: { name: string } | null }[];
      }
    ).items;

  it('finds both Kayuputih, each with its kecamatan', async () => {
    const found = (await items('places/find', { text: 'kayuputih' })).filter((one) => one.name !== 'Kayuputih Kaja');
    expect(found.map((one) => one.subdistrict?.name).sort()).toEqual(['Banjar', 'Sukasada']);
    expect(await items('places/find', { text: 'kayu%' })).toEqual([]);
    expect(
      (await items('places/find', { text: '63.03.01', where: 'everywhere', level: 'village' })).length,
    ).toBeGreaterThan(3);
    expect(await items('places/find', { text: '63.03.01' })).toEqual([]);
  });

  it('opens the own area, and any place, level by level', async () => {
    expect((await items('places/below', {})).map((one) => one.name)).toContain('Gerokgak');
    const villages = await items('places/below', { place: String(await number('51.08.04')) });
    expect(villages.every((one) => one.subdistrict?.name === 'Banjar')).toBe(true);
    expect(await items('places/below', { place: '999999' })).toEqual([]);
  });

  it('tells the history of a place, and nothing of one that is not there', async () => {
    const answer = await look('places/history', { place: String(await number('51.08.01.2091')) });
    expect(answer.body).toMatchObject({
      names: [{ code: '51.08.01.2001' }, { code: '51.08.01.2091' }],
      changes: [{ change: 'recode' }],
    });
    expect(await look('places/history', { place: '999999' })).toMatchObject({ status: 404 });
    expect(await look('places/history', { place: "1' or 1=1" })).toMatchObject({ status: 422 });
  });
});
