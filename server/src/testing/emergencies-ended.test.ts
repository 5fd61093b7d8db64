/**
 * What ends an opening before its time, in the same moment and for a reason that stays with it: a review that finds it not fitting, the case
 * that is handed over, danger that asks for more. She is told in which of these it was; the audit is told who.
 */
import { randomUUID } from 'node:crypto';
import type { Actor } from '@naung/domain/ground/access/model.ts';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { contextOf } from '../ground/database/transaction.ts';
import { expectDone, refusal } from './casework.ts';
import { type CaseThere, emergencyCast, reachedOf, unitOf } from './emergencies.ts';

let here: Awaited<ReturnType<typeof emergencyCast>>;
let gede: Actor;
let luh: Actor;
let custodian: Actor;
let there: CaseThere;
const danger = { reason: 'danger-to-life' };

beforeAll(async () => {
  here = await emergencyCast();
  gede = await here.cast.hire('Gede', 'companion', { unit: await unitOf(here.cast, 'uptd-ppa') });
  luh = await here.cast.hire('Luh', 'companion', { unit: gede.unit });
  custodian = await here.custodian('Kadek');
});
beforeEach(async () => {
  await here.afresh();
  there = await here.laid();
});
afterAll(() => here.cast.close());

const open = async (as = gede): Promise<number> => (await reachedOf(here.cast, as, there.id)).length;
const endings = async (emergency: string) =>
  (
    await here.cast.database.migrating.query<{ deed: string; person: string }>(
      `select deed, person from audit.entries where starts_with(deed, 'keeper/emergency-ended') and subjects = array[$1::uuid]`,
      [emergency],
    )
  ).rows;
const review = (emergency: string, verdict: string, as = custodian) =>
  here.saying(as, 'review', emergency, { verdict, note: 'CANARY-WORD' });

describe('a review', () => {
  test('that finds it not fitting ends what is open in that moment, and she is told so', async () => {
    const emergency = await here.opened(gede, there.code);
    expect(await open()).toBe(6);
    expectDone(await review(emergency, 'not-fitting'));
    expect(await open()).toBe(0);
    expect((await here.cast.ask(gede, 'cases/show', { case: there.id })).status).toBe(404);
    expect(await here.one(gede, emergency)).toMatchObject({ isLive: false, case: null, endedBecause: 'review' });
    expect(await endings(emergency)).toEqual([{ deed: 'keeper/emergency-ended-by-review', person: custodian.person }]);
    expect(refusal(await here.saying(gede, 'end', emergency))).toBe('emergency-is-over');
  });

  test('that finds it fitting, or something to talk about, lets it stand; and one that is over ends no more', async () => {
    for (const verdict of ['fitting', 'needs-talk']) {
      const emergency = await here.opened(gede, there.code);
      expectDone(await review(emergency, verdict));
      expect(await open()).toBe(6);
      expectDone(await here.saying(gede, 'end', emergency));
    }
    const over = await here.opened(gede, there.code);
    await here.passed(3);
    expectDone(await review(over, 'not-fitting'));
    expect(await here.one(gede, over)).toMatchObject({ endedAt: null, endedBecause: null, verdict: 'not-fitting' });
    expect(await endings(over)).toEqual([]);
  });

  test('and the second voice are never one person’s, whichever she says first', async () => {
    const { made } = here.cast;
    const emergency = await here.opened(gede, there.code, { ...danger, second: made.person });
    expectDone(await review(emergency, 'fitting', made));
    expect(await here.one(made, emergency)).toMatchObject({ isMineToConfirm: false });
    expect(refusal(await here.saying(made, 'confirm', emergency))).toBe('not-yours-to-say');
    expect(await open()).toBe(6);
  });

  test('that finds it not fitting says why; anything else may go without a word', async () => {
    const emergency = await here.opened(gede, there.code);
    for (const more of [{}, { note: '   ' }])
      expect(refusal(await here.saying(custodian, 'review', emergency, { verdict: 'not-fitting', ...more }))).toBe(
        'needs-a-word',
      );
    expect(await open()).toBe(6);
    const asker = { person: custodian.person, duty: custodian.duty, district: custodian.district };
    const said = { deed: 'review', verdict: 'not-fitting', note: null } as const;
    const { keeper } = here.cast.office;
    expect(await keeper.sayOfEmergency({ ...asker, deed: 'emergencies/review' }, emergency, said)).toBe(false);
    expectDone(await here.saying(custodian, 'review', emergency, { verdict: 'fitting' }));
  });

  test('that finds it not fitting lets her open it again with another’s word alone, for a month', async () => {
    expectDone(await review(await here.opened(gede, there.code), 'not-fitting'));
    expect(refusal(await here.opening(gede, there.code))).toBe('needs-a-second-voice');
    const alone = await here.opened(gede, there.code, danger);
    expect(await here.one(gede, alone)).toMatchObject({ openedAt: null, voice: 'call-owed' });
    expect(await open()).toBe(0);
    expectDone(await here.saying(gede, 'end', alone));
    const asked = await here.opened(gede, there.code, { second: luh.person });
    expectDone(await here.saying(luh, 'confirm', asked));
    expect(await open()).toBe(6);
    expectDone(await review(asked, 'fitting'));
    await here.passed(30 * 24 + 1);
    await here.opened(gede, there.code);
    expect(await open()).toBe(6);
  });

  test('ends that one alone, not what she or another has open besides', async () => {
    const other = await here.laid();
    const emergency = await here.opened(gede, there.code);
    await here.opened(gede, other.code);
    await here.opened(luh, there.code);
    expectDone(await review(emergency, 'not-fitting'));
    expect([await open(), await open(luh)]).toEqual([0, 6]);
    expect((await reachedOf(here.cast, gede, other.id)).length).toBe(6);
  });
});

