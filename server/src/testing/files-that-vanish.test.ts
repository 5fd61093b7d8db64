/**
 * A file does not vanish from those who watch over it: not by wishes, not because a wall leaves nobody; and an alarm about many cases is
 * not silenced by one of them.
 */
import { randomUUID } from 'node:crypto';
import type { Actor } from '@naung/domain/ground/access/model.ts';
import { type Day, dayIn } from '@naung/domain/ground/time.ts';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { contextOf } from '../ground/database/transaction.ts';
import { lookAtDay } from '../ground/keeper/unusual-reading.ts';
import { assessed, expectDone, openCase } from './casework.ts';
import { also } from './standing-in-worlds.ts';
import { walledCast } from './walls.ts';

let here: Awaited<ReturnType<typeof walledCast>>;
let ayu: Actor;
let budi: Actor;
let admin: Actor;
beforeAll(async () => {
  here = await walledCast();
  ayu = await here.custodian('Ayu');
  budi = await here.custodian('Budi');
  admin = await here.cast.hire('Pengelola', 'administrator', { unit: here.cast.units.hospital });
});
afterAll(() => here.cast.close());
beforeEach(() => owner('delete from access.walls; delete from access.wishes_waiting'));

const owner = (text: string, values?: unknown[]) => here.cast.database.owner.query(text, values);
const caseOfHers = async () => (await openCase(here.cast)).id;

async function wall(subject: string, whom: { readonly person?: string; readonly unit?: string }): Promise<void> {
  await owner(
    `insert into access.walls (district, id, subject, person, unit, because) values ($1, gen_random_uuid(), $2, $3, $4, 'kin')`,
    [here.cast.here, subject, whom.person ?? null, whom.unit ?? null],
  );
  await here.cast.database.keeper.query('select access.settle_all($1, $2)', [here.cast.here, subject]);
}

describe('an alarm about several cases', () => {
  const night = '2026-03-03T18:00:00Z';
  const look = () => lookAtDay(here.cast.database.keeper, here.cast.here, 'WITA', '2026-03-04' as Day);

  async function opened(name: string, subjects: readonly string[]): Promise<Actor> {
    const reader = await here.cast.hire(name, 'companion');
    for (const subject of subjects)
      await here.cast.database.migrating.query(
        `insert into audit.entries (district, id, at, person, duty, unit, deed, outcome, subjects, compartments)
         values ($1, gen_random_uuid(), $2, $3, $4, $5, 'people/of-case', 'done', $6, '{core,identity}')`,
        [reader.district, night, reader.person, reader.duty, reader.unit, [subject]],
      );
    await look();
    return reader;
  }
  const told = async (actor: Actor, name: string) =>
    (
      (await here.cast.ask(actor, 'reading/unusual', { limit: '200' })).body as {
        items: { name: string; count: number; reading: string }[];
      }
    ).items.filter((item) => item.name === name);

  test('is told of the rest to whoever is kept from one of them, and of all to the others', async () => {
    const cases = await Promise.all(Array.from({ length: 4 }, caseOfHers));
    await wall(cases[0] ?? '', { person: ayu.person });
    await opened('Malam', cases);
    expect(await told(ayu, 'Malam')).toMatchObject([{ count: 3 }]);
    expect(await told(budi, 'Malam')).toMatchObject([{ count: 4 }]);
    for (const id of cases.slice(1)) await wall(id, { person: ayu.person });
    expect(await told(ayu, 'Malam')).toEqual([]);
    expect(await told(budi, 'Malam')).toMatchObject([{ count: 4 }]);
    expect(await told(admin, 'Malam')).toEqual([]);
  });

  test('goes to whoever keeps the agencies where no custodian is left for it, who writes down what she did', async () => {
    const cases = await Promise.all(Array.from({ length: 3 }, caseOfHers));
    for (const id of cases) for (const { person } of [ayu, budi]) await wall(id, { person });
    await opened('Semua', cases);
    for (const custodian of [ayu, budi]) expect(await told(custodian, 'Semua')).toEqual([]);
    const [item] = await told(admin, 'Semua');
    expect(item).toMatchObject({ count: 3 });
    const note = { note: randomUUID(), reading: item?.reading, did: 'talked' };
    expect((await here.cast.say(ayu, 'reading/note', note)).status).toBe(404);
    expectDone(await here.cast.say(admin, 'reading/note', note));
    expect((await here.cast.ask(here.cast.made, 'reading/unusual')).status).toBe(403);
  });

  test('counts of what was denied what was not about a case that is kept from her', async () => {
    const [kept, open] = [await caseOfHers(), await caseOfHers()];
    await wall(kept, { person: ayu.person });
    const tries = async (name: string, ofTheKept: number, ofTheOpen: number) => {
      const reader = await here.cast.hire(name, 'companion');
      const ids = [...Array<string>(ofTheKept).fill(kept), ...Array<string>(ofTheOpen).fill(open)];
      for (const id of ids) await here.cast.ask(reader, 'cases/show', { case: id });
    };
    await tries('Coba', 7, 11);
    await tries('Lagi', 7, 5);
    const today = dayIn('WITA', here.cast.office.outside.now());
    await lookAtDay(here.cast.database.keeper, here.cast.here, 'WITA', today);
    expect(await told(ayu, 'Coba')).toMatchObject([{ count: 11 }]);
    expect(await told(budi, 'Coba')).toMatchObject([{ count: 18 }]);
    // Five alone are below the limit of ten: she would know that there are others.
    expect(await told(ayu, 'Lagi')).toEqual([]);
    expect(await told(budi, 'Lagi')).toMatchObject([{ count: 12 }]);
  });

  test('is raised by three wishes on one case, and by those that leave nobody who supervises it', async () => {
    const day = dayIn('WITA', here.cast.office.outside.now());
    const wishes = async (name: string, whom: readonly { readonly person: string }[]) => {
      const id = await caseOfHers();
      const writer = await here.cast.hire(name, 'companion');
      expectDone(
        await here.cast.say(here.cast.sari, 'cases/add-team-member', {
          case: id,
          person: writer.person,
          role: 'companion',
        }),
      );
      for (const { person } of whom) expectDone(await here.keepFrom(id, { person }, writer));
      await lookAtDay(here.cast.database.keeper, here.cast.here, 'WITA', day);
      await lookAtDay(here.cast.database.keeper, here.cast.here, 'WITA', day);
    };
    const supervisors = await owner(
      `select distinct person from ground.duties where unit = $1 and 'supervise' = any (deeds) and voided_at is null`,
      [here.cast.units.intake],
    );
    await wishes('Sedikit', [here.cast.hasan, here.cast.dewi]);
    expect(await told(budi, 'Sedikit')).toEqual([]);
    await wishes('Banyak', [here.cast.hasan, here.cast.dewi, ayu]);
    expect(await told(budi, 'Banyak')).toMatchObject([{ count: 3 }]);
    expect(await told(ayu, 'Banyak')).toEqual([]);
    await wishes('Tanpa penyelia', supervisors.rows);
    expect(await told(budi, 'Tanpa penyelia')).toMatchObject([{ count: supervisors.rows.length }]);
    expect(supervisors.rows.length).toBeLessThan(3);
  });
});

