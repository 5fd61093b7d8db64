import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { consentRoom } from '../casework/consent/routes.ts';
import { referralsRoom } from '../casework/referrals/routes.ts';
import type { Cast } from '../ground/database/testing/cast.ts';
import { assessed, caseworkCast, counted, expectDone, openCase, planned, recordClient, refusal } from './casework.ts';
import { consented, inbox, type Listed, sending, sent, show, shows } from './referrals.ts';

let cast: Cast;
beforeAll(async () => {
  cast = await caseworkCast([consentRoom, referralsRoom]);
});
afterAll(() => cast.close());

describe('a referral that was sent', () => {
  test('is seen by the unit it was sent to from the moment it left, and not before', async () => {
    const just = await sent(cast, {}, 5);
    expect((await inbox(cast)).map((one) => one.id)).not.toContain(just.referral);
    const missing = await show(cast, cast.hasan, randomUUID());
    expect(missing.status).toBe(404);
    expect(await show(cast, cast.hasan, just.referral)).toEqual(missing);
    const answer = { answer: 'accepted', reason: null };
    expect((await cast.say(cast.hasan, 'referrals/answer', { referral: just.referral, ...answer })).status).toBe(404);

    const { referral } = await sent(cast);
    expect((await inbox(cast)).map((one) => one.id)).toContain(referral);
    expect((await show(cast, cast.hasan, referral)).body).toMatchObject({
      side: 'receiver',
      case: null,
      connection: null,
      packet: { ...shows, reason: 'CANARY-REASON' },
    });
  });

  test('opens its packet and nothing of the case', async () => {
    const { id, concern, referral } = await sent(cast);
    expect(JSON.stringify(await inbox(cast))).not.toMatch(/CANARY|Melati/);
    const seen = JSON.stringify((await show(cast, cast.hasan, referral)).body);
    for (const hidden of [id, concern, 'Melati', 'CANARY-STORY', 'CANARY-NAME']) expect(seen).not.toContain(hidden);
    for (const [name, query] of [
      ['cases/show', { case: id }],
      ['consent/of-case', { case: id }],
      ['referrals/of-case', { case: id }],
      ['people/of-case', { case: id }],
    ] as const)
      expect((await cast.ask(cast.hasan, name, query)).status).toBeGreaterThanOrEqual(403);
    // Even under a duty that may ask, the rows are not there.
    const asker = { ...cast.hasan, deeds: ['answer-referrals', 'work-on-cases', 'supervise'] as const };
    for (const name of ['cases/show', 'consent/of-case', 'referrals/of-case'])
      expect((await cast.ask(asker, name, { case: id })).status).toBe(404);
    const hospital = await cast.hire('Putu', 'hospital-desk', { unit: cast.units.hospital });
    expect((await show(cast, hospital, referral)).status).toBe(404);
    expect(await inbox(cast, undefined, hospital)).toEqual([]);
  });

  test('is not there for anybody else; a supervisor sees that it is, and no word of it', async () => {
    const { id, referral } = await sent(cast);
    for (const stranger of [cast.ratna, cast.komang]) {
      expect((await show(cast, stranger, referral)).status).toBe(404);
      for (const [name, payload] of [
        ['referrals/cancel', {}],
        ['referrals/withdraw', { because: 'client-wishes' }],
        ['referrals/answer', { answer: 'accepted', reason: null }],
      ] as const)
        expect((await cast.say(stranger, name, { referral, ...payload })).status).toBe(404);
    }
    expect((await show(cast, cast.made, referral)).body).toMatchObject({ side: 'sender', case: id, packet: null });
    expect((await cast.ask(cast.sari, 'referrals/inbox')).status).toBe(403);
    expect((await cast.say(cast.hasan, 'referrals/withdraw', { referral, because: 'client-wishes' })).status).toBe(403);
  });

  test('lies sealed: no word of the packet is a column, and each packet has its own key', async () => {
    const { referral } = await sent(cast);
    const { rows } = await cast.database.migrating.query(
      `select (select string_agg(r::text, ' ') from casework.referrals r) || (select string_agg(s::text, ' ') from casework.referral_steps s)
        || (select string_agg(l::text, ' ') from ground.log l) || (select string_agg(encode(d.envelope, 'escape'), ' ') from casework.referrals_drawers d) as all_of_it,
        (select count(distinct d.key)::int from casework.referral_packets p join casework.referrals_drawers d on d.subject = p.id where p.referral = $1) as keys`,
      [referral],
    );
    expect(rows[0].all_of_it).not.toContain('CANARY');
    expect(rows[0].keys).toBe(3);
  });

  test('said twice is sent once', async () => {
    const { id } = await openCase(cast);
    const [said, key] = [sending(cast, id, await consented(cast, id)), randomUUID()];
    const answers = await Promise.all([1, 2].map(() => cast.say(cast.sari, 'referrals/send', said, key)));
    expect(answers[0]).toEqual(answers[1]);
    expect(answers[0]?.status).toBe(201);
    const items = (await cast.ask(cast.sari, 'referrals/of-case', { case: id })).body as Listed;
    expect(items.items.length).toBe(1);
  });
});

