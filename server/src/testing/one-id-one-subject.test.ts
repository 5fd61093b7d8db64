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

/** What the keeper has of everybody in the hidden case. */
const keptOf = async (subject: string) => {
  const { rows } = await cast.database.migrating.query(
    `select record, kind, version, null as mark from access.names where district = $1 and subject = $2
     union all select record, 'mark', 0, encode(mark, 'hex') from access.party_marks where district = $1 and subject = $2 order by 1, 2, 4`,
    [cast.here, subject],
  );
  return rows;
};

const lastEntry = async (actor: Actor) => {
  const { rows } = await cast.database.migrating.query(
    'select deed, outcome, because, tried, subjects from audit.entries where person = $1 order by at desc, id desc limit 1',
    [actor.person],
  );
  return rows[0];
};

const relative = { kinship: 'mother', sex: 'female', isChild: false, livesTogether: true, mayKnow: null };
const anybody = { ...relative, isGuardian: false, isRespondent: false, name: 'Nama Lain', nik: '5108010101700000' };

describe('under the id of anything that somebody else wrote', () => {
  test('nobody is written down: whom the keeper knows stays known, and the try is in the audit', async () => {
    const victim = await recordClient(cast, hidden, { isMain: false, name: 'Ni Luh Asri', nik: '5108014101100000' });
    const before = await keptOf(hidden);
    expect(before.map(({ kind }) => kind)).toContain('mark');
    const client = { isMain: false, sex: 'male', isChild: false, ageBand: null, disability: null, name: 'Zzz' };
    await opensNothing(budi, 'people/record-client', { client: victim, case: own, ...client });
    expect(await lastEntry(budi)).toMatchObject({
      ...{ deed: 'people/record-client', outcome: 'refused', because: 'id-is-taken', subjects: [] },
      tried: expect.arrayContaining([victim, own]),
    });
    const he = { relation: null, sex: 'male', isChild: false, ageBand: null, isNear: null, name: 'Xx' };
    for (const taken of [victim, hidden, own, cast.units.intake, cast.sari.person]) {
      await opensNothing(budi, 'people/record-respondent', { respondent: taken, case: own, ...he });
      await opensNothing(budi, 'people/record-relative', { relative: taken, case: own, ...anybody });
    }
    expect(await keptOf(hidden)).toEqual(before);
    expect(await keptOf(own)).toEqual([]);
  });

  test('the keeper names no record under another case, unless it is moved from there', async () => {
    const victim = await recordClient(cast, hidden, { isMain: false, name: 'Ni Luh Asri', nik: '5108014101100000' });
    const before = await keptOf(hidden);
    const said = { record: victim, subject: own, nik: null, kk: null, phones: [] };
    const party = { ...said, isRespondent: false, hamlet: null, worksAt: null };
    await expect(cast.office.keeper.nameParty(cast.here, party)).rejects.toThrow();
    const name = {
      compartment: 'identity',
      kind: 'client',
      name: 'Zzz',
      nickname: null,
      born: null,
      village: null,
    } as const;
    await expect(cast.office.keeper.nameSomebody(cast.here, [{ ...said, ...name }])).rejects.toThrow();
    expect(await keptOf(hidden)).toEqual(before);
    await cast.office.keeper.nameSomebody(cast.here, [{ ...said, ...name, from: hidden }]);
    expect(await keptOf(own)).toMatchObject([{ record: victim, version: 2 }]);
  });

  test('to forget a record is not to forget a case', async () => {
    await recordClient(cast, hidden, { isMain: false, name: 'Ni Luh Asri' });
    const before = await keptOf(hidden);
    await cast.office.keeper.forgetNames(cast.here, { record: hidden });
    expect(await keptOf(hidden)).toEqual(before);
    await cast.office.keeper.forgetNames(cast.here, { subject: hidden });
    expect((await keptOf(hidden)).filter(({ kind }) => kind !== 'mark')).toEqual([]);
  });

  test('neither a wish nor a letter of another is begun', async () => {
    const wish = { wall: hidden, case: own, person: cast.sari.person, unit: null };
    await opensNothing(budi, 'walls/keep-from', wish);
  });

  test('whatever table bears ids is asked before one is claimed', async () => {
    const { rows } = await cast.database.migrating.query<{ one: string }>(
      `select c.oid::regclass::text as one from pg_class c
       join pg_namespace n on n.oid = c.relnamespace and n.nspname in ('access', 'casework', 'prevention', 'ground')
       join pg_attribute i on i.attrelid = c.oid and i.attname = 'id' and i.atttypid = 'uuid'::regtype
       join pg_attribute d on d.attrelid = c.oid and d.attname = 'district'
       where c.relkind in ('r', 'p') and not c.relispartition
         and position('from ' || c.oid::regclass || ' ' in pg_get_functiondef('ground.is_borne'::regproc)) = 0 order by 1`,
    );
    // Ids under which nobody asks for anything: commands, entries of the log, grants, tries, wishes about a unit or a duty that go by it, and
    // what keeps ids from being used again.
    expect(rows.map(({ one }) => one)).toEqual([
      'access.emergency_attempts',
      'access.grants',
      'access.key_rotations',
      'ground.claimed_ids',
      'ground.duty_ends_asked',
      'ground.log',
      'ground.stand_ins_asked',
      'ground.verdicts',
    ]);
  });

  test('each by an index of its district and id, and none by reading it through', async () => {
    const { rows } = await cast.database.migrating.query<{ text: string }>(
      `select pg_get_functiondef('ground.is_borne'::regproc) as text`,
    );
    const asked = [...(rows[0]?.text ?? '').matchAll(/from (\S+) where (\w+) = p_district and (\w+) = any/g)];
    expect(asked.length).toBeGreaterThan(40);
    const indexed = await cast.database.migrating.query<{ one: string }>(
      `select x.indrelid::regclass || ' ' || d.attname || ' ' || i.attname as one from pg_index x
       join pg_attribute d on d.attrelid = x.indrelid and d.attnum = x.indkey[0]
       join pg_attribute i on i.attrelid = x.indrelid and i.attnum = x.indkey[1] where x.indpred is null`,
    );
    const quick = new Set(indexed.rows.map(({ one }) => one));
    expect(asked.map((one) => one.slice(1).join(' ')).filter((one) => !quick.has(one))).toEqual([]);
  });
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
