/**
 * Who else has a word when a case is opened in an emergency: the second voice, those who are told, those who review; what an unreviewed
 * one holds up; and that nobody behind a wall of the case is any of them.
 */
import { randomUUID } from 'node:crypto';
import type { Actor } from '@naung/domain/ground/access/model.ts';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { expectDone, refusal } from './casework.ts';
import { type CaseThere, emergencyCast, reachedOf, unitOf } from './emergencies.ts';

let here: Awaited<ReturnType<typeof emergencyCast>>;
let gede: Actor;
let luh: Actor;
let nyoman: Actor;
let custodian: Actor;
let another: Actor;
let there: CaseThere;
const danger = { reason: 'danger-to-life' };

beforeAll(async () => {
  here = await emergencyCast();
  const { cast } = here;
  gede = await cast.hire('Gede', 'companion', { unit: await unitOf(cast, 'uptd-ppa') });
  luh = await cast.hire('Luh', 'companion', { unit: gede.unit });
  nyoman = await cast.hire('Nyoman', 'companion', { unit: await unitOf(cast, 'uptd-ppa') });
  custodian = await here.custodian('Kadek');
  another = await here.custodian('Ayu');
});
beforeEach(async () => {
  await here.afresh();
  there = await here.laid();
});
afterAll(() => here.cast.close());

const open = async (as = gede): Promise<number> => (await reachedOf(here.cast, as, there.id)).length;

describe('in danger', () => {
  test('who and where she is opens when the one who was named confirms it, and for nobody else’s word', async () => {
    const emergency = await here.opened(gede, there.code, { ...danger, second: luh.person });
    expect(await open()).toBe(6);
    expect(await here.one(luh, emergency)).toMatchObject({ isMineToConfirm: true, note: null, case: null });
    for (const other of [gede, here.cast.made])
      expect(refusal(await here.saying(other, 'confirm', emergency))).toBe('not-yours-to-say');
    expect((await here.saying(nyoman, 'confirm', emergency)).status).toBe(404);
    expectDone(await here.saying(luh, 'confirm', emergency));
    expect(await here.sees(gede, there)).toMatchObject({ story: true, name: true, place: true });
    expect((await here.cast.ask(luh, 'cases/show', { case: there.id })).status).toBe(404);
    const { until } = (await here.one(gede, emergency)) ?? {};
    const { body } = await here.cast.ask(gede, 'cases/show', { case: there.id });
    expect(body).toMatchObject({ emergency: { until, withPlace: true } });
    expect(refusal(await here.opening(gede, there.code, { ...danger, second: gede.person }))).toBe(
      'not-your-own-second',
    );
    const auditor = await here.cast.hire('Dewi', 'auditor');
    const former = await here.cast.hire('Dulu', 'companion');
    await here.cast.database.owner.query('update ground.duties set ends_on = starts_on where id = $1', [former.duty]);
    for (const { person: second } of [auditor, former])
      expect(refusal(await here.opening(gede, there.code, { ...danger, second }))).toBe('second-cannot-say');
  });

  test('a second person behind a wall learns nothing, and her word counts for nothing', async () => {
    await here.wall(there.id, luh.person);
    const emergency = await here.opened(gede, there.code, { ...danger, second: luh.person });
    expect(await here.told(luh)).toEqual([]);
    expect((await here.saying(luh, 'confirm', emergency)).status).toBe(404);
    expect(await open()).toBe(6);
    expect(await here.one(gede, emergency)).toMatchObject({ voice: 'named', second: 'Luh' });
  });

  test('somebody who is alone reads it at once, and owes a call until a custodian confirms that it came', async () => {
    await here.wall(there.id, another.person);
    const emergency = await here.opened(gede, there.code, danger);
    expect(await open()).toBe(9);
    await here.passed(3);
    expect(await open()).toBe(0);
    expect(await here.one(gede, emergency)).toMatchObject({ voice: 'call-owed', isLive: false });
    const phones = ['safe', 'unsafe'].map((safe, at) => ({ number: `+6236200012${at}`, whose: 'office', safe }));
    await here.cast.database.owner.query('update ground.people set phones = $2 where id = $1', [
      custodian.person,
      JSON.stringify(phones),
    ]);
    const numbers = async () => (await here.cast.ask(gede, 'emergencies/whom-to-call', { emergency })).body;
    const hers = { person: custodian.person, name: 'Kadek' };
    expect(await numbers()).toMatchObject({ items: [{ ...hers, phones: ['+62362000120'] }] });
    expect(refusal(await here.saying(gede, 'note-call', emergency, { custodian: another.person }))).toBe(
      'nobody-to-call',
    );
    expect(refusal(await here.saying(custodian, 'confirm-call', emergency))).toBe('call-is-not-noted');
    expectDone(await here.saying(gede, 'note-call', emergency, { custodian: custodian.person }));
    expect((await here.saying(another, 'confirm-call', emergency)).status).toBe(404);
    expectDone(await here.saying(custodian, 'confirm-call', emergency));
    expect(await here.one(gede, emergency)).toMatchObject({ voice: 'call-confirmed', called: 'Kadek' });
    expect(await numbers(), 'nobody is to be called any more').toMatchObject({ items: [{ ...hers, phones: [] }] });
    expect(await open()).toBe(0);
  });
});