describe('a wish', () => {
  const waiting = async (id: string) => {
    const { body } = await here.cast.ask(here.cast.sari, 'walls/wishes', { case: id });
    return (body as { items: readonly { waits: boolean }[] }).items.map(({ waits }) => waits);
  };

  test('waits where it would leave no custodian, whoever stands behind other walls', async () => {
    const id = await caseOfHers();
    expectDone(await here.keepFrom(id, { person: ayu.person }));
    expectDone(await here.keepFrom(id, { person: budi.person }));
    expectDone(await here.keepFrom(id, { unit: budi.unit }));
    expectDone(await here.keepFrom(id, { person: here.cast.hasan.person }));
    expect(await waiting(id)).toEqual([false, true, true, false]);
    const kin = await caseOfHers();
    await wall(kin, { person: budi.person });
    expectDone(await here.keepFrom(kin, { person: ayu.person }));
    expect(await waiting(kin)).toEqual([false]);
  });

  test('is shown to a custodian whom it does not touch, with who wrote it down', async () => {
    const id = await caseOfHers();
    expectDone(await here.keepFrom(id, { person: ayu.person }));
    expect(await here.wallAgainst(budi, 'Ayu')).toMatchObject({ because: 'wish', enteredBy: 'Sari' });
    expect(await here.wallAgainst(ayu, 'Ayu')).toBeUndefined();
  });
});

