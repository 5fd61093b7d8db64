/** Whoever tells from outside may say where the one who hurts works: that office is left out, before anybody could look. */
import { randomUUID } from 'node:crypto';
import type { Actor } from '@naung/domain/ground/access/model.ts';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Cast } from '../../ground/database/testing/cast.ts';
import { type DoorProcess, fillIn, press, receiptIn, startDoor } from '../../ground/processes/testing/door-process.ts';
import { wallsRoom } from '../../ground/walls/routes.ts';
import { caseworkCast, expectDone } from '../../testing/casework.ts';
import { agencyOf } from '../../testing/walls.ts';

let cast: Cast;
let door: DoorProcess;

beforeAll(async () => {
  cast = await caseworkCast([wallsRoom]);
  door = await startDoor(cast.database.urls.naung_door);
}, 60_000);
afterAll(async () => {
  await door.close();
  await cast.close();
});

/** Tells of somebody who works there; answers the page before sending, the page after, and the concern that came of it. */
async function toldApart(hurts: Readonly<Record<string, string>>) {
  const known = await concerns();
  const given = { district: { district: String(cast.here) }, story: { story: 'CANARY-STORY' }, hurts };
  const check = await fillIn(door, given);
  const page = await press(door, check, 'send');
  const [concern] = (await concerns()).filter(({ id }) => !known.some((one) => one.id === id));
  return { check, page, concern: concern?.id ?? '', district: concern?.district };
}

const concerns = async () =>
  (await cast.database.migrating.query<{ id: string; district: number }>('select id, district from casework.concerns'))
    .rows;

const inbox = async (actor: Actor) => JSON.stringify((await cast.ask(actor, 'intake/inbox', { limit: '200' })).body);

async function sees(actor: Actor, concern: string) {
  const shown = (await cast.ask(actor, 'intake/show', { concern })).status;
  return { inList: (await inbox(actor)).includes(concern), shown };
}

/** A second unit of the district that reads. */
async function secondUnit(name: string): Promise<string> {
  const [agency, unit] = [randomUUID(), randomUUID()];
  await cast.database.owner.query(
    `insert into ground.agencies (district, id, kind, name) values ($1, $2, 'dinas-pppa', $3)`,
    [cast.here, agency, name],
  );
  await cast.database.owner.query(
    'insert into ground.units (district, id, agency, name, receives_concerns) values ($1, $2, $3, $4, true)',
    [cast.here, unit, agency, name],
  );
  const { key, publicKey, wrapped } = await cast.office.keeper.makeUnitKey(cast.here);
  await cast.database.owner.query(
    'insert into ground.unit_keys (district, key, unit, public_key, wrapped_private) values ($1, $2, $3, $4, $5)',
    [cast.here, key, unit, publicKey, wrapped],
  );
  return unit;
}

