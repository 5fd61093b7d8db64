/**
 * What the keeper does about emergencies by itself: it counts whoever tries codes, whichever step asks it, writes down what it did, and knows
 * the wish that it did before the office fell.
 */
import { randomUUID } from 'node:crypto';
import type { Actor } from '@naung/domain/ground/access/model.ts';
import { caseCodeOf } from '@naung/domain/ground/emergencies/model.ts';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { expectDone, refusal } from './casework.ts';
import { type CaseThere, emergencyCast, unitOf } from './emergencies.ts';

let here: Awaited<ReturnType<typeof emergencyCast>>;
let gede: Actor;
let there: CaseThere;
beforeAll(async () => {
  here = await emergencyCast();
  gede = await here.cast.hire('Gede', 'companion', { unit: await unitOf(here.cast, 'uptd-ppa') });
  there = await here.laid();
});
beforeEach(() => here.afresh());
afterAll(() => here.cast.close());

const asker = () => ({ person: gede.person, duty: gede.duty, district: gede.district, deed: 'emergencies/open' });
const wish = (code: string, id: string = randomUUID()) => ({
  ...{ id, code: caseCodeOf(code), reason: 'night-shift', note: 'CANARY-WHY', second: null },
});
const attempts = async () =>
  (await here.cast.database.owner.query('select count(*)::int as n from access.emergency_attempts')).rows[0]?.n;
const ownEntries = async (emergency: string) =>
  (
    await here.cast.database.migrating.query<{ deed: string }>(
      `select deed from audit.entries where starts_with(deed, 'keeper/') and subjects = array[$1::uuid] order by at`,
      [emergency],
    )
  ).rows.map(({ deed }) => deed);

test('whoever asks the keeper to open code after code has tried as often, and opens nothing any more', async () => {
  const { keeper } = here.cast.office;
  const opened = [];
  for (const guess of ['AAA-AAA', 'AAA-AAB', 'AAA-AAC', 'AAA-AAD', 'AAA-AAE', 'AAA-AAF', there.code])
    opened.push(await keeper.openInEmergency(asker(), wish(guess)));
  expect(opened).toEqual(Array(7).fill(false));
  expect(await attempts()).toBe(5);
  const { note: _, ...next } = wish('AAA-AAG');
  expect(await keeper.lookForEmergency(asker(), next)).toMatchObject({ isSpent: true, subject: null });
});

test('the look and the opening of one wish are one attempt; another code under the same id is another', async () => {
  const emergency = await here.opened(gede, there.code);
  expect(await attempts()).toBe(1);
  await here.cast.office.keeper.openInEmergency(asker(), wish('AAA-AAA', emergency));
  expect(await attempts()).toBe(2);
});

test('every deed leaves the keeper’s own entry, and what was not done leaves none', async () => {
  const [kadek, judge] = [await here.custodian('Kadek'), await here.custodian('Rai')];
  const emergency = await here.opened(gede, there.code, { reason: 'danger-to-life' });
  expectDone(await here.saying(gede, 'note-call', emergency, { custodian: kadek.person }));
  expectDone(await here.saying(kadek, 'confirm-call', emergency));
  expect((await here.saying(here.cast.sari, 'end', emergency)).status).not.toBe(201);
  expectDone(await here.saying(gede, 'end', emergency));
  expectDone(await here.saying(judge, 'review', emergency, { verdict: 'fitting' }));
  const kept = ['opened', 'call-noted', 'call-confirmed', 'ended', 'reviewed'];
  expect(await ownEntries(emergency)).toEqual(kept.map((one) => `keeper/emergency-${one}`));
});

test('what the keeper opened before the office fell is found done by the same wish, and by no other', async () => {
  const lost = wish(there.code);
  expect(await here.cast.office.keeper.openInEmergency(asker(), lost)).toBe(true);
  const { id: emergency, code, reason, note } = lost;
  const say = (as: Actor, more: object = {}) =>
    here.cast.say(as, 'emergencies/open', { emergency, code, reason, note, second: null, ...more });
  const other = await here.laid();
  expect(refusal(await say(gede, { code: other.code }))).toBe('id-is-taken');
  expect(refusal(await say(gede, { reason: 'team-is-not-reached' }))).toBe('id-is-taken');
  expect(refusal(await say(here.cast.made))).toBe('id-is-taken');
  const again = await say(gede);
  expectDone(again);
  expect(again.body).toMatchObject({ record: emergency, events: ['emergency-opened'] });
  expect(await ownEntries(emergency)).toEqual(['keeper/emergency-opened']);
  expect((await here.told(gede)).filter((one) => one.emergency === emergency)).toHaveLength(1);
});
