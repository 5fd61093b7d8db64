/**
 * What is read leaves a trace, and people see it: the survivor beside her team, custodians where it is unusual; nobody else, and nobody
 * what is said of herself.
 */
import { randomUUID } from 'node:crypto';
import type { Actor } from '@naung/domain/ground/access/model.ts';
import { type Day, dayIn, type Instant } from '@naung/domain/ground/time.ts';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Answer } from '../ground/commands/problem.ts';
import { lookAtDay } from '../ground/keeper/unusual-reading.ts';
import { expectDone, openCase, recordClient } from './casework.ts';
import { walledCast } from './walls.ts';

let here: Awaited<ReturnType<typeof walledCast>>;
beforeAll(async () => {
  here = await walledCast();
});
afterAll(() => here.cast.close());

interface Reading {
  readonly name: string;
  readonly preset: string;
  readonly unit: string;
  readonly standing: string | null;
  readonly deeds: readonly string[];
  readonly compartments: readonly string[];
}
interface Unusual {
  readonly reading: string;
  readonly name: string;
  readonly pattern: string;
  readonly count: number;
  readonly notes: readonly { readonly did: string; readonly words: string | null; readonly by: string }[];
}

const readings = (actor: Actor, id: string) => here.cast.ask(actor, 'reading/of-case', { case: id });
const told = (answer: Answer) =>
  answer.body as { readonly items: readonly Reading[]; readonly attempts: readonly { readonly times: number }[] };
const unusual = async (actor: Actor): Promise<readonly Unusual[]> =>
  ((await here.cast.ask(actor, 'reading/unusual', { limit: '200' })).body as { items: Unusual[] }).items;
const today = () => dayIn('WITA', here.cast.office.outside.now());
const look = (day: Day = today()) => lookAtDay(here.cast.database.keeper, here.cast.here, 'WITA', day);
const of = async (actor: Actor, name: string, pattern: string) =>
  (await unusual(actor)).filter((one) => one.name === name && one.pattern === pattern);

describe('a survivor’s record of access', () => {
  test('says who opened it, under which duty, why and which parts; her team shows it, and that leaves a trace too', async () => {
    const { id } = await openCase(here.cast);
    await recordClient(here.cast, id);
    await here.cast.ask(here.cast.sari, 'people/of-case', { case: id });
    await here.cast.ask(here.cast.made, 'cases/show', { case: id });
    const { items } = told(await readings(here.cast.sari, id));
    const sari = items.find((one) => one.deeds.includes('people/of-case'));
    expect(sari).toMatchObject({ name: 'Sari', preset: 'case-manager', unit: 'UPTD PPA', standing: 'team' });
    expect(sari?.compartments).toContain('identity');
    expect(items.find((one) => one.name === 'Made' && one.deeds.includes('cases/show'))).toMatchObject({
      preset: 'supervisor',
      compartments: ['core'],
    });
    expect(told(await readings(here.cast.sari, id)).items.some((one) => one.deeds.includes('reading/of-case'))).toBe(
      true,
    );
  });

  test('is for the team: to a supervisor, a stranger and one behind a wall it is as if it were not', async () => {
    const { id } = await openCase(here.cast);
    const komang = here.cast.komang;
    for (const actor of [here.cast.made, komang, here.cast.ketut])
      expect((await readings(actor, id)).status, actor.preset).toBe(404);
    for (const actor of [here.cast.dewi, here.cast.hasan]) expect((await readings(actor, id)).status).toBe(403);
    const never = await readings(here.cast.made, randomUUID());
    expect(await readings(here.cast.made, id)).toEqual(never);
  });

  test('names who is behind a wall since, and does not say that one stands', async () => {
    const before = await here.cast.hire('Made Sebelum', 'supervisor');
    const { id } = await openCase(here.cast);
    await here.cast.ask(before, 'cases/show', { case: id });
    expectDone(await here.keepFrom(id, { person: before.person }));
    const answer = await readings(here.cast.sari, id);
    expect(told(answer).items.some((one) => one.name === 'Made Sebelum')).toBe(true);
    expect(JSON.stringify(answer.body)).not.toMatch(/keeper\/|wall-wished/);
    expect((await readings(before, id)).status).toBe(404);
  });

  test('counts who tried from outside, and names nobody', async () => {
    const stranger = await here.cast.hire('Orang Luar', 'companion');
    const { id } = await openCase(here.cast);
    for (let n = 0; n < 3; n += 1) await here.cast.ask(stranger, 'cases/show', { case: id });
    await here.cast.ask(here.cast.sari, 'cases/show', { case: randomUUID() });
    const answer = await readings(here.cast.sari, id);
    expect(told(answer).attempts).toEqual([{ day: today(), times: 3 }]);
    expect(JSON.stringify(answer.body)).not.toContain('Orang Luar');
  });
});

