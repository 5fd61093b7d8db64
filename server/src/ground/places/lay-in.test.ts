import { attribution, sinceTheStart } from '@naung/domain/ground/places/model.ts';
import type { Day } from '@naung/domain/ground/time.ts';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { databaseOver } from '../database/tables.ts';
import { type TestDatabase, testDatabase } from '../database/testing/test-database.ts';
import { type Area, type AreaFiles, readAreaFiles } from './area-files.ts';
import { layInPlaces, type PlacesLaidIn } from './lay-in.ts';
import { codeOfPlace, placeOfCode, zoneOfPlace } from './store.ts';

const day = (text: string) => text as Day;
const today = day('2026-11-22');
let database: TestDatabase;
let files: AreaFiles;
let laidIn: PlacesLaidIn;
let asked: number;

const lay = async (given: AreaFiles, on = today) => {
  const client = await database.migrating.connect();
  try {
    return await layInPlaces(client, on, given);
  } finally {
    client.release();
  }
};
const counted = async (given: AreaFiles) => {
  const client = await database.migrating.connect();
  const query = vi.spyOn(client, 'query');
  try {
    const done = await layInPlaces(client, today, given);
    return { laidIn: done, statements: query.mock.calls.length };
  } finally {
    query.mockRestore();
    client.release();
  }
};
const ask = async (sql: string, values: unknown[] = []) => (await database.app.query(sql, values)).rows;
const db = () => databaseOver(database.app);
const later = (more: readonly Area[], without: readonly string[] = []): AreaFiles => ({
  source: 'berkas uji',
  checksum: `uji ${more.map((area) => area.code + area.name).join()} ${without.join()}`,
  areas: () => [
    ...files.areas().filter((area) => !without.includes(area.code) && !more.some((one) => one.code === area.code)),
    ...more,
  ],
});
const codeOnDay = async (codeNow: string, on: string) =>
  codeOfPlace(db(), (await placeOfCode(db(), codeNow)) ?? 0, day(on));

beforeAll(async () => {
  database = await testDatabase();
  files = await readAreaFiles();
  ({ laidIn, statements: asked } = await counted(files));
});
afterAll(() => database.close());

describe('the places of Indonesia', () => {
  it('are all there, numbered from the nation down in the order of their codes', async () => {
    expect(laidIn.added).toEqual({ nation: 1, province: 38, regency: 514, subdistrict: 7277, village: 83_763 });
    const rows = await ask(
      'select level, count(*)::int, min(place), max(place) from ground.places group by level order by 3',
    );
    expect(rows.map((row) => [row.level, row.count, row.min, row.max])).toEqual([
      ['nation', 1, 1, 1],
      ['province', 38, 2, 39],
      ['regency', 514, 40, 553],
      ['subdistrict', 7277, 554, 7830],
      ['village', 83_763, 7831, 91_593],
    ]);
  });

  it('are laid in by a few statements, not by one a place', () => {
    expect(asked).toBeLessThan(200);
  });

  it.each([
    ['51.08', 'Buleleng', 'kabupaten', 9, 148],
    ['63.03', 'Banjar', 'kabupaten', 20, 290],
  ])('%s is %s (%s), with %i kecamatan and %i desa and kelurahan', async (code, name, kind, subdistricts, villages) => {
    const [regency] = await ask('select place, name, kind from ground.place_names where code = $1', [code]);
    expect(regency).toMatchObject({ name, kind });
    const below = await ask(
      `select p.level, count(*)::int from ground.places p where ground.lies_in(p.place, $1) and p.level in ('subdistrict', 'village') group by 1 order by 1`,
      [regency?.place],
    );
    expect(below.map((row) => row.count)).toEqual([subdistricts, villages]);
  });

  it('include the two Kayuputih of Buleleng, each in its kecamatan', async () => {
    const rows = await ask(`
      select v.code, k.name from ground.place_names v join ground.place_names k on k.place = v.parent
      where v.name = 'Kayuputih' and v.code like '51.08.%' order by 1`);
    expect(rows).toEqual([
      { code: '51.08.04.2003', name: 'Banjar' },
      { code: '51.08.05.2015', name: 'Sukasada' },
    ]);
  });

  it('are called as their regions call them', async () => {
    const called = async (code: string) =>
      (await ask('select kind, name from ground.place_names where code = $1 and valid_until is null', [code]))[0];
    expect(await called('51.08.06.1006')).toMatchObject({ kind: 'kelurahan' });
    expect(await called('11.01.01.2001')).toEqual({ kind: 'gampong', name: 'Keude Bakongan' });
    expect((await called('13.09.01.2007'))?.kind).toBe('desa');
    expect((await called('13.01.01.2001'))?.kind).toBe('nagari');
    expect(await called('91.03.01.3007')).toEqual({ kind: 'desa-adat', name: 'Yoboi' });
    expect(await called('93.01')).toEqual({ kind: 'kabupaten', name: 'Merauke' });
    expect(await called('31.71')).toEqual({ kind: 'kota-administrasi', name: 'Jakarta Pusat' });
    expect(await called('31')).toEqual({ kind: 'provinsi', name: 'DKI Jakarta' });
    expect(await called('73.10')).toMatchObject({ name: 'Pangkajene dan Kepulauan' });
    expect(await called('35.26.12.2008')).toMatchObject({ name: "Ba'engas" });
  });

  it('live by one clock each', async () => {
    const zone = async (code: string) => zoneOfPlace(db(), (await placeOfCode(db(), code)) ?? 0, today);
    expect(await zone('51.08.04.2003')).toBe('WITA');
    expect(await zone('63.03')).toBe('WITA');
    expect(await zone('31.71')).toBe('WIB');
    expect(await zone('93.01')).toBe('WIT');
    expect(await zone('00')).toBeNull();
  });

  it('say whose work they are', () => {
    expect(attribution).toContain(files.source);
    expect(attribution).toContain('ODbL');
  });
});

