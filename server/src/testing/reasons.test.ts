/**
 * A reason is asked for where a file is opened otherwise than usual: when the office is closed, among very many, or from outside the
 * team. The daily work of a team goes on without a word.
 */
import { randomUUID } from 'node:crypto';
import type { Actor } from '@naung/domain/ground/access/model.ts';
import type { Instant } from '@naung/domain/ground/time.ts';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { dataKeysOver } from '../ground/keeper/case-keys.ts';
import { keeperOver } from '../ground/keeper/keeper-over.ts';
import { keyStoreInMemory } from '../ground/keeper/key-store.ts';
import { freshKeys } from '../ground/keeper/testing/keeper-for.ts';
import { expectDone, openCase, recordClient } from './casework.ts';
import { walledCast } from './walls.ts';

let here: Awaited<ReturnType<typeof walledCast>>;
beforeAll(async () => {
  here = await walledCast();
  await here.cast.database.owner.query(`delete from ground.own_codes where list = 'reading-limits'`);
});
afterAll(() => here.cast.close());

/** In WITA. */
const wednesdayMorning = '2026-11-25T02:00:00.000Z' as Instant;
const wednesdayNight = '2026-11-25T15:00:00.000Z' as Instant;
const sunday = '2026-11-22T02:00:00.000Z' as Instant;

const store = keyStoreInMemory();
const keys = freshKeys(store);
const keeperAt = (at: Instant) =>
  keeperOver({ keys, dataKeys: dataKeysOver(store, keys), pool: here.cast.database.keeper, now: () => at });
const asker = (actor: Actor) => ({
  person: actor.person,
  duty: actor.duty,
  district: actor.district,
  deed: 'people/of-case',
});
const asks = async (at: Instant, actor: Actor, session: string, subjects: readonly string[]) =>
  (await keeperAt(at).reasonFor(asker(actor), session, subjects)).isNeeded;

test('the team in office hours is asked nothing; at night and on a Sunday once for a session and a case', async () => {
  const { sari } = here.cast;
  const [session, { id }, other] = [randomUUID(), await openCase(here.cast), await openCase(here.cast)];
  expect(await asks(wednesdayMorning, sari, session, [id])).toBe(false);
  for (const at of [wednesdayNight, sunday]) {
    const own = randomUUID();
    expect(await asks(at, sari, own, [id])).toBe(true);
    expect(await keeperAt(at).giveReason(asker(sari), own, 'she-called')).toBe(true);
    expect(await keeperAt(at).reasonFor(asker(sari), own, [id])).toEqual({ isNeeded: false, code: 'she-called' });
    expect(await asks(at, sari, own, [other.id])).toBe(true);
    expect(await asks(at, sari, randomUUID(), [id])).toBe(true);
  }
});

test('who reaches it neither by name nor by what was asked of her unit is asked at any hour', async () => {
  const { id } = await openCase(here.cast);
  expect(await asks(wednesdayMorning, here.cast.made, randomUUID(), [id])).toBe(true);
});

test('whoever opened it in an emergency has given her reason, for that file and as long as it is open', async () => {
  const { made } = here.cast;
  const [{ id }, other] = [await openCase(here.cast), await openCase(here.cast)];
  const grantee = `emergency:${made.person}:${made.duty}`;
  await here.cast.database.owner.query(
    `insert into access.reach (district, grantee, compartment, subject, starts, until) values ($1, $2, 'narrative', $3, $4, $5)`,
    [here.cast.here, grantee, id, '2026-11-25T13:00:00Z', '2026-11-25T14:59:00Z'],
  );
  expect(await asks(wednesdayNight, made, randomUUID(), [id])).toBe(true);
  await here.cast.database.owner.query('update access.reach set until = $2 where grantee = $1', [
    grantee,
    '2026-11-25T15:30:00Z',
  ]);
  expect(await asks(wednesdayNight, made, randomUUID(), [id])).toBe(false);
  expect(await asks(wednesdayNight, made, randomUUID(), [id, other.id])).toBe(true);
  expect(await asks(wednesdayNight, here.cast.sari, randomUUID(), [id])).toBe(true);
});