describe('a telling about somebody of the office that would read it', () => {
  test('goes to the office of another district where there is none beside it, and says so before it is sent', async () => {
    const there = { district: cast.elsewhere, unit: cast.units.elsewhere };
    const reader = await cast.hire('Pembaca di sana', 'complaint-officer', there);
    const agency = await agencyOf(cast, cast.units.intake);
    const { check, page, concern, district } = await toldApart({ worksAt: agency });
    expect(check.html).toContain('petugas pengaduan PATBM Banjar');
    expect(check.html).toContain('tidak ikut membaca');
    expect(receiptIn(page)).toMatch(/^\d{4}/);
    expect(district).toBe(cast.elsewhere);
    expect(await sees(cast.ketut, concern)).toEqual({ inList: false, shown: 404 });
    expect(await sees(reader, concern)).toEqual({ inList: true, shown: 200 });
    expectDone(await cast.say(reader, 'intake/open-seal', { concern }));
    const told = (await cast.ask(reader, 'intake/show', { concern })).body as { told: object };
    expect(told.told).toMatchObject({ story: 'CANARY-STORY', respondentNotes: 'Bekerja di: UPTD PPA' });
  });

  test('goes to another unit of the district, and is not there for whoever works in both', async () => {
    const other = await secondUnit('Dinas PPPA');
    const reader = await cast.hire('Pembaca dinas', 'complaint-officer', { unit: other });
    const both = await cast.hire('Rangkap', 'complaint-officer', { unit: other });
    await cast.database.owner.query(
      `insert into ground.duties (district, id, person, unit, preset, deeds, starts_on)
       values ($1, gen_random_uuid(), $2, $3, 'companion', '{work-on-cases}', '2020-01-01')`,
      [cast.here, both.person, cast.units.intake],
    );
    const { concern, district } = await toldApart({ worksAt: await agencyOf(cast, cast.units.intake) });
    expect(district).toBe(cast.here);
    expect(await sees(reader, concern)).toEqual({ inList: true, shown: 200 });
    for (const nobody of [cast.ketut, cast.made, both])
      expect(await sees(nobody, concern)).toEqual({ inList: false, shown: 404 });
    expect((await cast.say(both, 'intake/open-seal', { concern })).status).toBe(404);
    expectDone(await cast.say(reader, 'intake/open-seal', { concern }));
    const worker = await cast.hire('Pendamping dinas', 'companion', { unit: other });
    const id = randomUUID();
    const accepting = { concern, case: id, isNew: true, alias: 'Cempaka', worker: worker.person };
    expectDone(await cast.say(reader, 'intake/accept', accepting));
    expect((await cast.ask(worker, 'cases/show', { case: id })).status).toBe(200);
    expect((await cast.ask(cast.made, 'cases/show', { case: id })).status).toBe(404);
    expect((await cast.ask(worker, 'walls/units-apart', { case: id })).body).toEqual({ units: [cast.units.intake] });
    await cast.database.owner.query('update ground.units set receives_concerns = false where id = $1', [other]);
  });

  test('is not sent where nobody else reads, and nothing that was filled in is lost', async () => {
    const update = 'update ground.units set receives_concerns = $2 where id = $1';
    await cast.database.owner.query(update, [cast.units.elsewhere, false]);
    const { check, page, concern } = await toldApart({ worksAt: await agencyOf(cast, cast.units.intake) });
    expect(check.html).toContain('belum kami kirim');
    expect(check.html).not.toContain('value="send"');
    expect([page.html.includes('CANARY-STORY'), concern]).toEqual([true, '']);
    await cast.database.owner.query(update, [cast.units.elsewhere, true]);
  });
});

test.each([
  [{ worksAt: 'school' }, 'Bekerja di: Sekolah'],
  [{ worksAt: 'village-office', worksAtOther: 'kepala dusun' }, 'Bekerja di: Kantor desa atau kelurahan, kepala dusun'],
  [{ worksAtOther: 'toko di pasar' }, 'Bekerja di: toko di pasar'],
  [{ worksAt: randomUUID() }, undefined],
])('a workplace that is none of ours, %o, is told to the one who reads', async (hurts, said) => {
  const { concern } = await toldApart(hurts as Readonly<Record<string, string>>);
  expectDone(await cast.say(cast.ketut, 'intake/open-seal', { concern }));
  const shown = (await cast.ask(cast.ketut, 'intake/show', { concern })).body as { told: { respondentNotes?: string } };
  expect(shown.told.respondentNotes).toBe(said);
});

test('the page that asks it is small, offers the offices of the district, and works without scripts', async () => {
  const first = await fillIn(door, { district: { district: String(cast.here) } });
  const page = await press(door, first, 'change:hurts');
  expect(page.html).toContain('<select id="worksAt"');
  expect(page.html).toContain('>UPTD PPA</option>');
  expect(page.html).not.toMatch(/<script/);
  expect(page.size).toBeLessThan(8 * 1024);
});
