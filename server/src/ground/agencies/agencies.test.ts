import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Cast } from '../database/testing/cast.ts';
import { contextOf } from '../database/transaction.ts';
import { dutyOf, phone, type Told, tellOffice } from './testing/office.ts';

let told: Told;
let cast: Cast;

beforeAll(async () => {
  told = await tellOffice();
  cast = told.cast;
});
afterAll(() => cast.close());

const say: Told['say'] = (...what) => told.say(...what);
const found = async (id: string) =>
  (await cast.ask(told.keeper, 'agencies/show', { agency: id })).body as Record<string, never>;

describe('an agency', () => {
  test('joins, moves, is renamed, gets a unit, and is shown with them', async () => {
    const id = await told.agency('Yayasan Lentera');
    const desk = await told.unit(id, 'Meja rujukan');
    expect((await say('rename', { agency: id, name: 'Yayasan Lentera Anak' })).status).toBe(201);
    const other = [{ ...phone[0], number: '129' }];
    expect((await say('change-contact', { agency: id, place: cast.villages[0], phones: other })).status).toBe(201);
    expect(await found(id)).toMatchObject({
      agency: {
        name: 'Yayasan Lentera Anak',
        place: cast.villages[0],
        phones: other,
        units: [{ id: desk, name: 'Meja rujukan' }],
      },
      people: [],
    });
  });

  test('is told with its units, people, duties and services by when each was entered, so that the desk asks for a reason in time', async () => {
    const agency = await told.agency('Rumah Pengetahuan');
    const desk = await told.unit(agency, 'Meja');
    const person = await told.person('Petugas Tercatat');
    const held = dutyOf(person, desk);
    await say('give-duty', held);
    const entry = randomUUID();
    const reached = { place: null, phones: phone, hours: '', serves: 'both', sensitivity: 'public' };
    const service = { id: entry, agency, service: 'counselling', ...reached, lastVerified: '2026-01-05' };
    expect(await say('add-service', service)).toMatchObject({ status: 201 });
    const entered = async (table: string, id: string) => {
      const { rows } = await cast.database.migrating.query<{ at: Date }>(
        `select entered_at as at from ground.${table} where id = $1`,
        [id],
      );
      return { id, enteredAt: rows[0]?.at.toISOString() };
    };
    const duty = await entered('duties', held.id);
    expect(await found(agency)).toMatchObject({
      agency: { ...(await entered('agencies', agency)), units: [await entered('units', desk)] },
      services: [await entered('services', entry)],
      people: [{ duty }],
    });
    const people = (await cast.ask(told.keeper, 'agencies/people', { unit: desk })).body;
    expect(people).toMatchObject({ items: [{ ...(await entered('people', person)), duties: [duty] }] });
  });

  test.each([
    ['code-is-not-on-the-list', { kind: 'castle' }],
    ['place-lies-elsewhere', { place: 906303 }],
  ])('is refused: %s', async (refusal, more) => {
    const answer = await say('add', {
      id: randomUUID(),
      kind: 'ngo',
      name: 'Yayasan',
      place: null,
      phones: [],
      ...more,
    });
    expect(answer).toMatchObject({ status: 409, body: { refusal } });
  });

  test('keeps its id, also when it was entered by mistake', async () => {
    const id = await told.agency('Salah Tulis');
    expect((await say('void-agency', { record: id, reason: 'twice' })).status).toBe(201);
    expect((await cast.ask(told.keeper, 'agencies/show', { agency: id })).status).toBe(404);
    const again = await say('add', { id, kind: 'ngo', name: 'Lagi', place: null, phones: [] });
    expect(again).toMatchObject({ status: 409, body: { refusal: 'id-is-taken' } });
  });

  test('is not retired or voided while people work there, and then takes its units along', async () => {
    const id = await told.agency('Lembaga Tutup');
    const desk = await told.unit(id, 'Meja');
    const who = await told.person('Petugas Terakhir');
    const held = dutyOf(who, desk);
    await say('give-duty', held);
    expect(await say('retire', { agency: id })).toMatchObject({
      status: 409,
      body: { refusal: 'people-still-work-there' },
    });
    expect(await say('void-agency', { record: id, reason: 'twice' })).toMatchObject({ status: 409 });
    await say('void-duty', { record: held.id, reason: 'twice' });
    expect((await say('retire', { agency: id })).status).toBe(201);
    expect((await found(id)).agency).toMatchObject({ units: [] });
  });

  test('is put right with what stood before kept, and only its told.keeper may', async () => {
    const id = await told.agency('Yaysan Harapan');
    const put = { record: id, changes: { name: 'Yayasan Harapan' } };
    expect((await say('correct-agency', put)).status).toBe(201);
    const { rows } = await cast.database.migrating.query(
      'select before, after from ground.corrections where record = $1',
      [id],
    );
    expect(rows).toEqual([{ before: { name: 'Yaysan Harapan' }, after: { name: 'Yayasan Harapan' } }]);
    expect((await say('correct-agency', { record: id, changes: { kind: 'castle' } })).body).toMatchObject({
      refusal: 'code-is-not-on-the-list',
    });
    expect((await say('rename', { agency: id, name: 'Lain' }, cast.made)).body).toMatchObject({
      because: 'keeps-the-agencies',
    });
  });
});