describe('a case that is handed over', () => {
  const letterFrom = async (): Promise<{ readonly letter: string; readonly desk: Actor }> => {
    const { cast } = here;
    const letter = randomUUID();
    const to = { toDistrict: cast.elsewhere, toUnit: cast.units.elsewhere };
    expectDone(
      await cast.say(cast.sari, 'cases/offer-hand-over', { case: there.id, letter, ...to, reason: 'lives-there' }),
    );
    await cast.database.migrating.query(
      `update ground.letters_between set leaves_at = now() - interval '1 second' where id = $1`,
      [letter],
    );
    return { letter, desk: await cast.hire('Wati', 'supervisor', { district: cast.elsewhere, unit: to.toUnit }) };
  };

  test('takes along what is open when the other office accepts, and again when ours lets go', async () => {
    const { cast } = here;
    const [emergency, waits] = [await here.opened(gede, there.code), await here.opened(luh, there.code)];
    await here.passed(1);
    expectDone(await here.saying(luh, 'end', waits));
    const asked = await here.opened(luh, there.code, { second: gede.person });
    const { letter, desk } = await letterFrom();
    expect([await open(), await open(luh)]).toEqual([6, 0]);
    const accepting = { letter, case: randomUUID(), worker: cast.ratna.person };
    expectDone(await cast.say(desk, 'cases/accept-hand-over', accepting));
    expect(await open()).toBe(0);
    expect(await here.one(gede, emergency)).toMatchObject({ isLive: false, endedBecause: 'hand-over' });
    expect(await here.one(luh, asked)).toMatchObject({ isLive: false, openedAt: null, endedBecause: 'hand-over' });
    expect(await here.one(luh, waits)).toMatchObject({ endedBecause: 'herself' });
    const entry = { deed: 'keeper/emergency-ended-by-hand-over', person: cast.sari.person };
    expect(await endings(emergency)).toEqual([entry]);
    expect((await here.saying(gede, 'confirm', asked)).status).toBe(409);
    expectDone(await review(emergency, 'fitting'));
    const again = await here.opened(gede, there.code);
    expectDone(await cast.say(cast.sari, 'cases/finish-hand-over', { case: there.id, letter }));
    expect(await open()).toBe(0);
    expect(await endings(again)).toEqual([entry]);
  });

  test('is not yet handed over while it is offered, nor when it was given back', async () => {
    await here.opened(gede, there.code);
    const { letter, desk } = await letterFrom();
    const client = await here.cast.database.app.connect();
    await client.query(`begin; ${contextOf(gede)}`);
    await client.query('select access.end_emergencies_handed_over($1, $2, 2)', [here.cast.elsewhere, letter]);
    await client.query('commit');
    client.release();
    expect(await open()).toBe(6);
    expectDone(await here.cast.say(desk, 'cases/return-hand-over', { letter, reason: 'not-our-area' }));
    expect(await open()).toBe(6);
  });
});

