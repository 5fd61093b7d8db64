/** One person who keeps the people cannot make a puppet: what opens records is given by two, from the first telling on. */
import { randomUUID } from 'node:crypto';
import type { Actor } from '@naung/domain/ground/access/model.ts';
import { needsSecond } from '@naung/domain/ground/agencies/opens-records.ts';
import { presets } from '@naung/domain/ground/agencies/presets.ts';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { Cast } from '../database/testing/cast.ts';
import { contextOf } from '../database/transaction.ts';
import { dutyOf, type Told, tellOffice } from './testing/office.ts';

let told: Told;
let cast: Cast;
let other: Actor;
let custodian: Actor;
let head: Actor;
beforeAll(async () => {
  told = await tellOffice();
  cast = told.cast;
  other = await cast.hire('Admin Dua', 'administrator', { unit: cast.units.hospital });
  custodian = await cast.hire('Kustodian', 'custodian', { unit: cast.units.hospital });
  head = await cast.hire('Kepala', 'head-of-service', { unit: cast.units.hospital });
  await inUse(true);
});
afterAll(() => cast.close());
beforeEach(() => cast.database.owner.query('update ground.stand_ins set ended_at = now() where ended_at is null'));

const say: Told['say'] = (...what) => told.say(...what);
const owner = (text: string, values: unknown[] = []) => cast.database.owner.query(text, values);

async function inUse(is: boolean): Promise<void> {
  await owner('delete from ground.letters_between');
  if (is)
    await owner(
      `insert into ground.letters_between (to_district, id, to_unit, from_district, from_unit, kind, key, packet)
       values ($1, gen_random_uuid(), gen_random_uuid(), 1, gen_random_uuid(), 'hand-over', gen_random_uuid(), '')`,
      [cast.here],
    );
}

/** Asked for by the administrator, for somebody new in the police's unit. */
async function asked(preset = 'supervisor', unit = cast.units.police): Promise<{ duty: string; person: string }> {
  const person = await told.person('Calon Penyelia');
  const wish = dutyOf(person, unit, { preset });
  expect((await say('give-duty', wish)).status).toBe(201);
  return { duty: wish.id, person };
}

const held = async (duty: string): Promise<boolean> =>
  ((await owner('select from ground.duties where id = $1', [duty])).rowCount ?? 0) > 0;
const waiting = async (as: Actor): Promise<readonly { id: string; mayAnswer: boolean; whoCould: string[] }[]> =>
  ((await cast.ask(as, 'agencies/asked-duties')).body as { items: never[] }).items;

describe('a duty that opens records', () => {
  test.each(presets.filter(({ deeds }) => needsSecond(deeds)).map(({ code }) => [code]))(
    '%s is none while one person alone gave it',
    async (preset) => {
      const { duty } = await asked(preset);
      expect(await held(duty)).toBe(false);
      expect((await say('confirm-duty', { duty })).body).toMatchObject({ refusal: 'asked-it-herself' });
      expect(await held(duty)).toBe(false);
      expect((await say('decline-duty', { duty })).status).toBe(201);
    },
  );

  test.each([
    ['another who keeps the people', () => other],
    ['a custodian', () => custodian],
    ['the head of that unit', () => cast.hire('Kepala Polres', 'head-of-service', { unit: cast.units.police })],
  ])('is held as soon as %s confirms it', async (_, who) => {
    const { duty } = await asked();
    const second = await who();
    expect((await waiting(second)).find((one) => one.id === duty)).toMatchObject({ mayAnswer: true });
    expect((await say('confirm-duty', { duty }, second)).status).toBe(201);
    expect(await held(duty)).toBe(true);
    expect((await waiting(second)).map((one) => one.id)).not.toContain(duty);
    expect((await say('confirm-duty', { duty }, second)).body).toMatchObject({ refusal: 'was-answered' });
  });

  test('is confirmed by the approvers of a unit that stands in, and of no other unit', async () => {
    const { duty } = await asked();
    expect((await say('confirm-duty', { duty }, head)).status).toBe(403);
    expect((await waiting(head)).map((one) => one.id)).not.toContain(duty);
    const standIn = { unit: cast.units.police, standIn: cast.units.hospital };
    expect((await say('name-stand-in', standIn)).status).toBe(201);
    expect((await say('confirm-duty', { duty }, head)).status).toBe(403);
    expect((await say('confirm-stand-in', standIn, custodian)).status).toBe(201);
    expect((await waiting(head)).find((one) => one.id === duty)?.whoCould).toContain('Kepala');
    expect((await say('confirm-duty', { duty }, head)).status).toBe(201);
    expect(await held(duty)).toBe(true);
  });

  test('is not confirmed by whoever gets it, under another duty, nor seen by who answers for nothing', async () => {
    const wish = dutyOf(other.person, cast.units.police, { preset: 'supervisor' });
    expect((await say('give-duty', wish)).status).toBe(201);
    expect((await say('confirm-duty', { duty: wish.id }, other)).body).toMatchObject({ refusal: 'is-her-own-duty' });
    for (const nobody of [cast.sari, cast.hasan, cast.wayan, cast.dewi, cast.ratna])
      expect((await say('confirm-duty', { duty: wish.id }, nobody)).status).toBe(404);
    expect(await held(wish.id)).toBe(false);
  });

  test('does not come about by a chain of puppets', async () => {
    const first = await asked('administrator');
    const puppet = { ...other, person: first.person, duty: first.duty } as unknown as Actor;
    expect((await say('confirm-duty', { duty: first.duty }, puppet)).body).toMatchObject({
      refusal: 'is-her-own-duty',
    });
    expect(await held(first.duty)).toBe(false);
  });

  test('is not made longer, earlier or wider by one alone', async () => {
    const { rows } = await owner(
      `update ground.duties set ends_on = current_date + 1 where id = $1 returning starts_on::text as "startsOn"`,
      [head.duty],
    );
    const takesTwo = { status: 409, body: { refusal: 'longer-takes-two' } };
    expect(await say('end-duty', { duty: head.duty, endsOn: '2099-01-01' })).toMatchObject(takesTwo);
    const correct = (changes: object) =>
      say('correct-duty', { record: head.duty, changes, reason: 'typed-wrong', note: 'x' });
    expect(await correct({ endsOn: null })).toMatchObject(takesTwo);
    expect(await correct({ startsOn: '2019-01-01' })).toMatchObject(takesTwo);
    expect(rows[0].startsOn).not.toBe('2019-01-01');
    await owner('update ground.duties set ends_on = null where id = $1', [head.duty]);
  });

  test('is given by one while nothing was ever told', async () => {
    await inUse(false);
    const { duty } = await asked();
    expect(await held(duty)).toBe(true);
    await inUse(true);
  });
});

