import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Cast } from '../database/testing/cast.ts';
import { dutyOf, type Told, tellOffice } from './testing/office.ts';

let told: Told;
let cast: Cast;

beforeAll(async () => {
  told = await tellOffice();
  cast = told.cast;
});
afterAll(() => cast.close());

const say: Told['say'] = (...what) => told.say(...what);

describe('a duty', () => {
  test('is given, shown, ended, and given again', async () => {
    const who = await told.person('Bidan Rahayu');
    const held = dutyOf(who, cast.units.hospital, { preset: 'hospital-desk' });
    expect((await say('give-duty', held)).status).toBe(201);
    expect((await say('give-duty', { ...held, id: randomUUID() })).body).toMatchObject({ refusal: 'holds-it-already' });
    const list = (await cast.ask(told.keeper, 'agencies/people', { unit: cast.units.hospital })).body as {
      items: object[];
    };
    expect(list.items).toMatchObject([
      { id: who, phones: [], duties: [{ id: held.id, preset: 'hospital-desk', unitName: 'RSUD' }] },
    ]);
    expect((await say('end-duty', { duty: held.id, endsOn: '2024-06-30' })).status).toBe(201);
    expect((await say('give-duty', { ...held, id: randomUUID(), startsOn: '2024-07-01' })).status).toBe(201);
  });

  test.each([
    ['duty-needs-a-village', { preset: 'village-activist' }],
    ['village-lies-elsewhere', { preset: 'village-activist', villages: [906303] }],
    ['preset-is-unknown', { preset: 'king' }],
    ['ends-before-it-starts', { endsOn: '2023-01-01' }],
  ])('is refused: %s', async (refusal, more) => {
    const who = await told.person('Calon');
    expect(await say('give-duty', dutyOf(who, cast.units.hospital, more))).toMatchObject({
      status: 409,
      body: { refusal },
    });
  });

  test('of her own nobody gives or lengthens', async () => {
    const own = await say('give-duty', dutyOf(told.keeper.person, cast.units.intake, { preset: 'supervisor' }));
    expect(own.body).toMatchObject({ refusal: 'nobody-gives-herself-a-duty' });
    const { rows } = await cast.database.owner.query(
      `select outcome from audit.entries where deed = 'agencies/give-duty' and person = $1 order by at desc limit 1`,
      [told.keeper.person],
    );
    expect(rows, 'that she tried').toEqual([{ outcome: 'refused' }]);
    const longer = await say('correct-duty', {
      record: told.keeper.duty,
      changes: { endsOn: '2099-01-01' },
      reason: 'typed-wrong',
    });
    expect(longer.body).toMatchObject({ refusal: 'nobody-gives-herself-a-duty' });
    const term = await cast.hire('Admin Sementara', 'administrator');
    await cast.database.owner.query(`update ground.duties set ends_on = current_date + 7 where id = $1`, [term.duty]);
    const ending = { duty: term.duty, endsOn: '2099-01-01' };
    expect((await say('end-duty', ending, term)).body).toMatchObject({ refusal: 'nobody-gives-herself-a-duty' });
    await cast.database.owner.query('update ground.duties set voided_at = now() where id = $1', [term.duty]);
  });

  test('of a village does not become one of the whole district by being put right', async () => {
    const who = await told.person('Kader');
    const held = dutyOf(who, cast.units.intake, { preset: 'village-activist', villages: [cast.villages[0]] });
    expect((await say('give-duty', held)).status).toBe(201);
    const wider = { record: held.id, changes: { villages: [] }, reason: 'typed-wrong' };
    expect((await say('correct-duty', wider)).body).toMatchObject({ refusal: 'duty-needs-a-village' });
  });

  test('that keeps the people is not ended while it is the last', async () => {
    const last = { status: 409, body: { refusal: 'is-the-last-who-keeps-people' } };
    expect(await say('end-duty', { duty: told.keeper.duty, endsOn: '2030-01-01' })).toMatchObject(last);
    expect(await say('void-duty', { record: told.keeper.duty, reason: 'twice' })).toMatchObject(last);
    expect(await say('end-person', { person: told.keeper.person })).toMatchObject(last);
    const second = await cast.hire('Admin Dua', 'administrator');
    const both = await Promise.all([
      say('end-person', { person: second.person }),
      say('end-person', { person: told.keeper.person }, second),
    ]);
    expect(both.map((one) => one.status).sort()).toEqual([201, 409]);
    await cast.database.owner.query('update ground.people set ended_on = null where id = any ($1)', [
      [told.keeper.person, second.person],
    ]);
  });

  test('is nothing that anybody else gives or sees', async () => {
    const who = await told.person('Orang Lain');
    for (const name of ['sari', 'made', 'wayan', 'hasan', 'dewi'] as const) {
      expect((await say('give-duty', dutyOf(who, cast.units.intake), cast[name])).status, name).toBe(403);
    }
    expect((await say('give-duty', dutyOf(who, cast.units.elsewhere), cast.ratna)).status).toBe(404);
    expect((await cast.ask(cast.wayan, 'agencies/people')).status).toBe(403);
    expect((await cast.ask(cast.hasan, 'agencies/people')).status).toBe(403);
    const shown = (await cast.ask(cast.made, 'agencies/people')).body as { items: { id: string; phones: unknown }[] };
    expect(shown.items.find((one) => one.id === who)?.phones).toBeNull();
    const elsewhere = (await cast.ask(cast.ratna, 'agencies/people')).body as { items: { name: string }[] };
    expect(elsewhere.items.map((one) => one.name)).toEqual(['Ratna']);
  });

  test('and the name of its holder leave no name in the log', async () => {
    const who = await told.person('Nama Rahasia');
    await say('correct-person', { record: who, changes: { name: 'Nama Terang' } });
    const { rows } = await cast.database.migrating.query(
      'select event, core, sealed_fields from ground.log where record = $1 order by id',
      [who],
    );
    expect(JSON.stringify(rows)).not.toMatch(/Rahasia|Terang/);
    expect(rows.map((row) => row.event)).toEqual(['person-added', 'record-corrected']);
    const name = await cast.database.owner.query('select name from ground.people where id = $1', [who]);
    expect(name.rows).toEqual([{ name: 'Nama Terang' }]);
  });
});