describe('danger that comes up while it is open without', () => {
  test('takes its place at once: for a colleague’s word, for what is left of the two hours, and both are reviewed', async () => {
    const former = await here.opened(gede, there.code);
    await here.passed(1);
    expect(refusal(await here.opening(gede, there.code))).toBe('is-open-already');
    const { until } = (await here.one(gede, former)) ?? {};
    const now = await here.opened(gede, there.code, { ...danger, second: luh.person });
    expect(await open()).toBe(6);
    expect(await here.one(gede, former)).toMatchObject({ isLive: false, endedBecause: 'danger', isDanger: false });
    expect(await here.one(gede, now)).toMatchObject({ isLive: true, voice: 'named', until, withPlace: false });
    expect(await endings(former)).toEqual([{ deed: 'keeper/emergency-ended-by-danger', person: gede.person }]);
    expectDone(await here.saying(luh, 'confirm', now));
    expect(await open()).toBe(9);
    expect(await here.one(gede, now)).toMatchObject({ until, withPlace: true });
    expect(await here.one(gede, former)).toMatchObject({ withPlace: false });
    expect(refusal(await here.opening(gede, there.code, danger))).toBe('is-open-already');
    for (const one of [former, now]) {
      expect(await here.one(custodian, one)).toMatchObject({ isMineToReview: true });
      expectDone(await review(one, 'fitting'));
    }
    expect(await open()).toBe(9);
    expectDone(await here.saying(gede, 'end', now));
    expect(await open()).toBe(0);
  });

  test('opens to somebody who is alone as danger does, and she owes the call', async () => {
    await here.opened(gede, there.code);
    const now = await here.opened(gede, there.code, danger);
    expect(await open()).toBe(9);
    expect(await here.one(gede, now)).toMatchObject({ voice: 'call-owed', withPlace: true });
  });

  test('comes up once, also where she asks twice in the same moment', async () => {
    const former = await here.opened(gede, there.code);
    await here.passed(1);
    const until = (await here.one(gede, former))?.until;
    const ask = async () => (await here.opening(gede, there.code, danger)).status;
    expect([...(await here.whileHeld(there.id, [ask, ask]))].sort()).toEqual([201, 404]);
    const told = await here.told(gede);
    expect(told.map((one) => one.until)).toEqual([until, until]);
  });

  test('waits for another’s word where it was opened before, and what was open stays so until then', async () => {
    const before = await here.opened(gede, there.code);
    expectDone(await here.saying(gede, 'end', before));
    const former = await here.opened(gede, there.code, { second: luh.person });
    expectDone(await here.saying(luh, 'confirm', former));
    await here.passed(1);
    const withdrawn = await here.opened(gede, there.code, { ...danger, second: luh.person });
    expect(await open()).toBe(6);
    expectDone(await here.saying(gede, 'end', withdrawn));
    expect(await open()).toBe(6);
    const now = await here.opened(gede, there.code, { ...danger, second: luh.person });
    expect(await here.one(gede, now)).toMatchObject({ openedAt: null, isLive: true });
    expect(await here.one(gede, former)).toMatchObject({ isLive: true });
    expectDone(await here.saying(luh, 'confirm', now));
    expect(await open()).toBe(9);
    const shown = await here.one(gede, now);
    expect(Date.parse(shown?.until ?? '') - Date.parse(shown?.openedAt ?? '')).toBe(2 * 3_600_000);
    expect(await here.one(gede, former)).toMatchObject({ isLive: false, endedBecause: 'danger' });
  });

  test('counts as one use more, and the third needs another’s word', async () => {
    await here.opened(gede, there.code);
    const now = await here.opened(gede, there.code, danger);
    const { body } = await here.cast.ask(custodian, 'emergencies/rates');
    const { items } = body as { items: { unit: string; uses: number }[] };
    expect(items.find((one) => one.unit === gede.unit)?.uses).toBe(2);
    expectDone(await here.saying(gede, 'end', now));
    expect(refusal(await here.opening(gede, there.code))).toBe('needs-a-second-voice');
  });
});

describe('the notice of an opening', () => {
  const putAway = (emergency: string, as: Actor) => here.saying(as, 'put-away', emergency);

  test('is put away by each who is told of it, for herself alone, and nothing is lost by it', async () => {
    const emergency = await here.opened(gede, there.code);
    const { sari, made, ratna } = here.cast;
    for (const one of [sari, made]) expect(await here.one(one, emergency)).toMatchObject({ isPutAway: false });
    for (const again of [1, 2]) expect([again, (await putAway(emergency, sari)).status]).toEqual([again, 201]);
    expect(await here.one(sari, emergency)).toMatchObject({ isPutAway: true, by: 'Gede' });
    expect(await here.one(made, emergency)).toMatchObject({ isPutAway: false });
    for (const stranger of [luh, ratna]) expect((await putAway(emergency, stranger)).status).toBe(404);
    expectDone(await review(emergency, 'not-fitting'));
    expectDone(await putAway(emergency, gede));
    expect(await here.one(gede, emergency)).toMatchObject({ isPutAway: true, endedBecause: 'review' });
    const { rows } = await here.cast.database.owner.query<{ put_away: string[] }>(
      'select put_away from access.emergencies where id = $1',
      [emergency],
    );
    expect(rows[0]?.put_away).toEqual([sari.person, gede.person]);
  });

  test('comes back to everybody where more is opened since: who and where she is', async () => {
    const { sari } = here.cast;
    const emergency = await here.opened(gede, there.code, { ...danger, second: luh.person });
    expectDone(await putAway(emergency, sari));
    expectDone(await here.saying(luh, 'confirm', emergency));
    expect(await here.one(sari, emergency)).toMatchObject({ isPutAway: false, withPlace: true });
  });

  test('is not put away from behind a wall', async () => {
    const emergency = await here.opened(gede, there.code);
    await here.wall(there.id, here.cast.made.person);
    expect((await putAway(emergency, here.cast.made)).status).toBe(404);
  });
});
