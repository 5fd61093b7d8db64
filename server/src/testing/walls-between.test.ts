/**
 * Walls where nobody had looked: letters between districts before they are accepted, and work that a wall leaves without anyone.
 */
import { randomUUID } from 'node:crypto';
import type { Actor } from '@naung/domain/ground/access/model.ts';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { agenciesRoom } from '../ground/agencies/routes.ts';
import { expectDone, openCase, receive, recordClient, refusal } from './casework.ts';
import { nik, one, walledCast } from './walls.ts';

let here: Awaited<ReturnType<typeof walledCast>>;
/** In the other district: everybody there may open letters of every kind. */
let desk: Actor;
let colleague: Actor;
beforeAll(async () => {
  here = await walledCast([agenciesRoom]);
  const there = { district: here.cast.elsewhere, unit: here.cast.units.elsewhere };
  desk = await here.cast.hire('Wati', 'supervisor', there);
  colleague = await here.cast.hire('Asih', 'supervisor', there);
});
afterAll(() => here.cast.close());

const to = () => ({ toDistrict: here.cast.elsewhere, toUnit: here.cast.units.elsewhere });
const left = () =>
  here.cast.database.migrating.query(`update ground.letters_between set leaves_at = now() - interval '1 second'`);

async function posted(respondent: object, more: () => Promise<unknown> = async () => undefined) {
  const { id } = await openCase(here.cast);
  await recordClient(here.cast, id);
  expectDone(await here.respondent(id, respondent));
  await more();
  const letter = randomUUID();
  const offer = { case: id, letter, ...to(), reason: 'lives-there' };
  expectDone(await here.cast.say(here.cast.sari, 'cases/offer-hand-over', offer));
  await left();
  return { id, letter };
}

const listed = async (actor: Actor, name = 'cases/letters') =>
  JSON.stringify((await here.cast.ask(actor, name, { limit: '200' })).body);

/** As if it had never been written, whatever she tries. */
async function isNotThere(actor: Actor, letter: string): Promise<void> {
  for (const name of ['cases/letters', 'intake/letters']) expect(await listed(actor, name)).not.toContain(letter);
  const never = randomUUID();
  for (const [name, about] of [
    ['cases/accept-hand-over', { case: randomUUID(), worker: here.cast.ratna.person }],
    ['cases/return-hand-over', { reason: 'not-ours' }],
    ['intake/take-over', { concern: randomUUID() }],
    ['intake/return-letter', { reason: 'not-ours' }],
  ] as const)
    expect([name, await here.cast.say(actor, name, { letter, ...about })]).toEqual([
      name,
      await here.cast.say(actor, name, { letter: never, ...about }),
    ]);
  expect(await here.cast.ask(actor, 'cases/letter', { letter })).toEqual(
    await here.cast.ask(actor, 'cases/letter', { letter: never }),
  );
}