test('one of very many is asked, and the first of them is not', async () => {
  const { sari } = here.cast;
  const worker = sari;
  const cases = await Promise.all(Array.from({ length: 20 }, async () => (await openCase(here.cast)).id));
  const session = randomUUID();
  await here.cast.database.migrating.query(
    `insert into audit.entries (district, id, at, person, deed, outcome, subjects, compartments)
     select $1, gen_random_uuid(), $2, $3, 'people/of-case', 'done', array[subject], '{identity}' from unnest($4::uuid[]) as of (subject)`,
    [here.cast.here, '2026-11-25T01:30:00Z', worker.person, cases.slice(0, 18)],
  );
  expect(await asks(wednesdayMorning, worker, session, [cases[18] ?? ''])).toBe(false);
  expect(await asks(wednesdayMorning, worker, session, [cases[18] ?? '', cases[19] ?? ''])).toBe(true);
});

test('at the desk: the name stays closed until a reason is given, and the reason stands in the trace', async () => {
  const { id } = await openCase(here.cast);
  await recordClient(here.cast, id);
  const sari = { ...here.cast.sari, session: randomUUID() } as Actor;
  const before = here.cast.office.keeper;
  const night = { ...before, reasonFor: keeperAt(sunday).reasonFor, giveReason: keeperAt(sunday).giveReason };
  Object.assign(here.cast.office, { keeper: night });
  const read = () => here.cast.ask(sari, 'people/of-case', { case: id });
  const kept = await read();
  expect([kept.status, kept.body]).toEqual([403, expect.objectContaining({ because: 'reason-needed' })]);
  expect(JSON.stringify(kept.body)).not.toContain(id);
  expectDone(await here.cast.say(sari, 'reading/give-reason', { reason: 'urgent' }));
  expect((await read()).status).toBe(200);
  const stranger = { ...here.cast.komang, session: randomUUID() } as Actor;
  expect((await here.cast.ask(stranger, 'people/of-case', { case: id })).status).toBe(404);
  expect((await here.cast.say(stranger, 'reading/give-reason', { reason: 'urgent' })).status).toBe(404);
  Object.assign(here.cast.office, { keeper: before });
  const { rows } = await here.cast.database.owner.query<{ reason: string | null; outcome: string }>(
    `select reason, outcome from audit.entries where session = $1 and deed = 'people/of-case' order by at`,
    [sari.session],
  );
  expect(rows).toEqual([
    { reason: null, outcome: 'not-allowed' },
    { reason: 'urgent', outcome: 'done' },
  ]);
});

test('in a week of ordinary work the median worker gives no reason a day, and at most one', async () => {
  const team = await Promise.all(
    ['Satu', 'Dua', 'Tiga', 'Empat', 'Lima'].map((name) => here.cast.hire(`Kerja ${name}`, 'case-manager')),
  );
  const { id } = await openCase(here.cast);
  for (const worker of team)
    await here.cast.database.owner.query(
      `insert into access.reach (district, grantee, compartment, subject, starts) values ($1, $2, 'identity', $3, now() - interval '1 day')`,
      [here.cast.here, `person:${worker.person}`, id],
    );
  const perDay: number[] = [];
  for (const [place, worker] of team.entries())
    for (const day of ['23', '24', '25', '26', '27']) {
      const session = randomUUID();
      // From eight to half past three; who comes fifth works until six in the evening.
      const hours = ['00:10', '02:30', '05:45', '07:30', ...(place === 4 ? ['10:00'] : [])];
      let reasons = 0;
      for (const hour of hours) {
        const at = `2026-11-${day}T${hour}:00.000Z` as Instant;
        if (!(await asks(at, worker, session, [id]))) continue;
        reasons += 1;
        await keeperAt(at).giveReason(asker(worker), session, 'work-left-over');
      }
      perDay.push(reasons);
    }
  const sorted = perDay.toSorted((one, other) => one - other);
  expect(sorted[Math.floor(sorted.length / 2)]).toBeLessThanOrEqual(1);
  expect(Math.max(...perDay)).toBe(1);
});