test('her team, the supervisor of the unit and the custodians are told at once, without the words; nobody else, and nobody behind a wall', async () => {
  await here.wall(there.id, another.person);
  const emergency = await here.opened(gede, there.code);
  const { sari, made, komang, hasan, ratna, dewi } = here.cast;
  for (const actor of [sari, made, custodian])
    expect(await here.one(actor, emergency)).toMatchObject({ caseCode: there.code, by: 'Gede', reason: 'night-shift' });
  expect((await here.one(sari, emergency))?.note).toBeNull();
  for (const actor of [komang, hasan, ratna, dewi, luh, another]) expect(await here.told(actor)).toEqual([]);
  const { body } = await here.cast.ask(sari, 'cases/timeline', { case: there.id });
  expect((body as { items: object[] }).items[0]).toMatchObject({ event: 'emergency-opened', personName: 'Gede' });
});

describe('a review', () => {
  test('is the supervisor’s or a custodian’s, never hers, her second’s or anybody’s behind a wall', async () => {
    const { made } = here.cast;
    const second = await here.cast.hire('Dua', 'supervisor');
    await here.wall(there.id, another.person);
    const opener = await here.cast.hire('Satu', 'supervisor', { unit: gede.unit });
    const emergency = await here.opened(opener, there.code, { ...danger, second: second.person });
    expectDone(await here.saying(second, 'confirm', emergency));
    const review = (as: Actor, more: object = {}) =>
      here.saying(as, 'review', emergency, { verdict: 'needs-talk', ...more });
    for (const as of [opener, second]) expect(refusal(await review(as))).toBe('not-yours-to-say');
    expect((await review(another)).status).toBe(404);
    expect(await here.one(made, emergency)).toMatchObject({ isMineToReview: true, note: 'CANARY-WHY' });
    expectDone(await review(made, { note: 'CANARY-REVIEW' }));
    expect(refusal(await review(custodian))).toBe('is-reviewed-already');
    expect(await here.one(opener, emergency)).toMatchObject({ verdict: 'needs-talk', reviewNote: 'CANARY-REVIEW' });
    const { rows } = await here.cast.database.owner.query('select e::text as row from access.emergencies e');
    expect(JSON.stringify(rows)).not.toContain('CANARY');
  });

  test('stays with custodians for thirty days, with who said it and when, and never with one behind a wall', async () => {
    const emergency = await here.opened(gede, there.code);
    await here.passed(40 * 24);
    expectDone(await here.saying(custodian, 'review', emergency, { verdict: 'fitting' }));
    const [month, said] = [30 * 24, { verdict: 'fitting', reviewedBy: 'Kadek', reviewedAt: expect.any(String) }];
    await here.passed(month - 1);
    expect(await here.one(another, emergency)).toMatchObject({ ...said, isMineToReview: false });
    for (const told of [gede, here.cast.sari])
      expect(await here.one(told, emergency)).toMatchObject({ verdict: 'fitting', reviewedBy: null });
    await here.wall(there.id, another.person);
    expect(await here.told(another)).toEqual([]);
    await here.passed(2);
    expect(await here.told(custodian)).toEqual([]);
  });

  test('goes to the next level where walls leave nobody, and nothing says why', async () => {
    const elsewhere = await here.cast.hire('Kepala', 'head-of-service', { unit: nyoman.unit });
    const supervisors = await here.cast.database.owner.query<{ person: string }>(
      `select distinct person from ground.duties where district = $1 and (deeds && '{keep-walls}' or (unit = $2 and deeds && '{supervise}'))`,
      [here.cast.here, here.cast.units.intake],
    );
    const emergency = await here.opened(gede, there.code);
    expect(await here.told(elsewhere)).toEqual([]);
    for (const { person } of supervisors.rows) await here.wallBySomethingElse(there.id, person);
    expect(await here.one(elsewhere, emergency)).toMatchObject({ isMineToReview: true, reviewedElsewhere: null });
  });

  test('that is left for three days holds up the unit’s next, not another’s', async () => {
    const emergency = await here.opened(gede, there.code);
    await here.passed(71);
    await here.opened(luh, there.code);
    await here.passed(2);
    expect(refusal(await here.opening(luh, there.code))).toBe('review-is-owed');
    const refused = await here.opening(luh, 'ZZZ-ZZZ');
    expect(refusal(refused)).toBe('review-is-owed');
    await here.opened(nyoman, there.code);
    expectDone(await here.saying(custodian, 'review', emergency, { verdict: 'fitting' }));
    // What was refused made nothing, and its id is free.
    await here.opened(luh, (await here.laid()).code, { emergency: refused.emergency });
  });

  test('that is left holds her up under another duty in another unit as well', async () => {
    const duty = randomUUID();
    await here.cast.database.owner.query(
      `insert into ground.duties (district, id, person, unit, preset, deeds, starts_on)
       select district, $2, person, $3, preset, deeds, starts_on from ground.duties where id = $1`,
      [gede.duty, duty, nyoman.unit],
    );
    await here.opened(gede, there.code);
    await here.passed(73);
    const elsewhere = { ...gede, duty, unit: nyoman.unit } as Actor;
    expect(refusal(await here.opening(elsewhere, there.code))).toBe('review-is-owed');
    await here.opened(nyoman, there.code);
    await here.cast.database.owner.query('update ground.duties set voided_at = now() where id = $1', [duty]);
  });

  test('is nobody’s of her unit while a custodian elsewhere is left', async () => {
    const near = await here.cast.hire('Dekat', 'supervisor');
    const opener = await here.cast.hire('Seunit', 'companion');
    const emergency = await here.opened(opener, there.code);
    expect(refusal(await here.saying(near, 'review', emergency, { verdict: 'fitting' }))).toBe('not-yours-to-say');
    expect(await here.one(custodian, emergency)).toMatchObject({ isMineToReview: true });
    for (const one of [custodian, another]) await here.wallBySomethingElse(there.id, one.person);
    expect(await here.one(near, emergency)).toMatchObject({ isMineToReview: true });
  });

  test('is nobody’s whose own opening she reviewed: two who say it of each other, even at once, are heard once', async () => {
    const [one, other] = [await here.custodian('Kustodian A'), await here.custodian('Kustodian B')];
    const { owner } = here.cast.database;
    await owner.query(`update ground.duties set deeds = deeds || '{supervise}' where id = any ($1)`, [
      [one.duty, other.duty],
    ]);
    const pair = [one, other].map((actor) => ({ ...actor, deeds: [...actor.deeds, 'supervise'] }) as Actor);
    const [hers, theirs] = await Promise.all(pair.map((actor) => here.opened(actor, there.code)));
    const said = await Promise.all([
      here.saying(pair[1] as Actor, 'review', hers ?? '', { verdict: 'fitting' }),
      here.saying(pair[0] as Actor, 'review', theirs ?? '', { verdict: 'fitting' }),
    ]);
    expect(said.filter(({ status }) => status === 201)).toHaveLength(1);
    await here.passed(30 * 24);
    const left = said[0]?.status === 201 ? { as: pair[0], what: theirs } : { as: pair[1], what: hers };
    expectDone(await here.saying(left.as as Actor, 'review', left.what ?? '', { verdict: 'fitting' }));
    await owner.query('update ground.duties set voided_at = now() where id = any ($1)', [[one.duty, other.duty]]);
  });

  test('that is owed lets danger pass with a second voice, and then another agency looks', async () => {
    const { made } = here.cast;
    await here.opened(gede, there.code);
    await here.passed(73);
    const waits = await here.opened(luh, there.code, { ...danger, second: gede.person });
    expect(await open(luh)).toBe(0);
    expect(await here.one(luh, waits)).toMatchObject({ openedAt: null, isLive: true, case: null });
    expectDone(await here.saying(gede, 'confirm', waits));
    expect(await open(luh)).toBe(9);
    expect(await here.one(made, waits)).toMatchObject({ isMineToReview: false });
    expect(await here.one(custodian, waits)).toMatchObject({
      isMineToReview: true,
      reviewedElsewhere: 'another-agency',
    });
    const provincial = await here.custodian('Provinsi', 'province-service', 900051);
    expect(await here.one(provincial, waits)).toMatchObject({ isMineToReview: true, reviewedElsewhere: 'province' });
    expect(await here.one(custodian, waits)).toMatchObject({ isMineToReview: false });
    await here.saying(luh, 'end', waits);
    const alone = await here.opened(luh, there.code, danger);
    expect(await open(luh)).toBe(0);
    expectDone(await here.saying(luh, 'note-call', alone, { custodian: provincial.person }));
    expect(await open(luh)).toBe(0);
    expect(await here.one(custodian, alone)).toMatchObject({ isMineToConfirmCall: false });
    expect(refusal(await here.saying(custodian, 'confirm-call', alone))).toBe('not-yours-to-say');
    expect(await open(luh)).toBe(0);
    expect(await here.one(provincial, alone)).toMatchObject({ isMineToConfirmCall: true });
    expectDone(await here.saying(provincial, 'confirm-call', alone));
    expect(await open(luh)).toBe(9);
    await here.cast.database.owner.query('update ground.duties set voided_at = now() where id = $1', [provincial.duty]);
  });
});