describe('a letter from another district', () => {
  test('is not there for kin of its respondent, and is for those beside her', async () => {
    const number = nik();
    expectDone(await here.kin(desk, [one('kin', number)]));
    const { letter } = await posted({ nik: number });
    await isNotThere(desk, letter);
    expect((await here.cast.ask(colleague, 'cases/letter', { letter })).status).toBe(200);
    expect(await listed(colleague)).toContain(letter);
  });

  test('goes for whoever declares such kin after it came', async () => {
    const number = nik();
    const { letter } = await posted({ nik: number });
    expect(await listed(desk)).toContain(letter);
    expectDone(await here.kin(desk, [one('household', number)]));
    await isNotThere(desk, letter);
    expect(await listed(colleague)).toContain(letter);
  });

  test('goes for kin of somebody who is named after it was sent, here and in the case that came of it', async () => {
    const [number, later] = [nik(), nik()];
    expectDone(await here.kin(desk, [one('kin', number)]));
    expectDone(await here.kin(colleague, [one('kin', later)]));
    const { id, letter } = await posted({ nik: nik() });
    expect(await listed(desk)).toContain(letter);
    expectDone(await here.respondent(id, { nik: number }));
    await isNotThere(desk, letter);
    const theirs = randomUUID();
    const taking = { letter, case: theirs, worker: here.cast.ratna.person };
    expectDone(await here.cast.say(colleague, 'cases/accept-hand-over', taking));
    expect([await here.page(colleague, theirs), await here.page(desk, theirs)]).toEqual([200, 404]);
    expectDone(await here.respondent(id, { nik: later }));
    expect(await here.page(colleague, theirs)).toBe(404);
  });

  test('is not opened by the keeper either, should the office ask in her name', async () => {
    const number = nik();
    expectDone(await here.kin(desk, [one('kin', number)]));
    const { letter } = await posted({ nik: number });
    const { rows } = await here.cast.database.migrating.query<{ key: string; packet: Buffer }>(
      'select key, packet from ground.letters_between where id = $1',
      [letter],
    );
    const binding = `letter|${letter}|case|${here.cast.elsewhere}|${here.cast.units.elsewhere}|${here.cast.here}|${here.cast.units.intake}`;
    const opened = ({ person, duty, district }: Actor) =>
      here.cast.office.keeper.openForUnit(
        { person, duty, district, deed: 'cases/letter' },
        rows[0]?.key ?? '',
        binding,
        rows[0]?.packet ?? Buffer.alloc(0),
      );
    expect(await opened(desk)).toBeNull();
    expect((await opened(colleague))?.toString('utf8')).toContain('CANARY-NAME');
  });

  test('what stood against it stands against the case that came of it', async () => {
    const number = nik();
    const { letter } = await posted({ nik: number });
    expectDone(await here.kin(desk, [one('kin', number)]));
    const theirs = randomUUID();
    const taking = { letter, case: theirs, worker: here.cast.ratna.person };
    expectDone(await here.cast.say(colleague, 'cases/accept-hand-over', taking));
    expect(await here.page(colleague, theirs)).toBe(200);
    expect(await here.page(desk, theirs)).toBe(404);
  });

  test('where the respondent works in the unit that receives, another unit is asked and that one has nothing', async () => {
    const own = nik();
    const fallback = await office(here.cast.elsewhere, 'Dinas');
    const [there, himself] = [{ district: here.cast.elsewhere, unit: fallback }, desk];
    const head = await here.cast.hire('Kepala Dinas', 'supervisor', there);
    await standsIn(here.cast.elsewhere, null, fallback);
    expectDone(await here.kin(himself, [one('self', own)]));
    const { letter } = await posted({ nik: own });
    for (const actor of [himself, colleague]) await isNotThere(actor, letter);
    const read = await here.cast.ask(head, 'cases/letter', { letter });
    expect([read.status, JSON.stringify(read.body).includes('CANARY-NAME')]).toEqual([200, true]);
    expect(await listed(head)).toContain(letter);
    const worker = await here.cast.hire('Pendamping Dinas', 'companion', there);
    const theirs = randomUUID();
    const taking = { letter, case: theirs, worker: worker.person };
    expectDone(await here.cast.say(head, 'cases/accept-hand-over', taking));
    expect([await here.page(worker, theirs), await here.page(head, theirs)]).toEqual([200, 200]);
    expect([await here.page(himself, theirs), await here.page(colleague, theirs)]).toEqual([404, 404]);
  });
});

async function office(district: number, name: string, place: number | null = null): Promise<string> {
  const [agency, unit] = [randomUUID(), randomUUID()];
  await here.cast.database.owner.query(
    `insert into ground.agencies (district, id, kind, name, place) values ($1, $2, 'dinas-pppa', $3, $4)`,
    [district, agency, name, place],
  );
  await here.cast.database.owner.query(
    'insert into ground.units (district, id, agency, name) values ($1, $2, $3, $4)',
    [district, unit, agency, name],
  );
  return unit;
}

const standsIn = (district: number, unit: string | null, other: string) =>
  here.cast.database.owner.query(
    'insert into ground.stand_ins (district, id, unit, stands_in) values ($1, gen_random_uuid(), $2, $3)',
    [district, unit, other],
  );