describe('before it leaves', () => {
  test('it is taken back, and was never there for anybody', async () => {
    const before = await counted(cast);
    const { id, client, referral } = await sent(cast, {}, 5);
    expectDone(await cast.say(cast.sari, 'referrals/cancel', { referral }));
    const { rows } = await cast.database.migrating.query(
      `select (select count(*)::int from access.reach where grantee like 'unit:%:answer-referrals' and subject = $1) as reached,
        (select count(*)::int from ground.departures where via = $1) as left`,
      [referral],
    );
    expect(rows).toEqual([{ reached: 0, left: 0 }]);
    expect((await show(cast, cast.hasan, referral)).status).toBe(404);
    expect((await counted(cast))['referral-sent'] ?? 0).toBe(before['referral-sent'] ?? 0);
    // A correction within a day needs no reason then, and nobody is told.
    expectDone(
      await cast.say(cast.sari, 'people/correct-client', { record: client, changes: { name: 'CANARY-OTHER' } }),
    );
    expect(
      (await cast.database.migrating.query('select from ground.notices where via = $1', [referral])).rowCount,
    ).toBe(0);
    expect((await cast.ask(cast.sari, 'referrals/of-case', { case: id })).body).toMatchObject({
      items: [{ status: 'cancelled' }],
    });
  });

  test('and after it has left, no more', async () => {
    const { referral } = await sent(cast);
    expect(refusal(await cast.say(cast.sari, 'referrals/cancel', { referral }))).toBe('already-left');
  });
});

describe('it is refused', () => {
  test.each<[string, (id: string) => Promise<object>, string]>([
    ['without a consent', async () => ({ consent: randomUUID() }), 'consent-does-not-cover'],
    [
      'with a consent for another agency',
      async (id) => ({ consent: await consented(cast, id, { toUnit: cast.units.hospital }) }),
      'consent-does-not-cover',
    ],
    [
      'with a field that was not allowed',
      async (id) => ({ consent: await consented(cast, id, { fields: ['name'] }) }),
      'consent-does-not-cover',
    ],
    [
      'with the consent of another case',
      async () => ({ consent: await consented(cast, (await openCase(cast)).id) }),
      'consent-does-not-cover',
    ],
    [
      'with more than the need asks for',
      async (id) => ({
        consent: await consented(cast, id, { fields: ['name', 'age', 'story', 'respondentName', 'address'] }),
        shows: { ...shows, address: 'x' },
      }),
      'more-than-the-need-requires',
    ],
    [
      'with a record of another case as its source',
      async () => ({ from: [await recordClient(cast, (await openCase(cast)).id)] }),
      'no-such-source',
    ],
    [
      'with a code that no list holds',
      async (id) => ({ need: 'own-nothing', consent: await consented(cast, id) }),
      'code-is-not-in-the-list',
    ],
  ])('%s', async (_says, more, because) => {
    const { id } = await openCase(cast);
    const said = sending(cast, id, await consented(cast, id), await more(id));
    expect(refusal(await cast.say(cast.sari, 'referrals/send', said))).toBe(because);
  });
});

