import { randomUUID } from 'node:crypto';
import type { Actor } from '@naung/domain/ground/access/model.ts';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Cast, castOf } from '../database/testing/cast.ts';
import { type TestDatabase, testDatabase } from '../database/testing/test-database.ts';
import { outside } from '../outside/outside.ts';
import { firstAdministrator } from './first-administrator.ts';
import { standAuthTables } from './tables.ts';
import { type House, houseOf, origin, type Visitor } from './testing/visitor.ts';

let cast: Cast;
let house: House;
let keeper: Actor;
let office: Visitor;

beforeAll(async () => {
  cast = await castOf([]);
  house = await houseOf(cast);
  keeper = await cast.hire('Admin', 'administrator');
  office = house.visitor();
  await office.post('/sessions', { token: await house.demoToken(keeper.person) });
});
afterAll(async () => {
  expect(house.faults).toEqual([]);
  await cast.close();
});

const tokenIn = (link: string): string => link.split('#')[1] ?? '';

describe('an invitation', () => {
  test('is a link that is answered once and opens a session to enrol', async () => {
    const made = await office.post('/invitations', { person: cast.made.person });
    expect(made.status).toBe(201);
    expect(made.body.link).toMatch(new RegExp(`^${origin}/undangan#[A-Za-z0-9_-]{43}$`));
    expect(Date.parse(made.body.expiresAt) - Date.now()).toBeGreaterThan(71 * 3_600_000);
    const came = await house.visitor().post('/sessions', { token: tokenIn(made.body.link) });
    expect(came).toMatchObject({ status: 201, body: { needs: 'enrol', person: { name: 'Made' } } });
    const { rows } = await cast.database.migrating.query(
      `select person, duty, subjects, outcome from audit.entries where deed = 'invitations/make'`,
    );
    expect(rows).toEqual([{ person: keeper.person, duty: keeper.duty, subjects: [cast.made.person], outcome: 'done' }]);
  });

  test('for somebody who has ways already is for recovery, and shorter', async () => {
    const person = await cast.hire('Lina', 'village-activist');
    const visitor = house.visitor();
    await visitor.post('/sessions', { token: await house.invite(person.person) });
    await visitor.post('/me/passphrase', { username: 'lina', passphrase: 'hujan di bulan juni itu' });
    const made = await office.post('/invitations', { person: person.person });
    expect(Date.parse(made.body.expiresAt) - Date.now()).toBeLessThan(25 * 3_600_000);
    expect((await house.visitor().post('/sessions', { token: tokenIn(made.body.link) })).body.needs).toBe('enrol');
    expect((await visitor.get('/me')).status).toBe(401);
  });

  test('used in the browser of whoever made it is told with its device, also after signing out there', async () => {
    const makers = async () => {
      const visitor = house.visitor();
      await visitor.post('/sessions', { token: await house.demoToken(keeper.person) });
      return visitor;
    };
    const linkBy = async (visitor: Visitor, person: string) =>
      tokenIn((await visitor.post('/invitations', { person })).body.link);
    const told = async (person: string) =>
      (
        await cast.database.migrating.query(
          'select device, purpose, link_by, same_browser from ground.arrivals where person = $1',
          [person],
        )
      ).rows;
    const [hers, atOnce, later] = await Promise.all(
      ['Rai', 'Boneka', 'Boneka Dua'].map((name) => cast.hire(name, 'supervisor')),
    );
    if (!hers || !atOnce || !later) throw new Error('Nobody was hired');
    const [one, two, three] = [await makers(), await makers(), await makers()];
    await house.visitor().post('/sessions', { token: await linkBy(one, hers.person) });
    await two.post('/sessions', { token: await linkBy(two, atOnce.person) });
    const kept = await linkBy(three, later.person);
    await three.post('/sessions/leave', {});
    await three.post('/sessions', { token: kept });
    const line = { device: 'Firefox, Windows', purpose: 'invite', link_by: keeper.person };
    expect(await told(hers.person)).toEqual([{ ...line, same_browser: false }]);
    expect(await told(atOnce.person)).toEqual([{ ...line, same_browser: true }]);
    expect(await told(later.person)).toEqual([{ ...line, same_browser: true }]);
    const { rows } = await cast.database.migrating.query(
      `select person, because, session is not null as session from audit.entries where deed = 'sessions/by-link' and person = any ($1) order by at`,
      [[hers.person, later.person]],
    );
    expect(rows).toEqual([
      { person: hers.person, because: null, session: true },
      { person: later.person, because: 'same-browser', session: true },
    ]);
  });

  test('is not made at a desk that was left alone for half an hour', async () => {
    const away = await cast.hire('Called away', 'administrator');
    const visitor = house.visitor();
    await visitor.post('/sessions', { token: await house.demoToken(away.person) });
    await cast.database.auth.query(
      `update auth."session" set "provenAt" = "provenAt" - interval '31 minutes' where "userId" = $1`,
      [away.person],
    );
    const links = () => cast.database.auth.query('select count(*)::int as n from auth.links');
    const before = (await links()).rows;
    expect(await visitor.post('/invitations', { person: cast.made.person })).toMatchObject({
      status: 403,
      body: { because: 'prove-again' },
    });
    expect((await links()).rows).toEqual(before);
    await visitor.post('/me/prove', { demo: true });
    expect((await visitor.post('/invitations', { person: cast.made.person })).status).toBe(201);
  });

  test.each(['sari', 'made', 'wayan', 'hasan', 'dewi'] as const)('is not for %s to make', async (name) => {
    const visitor = house.visitor();
    await visitor.post('/sessions', { token: await house.demoToken(cast[name].person) });
    expect(await visitor.post('/invitations', { person: cast.hasan.person })).toMatchObject({
      status: 403,
      body: { because: 'keeps-the-people' },
    });
  });

  test('is not made for somebody of another district, for nobody, nor for herself', async () => {
    expect((await office.post('/invitations', { person: cast.ratna.person })).status).toBe(404);
    expect((await office.post('/invitations', { person: randomUUID() })).status).toBe(404);
    expect((await office.post('/invitations', { person: keeper.person })).body.refusal).toBe('nobody-invites-herself');
    expect((await house.visitor().post('/invitations', { person: cast.made.person })).status).toBe(401);
  });

  test('is not made by a second district for somebody whom another knew first', async () => {
    await cast.database.owner.query(
      `insert into ground.people (district, id, name, entered_at) values ($1, $2, 'Ratna', now() + interval '1 hour')`,
      [cast.here, cast.ratna.person],
    );
    expect((await office.post('/invitations', { person: cast.ratna.person })).body.refusal).toBe(
      'is-known-elsewhere-first',
    );
  });
});

