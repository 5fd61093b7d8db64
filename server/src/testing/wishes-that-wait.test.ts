/**
 * "Do not let her see", said of the only custodian who is left: it is kept and waits, those who can find another hear that one is needed,
 * and it stands by itself as soon as she is there. Whoever is meant learns of none of it.
 */
import { randomUUID } from 'node:crypto';
import type { Actor } from '@naung/domain/ground/access/model.ts';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { agenciesRoom } from '../ground/agencies/routes.ts';
import { expectDone, openCase, refusal } from './casework.ts';
import { walledCast } from './walls.ts';

let here: Awaited<ReturnType<typeof walledCast>>;
let ayu: Actor;
let budi: Actor;
let admin: Actor;
let other: Actor;
beforeAll(async () => {
  here = await walledCast([agenciesRoom]);
  ayu = await here.custodian('Ayu');
  budi = await here.custodian('Budi');
  admin = await here.cast.hire('Pengelola', 'administrator', { unit: here.cast.units.hospital });
  other = await here.cast.hire('Pengelola Dua', 'administrator', { unit: here.cast.units.police });
});
afterAll(() => here.cast.close());
beforeEach(async () => {
  await owner('delete from access.walls');
  await owner('delete from access.wishes_waiting');
  await owner(`update ground.duties set voided_at = now() where 'keep-walls' = any (deeds) and id <> all ($1)`, [
    [ayu.duty, budi.duty],
  ]);
});

const owner = (text: string, values: unknown[] = []) => here.cast.database.owner.query(text, values);
const caseOfHers = async () => (await openCase(here.cast)).id;
interface WishShown {
  readonly name: string;
  readonly waits: boolean;
}
const wishes = async (id: string, as = here.cast.sari) =>
  ((await here.cast.ask(as, 'walls/wishes', { case: id })).body as { items: readonly WishShown[] }).items;
const waits = async (actor: Actor) =>
  ((await here.cast.ask(actor, 'walls/without-anyone')).body as { items: { task: string; count: number }[] }).items.map(
    ({ task, count }) => [task, count],
  );

/** Given by two, as in an office at work. */
async function another(): Promise<Actor> {
  const unit = here.cast.units.police;
  const [person, duty] = [randomUUID(), randomUUID()];
  const say = async (name: string, body: object, as = admin) => expectDone(await here.cast.say(as, name, body));
  await say('agencies/add-person', { id: person, name: 'Citra', phones: [], language: 'id' });
  const days = { startsOn: '2024-01-01', endsOn: null, villages: [] };
  await say('agencies/give-duty', { id: duty, person, unit, preset: 'custodian', ...days });
  await say('agencies/confirm-duty', { duty }, other);
  return { ...budi, person, duty, unit } as unknown as Actor;
}

/** Nobody but Budi is left, and she is not to see it. */
async function waiting(): Promise<string> {
  const id = await caseOfHers();
  expectDone(await here.keepFrom(id, { person: ayu.person }));
  expectDone(await here.keepFrom(id, { person: budi.person }));
  return id;
}

test('is kept and shown to the team as waiting, and is not said twice', async () => {
  const id = await waiting();
  expect(await wishes(id)).toMatchObject([
    { name: 'Ayu', waits: false },
    { name: 'Budi', waits: true },
  ]);
  expect(refusal(await here.keepFrom(id, { person: budi.person }))).toBe('is-kept-already');
  expect((await here.cast.ask(here.cast.hasan, 'walls/wishes', { case: id })).status).not.toBe(200);
});

test('raises no wall while it waits, and tells nobody who is meant', async () => {
  const plain = await caseOfHers();
  const before = [await here.standing(budi), await waits(budi), await waits(ayu)];
  const id = await waiting();
  expect((await here.standing(budi)).filter(({ name }) => name === 'Budi')).toEqual([]);
  // She sees the wall against the other, as before, and not that anything is asked about herself.
  expect((await here.standing(budi)).length).toBe((before[0] as unknown[]).length + 1);
  for (const custodian of [ayu, budi]) {
    expect(await waits(custodian)).toEqual([]);
    expect((await here.cast.ask(custodian, 'walls/wishes', { case: id })).body).toEqual(
      (await here.cast.ask(custodian, 'walls/wishes', { case: plain })).body,
    );
  }
});

