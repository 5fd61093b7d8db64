/** What an agency could open once and may not open any more is not opened again by something that happens to somebody’s birth date. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import { consentRoom } from '../casework/consent/routes.ts';
import { referralsRoom } from '../casework/referrals/routes.ts';
import type { Cast } from '../ground/database/testing/cast.ts';
import { caseworkCast, expectDone } from './casework.ts';
import { sent, show } from './referrals.ts';

let cast: Cast;
beforeAll(async () => {
  cast = await caseworkCast([consentRoom, referralsRoom]);
});
afterAll(() => cast.close());

async function completed() {
  const made = await sent(cast);
  const { referral } = made;
  expectDone(await cast.say(cast.hasan, 'referrals/answer', { referral, answer: 'accepted', reason: null }));
  const today = new Date().toISOString().slice(0, 10);
  expectDone(await cast.say(cast.hasan, 'referrals/complete', { referral, on: today, outcome: 'given' }));
  expect((await show(cast, cast.hasan, referral)).body).toMatchObject({ packet: { name: 'CANARY-CHILD' } });
  return { ...made, today };
}

const bornOn = async (client: string, born: string) =>
  expectDone(
    await cast.say(cast.sari, 'people/correct-client', { record: client, changes: { born }, reason: 'learned-later' }),
  );

test('after the consent was taken back', async () => {
  const { referral, consent, client, today } = await completed();
  expectDone(await cast.say(cast.sari, 'consent/withdraw', { consent, on: today }));
  expect((await show(cast, cast.hasan, referral)).body).toMatchObject({ packet: null });
  await bornOn(client, '2014-03-03');
  expect((await show(cast, cast.hasan, referral)).body).toMatchObject({ packet: null });
});

test('after the consent was found to be a mistake', async () => {
  const { referral, consent, client } = await completed();
  expectDone(await cast.say(cast.sari, 'consent/void-consent', { record: consent, reason: 'wrong-person' }));
  await bornOn(client, '2014-03-03');
  expect((await show(cast, cast.hasan, referral)).body).toMatchObject({ packet: null });
});

test('nor does the month after the end of a referral begin anew', async () => {
  const { referral, client } = await completed();
  const until = async () =>
    (
      await cast.database.migrating.query(
        `select max(r.until)::text as until from access.reach r join casework.referral_packets p on p.id = r.subject
         where p.referral = $1 and r.grantee like 'unit:%'`,
        [referral],
      )
    ).rows[0];
  const before = await until();
  cast.at(new Date(Date.now() + 20 * 86_400_000).toISOString());
  await bornOn(client, '2014-03-03');
  expect(await until()).toEqual(before);
  cast.at(new Date(Date.now() + 40 * 86_400_000).toISOString());
  await bornOn(client, '2014-03-04');
  cast.at(null);
  expect(await until()).toEqual(before);
});
