import { randomUUID } from 'node:crypto';
import type { Actor } from '@naung/domain/ground/access/model.ts';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Cast } from '../database/testing/cast.ts';
import { phone, type Told, tellOffice } from './testing/office.ts';

let told: Told;
let cast: Cast;

beforeAll(async () => {
  told = await tellOffice();
  cast = told.cast;
});
afterAll(() => cast.close());

const say: Told['say'] = (...what) => told.say(...what);

describe('the directory', () => {
  const entry = (of: string, more: object = {}) => ({
    id: randomUUID(),
    agency: of,
    service: 'counselling',
    place: cast.villages[0],
    phones: phone,
    hours: 'Senin sampai Jumat, 08.00 sampai 15.00',
    serves: 'both',
    sensitivity: 'public',
    lastVerified: '2024-05-01',
    ...more,
  });
  const secret = { service: 'temporary-shelter', sensitivity: 'secret', place: null };

  test('shows what is offered, verified last first, and a check is noted', async () => {
    const of = await told.agency('Rumah Cerita');
    const [old, young] = [entry(of), entry(of, { serves: 'child', lastVerified: '2024-06-01' })];
    for (const one of [old, young]) expect((await say('add-service', one)).status).toBe(201);
    const ids = async (query: object = {}) =>
      ((await cast.ask(cast.wayan, 'agencies/directory', query)).body as { items: { id: string }[] }).items.map(
        (one) => one.id,
      );
    expect(await ids()).toEqual([young.id, old.id]);
    expect(await ids({ serves: 'woman' })).toEqual([old.id]);
    const { place, phones, hours } = old;
    expect((await say('verify-service', { entry: old.id, place, phones, hours, on: '2024-07-01' })).status).toBe(201);
    expect(await ids()).toEqual([old.id, young.id]);
    expect((await say('retire-service', { entry: young.id })).status).toBe(201);
    expect(await ids()).toEqual([old.id]);
  });

  test('has no place of a shelter, by any way in', async () => {
    const of = await told.agency('Rumah Aman');
    const hidden = { status: 409, body: { refusal: 'a-shelter-has-no-place-here' } };
    expect(await say('add-service', entry(of, { ...secret, place: cast.villages[0] }))).toMatchObject(hidden);
    expect(await say('add-service', entry(of, { service: 'temporary-shelter' }))).toMatchObject(hidden);
    const shown = entry(of);
    await say('add-service', shown);
    expect(await say('correct-service', { record: shown.id, changes: { sensitivity: 'secret' } })).toMatchObject(
      hidden,
    );
    const kept = entry(of, secret);
    expect((await say('add-service', kept)).status).toBe(201);
    const verify = { entry: kept.id, phones: phone, hours: '', on: '2024-07-01', place: cast.villages[1] };
    expect(await say('verify-service', verify)).toMatchObject(hidden);
    await expect(
      cast.database.owner.query('update ground.services set place = $1 where id = $2', [cast.villages[0], kept.id]),
    ).rejects.toMatchObject({ constraint: 'a_shelter_has_no_place' });
  });

  test('shows a secret number to who works on cases, and to nobody else', async () => {
    const of = await told.agency('Rumah Tenang');
    const kept = entry(of, { ...secret, phones: [{ ...phone[0], number: '+628123456789' }] });
    await say('add-service', kept);
    const sees = async (actor: Actor) =>
      JSON.stringify((await cast.ask(actor, 'agencies/directory')).body).includes('+628123456789');
    expect(await Promise.all([cast.sari, cast.made, told.keeper].map(sees))).toEqual([true, true, true]);
    expect(await Promise.all([cast.wayan, cast.hasan, cast.dewi, cast.ratna].map(sees))).toEqual([
      false,
      false,
      false,
      false,
    ]);
    const { rows } = await cast.database.migrating.query('select core::text from ground.log where record = $1', [
      kept.id,
    ]);
    expect(JSON.stringify(rows)).not.toContain('628123456789');
  });

  test('opens to the door only what is for everyone, and no name of an agency that offers nothing there', async () => {
    const open = await told.agency('Terbuka');
    const hidden = await told.agency('Tersembunyi');
    await say('add-service', entry(open, { lastVerified: '2023-01-01' }));
    await say('add-service', entry(hidden, secret));
    await say('add-service', entry(hidden, { sensitivity: 'partner' }));
    const { door } = cast.database;
    const names = await door.query('select name from ground.agencies where district = $1', [cast.here]);
    expect(names.rows).toContainEqual({ name: 'Terbuka' });
    expect(names.rows).not.toContainEqual({ name: 'Tersembunyi' });
    const kinds = await door.query('select distinct sensitivity from ground.services');
    expect(kinds.rows).toEqual([{ sensitivity: 'public' }]);
    for (const question of [
      'select place from ground.agencies',
      'select name from ground.people',
      'select wrapped_private from ground.unit_keys',
    ])
      await expect(door.query(question), question).rejects.toMatchObject({ code: '42501' });
    const receiving = await door.query('select receives_concerns from ground.units');
    expect(receiving.rows.every((row) => row.receives_concerns)).toBe(true);
  });
});