describe('whoever was taken off the team', () => {
  test('is no member when she opens it afterwards, nor while she was away; and what she tries then is counted', async () => {
    const both = await here.cast.hire('Pernah', 'companion', { deeds: ['supervise', 'work-on-cases'] });
    const { id } = await openCase(here.cast);
    const member = { case: id, person: both.person };
    const named = async () =>
      expectDone(await here.cast.say(here.cast.sari, 'cases/add-team-member', { ...member, role: 'companion' }));
    const ended = async () => expectDone(await here.cast.say(here.cast.sari, 'cases/end-team-member', member));
    const standings = async () =>
      told(await readings(here.cast.sari, id)).items.flatMap(({ name, standing }) =>
        name === 'Pernah' ? [standing] : [],
      );
    await named();
    await here.cast.ask(both, 'cases/show', { case: id });
    expect(await standings()).toEqual(['team']);
    await ended();
    for (let n = 0; n < 8; n += 1) await here.cast.ask(both, 'cases/show', { case: id });
    await named();
    expect((await standings()).sort()).toEqual(['team', 'work-on-cases']);
    await look();
    expect((await of(await here.custodian('Kustodian Bekas'), 'Pernah', 'without-task'))[0]?.count).toBe(8);
    await ended();
    await here.cast.database.owner.query(`update ground.duties set deeds = '{work-on-cases}' where id = $1`, [
      both.duty,
    ]);
    expect(
      (await here.cast.ask({ ...both, deeds: ['work-on-cases'] } as Actor, 'cases/show', { case: id })).status,
    ).toBe(404);
    expect(told(await readings(here.cast.sari, id)).attempts).toEqual([{ day: today(), times: 1 }]);
  });
});

