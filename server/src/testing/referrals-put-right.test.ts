import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { consentRoom } from '../casework/consent/routes.ts';
import { referralsRoom } from '../casework/referrals/routes.ts';
import type { Cast } from '../ground/database/testing/cast.ts';
import { caseworkCast, counted, expectDone, openCase, recordClient, refusal } from './casework.ts';
import { consented, earlier, inbox, sending, sent, show, shows } from './referrals.ts';

let cast: Cast;
beforeAll(async () => {
  cast = await caseworkCast([consentRoom, referralsRoom]);
});
afterAll(() => cast.close());

describe('the wrong child’s name, found after the referral was sent', () => {
  test('the reader is told that something was put right, and receives another packet in place of the first', async () => {
    const { id, client, referral } = await sent(cast);
    const { rows: kept } = await cast.database.migrating.query<{ entered_at: Date }>(
      'select entered_at from casework.referrals where id = $1',
      [referral],
    );
    expect((await cast.ask(cast.sari, 'referrals/of-case', { case: id })).body).toMatchObject({
      items: [{ id: referral, enteredAt: kept[0]?.entered_at.toISOString() }],
    });
    const correction = { record: client, changes: { name: 'CANARY-RIGHT' } };
    expect(refusal(await cast.say(cast.sari, 'people/correct-client', correction))).toBe('reason-is-needed');
    expectDone(await cast.say(cast.sari, 'people/correct-client', { ...correction, reason: 'typed-wrong' }));
    const told = (await cast.ask(cast.hasan, 'referrals/notices')).body as {
      items: { notice: string; referral: string; what: string }[];
    };
    const notice = told.items.find((one) => one.referral === referral);
    expect(notice).toMatchObject({ what: 'corrected' });
    expect(JSON.stringify(told)).not.toContain('CANARY');
    expect((await inbox(cast)).find((one) => one.id === referral)).toMatchObject({
      isCorrected: true,
      packetVersion: 1,
    });
    expect((await show(cast, cast.hasan, referral)).body).toMatchObject({ packet: { name: 'CANARY-CHILD' } });

    const right = {
      referral,
      packet: randomUUID(),
      reason: 'CANARY-REASON',
      shows: { ...shows, name: 'CANARY-RIGHT' },
      from: [client],
    };
    expectDone(await cast.say(cast.sari, 'referrals/resend-packet', right));
    expect((await show(cast, cast.sari, referral)).body).toMatchObject({
      packetVersion: 2,
      packet: { name: 'CANARY-RIGHT' },
    });
    expect((await show(cast, cast.hasan, referral)).body).toMatchObject({
      packetVersion: 1,
      packet: { name: 'CANARY-CHILD' },
    });
    expectDone(await cast.say(cast.sari, 'referrals/cancel', { referral }));
    expect((await show(cast, cast.sari, referral)).body).toMatchObject({
      packetVersion: 1,
      packet: { name: 'CANARY-CHILD' },
    });

    expectDone(
      await earlier(cast, 60, () => cast.say(cast.sari, 'referrals/resend-packet', { ...right, packet: randomUUID() })),
    );
    const now = await show(cast, cast.hasan, referral);
    expect(now.body).toMatchObject({ packetVersion: 2, packet: { name: 'CANARY-RIGHT' } });
    const { rows } = await cast.database.migrating.query(
      `select p.version from access.reach r join casework.referral_packets p on p.id = r.subject
       where p.referral = $1 and r.grantee like 'unit:%' and r.compartment = 'identity' and (r.until is null or r.until > now())`,
      [referral],
    );
    expect(rows).toEqual([{ version: 2 }]);
    expectDone(await cast.say(cast.hasan, 'referrals/read-notice', { notice: notice?.notice }));
    expect((await inbox(cast)).find((one) => one.id === referral)).toMatchObject({
      isCorrected: false,
      packetVersion: 2,
    });
  });

  test('a stranger does not read the notice of another unit', async () => {
    const { client, referral } = await sent(cast);
    expectDone(
      await cast.say(cast.sari, 'people/correct-client', {
        record: client,
        changes: { name: 'x' },
        reason: 'typed-wrong',
      }),
    );
    const { rows } = await cast.database.migrating.query<{ id: string }>(
      'select id from ground.notices where via = $1',
      [referral],
    );
    const hospital = await cast.hire('Luh', 'hospital-desk', { unit: cast.units.hospital });
    expect((await cast.say(hospital, 'referrals/read-notice', { notice: rows[0]?.id })).status).toBe(404);
    expect((await cast.ask(hospital, 'referrals/notices')).body).toEqual({ items: [], next: null });
  });
});