describe('work that a wall leaves without anyone', () => {
  test('and without a next unit is heard of by custodians, as something that waits, until a unit is named', async () => {
    const at = here.cast.units.hospital;
    const [custodian, related] = [
      await here.cast.hire('Kustodian', 'custodian', { unit: at }),
      await here.cast.hire('Kustodian kerabat', 'custodian', { unit: at }),
    ];
    const administrator = await here.cast.hire('Pengelola', 'administrator', { unit: at });
    const concern = await receive(here.cast);
    const hears = async (actor: Actor) => (await here.cast.ask(actor, 'walls/without-anyone')).body;
    expect(await hears(custodian)).toEqual({ items: [] });
    const wall = (person: string | null, unit: string | null) =>
      here.cast.database.owner.query(
        `insert into access.walls (district, id, subject, person, unit, because) values ($1, gen_random_uuid(), $2, $3, $4, 'works-there')`,
        [here.cast.here, concern, person, unit],
      );
    await wall(null, here.cast.units.intake);
    await wall(related.person, null);
    await here.cast.database.keeper.query('select access.settle_all($1, $2)', [here.cast.here, concern]);
    expect(await hears(custodian)).toMatchObject({ items: [{ task: 'triage', count: 1 }] });
    expect(Object.keys(((await hears(custodian)) as { items: object[] }).items[0] ?? {})).toEqual([
      'task',
      'since',
      'count',
    ]);
    for (const nothing of [related, administrator]) expect(await hears(nothing)).toEqual({ items: [] });
    for (const closed of [here.cast.made, here.cast.ketut, here.cast.sari])
      expect((await here.cast.ask(closed, 'walls/without-anyone')).status).toBe(403);
    await wall(custodian.person, null);
    expect(await hears(custodian)).toEqual({ items: [] });
    expect(await hears(administrator)).toMatchObject({ items: [{ task: 'triage', count: 1 }] });
    const other = await office(here.cast.here, 'UPTD sebelah');
    const head = await here.cast.hire('Penyelia sebelah', 'supervisor', { unit: other });
    const naming = { unit: here.cast.units.intake, standIn: other };
    expectDone(await here.cast.say(administrator, 'agencies/name-stand-in', naming));
    expectDone(await here.cast.say(custodian, 'agencies/confirm-stand-in', naming));
    expect(await listed(head, 'intake/inbox')).toContain(concern);
    expect(await hears(administrator)).toEqual({ items: [] });
    expectDone(await here.cast.say(administrator, 'agencies/name-stand-in', { ...naming, standIn: null }));
  });

  test('a case whose last of the team goes is with those who supervise, and then with the next unit', async () => {
    const number = nik();
    const { id } = await openCase(here.cast);
    expectDone(await here.respondent(id, { nik: number }));
    const cameToUs = async (actor: Actor) => {
      const { items } = (await here.cast.ask(actor, 'cases/list', { whose: 'unit', limit: '200' })).body as {
        items: { id: string; cameToUs: boolean }[];
      };
      return items.find((item) => item.id === id)?.cameToUs;
    };
    expect(await cameToUs(here.cast.made)).toBe(false);
    expectDone(await here.kin(here.cast.sari, [one('kin', number)]));
    expect(await here.page(here.cast.sari, id)).toBe(404);
    expect(await cameToUs(here.cast.made)).toBe(true);
    const province = await office(here.cast.here, 'UPTD Provinsi', 900051);
    const head = await here.cast.hire('Kepala provinsi', 'supervisor', { unit: province });
    const worker = await here.cast.hire('Pendamping provinsi', 'companion', { unit: province });
    expect(await here.page(head, id)).toBe(404);
    expectDone(await here.kin(here.cast.made, [one('kin', number)]));
    expect(await here.page(here.cast.made, id)).toBe(404);
    expect([await here.page(head, id), await cameToUs(head)]).toEqual([200, true]);
    const joining = { case: id, person: worker.person, role: 'companion' };
    expectDone(await here.cast.say(head, 'cases/add-team-member', joining));
    expect(await here.page(worker, id)).toBe(200);
    expectDone(await here.kin(here.cast.sari, [one('kin', nik())]));
    expectDone(await here.kin(here.cast.made, [one('kin', nik())]));
  });

  test('what was told to a unit that stands behind the wall is in the list of the next, and accepted there', async () => {
    const other = await office(here.cast.here, 'UPTD tetangga');
    const head = await here.cast.hire('Penyelia tetangga', 'supervisor', { unit: other });
    const worker = await here.cast.hire('Pendamping tetangga', 'companion', { unit: other });
    await standsIn(here.cast.here, here.cast.units.intake, other);
    const concern = await receive(here.cast);
    const inbox = (actor: Actor) => listed(actor, 'intake/inbox');
    expect(await inbox(here.cast.ketut)).toContain(concern);
    await here.cast.database.owner.query(
      `insert into access.walls (district, id, subject, unit, because) values ($1, gen_random_uuid(), $2, $3, 'works-there')`,
      [here.cast.here, concern, here.cast.units.intake],
    );
    await here.cast.database.keeper.query('select access.settle_all($1, $2)', [here.cast.here, concern]);
    expect(await inbox(here.cast.ketut)).not.toContain(concern);
    expect(await inbox(head)).toContain(concern);
    expect((await here.cast.ask(head, 'intake/show', { concern })).body).toMatchObject({
      cameToUs: true,
      told: { story: 'CANARY-STORY' },
    });
    const id = randomUUID();
    const accepting = { concern, case: id, isNew: true, alias: 'Mawar', worker: worker.person };
    expectDone(await here.cast.say(head, 'intake/accept', accepting));
    expect([await here.page(worker, id), await here.page(head, id)]).toEqual([200, 200]);
    expect([await here.page(here.cast.made, id), await here.page(here.cast.ketut, id)]).toEqual([404, 404]);
    expect((await here.cast.ask(worker, 'intake/of-case', { case: id })).body).toMatchObject({
      items: [{ id: concern }],
    });
    const again = { concern, case: randomUUID(), isNew: true, alias: 'Mawar', worker: worker.person };
    expect(refusal(await here.cast.say(head, 'intake/accept', again))).toBe('already-decided');
  });
});