describe('a unit that stands in', () => {
  const naming = () => ({ unit: cast.units.police, standIn: cast.units.hospital });
  const standing = async (): Promise<number> =>
    (await owner('select from ground.stand_ins where ended_at is null')).rowCount ?? 0;
  const lately = async (as: Actor) =>
    ((await cast.ask(as, 'agencies/stand-ins-lately')).body as { items: readonly object[] }).items;
  beforeEach(() => owner('delete from ground.stand_ins_asked'));

  test('is none while one person alone named it, and not by her own word or that of whoever would stand in', async () => {
    expect((await say('name-stand-in', naming())).status).toBe(201);
    expect((await say('confirm-stand-in', naming())).body).toMatchObject({ refusal: 'asked-it-herself' });
    for (const nobody of [head, cast.made, cast.sari, cast.dewi])
      expect((await say('confirm-stand-in', naming(), nobody)).status).toBe(403);
    await owner(`update ground.duties set deeds = deeds || '{approve}' where id = $1`, [other.duty]);
    expect((await say('confirm-stand-in', naming(), other)).body).toMatchObject({ refusal: 'would-stand-in-herself' });
    await owner(`update ground.duties set deeds = array_remove(deeds, 'approve') where id = $1`, [other.duty]);
    expect(await standing()).toBe(0);
    expect((await say('confirm-stand-in', naming(), other)).status).toBe(201);
    expect(await standing()).toBe(1);
    expect((await say('confirm-stand-in', naming(), custodian)).body).toMatchObject({ refusal: 'was-answered' });
  });

  test('is confirmed by an approver of the unit itself, who is told of it, as custodians are', async () => {
    const approver = await cast.hire('Penyetuju', 'head-of-dinas', { unit: cast.units.police, deeds: ['approve'] });
    expect((await say('name-stand-in', naming())).status).toBe(201);
    const asked = { unit: cast.units.police, standIn: cast.units.hospital, state: 'asked' };
    expect(await lately(approver)).toMatchObject([{ ...asked, isOfMyUnit: true, mayAnswer: true }]);
    expect(await lately(custodian)).toMatchObject([{ ...asked, isOfMyUnit: false, mayAnswer: true }]);
    expect(await lately(head)).toMatchObject([{ ...asked, isOfMyUnit: false, mayAnswer: false }]);
    expect(await lately(await cast.hire('Lain', 'head-of-service', { unit: cast.units.intake }))).toEqual([]);
    expect((await cast.ask(cast.sari, 'agencies/stand-ins-lately')).status).toBe(403);
    expect((await say('confirm-stand-in', naming(), approver)).status).toBe(201);
    for (const told of [approver, custodian])
      expect(await lately(told)).toMatchObject([{ state: 'confirmed', answeredBy: 'Penyetuju', mayAnswer: false }]);
    expect((await say('name-stand-in', { ...naming(), standIn: null })).status).toBe(201);
    expect(await standing()).toBe(0);
    expect(await lately(custodian)).toMatchObject([{ state: 'ended', standIn: null }, { state: 'confirmed' }]);
  });

  test('is declined, taken back, or asked for anew, and then nobody confirms what was asked before', async () => {
    expect((await say('name-stand-in', naming())).status).toBe(201);
    expect((await say('name-stand-in', { ...naming(), standIn: cast.units.intake })).status).toBe(201);
    expect((await say('confirm-stand-in', naming(), custodian)).body).toMatchObject({ refusal: 'was-answered' });
    const anew = { ...naming(), standIn: cast.units.intake };
    expect((await say('decline-stand-in', anew)).status).toBe(201);
    expect((await say('confirm-stand-in', anew, custodian)).body).toMatchObject({ refusal: 'was-answered' });
    expect(await standing()).toBe(0);
  });

  test('stands in for three at most, and is named by one alone only while nothing was ever told', async () => {
    await inUse(false);
    const { rows } = await owner(
      `insert into ground.units (district, id, agency, name)
       select district, gen_random_uuid(), agency, 'Unit kecil' from ground.units, generate_series(1, 4) where id = $1 returning id`,
      [cast.units.police],
    );
    const said = [];
    for (const { id } of rows) said.push((await say('name-stand-in', { unit: id, standIn: cast.units.hospital })).body);
    expect(said.slice(3)).toMatchObject([{ refusal: 'stands-in-for-many' }]);
    expect(await standing()).toBe(3);
    expect(await lately(custodian)).toMatchObject(Array(3).fill({ state: 'alone' }));
    await inUse(true);
    const fourth = { unit: rows[3].id, standIn: cast.units.hospital };
    expect((await say('name-stand-in', fourth)).body).toMatchObject({ refusal: 'stands-in-for-many' });
  });

  test('is let in by the database from whoever keeps no agencies only where another asked for it', async () => {
    const insert = `insert into ground.stand_ins (district, id, unit, stands_in, entered_by)
      values (${cast.here}, gen_random_uuid(), '${cast.units.police}', '${cast.units.hospital}', '${custodian.person}')`;
    await expect(inDatabase(custodian, insert)).rejects.toMatchObject({ code: '42501' });
    expect((await say('name-stand-in', naming())).status).toBe(201);
    await inDatabase(custodian, insert);
  });
});