describe('a wall that is nobody’s wish', () => {
  const waits = async (actor: Actor) =>
    (
      (await here.cast.ask(actor, 'walls/without-anyone')).body as { items: { task: string; count: number }[] }
    ).items.map(({ task }) => task);

  test('is no reason to ask another unit where nobody supervises anyway', async () => {
    await wall(await caseOfHers(), { person: ayu.person });
    const supervisors = (end: Date | null) =>
      owner(`update ground.duties set voided_at = $2 where unit = $1 and 'supervise' = any (deeds)`, [
        here.cast.units.intake,
        end,
      ]);
    await supervisors(new Date());
    const heard = await waits(budi);
    await supervisors(null);
    expect(heard).toEqual([]);
  });

  test('may leave no custodian; then whoever keeps the agencies hears that one is needed, and nobody else', async () => {
    const id = await caseOfHers();
    await wall(id, { person: ayu.person });
    expect(await waits(admin)).toEqual([]);
    await wall(id, { person: budi.person });
    expect(await waits(admin)).toEqual(['keep-walls']);
    for (const custodian of [ayu, budi]) expect(await waits(custodian)).toEqual([]);
  });

  test('that leaves nobody who supervises or approves is heard of, and goes to the next unit as soon as there is one', async () => {
    const id = await caseOfHers();
    const closing = randomUUID();
    await assessed(here.cast, id);
    expectDone(
      await here.cast.say(here.cast.sari, 'cases/ask-to-close', { case: id, closing, reason: 'died', outcome: 'X' }),
    );
    const { rows } = await owner(
      `select distinct d.person from ground.duties d where d.unit = $1 and d.deeds && '{supervise,approve}' and d.voided_at is null`,
      [here.cast.units.intake],
    );
    // Whoever asked is no approver of what she asked, whatever duty she has.
    const asker = await also(here.cast, here.cast.sari, here.cast.units.intake, ['approve']);
    for (const { person } of rows) await wall(id, { person });
    expect(await here.page(here.cast.made, id)).toBe(404);
    expect((await waits(budi)).sort()).toEqual(['approve', 'supervise']);
    expect(await waits(admin)).toEqual([]);
    const other = await here.cast.hire('Kepala sebelah', 'head-of-service', { unit: here.cast.units.hospital });
    await owner('insert into ground.stand_ins (district, id, unit, stands_in) values ($1, gen_random_uuid(), $2, $3)', [
      here.cast.here,
      here.cast.units.intake,
      here.cast.units.hospital,
    ]);
    await here.cast.database.keeper.query('select access.settle_all($1, $2)', [here.cast.here, id]);
    expect(await waits(budi)).toEqual([]);
    expect(await here.page(other, id)).toBe(200);
    expectDone(await here.cast.say(other, 'cases/approve-closing', { case: id, closing }));
    await owner('update ground.stand_ins set ended_at = now()');
    await owner('update ground.duties set voided_at = now() where id = $1', [asker.duty]);
  });
});

test('what joins a case brings along what belongs to it, and the walls of the case stand before that too', async () => {
  const [walled, joins] = [await caseOfHers(), randomUUID()];
  const colleague = await here.cast.hire('Penyelia kedua', 'supervisor');
  await wall(walled, { person: here.cast.made.person });
  const child = randomUUID();
  await owner('insert into access.subjects (district, subject, root) values ($1, $2, null), ($1, $3, $2)', [
    here.cast.here,
    joins,
    child,
  ]);
  await owner(
    `insert into access.grants (district, id, subject, compartment, grantee, purpose, basis, starts)
     select $1, gen_random_uuid(), s, 'core', 'unit:' || $2 || ':supervise', 'supervise', 'duty', now() from unnest($3::uuid[]) as s`,
    [here.cast.here, here.cast.units.intake, [joins, child]],
  );
  await here.cast.database.keeper.query('select access.settle_all($1, $2)', [here.cast.here, joins]);
  const client = await here.cast.database.app.connect();
  await client.query(`begin; ${contextOf(here.cast.sari)}`);
  await client.query('select access.join_subject($1, $2, $3)', [here.cast.here, joins, walled]);
  await client.query('commit');
  client.release();
  for (const subject of [joins, child]) {
    const { rows } = await here.cast.database.migrating.query('select grantee from access.reach where subject = $1', [
      subject,
    ]);
    expect(rows).toEqual([{ grantee: `unit:${here.cast.units.intake}:supervise:${colleague.person}` }]);
  }
  await owner('update ground.duties set voided_at = now() where id = $1', [colleague.duty]);
});

test('what was asked of the next unit does not end with a membership that is over', async () => {
  const id = await caseOfHers();
  const former = await here.cast.hire('Dulu', 'companion');
  const member = { case: id, person: former.person };
  expectDone(await here.cast.say(here.cast.sari, 'cases/add-team-member', { ...member, role: 'companion' }));
  expectDone(await here.cast.say(here.cast.sari, 'cases/end-team-member', member));
  const forAWhile = { case: id, person: here.cast.komang.person, role: 'companion', until: '2036-01-01' };
  expectDone(await here.cast.say(here.cast.sari, 'cases/add-team-member', forAWhile));
  const next = await here.cast.hire('Penyelia berikut', 'supervisor', { unit: here.cast.units.hospital });
  await owner('insert into ground.stand_ins (district, id, unit, stands_in) values ($1, gen_random_uuid(), $2, $3)', [
    here.cast.here,
    here.cast.units.intake,
    here.cast.units.hospital,
  ]);
  await wall(id, { unit: here.cast.units.intake });
  expect(await here.page(next, id)).toBe(200);
  const { rows } = await owner(
    `select until from access.grants where subject = $1 and grantee = $2 and revoked_at is null`,
    [id, `unit:${here.cast.units.hospital}:supervise`],
  );
  expect(rows).toEqual([{ until: null }]);
  await owner(`update access.grants set until = now() where subject = $1 and grantee = $2`, [
    id,
    `unit:${here.cast.units.hospital}:supervise`,
  ]);
  await here.cast.database.keeper.query('select access.settle_all($1, $2)', [here.cast.here, id]);
  expect(await here.page(next, id)).toBe(200);
});