describe('unusual reading', () => {
  test('tells custodians of many denied look-ups, once, with no case in it; one writes down what she did', async () => {
    const curious = await here.cast.hire('Ingin Tahu', 'companion');
    const { id } = await openCase(here.cast);
    for (let n = 0; n < 9; n += 1) await here.cast.ask(curious, 'cases/show', { case: id });
    const custodian = await here.custodian('Kustodian Baca');
    await look();
    expect(await of(custodian, 'Ingin Tahu', 'denied')).toEqual([]);
    await here.cast.ask(curious, 'cases/show', { case: id });
    await look();
    await look();
    const [one, ...more] = await of(custodian, 'Ingin Tahu', 'denied');
    expect(more).toEqual([]);
    expect(one?.count).toBe(10);
    expect(JSON.stringify(one)).not.toContain(id);
    const note = { note: randomUUID(), reading: one?.reading, did: 'talked', words: 'CANARY-READING' };
    expectDone(await here.cast.say(custodian, 'reading/note', note));
    const { rows } = await here.cast.database.owner.query<{ text: string }>(
      'select n::text as text from access.reading_notes n where id = $1',
      [note.note],
    );
    for (const form of ['CANARY-READING', Buffer.from('CANARY-READING').toString('hex')])
      expect(rows[0]?.text).not.toContain(form);
    const [noted] = await of(custodian, 'Ingin Tahu', 'denied');
    expect(noted?.notes).toEqual([
      expect.objectContaining({ did: 'talked', words: 'CANARY-READING', by: 'Kustodian Baca' }),
    ]);
  });

  test('a custodian is not told of herself, nor of a case in which she stands behind a wall', async () => {
    const herself = await here.custodian('Kustodian Sendiri');
    const behind = await here.custodian('Kustodian Terkait');
    const other = await here.custodian('Kustodian Lain');
    const { id } = await openCase(here.cast);
    expectDone(await here.keepFrom(id, { person: behind.person }));
    for (let n = 0; n < 12; n += 1) await here.cast.ask(herself, 'walls/past-reads', { wall: id });
    await look();
    const reading = (await of(other, 'Kustodian Sendiri', 'denied'))[0]?.reading;
    expect(reading).toBeDefined();
    expect(await of(herself, 'Kustodian Sendiri', 'denied')).toEqual([]);
    expect(await of(behind, 'Kustodian Sendiri', 'denied')).toEqual([]);
    for (const actor of [herself, behind]) {
      const note = { note: randomUUID(), reading, did: 'looked-at' };
      expect((await here.cast.say(actor, 'reading/note', note)).status).toBe(404);
    }
    expect((await here.cast.ask(here.cast.dewi, 'reading/unusual')).status).toBe(403);
  });

  test('a case opened again and again by somebody who is not on its team', async () => {
    const often = await here.cast.hire('Sering Lihat', 'supervisor');
    const { id } = await openCase(here.cast);
    const custodian = await here.custodian('Kustodian Sering');
    for (let n = 0; n < 8; n += 1) {
      await here.cast.ask(often, 'cases/show', { case: id });
      await here.cast.ask(here.cast.sari, 'cases/show', { case: id });
    }
    await look();
    expect((await of(custodian, 'Sering Lihat', 'without-task'))[0]?.count).toBe(8);
    expect(await of(custodian, 'Sari', 'without-task')).toEqual([]);
  });

  test('many cases in a day against what is usual, and at an hour at which the office is closed', async () => {
    const custodian = await here.custodian('Kustodian Hari');
    const [busy, usual] = [await here.cast.hire('Tiba-tiba', 'companion'), await here.cast.hire('Biasa', 'companion')];
    const subjects = await Promise.all(Array.from({ length: 16 }, async () => (await openCase(here.cast)).id));
    // A Wednesday at ten in the morning, and at two at night, in WITA.
    const [morning, night] = ['2026-03-04T02:00:00Z', '2026-03-03T18:00:00Z'];
    await reads(busy, subjects, morning);
    await reads(usual, subjects, morning);
    await reads(usual, subjects.slice(0, 3), night);
    await here.cast.database.owner.query(
      `insert into access.reading_days (district, person, day, unit, cases)
       select $1, $2, day::date, $3, 14 from generate_series('2026-02-10'::date, '2026-03-03', '1 day') as day`,
      [here.cast.here, usual.person, randomUUID()],
    );
    await look('2026-03-04' as Day);
    expect((await of(custodian, 'Tiba-tiba', 'many-cases'))[0]?.count).toBe(16);
    expect(await of(custodian, 'Biasa', 'many-cases')).toEqual([]);
    expect((await of(custodian, 'Biasa', 'off-hours'))[0]?.count).toBe(3);
    expect(await of(custodian, 'Tiba-tiba', 'off-hours')).toEqual([]);
  });

  test('a district’s own limit is not looser than what ships allows, and ending it changes nothing', async () => {
    const { owner } = here.cast.database;
    await owner.query(
      `insert into ground.code_lists (list, title_id, title_en, closed) values ('reading-limits', 'x', 'x', false) on conflict do nothing`,
    );
    await owner.query(
      `insert into ground.own_codes (district, list, code, valid_from, position, id, en, source, mark, detail)
       values ($1, 'reading-limits', 'denied', '2026-01-01', 1, 'x', 'x', 'x', 'INF', '{"atLeast": 100000, "days": 1, "ceiling": 100000}')`,
      [here.cast.here],
    );
    const patient = await here.cast.hire('Sabar', 'companion');
    const { id } = await openCase(here.cast);
    const custodian = await here.custodian('Kustodian Batas');
    for (let n = 0; n < 50; n += 1) await here.cast.ask(patient, 'cases/show', { case: id });
    await look();
    expect((await of(custodian, 'Sabar', 'denied'))[0]?.count).toBe(50);
    await owner.query(`delete from ground.own_codes where list = 'reading-limits'`);
  });
});