describe('the four provinces cut out of Papua', () => {
  it('changed 26 regency codes, and old papers print the old ones', async () => {
    const [{ changed }] = (await ask(
      `select count(*)::int as changed from ground.place_changes where change = 'recode'`,
    )) as [{ changed: number }];
    expect(changed).toBe(26);
    expect(await codeOnDay('93.01', '2019-11-13')).toBe('91.01');
    expect(await codeOnDay('93.01', '2022-11-08')).toBe('91.01');
    expect(await codeOnDay('93.01', '2022-11-09')).toBe('93.01');
    expect(await codeOnDay('96.71', '2024-01-01')).toBe('92.71');
    expect(await codeOnDay('96.71', '2025-04-25')).toBe('96.71');
    expect(await codeOnDay('91.03', '2019-11-13')).toBe('91.03');
  });

  it('gave each regency its province from the day of the law', async () => {
    const provinceOn = (on: string) =>
      ask(
        `select p.code, p.name from ground.place_names r join ground.place_names p on p.place = r.parent and p.valid_until is null
         where r.name = 'Merauke' and r.kind = 'kabupaten' and r.valid_from <= $1 and (r.valid_until is null or $1 < r.valid_until)`,
        [on],
      );
    expect(await provinceOn('2022-07-24')).toEqual([{ code: '91', name: 'Papua' }]);
    expect(await provinceOn('2022-07-25')).toEqual([{ code: '93', name: 'Papua Selatan' }]);
  });

  it('renumbered their villages, so an old paper names one without a code rather than with a wrong one', async () => {
    expect(await codeOnDay('93.01.01.1002', '2019-11-13')).toBeNull();
    expect(await codeOnDay('93.01.01.1002', '2026-01-01')).toBe('93.01.01.1002');
  });

  it('answer to a former code too', async () => {
    expect(await placeOfCode(db(), '91.01')).toBe(await placeOfCode(db(), '93.01'));
    expect(await placeOfCode(db(), '99.99')).toBeNull();
  });
});

describe('laying in again', () => {
  it('reads no area and changes nothing when the files are the same', async () => {
    const same = await readAreaFiles();
    let read = 0;
    const areas = () => {
      read += 1;
      return same.areas();
    };
    const again = await counted({ ...same, areas });
    expect(again.laidIn).toMatchObject({ already: true });
    expect([again.statements, read], 'begin, one look, commit').toEqual([3, 0]);
  });

  it('keeps every number, adds what is new from that day on, and reports the rest instead of guessing', async () => {
    const print =
      'select md5(string_agg(n::text, chr(10) order by n.place, n.valid_from)) as print from ground.place_names n where place <= 91593';
    const [before] = await ask(print);
    const born: Area = {
      level: 'village',
      code: '51.08.04.2099',
      above: '51.08.04',
      name: 'Kayuputih Anyar',
      kind: 'desa',
    };
    const renamed: Area = {
      level: 'village',
      code: '51.08.04.2003',
      above: '51.08.04',
      name: 'Kayu Putih',
      kind: 'desa',
    };
    const result = await lay(later([born, renamed], ['63.03.01.2001']), day('2027-02-01'));
    expect(result).toEqual({
      already: false,
      added: { nation: 0, province: 0, regency: 0, subdistrict: 0, village: 1 },
      renamed: [{ code: '51.08.04.2003', from: 'Kayuputih', to: 'Kayu Putih' }],
      missing: ['63.03.01.2001'],
    });
    expect((await ask(print))[0]).toEqual(before);
    const [added] = await ask(
      `select place, valid_from::text as since from ground.place_names where code = '51.08.04.2099'`,
    );
    expect(added).toEqual({ place: 91_594, since: '2027-02-01' });
    expect(sinceTheStart < '2027-02-01').toBe(true);
  });

  it('stops without a trace at files that contradict themselves', async () => {
    const orphan: Area = {
      level: 'village',
      code: '51.99.04.2001',
      above: '51.99.04',
      name: 'Tanpa Induk',
      kind: 'desa',
    };
    await expect(lay(later([orphan]))).rejects.toThrow('without 51.99.04');
    expect(await ask(`select from ground.reference_loads where source = 'berkas uji'`).catch(() => 'hidden')).toBe(
      'hidden',
    );
    expect(await ask('select from ground.places where place > 91594')).toEqual([]);
  });
});

describe('who reads and writes places', () => {
  it.each(['app', 'door', 'jobs', 'stats'] as const)('%s reads them and their names', async (role) => {
    const { rows } = await database[role].query('select count(*)::int from ground.place_names');
    expect(rows[0].count).toBeGreaterThan(90_000);
  });

  it.each(['keeper', 'auth', 'audit'] as const)('%s does not need them', async (role) => {
    await expect(database[role].query('select from ground.places limit 1')).rejects.toMatchObject({ code: '42501' });
  });

  it.each([
    ['door', `update ground.places set parent = 1 where place = 50`],
    ['stats', `delete from ground.place_names`],
    ['app', `delete from ground.place_names`],
  ] as const)('%s may not: %s', async (role, statement) => {
    await expect(database[role].query(statement)).rejects.toMatchObject({ code: '42501' });
  });

  it('app changes nothing without a duty that keeps the lists', async () => {
    const { rowCount } = await database.app.query(`update ground.places set parent = 1 where place = 50`);
    expect(rowCount).toBe(0);
    await expect(
      database.app.query(`insert into ground.places (place, level, parent) values (200000, 'village', 8000)`),
    ).rejects.toMatchObject({ code: '42501' });
  });
});
