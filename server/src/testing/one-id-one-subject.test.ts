/**
 * Reach is written to ids that clients choose. Whoever knows the id of a case she may not see makes a record of her own under it, and
 * must not come to reach the case by the reach of her record.
 */
import { randomUUID } from 'node:crypto';
import type { Actor } from '@naung/domain/ground/access/model.ts';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { Cast } from '../ground/database/testing/cast.ts';
import { rooms } from '../rooms.ts';
import { assessed, caseworkCast, expectDone, openCase, planned, receive, recordClient, refusal } from './casework.ts';
import { consented, sending } from './referrals.ts';

let cast: Cast;
/** Works on cases of the same unit, and is not on the team of the case. */
let budi: Actor;
/** A case of Sari's that Budi knows by its id alone, and one of his own. */
let hidden: string;
let own: string;

beforeAll(async () => {
  const known = new Set(['intake/receive', 'cases/move-phase', 'people/record-client']);
  cast = await caseworkCast(rooms.filter((room) => !room.commands.some((one) => known.has(one.contract.name))));
  budi = await cast.hire('Budi', 'companion');
});
afterAll(() => cast.close());

beforeEach(async () => {
  hidden = (await openCase(cast)).id;
  await recordClient(cast, hidden);
  own = randomUUID();
  const concern = await receive(cast);
  const accepting = { concern, case: own, isNew: true, alias: 'Kamboja', worker: budi.person };
  expectDone(await cast.say(cast.ketut, 'intake/accept', accepting));
});

const seesHidden = async (actor: Actor): Promise<readonly number[]> =>
  Promise.all(
    [
      cast.ask(actor, 'cases/show', { case: hidden }),
      cast.ask(actor, 'people/of-case', { case: hidden }),
      cast.ask(actor, 'intake/of-case', { case: hidden }),
    ].map(async (asked) => (await asked).status),
  );

const reachedBy = async (subject: string): Promise<readonly string[]> => {
  const { rows } = await cast.database.migrating.query<{ one: string }>(
    `select grantee || ' ' || compartment as one from access.reach where district = $1 and subject = $2 order by 1`,
    [cast.here, subject],
  );
  return rows.map((row) => row.one);
};

/** Says it, and expects that it is refused and that nobody came to reach the case by it. */
async function opensNothing(actor: Actor, name: string, payload: object): Promise<void> {
  const before = await reachedBy(hidden);
  const answer = await cast.say(actor, name, payload);
  expect([name, refusal(answer)]).toEqual([name, 'id-is-taken']);
  expect(await reachedBy(hidden)).toEqual(before);
}

describe('under the id of a case that somebody may not see', () => {
  test('he does not see it to begin with', async () => {
    expect(await seesHidden(budi)).toEqual([404, 404, 200]);
  });

  test('a concern is not written down', async () => {
    const { concern: _, ...told } = { concern: '', ...(await tellingOf()) };
    await opensNothing(budi, 'intake/receive', { concern: hidden, ...told });
  });

  test('a closing is not asked', async () => {
    await assessed(cast, own);
    await planned(cast, own, 'achieved');
    const asking = { case: own, closing: hidden, reason: 'goals-reached', outcome: 'Ia pulang.' };
    await opensNothing(budi, 'cases/ask-to-close', asking);
    expect(await seesHidden(budi)).toEqual([404, 404, 200]);
  });

  test('a plan is not made', async () => {
    const goal = {
      id: randomUUID(),
      need: 'health-service',
      service: null,
      providerUnit: null,
      horizon: 'month',
      dueOn: null,
      goal: 'Sehat',
    };
    const plan = { plan: hidden, case: own, clientAgreed: true, reviewOn: null, goals: [goal] };
    await opensNothing(budi, 'services/make-plan', plan);
  });

  test('neither a referral nor a packet is sent, nor sent again', async () => {
    const consent = await consented(cast, own, {}, budi);
    const said = sending(cast, own, consent);
    await opensNothing(budi, 'referrals/send', { ...said, referral: hidden });
    await opensNothing(budi, 'referrals/send', { ...said, packet: hidden });
    expectDone(await cast.say(budi, 'referrals/send', said));
    const { referral, reason, shows } = said;
    await opensNothing(budi, 'referrals/resend-packet', { referral, packet: hidden, reason, shows, from: [] });
  });
});

test('moving a relative written down under the id of a hidden case does not tell who reads that case', async () => {
  const another = randomUUID();
  const accepting = { concern: await receive(cast), case: another, isNew: true, alias: 'Cempaka', worker: budi.person };
  expectDone(await cast.say(cast.ketut, 'intake/accept', accepting));
  const relative = { kinship: 'mother', sex: 'female', isChild: false, livesTogether: true, mayKnow: null };
  const who = { ...relative, isGuardian: false, isRespondent: false };
  expectDone(await cast.say(budi, 'people/record-relative', { relative: hidden, case: own, ...who }));
  expect((await cast.ask(cast.sari, 'cases/show', { case: hidden })).status).toBe(200);
  expectDone(await cast.say(budi, 'people/move-relative', { record: hidden, to: another, reason: 'wrong-person' }));
  const timeline = await cast.ask(budi, 'cases/timeline', { case: another });
  const { items } = timeline.body as { items: readonly { readonly event: string; readonly core: object }[] };
  expect(items.find((item) => item.event === 'record-moved')?.core).toMatchObject({ readers: [] });
});

test('under the id of a concern that somebody may not see, no case is opened', async () => {
  const secret = await receive(cast);
  const mine = await receive(cast);
  const before = await reachedBy(secret);
  const accepting = { concern: mine, case: secret, isNew: true, alias: 'Anggrek', worker: budi.person };
  expect((await cast.say(cast.ketut, 'intake/accept', accepting)).status).toBeGreaterThanOrEqual(400);
  expect(await reachedBy(secret)).toEqual(before);
});

test('the door does not put in a telling under the id of a case', async () => {
  const client = await cast.database.door.connect();
  const before = await reachedBy(hidden);
  try {
    await client.query('begin');
    await client.query(
      `insert into casework.concerns (district, id, unit, urgency, computed_urgency, channel, about_child, written_at, entered_at)
       values ($1, $2, $3, 'hijau', 'hijau', 'public-site', true, now(), now())`,
      [cast.here, hidden, cast.units.intake],
    );
    await expect(client.query('select casework.admit_concern($1, $2)', [cast.here, hidden])).rejects.toMatchObject({
      constraint: 'subjects_pkey',
    });
  } finally {
    await client.query('rollback');
    client.release();
  }
  expect(await reachedBy(hidden)).toEqual(before);
});

test('reach is opened to nothing that was not begun', async () => {
  const client = await cast.database.app.connect();
  try {
    await client.query('begin');
    await client.query(`set local naung.district = '${cast.here}'`);
    const open = client.query(`select access.open_reach($1, $2, '{core}', $3, null, null)`, [
      cast.here,
      randomUUID(),
      `person:${budi.person}`,
    ]);
    await expect(open).rejects.toThrow();
  } finally {
    await client.query('rollback');
    client.release();
  }
});

async function tellingOf(): Promise<object> {
  return {
    channel: 'walk-in',
    kinds: [],
    forms: [],
    aboutChild: true,
    ageBand: null,
    sex: 'unknown',
    disability: null,
    village: null,
    placeKind: null,
    relation: null,
    respondentIsChild: null,
    reporterKind: 'unknown',
    occurred: 'unknown',
    occurredOn: null,
    urgencyItems: [],
  };
}