describe('the other side answers', () => {
  test('accepts, serves, completes; she alone confirms; each counts once', async () => {
    const before = await counted(cast);
    const { id, referral } = await sent(cast);
    const today = new Date().toISOString().slice(0, 10);
    expect(refusal(await cast.say(cast.hasan, 'referrals/complete', { referral, on: today, outcome: 'given' }))).toBe(
      'not-yet-accepted',
    );
    expectDone(
      await cast.say(cast.hasan, 'referrals/answer', {
        referral,
        answer: 'accepted',
        reason: null,
        words: 'CANARY-YES',
      }),
    );
    expect(
      refusal(await cast.say(cast.hasan, 'referrals/answer', { referral, answer: 'declined', reason: 'no-capacity' })),
    ).toBe('already-answered');
    expectDone(await cast.say(cast.hasan, 'referrals/report-progress', { referral, on: '2026-11-01', served: true }));
    expectDone(await cast.say(cast.hasan, 'referrals/complete', { referral, on: '2026-11-02', outcome: 'given' }));
    expect((await show(cast, cast.sari, referral)).body).toMatchObject({
      status: 'completed',
      connection: 'claimed',
      firstServiceOn: '2026-11-01',
      steps: [
        { step: 'referral-sent' },
        { step: 'referral-answered', words: 'CANARY-YES' },
        { step: 'referral-progressed' },
        { step: 'referral-completed', code: 'given' },
      ],
    });
    const verify = {
      referral,
      connection: 'not-connected',
      barrier: 'transport',
      on: '2026-11-03',
      words: 'CANARY-HERS',
    };
    expect((await cast.say(cast.hasan, 'referrals/verify-connection', verify)).status).toBe(403);
    expectDone(await cast.say(cast.sari, 'referrals/verify-connection', verify));
    expect(JSON.stringify((await show(cast, cast.sari, referral)).body)).toContain('CANARY-HERS');
    const asHasan = await show(cast, cast.hasan, referral);
    expect(asHasan.body).toMatchObject({ status: 'completed', connection: null, barrier: null });
    expect(JSON.stringify(asHasan.body)).not.toMatch(/CANARY-HERS|transport|connection-verified/);
    const { rows } = await cast.database.migrating.query(
      `select d.subject from casework.referrals_drawers d join casework.referral_steps s on s.id = d.record
       where s.referral = $1 and s.step = 'connection-verified'`,
      [referral],
    );
    expect(rows).toEqual([{ subject: id }]);
    const after = await counted(cast);
    for (const kind of [
      'referral-sent',
      'referral-answered',
      'referral-first-service',
      'referral-completed',
      'connection-verified',
    ])
      expect(after[kind]).toBe((before[kind] ?? 0) + 1);
    expect((await cast.ask(cast.sari, 'referrals/of-case', { case: id })).body).toMatchObject({
      items: [{ connection: 'not-connected', barrier: 'transport' }],
    });
  });

  test('declines with the reason, and opens the packet no more', async () => {
    const { referral } = await sent(cast);
    expect(
      refusal(await cast.say(cast.hasan, 'referrals/answer', { referral, answer: 'declined', reason: null })),
    ).toBe('reason-is-needed');
    expectDone(await cast.say(cast.hasan, 'referrals/answer', { referral, answer: 'declined', reason: 'no-capacity' }));
    expect((await show(cast, cast.hasan, referral)).body).toMatchObject({ status: 'declined', packet: null });
    expect((await show(cast, cast.sari, referral)).body).toMatchObject({
      declineReason: 'no-capacity',
      packet: { name: 'CANARY-CHILD' },
    });
  });

  test('a partner who works by telephone is written down for by the sender', async () => {
    const { referral } = await sent(cast, { isLogged: true });
    expect((await show(cast, cast.hasan, referral)).status).toBe(404);
    expectDone(await cast.say(cast.sari, 'referrals/answer', { referral, answer: 'accepted', reason: null }));
    expectDone(await cast.say(cast.sari, 'referrals/complete', { referral, on: '2026-11-02', outcome: 'partly' }));
    expect((await show(cast, cast.sari, referral)).body).toMatchObject({ status: 'completed', isLogged: true });
    const { referral: live } = await sent(cast);
    expect(
      (await cast.say(cast.sari, 'referrals/answer', { referral: live, answer: 'accepted', reason: null })).status,
    ).toBe(403);
  });
});

test('a case is not closed while a referral of it still runs, unless she died or wishes it', async () => {
  const { id, referral } = await sent(cast);
  await assessed(cast, id);
  await planned(cast, id, 'achieved');
  const ask = (reason: string) =>
    cast.say(cast.sari, 'cases/ask-to-close', { case: id, closing: randomUUID(), reason, outcome: 'x' });
  expect(refusal(await ask('goals-reached'))).toBe('referral-is-running');
  expectDone(await ask('client-withdraws'));
  expect((await cast.ask({ ...cast.made, deeds: ['approve'] }, 'cases/show', { case: id })).body).toMatchObject({
    closingPacket: { referrals: [{ id: referral, need: 'legal-service', status: 'requested' }] },
  });
});