describe('what ends a referral from the sender’s side', () => {
  test('a consent taken back closes the packet, withdraws the referral and says so', async () => {
    const { consent, referral } = await sent(cast);
    expectDone(await cast.say(cast.hasan, 'referrals/answer', { referral, answer: 'accepted', reason: null }));
    expectDone(await cast.say(cast.sari, 'consent/withdraw', { consent, on: new Date().toISOString().slice(0, 10) }));
    expect((await show(cast, cast.hasan, referral)).body).toMatchObject({ status: 'withdrawn', packet: null });
    const told = (await cast.ask(cast.hasan, 'referrals/notices')).body as {
      items: { referral: string; what: string }[];
    };
    expect(told.items.find((one) => one.referral === referral)).toMatchObject({ what: 'withdrawn' });
    expect(
      refusal(await cast.say(cast.hasan, 'referrals/complete', { referral, on: '2026-11-02', outcome: 'given' })),
    ).toBe('referral-has-ended');
  });

  test('her 18th birthday ends what a guardian allowed; a birth date put right moves that day', async () => {
    const { id } = await openCase(cast);
    const client = await recordClient(cast, id, { born: '2009-06-01' });
    const consent = await consented(cast, id, { givenOn: '2026-01-05' });
    const said = sending(cast, id, consent, { from: [client] });
    expectDone(await earlier(cast, 60, () => cast.say(cast.sari, 'referrals/send', said)));
    const until = async () =>
      (
        await cast.database.migrating.query(
          `select distinct (r.until at time zone 'Asia/Makassar')::text as until from access.reach r
           join casework.referral_packets p on p.id = r.subject where p.referral = $1 and r.grantee like 'unit:%'`,
          [said.referral],
        )
      ).rows;
    expect(await until()).toEqual([{ until: '2027-06-01 00:00:00' }]);
    const reason = { reason: 'learned-later' };
    expectDone(
      await cast.say(cast.sari, 'people/correct-client', {
        record: client,
        changes: { born: '2010-02-03' },
        ...reason,
      }),
    );
    expect(await until()).toEqual([{ until: '2028-02-03 00:00:00' }]);
    expectDone(
      await cast.say(cast.sari, 'people/correct-client', {
        record: client,
        changes: { born: '2008-02-03' },
        ...reason,
      }),
    );
    expect((await show(cast, cast.hasan, said.referral)).body).toMatchObject({ packet: null });
    expect(refusal(await cast.say(cast.sari, 'referrals/send', sending(cast, id, consent)))).toBe(
      'consent-does-not-cover',
    );
  });

  test('a new member of the team reads what was sent; one who has left the team does not', async () => {
    const { id, referral } = await sent(cast);
    expectDone(
      await cast.say(cast.sari, 'cases/add-team-member', { case: id, person: cast.komang.person, role: 'companion' }),
    );
    expect((await show(cast, cast.komang, referral)).body).toMatchObject({
      side: 'sender',
      packet: { name: 'CANARY-CHILD' },
    });
    expectDone(await cast.say(cast.sari, 'cases/end-team-member', { case: id, person: cast.komang.person }));
    expect((await show(cast, cast.komang, referral)).status).toBe(404);
  });

  test('a referral sent by mistake is voided: out of the numbers, closed, and its reader told', async () => {
    const before = await counted(cast);
    const { referral } = await sent(cast);
    expectDone(await cast.say(cast.sari, 'referrals/void-referral', { record: referral, reason: 'wrong-person' }));
    expect((await counted(cast))['referral-sent'] ?? 0).toBe(before['referral-sent'] ?? 0);
    expect((await show(cast, cast.hasan, referral)).status).toBe(404);
    expect((await inbox(cast)).map((one) => one.id)).not.toContain(referral);
    const told = (await cast.ask(cast.hasan, 'referrals/notices')).body as {
      items: { referral: string; what: string }[];
    };
    expect(told.items.find((one) => one.referral === referral)).toMatchObject({ what: 'voided' });
  });
});