test('a call of which nothing was noted within a day holds her up, and her alone once it was reviewed', async () => {
  const other = await here.laid();
  const alone = await here.opened(gede, there.code, danger);
  await here.passed(23);
  await here.opened(nyoman, there.code);
  await here.passed(1);
  for (const one of [gede, luh]) expect(refusal(await here.opening(one, other.code))).toBe('review-is-owed');
  await here.opened(nyoman, other.code);
  expectDone(await here.saying(custodian, 'review', alone, { verdict: 'fitting' }));
  await here.opened(luh, other.code);
  await here.passed(31 * 24);
  await here.cast.database.owner.query(
    'update access.emergencies set reviewed_by = $1, reviewed_at = now(), verdict = $2 where reviewed_at is null',
    [custodian.person, 'fitting'],
  );
  expect(refusal(await here.opening(gede, other.code))).toBe('review-is-owed');
  expect(await here.one(gede, alone)).toMatchObject({ voice: 'call-owed' });
  expectDone(await here.saying(gede, 'note-call', alone, { custodian: custodian.person }));
  await here.opened(gede, other.code);
});

test('its rate is told to custodians by unit, without the case that is kept from her', async () => {
  const walled = await here.laid();
  await here.wall(walled.id, another.person);
  await here.opened(gede, there.code);
  await here.opened(gede, walled.code);
  for (const one of [there, walled]) await here.cast.ask(gede, 'cases/show', { case: one.id });
  const rates = async (as: Actor) =>
    (await here.cast.ask(as, 'emergencies/rates')).body as {
      target: number;
      items: { unit: string; uses: number; openings: number }[];
    };
  const hers = async (as: Actor) => (await rates(as)).items.find((one) => one.unit === gede.unit);
  const [all, without] = [await hers(custodian), await hers(another)];
  expect((await rates(custodian)).target).toBe(1);
  expect([all?.uses, without?.uses]).toEqual([2, 1]);
  expect((all?.openings ?? 0) - (without?.openings ?? 0)).toBe(1);
  expect((await here.cast.ask(here.cast.made, 'emergencies/rates')).status).toBe(403);
});