test('the database lets in no duty that nobody else asked for, and no confirming of her own', async () => {
  const { duty } = await asked();
  const insert = (id: string) =>
    `insert into ground.duties (district, id, person, unit, preset, deeds, starts_on)
     select district, '${id}', person, unit, preset, deeds, starts_on from ground.duties_asked where id = '${duty}'`;
  const asActor = (actor: Actor, text: string) =>
    inDatabase(actor, text).then(
      () => 'done',
      (fault: { readonly code: string }) => fault.code,
    );
  expect(await asActor(custodian, insert(randomUUID()))).toBe('42501');
  const confirmed = `update ground.duties_asked set state = 'confirmed', decided_by = '${told.keeper.person}' where id = '${duty}'`;
  expect(await asActor(told.keeper, confirmed)).toBe('42501');
});

async function inDatabase(actor: Actor, text: string): Promise<void> {
  const client = await cast.database.app.connect();
  try {
    await client.query('begin');
    await client.query(contextOf(actor));
    await client.query(text);
  } finally {
    await client.query('rollback');
    client.release();
  }
}

test('custodians see what was given and taken, by whom, and what one gave alone', async () => {
  const { duty, person } = await asked();
  await say('confirm-duty', { duty }, other);
  await say('end-duty', { duty, endsOn: '2031-01-01' });
  await inUse(false);
  const alone = await asked('companion');
  await inUse(true);
  const seen = (await cast.ask(custodian, 'agencies/duties-lately', { limit: '200' })).body as {
    items: { change: string; person: string; by: string; askedBy: string | null; alone: boolean; preset: string }[];
  };
  const last = seen.items.slice(0, 4).map(({ change, by, askedBy, alone: one }) => [change, by, askedBy, one]);
  expect(last).toEqual([
    ['given', 'Admin', null, true],
    ['ended', 'Admin', null, false],
    ['given', 'Admin Dua', 'Admin', false],
    ['asked', 'Admin', null, false],
  ]);
  expect(person).not.toBe(alone.person);
  for (const nobody of [told.keeper, cast.made, cast.sari])
    expect((await cast.ask(nobody, 'agencies/duties-lately')).status).toBe(403);
});