test('is told to whoever can find another custodian, as one that is needed, and not where she is meant herself', async () => {
  const id = await waiting();
  expect(await waits(admin)).toEqual([['keep-walls', 1]]);
  await owner(`insert into access.wishes_waiting (district, wall, subject, person, raised_by)
    select district, gen_random_uuid(), subject, '${admin.person}', raised_by from access.wishes_waiting where subject = '${id}'`);
  await owner(`delete from access.wishes_waiting where person = '${budi.person}'`);
  expect(await waits(admin)).toEqual([]);
  expect(await waits(other)).toEqual([['keep-walls', 1]]);
});

test('stands by itself as soon as another is there, for whom it is a wall like any other', async () => {
  const id = await waiting();
  const citra = await another();
  expect(await wishes(id)).toMatchObject([
    { name: 'Ayu', waits: false },
    { name: 'Budi', waits: false },
  ]);
  expect(await here.wallAgainst(citra, 'Budi')).toMatchObject({ because: 'wish', enteredBy: 'Sari' });
  expect(await here.wallAgainst(budi, 'Ayu')).toBeUndefined();
  expect(await waits(admin)).toEqual([]);
  const { rows } = await owner('select count(*)::int as walls from access.walls where subject = $1', [id]);
  expect(rows).toEqual([{ walls: 2 }]);
});

test('stands too where her first day comes without anybody doing anything', async () => {
  const id = await waiting();
  await here.custodian('Dina');
  expect(await wishes(id)).toMatchObject([{ waits: false }, { waits: true }]);
  await here.cast.database.keeper.query('select access.keep_waiting($1)', [here.cast.here]);
  expect(await wishes(id)).toMatchObject([{ waits: false }, { waits: false }]);
});

test('of two at once one stands and one waits, and of two that wait no more stand than leave a custodian', async () => {
  const id = await caseOfHers();
  const both = await Promise.all([ayu, budi].map(({ person }) => here.keepFrom(id, { person })));
  expect(both.map(refusal)).toEqual([201, 201]);
  expect((await wishes(id)).map((one) => one.waits).sort()).toEqual([false, true]);
  await here.cast.database.keeper.query('select access.keep_waiting($1)', [here.cast.here]);
  expect((await wishes(id)).map((one) => one.waits).sort()).toEqual([false, true]);
});

/** The same person, under another duty of hers. */
async function alsoAs(one: Actor, preset: string): Promise<Actor> {
  const more = await here.cast.hire('Lain', preset);
  await owner('update ground.duties set person = $2 where id = $1', [more.duty, one.person]);
  return { ...more, person: one.person };
}

test('is not read in the trace by whoever it means, who audits as well', async () => {
  const [meant, another] = [await alsoAs(budi, 'auditor'), await here.cast.hire('Dewa', 'auditor')];
  const wished = async (as: Actor) => {
    const told = await Promise.all(
      ['walls/keep-from', 'keeper/wall-wished'].map((deed) =>
        here.cast.ask(as, 'reading/trace', { deed, limit: '50' }),
      ),
    );
    return told.map(({ body }) => (body as { items: readonly object[] }).items.length);
  };
  const [before, others] = [await wished(meant), await wished(another)];
  await waiting();
  expect(await wished(meant)).toEqual(before);
  expect(await wished(another)).toEqual(others.map((many) => many + 2));
});

test('is not shown to one of the team whom it means, nor does saying it again tell her', async () => {
  const id = await waiting();
  const meant = await alsoAs(budi, 'companion');
  const joining = { case: id, person: meant.person, role: 'companion' };
  expectDone(await here.cast.say(here.cast.made, 'cases/add-team-member', joining));
  expect((await wishes(id, meant)).map(({ name }) => name)).toEqual(['Ayu']);
  expectDone(await here.keepFrom(id, { person: budi.person }, meant));
  expect((await wishes(id)).map(({ waits: still }) => still)).toEqual([false, true]);
});

test('stands under another id where its own is another wall’s by then', async () => {
  const [id, besides] = [await waiting(), await caseOfHers()];
  await owner(
    `insert into access.walls (district, id, subject, person, because)
     select district, wall, $2, $3, 'wish' from access.wishes_waiting where subject = $1`,
    [id, besides, here.cast.hasan.person],
  );
  await another();
  expect(await wishes(id)).toMatchObject([{ waits: false }, { waits: false }]);
  expect((await here.standing(budi)).filter(({ name }) => name === 'Ayu')).toEqual([]);
});