describe('a unit that receives concerns', () => {
  test('has a key, and is found from another district by the code, without anybody in it', async () => {
    const id = await told.unit(await told.agency('Layanan Baru'), 'Layanan', true);
    const asked = await cast.ask(cast.ratna, 'agencies/receiving-units', { district: '91.08' });
    expect(asked.status).toBe(200);
    const units = (asked.body as { units: { unit: string; publicKey: string }[] }).units;
    const mine = units.find((one) => one.unit === id);
    expect(Buffer.from(mine?.publicKey ?? '', 'base64')).toHaveLength(32);
    expect(Object.keys(mine ?? {}).sort()).toEqual(['key', 'name', 'publicKey', 'unit']);
    expect((await cast.ask(cast.ratna, 'agencies/receiving-units', { district: '99.99' })).status).toBe(404);
    await say('receive-concerns', { unit: id, receives: false });
    await say('receive-concerns', { unit: id, receives: true });
    const keys = await cast.database.migrating.query('select key from ground.unit_keys where unit = $1', [id]);
    expect(keys.rows).toHaveLength(1);
  });

  test('is never the last that is closed', async () => {
    const { rows } = await cast.database.owner.query<{ id: string }>(
      'select id from ground.units where district = $1 and receives_concerns and id <> $2',
      [cast.here, cast.units.intake],
    );
    for (const { id } of rows) expect((await say('receive-concerns', { unit: id, receives: false })).status).toBe(201);
    expect(await say('receive-concerns', { unit: cast.units.intake, receives: false })).toMatchObject({
      status: 409,
      body: { refusal: 'is-the-last-that-receives' },
    });
  });
});

test('the database itself lets only the keepers write', async () => {
  const client = await cast.database.app.connect();
  try {
    for (const actor of [cast.sari, cast.made, cast.ratna]) {
      await client.query('begin');
      await client.query(contextOf(actor));
      const insert = client.query(`insert into ground.people (district, id, name) values ($1, $2, 'Penyusup')`, [
        cast.here,
        randomUUID(),
      ]);
      await expect(insert).rejects.toMatchObject({ code: '42501' });
      await client.query('rollback');
      await client.query('begin');
      await client.query(contextOf(actor));
      expect((await client.query(`update ground.duties set deeds = '{keep-people}'`)).rowCount).toBe(0);
      await client.query('rollback');
    }
  } finally {
    client.release();
  }
});

describe('the name of the service', () => {
  const nameOf = async (district: number) =>
    (
      await cast.database.migrating.query<{ name: string }>(
        'select display_name as name from ground.tenants where district = $1',
        [district],
      )
    ).rows[0]?.name;

  test('is changed by who keeps the agencies, in this district alone', async () => {
    const elsewhere = await nameOf(cast.elsewhere);
    expect(await say('name-service', { name: 'P2TP2A Contoh' })).toMatchObject({ status: 201 });
    expect(await nameOf(cast.here)).toBe('P2TP2A Contoh');
    expect(await nameOf(cast.elsewhere)).toBe(elsewhere);
    expect(await say('name-service', { name: 'P2TP2A Contoh' })).toMatchObject({
      status: 409,
      body: { refusal: 'nothing-changes' },
    });
  });

  test('is not changed by anybody else', async () => {
    expect(await cast.say(cast.sari, 'agencies/name-service', { name: 'Lain' })).toMatchObject({
      status: 403,
      body: { because: 'keeps-the-agencies' },
    });
  });
});

describe('the time zone of the district', () => {
  const zoneOfDistrict = async (district: number) =>
    (
      await cast.database.migrating.query<{ zone: string }>('select zone from ground.tenants where district = $1', [
        district,
      ])
    ).rows[0]?.zone;

  test('is put right by who keeps the agencies, in this district alone, and stands in the audit', async () => {
    const elsewhere = await zoneOfDistrict(cast.elsewhere);
    expect(await say('set-zone', { zone: 'WIT' })).toMatchObject({ status: 201 });
    expect(await zoneOfDistrict(cast.here)).toBe('WIT');
    expect(await zoneOfDistrict(cast.elsewhere)).toBe(elsewhere);
    const { rows } = await cast.database.owner.query(
      `select person, outcome from audit.entries where district = $1 and deed = 'agencies/set-zone'`,
      [cast.here],
    );
    expect(rows).toContainEqual({ person: told.keeper.person, outcome: 'done' });
    expect(await say('set-zone', { zone: 'WIT' })).toMatchObject({
      status: 409,
      body: { refusal: 'nothing-changes' },
    });
    expect(await say('set-zone', { zone: 'WITA' })).toMatchObject({ status: 201 });
  });

  test('is not changed by anybody else', async () => {
    expect(await cast.say(cast.sari, 'agencies/set-zone', { zone: 'WIB' })).toMatchObject({
      status: 403,
      body: { because: 'keeps-the-agencies' },
    });
  });
});