describe('the first administrator', () => {
  let empty: TestDatabase;
  let fresh: House;
  beforeAll(async () => {
    empty = await testDatabase();
    await standAuthTables(empty.auth);
    await empty.owner.query(
      `insert into ground.places (place, level, parent) values (1, 'nation', null), (2, 'province', 1), (3, 'regency', 2)`,
    );
    await empty.owner.query(
      `insert into ground.place_names (place, valid_from, code, name, kind, parent, source) values
       (2, '1945-08-17', '51', 'Bali', 'provinsi', 1, 'test'),
       (3, '1945-08-17', '51.08', 'Buleleng', 'kabupaten', 2, 'test')`,
    );
    await empty.owner.query(
      `insert into ground.place_zones (province, valid_from, valid_until, zone, source, mark) values
       (2, '1964-01-01', '1988-01-01', 'WIB', 'test', 'GK'), (2, '1988-01-01', null, 'WITA', 'test', 'GK')`,
    );
    fresh = await houseOf({ ...cast, database: empty });
  });
  afterAll(() => empty.close());

  const wish = { districtCode: '51.08', displayName: 'UPTD PPA Buleleng', name: 'Kadek Administrator', zone: 'WITA' };

  test('chooses from the districts of today, each with the zone of its province; the link stays good', async () => {
    const token = await firstAdministrator(empty.auth, outside);
    const visitor = fresh.visitor();
    for (let time = 0; time < 2; time += 1)
      expect(await visitor.post('/first-administrator/districts', { token })).toMatchObject({
        status: 200,
        body: { items: [{ code: '51.08', name: 'Buleleng', kind: 'kabupaten', province: 'Bali', zone: 'WITA' }] },
      });
    const other = 'a'.repeat(43);
    expect(await visitor.post('/first-administrator/districts', { token: other })).toMatchObject({ status: 401 });
  });

  test('opens her district with one link, once, and nobody after her', async () => {
    const useless = await firstAdministrator(empty.auth, outside);
    const token = await firstAdministrator(empty.auth, outside);
    const visitor = fresh.visitor();
    expect((await visitor.post('/first-administrator', { ...wish, token: useless })).status).toBe(401);
    expect(await visitor.post('/first-administrator', { ...wish, token, districtCode: '99.99' })).toMatchObject({
      status: 422,
      body: { reason: 'no-such-district' },
    });
    const both = await Promise.all([1, 2].map(() => fresh.visitor().post('/first-administrator', { ...wish, token })));
    expect(both.map((one) => one.status).sort()).toEqual([201, 401]);
    const opened = both.find((one) => one.status === 201);
    expect(opened?.body).toMatchObject({
      person: { name: wish.name },
      needs: 'enrol',
      duty: {
        preset: 'administrator',
        district: '51.08',
        unitName: wish.displayName,
        agencyName: 'Dinas PPPA Buleleng',
        startsOn: expect.stringMatching(/^\d{4}-\d\d-\d\d$/),
      },
    });
    expect(await firstAdministrator(empty.auth, outside)).toBeNull();
    const { rows } = await empty.migrating.query(
      `select t.display_name, (select count(*)::int from ground.unit_keys) as keys, (select count(*)::int from ground.people) as people
       from ground.tenants t`,
    );
    expect(rows).toEqual([{ display_name: wish.displayName, keys: 1, people: 1 }]);
    const audit = await empty.migrating.query('select deed from audit.entries order by id');
    expect(audit.rows.map((row) => row.deed)).toEqual(['first-administrator/open', 'sessions/begin']);
  });
});