describe('what the keeper does', () => {
  test('is in the trace even where the office falls before it has written its own entry', async () => {
    const made = await here.cast.hire('Made Jatuh', 'supervisor');
    const { id } = await openCase(here.cast);
    expectDone(await here.keepFrom(id, { person: made.person }));
    const [asks, confirms] = [await here.custodian('Minta'), await here.custodian('Setuju')];
    const wall = (await here.wallAgainst(asks, 'Made Jatuh'))?.wall;
    const lifting = randomUUID();
    expectDone(await here.cast.say(asks, 'walls/ask-lifting', { lifting, wall, because: 'wish-taken-back' }));
    const { keeper } = here.cast.office;
    const falling = {
      ...keeper,
      decideLifting: async (...said: Parameters<typeof keeper.decideLifting>) => {
        await keeper.decideLifting(...said);
        throw new Error('The office fell');
      },
    };
    Object.assign(here.cast.office, { keeper: falling });
    await expect(here.cast.say(confirms, 'walls/decide-lifting', { lifting, answer: 'lift' })).rejects.toThrow('fell');
    Object.assign(here.cast.office, { keeper });
    const { rows } = await here.cast.database.owner.query(
      'select deed, outcome, subjects, tried from audit.entries where person = $1 order by at, id',
      [confirms.person],
    );
    expect(rows).toEqual([
      { deed: 'keeper/wall-lifted', outcome: 'done', subjects: [wall], tried: [] },
      { deed: 'walls/decide-lifting', outcome: 'broke', subjects: [], tried: [lifting] },
    ]);
    expect(await here.page(made, id)).toBe(200);
  });

  test('kin cannot be tried number by number: a fourth declaration in a week is refused, and custodians hear of it', async () => {
    const probing = await here.cast.hire('Coba-coba', 'supervisor');
    const custodian = await here.custodian('Kustodian Keluarga');
    const declare = (n: number) =>
      here.cast.say(probing, 'walls/declare-kin', {
        kin: [{ relation: 'kin', nik: `51080000000${n}0000`, phones: [] }],
      });
    for (const n of [1, 2, 3]) expectDone(await declare(n));
    const refused = await declare(4);
    expect([refused.status, refused.body]).toEqual([409, expect.objectContaining({ refusal: 'declared-too-often' })]);
    const mine = (await here.cast.ask(probing, 'walls/my-kin')).body as { readonly againOn: string | null };
    expect(mine.againOn).not.toBeNull();
    await look();
    expect((await of(custodian, 'Coba-coba', 'kin-again'))[0]?.count).toBe(4);
    const asker = { person: probing.person, duty: probing.duty, district: probing.district, deed: 'test' };
    const kin = [{ relation: 'kin', nik: '5108000000050000', phones: [], kk: null, hamlet: null }] as const;
    expect(await here.cast.office.keeper.declareKin(asker, kin)).toBe(false);
  });

  test('says how many custodians there are, and who can name another', async () => {
    await here.cast.hire('Pengelola Akun', 'administrator');
    const custodian = await here.custodian('Kustodian Hitung');
    const { body } = await here.cast.ask(custodian, 'reading/watch');
    expect(body).toMatchObject({ sealing: null, askThem: ['Pengelola Akun'] });
    expect((body as { custodians: number }).custodians).toBeGreaterThan(1);
    expect((await here.cast.ask(here.cast.made, 'reading/watch')).status).toBe(403);
  });
});

/** As if she had opened each of these at that moment, told to the audit by who owns it. */
async function reads(actor: Actor, subjects: readonly string[], at: string): Promise<void> {
  for (const subject of subjects)
    await here.cast.database.migrating.query(
      `insert into audit.entries (district, id, at, person, duty, unit, deed, outcome, subjects, compartments)
       values ($1, gen_random_uuid(), $2, $3, $4, $5, 'people/of-case', 'done', $6, '{core,identity}')`,
      [actor.district, at as Instant, actor.person, actor.duty, actor.unit, [subject]],
    );
}
