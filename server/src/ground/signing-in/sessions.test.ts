import { randomUUID } from 'node:crypto';
import { Hono } from 'hono';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Cast, castOf } from '../database/testing/cast.ts';
import { signInPaths } from './api-document.ts';
import { demoTokens } from './demo-tokens.ts';
import { tidySignIn } from './records.ts';
import { actorBy } from './sessions.ts';
import { type House, houseOf, origin, type Visitor } from './testing/visitor.ts';

let cast: Cast;
let house: House;

beforeAll(async () => {
  cast = await castOf([]);
  house = await houseOf(cast);
});
afterAll(async () => {
  expect(house.faults).toEqual([]);
  await cast.close();
});

async function inAs(person: string): Promise<Visitor> {
  const visitor = house.visitor();
  expect((await visitor.post('/sessions', { token: await house.demoToken(person) })).status).toBe(201);
  return visitor;
}

/** Who would act, were this visitor to ask for something now. */
async function actorOf(visitor: Visitor): Promise<unknown> {
  const app = new Hono().get('/', async (context) => context.json(await actorBy(house.signIn)(context)));
  const cookie = [...visitor.cookies].map(([name, value]) => `${name}=${value}`).join('; ');
  return (await app.request('/', { headers: { cookie } })).json();
}

const give = (person: string, unit: string, preset: string, more: { district?: number; ends?: string } = {}) => {
  const duty = randomUUID();
  return cast.database.owner
    .query(
      `insert into ground.duties (district, id, person, unit, preset, deeds, starts_on, ends_on)
       values ($1, $2, $3, $4, $5, '{answer-referrals}', '2020-01-01', $6)`,
      [more.district ?? cast.here, duty, person, unit, preset, more.ends ?? null],
    )
    .then(() => duty);
};

describe('who acts', () => {
  test('is the person under her duty, with its deeds', async () => {
    const visitor = await inAs(cast.made.person);
    expect(await actorOf(visitor)).toEqual({ ...cast.made, session: expect.any(String), proven: true });
    expect((await visitor.get('/me')).body).toMatchObject({
      person: { name: 'Made' },
      duty: { id: cast.made.duty, unit: cast.units.intake },
      deeds: cast.made.deeds,
      district: { code: '91.08', name: 'Buleleng', displayName: 'UPTD PPA', zone: 'WITA' },
      villages: [],
      publicSite: 'http://localhost:4101',
      language: 'id',
    });
  });

  test('hears to which villages her duty is confined', async () => {
    const visitor = await inAs(cast.made.person);
    await cast.database.owner.query('update ground.duties set villages = $2 where id = $1', [cast.made.duty, [7, 9]]);
    try {
      expect((await visitor.get('/me')).body).toMatchObject({ villages: [7, 9] });
    } finally {
      await cast.database.owner.query(`update ground.duties set villages = '{}' where id = $1`, [cast.made.duty]);
    }
  });

  test.each([
    ['the duty ended yesterday', `update ground.duties set ends_on = current_date - 2 where person = $1`],
    ['the duty begins next week', `update ground.duties set starts_on = current_date + 7 where person = $1`],
    ['the duty was a mistake', `update ground.duties set voided_at = now() where person = $1`],
    ['she left', `update ground.people set ended_on = current_date - 1 where id = $1`],
    ['she was entered by mistake', `update ground.people set voided_at = now() where id = $1`],
    ['the session was ended', `delete from auth."session" where "userId" = $1`],
    ['the session ran out', `update auth."session" set "expiresAt" = now() - interval '1 second' where "userId" = $1`],
    [
      'it lay idle for more than eight hours',
      `update auth."session" set "seenAt" = now() - interval '8 hours 1 second' where "userId" = $1`,
    ],
    ['the invitation is not finished', `update auth."session" set proof = 'link' where "userId" = $1`],
    ['only a passphrase was shown', `update auth."session" set proof = 'passphrase' where "userId" = $1`],
  ])('is nobody from the moment when %s', async (_, change) => {
    const person = await cast.hire('Agus', 'supervisor');
    const visitor = await inAs(person.person);
    expect(await actorOf(visitor)).toMatchObject({ person: person.person });
    await cast.database.migrating.query(change, [person.person]);
    expect(await actorOf(visitor)).toBeNull();
  });

  test('is nobody for a cookie that was altered or signed by another', async () => {
    const visitor = await inAs(cast.made.person);
    const cookie = visitor.cookies.get('naung') ?? '';
    visitor.cookies.set('naung', `x${cookie.slice(1)}`);
    expect(await actorOf(visitor)).toBeNull();
    visitor.cookies.set('naung', cookie.split('.')[0] ?? '');
    expect(await actorOf(visitor)).toBeNull();
  });

  test('follows a duty that became the only one', async () => {
    const person = await cast.hire('Tri', 'supervisor');
    const visitor = await inAs(person.person);
    await cast.database.owner.query('update ground.duties set voided_at = now() where id = $1', [person.duty]);
    const next = await give(person.person, cast.units.police, 'police-desk');
    expect((await visitor.get('/me')).body.duty.id).toBe(next);
    expect(await actorOf(visitor)).toMatchObject({ duty: next, unit: cast.units.police });
  });
});

describe('one duty at a time', () => {
  test('is chosen among several, also in another district, and changes what is seen at once', async () => {
    const person = await cast.hire('Rai', 'supervisor');
    await cast.database.owner.query('insert into ground.people (district, id, name) values ($1, $2, $3)', [
      cast.elsewhere,
      person.person,
      'Rai',
    ]);
    const there = await give(person.person, cast.units.elsewhere, 'agency-desk', { district: cast.elsewhere });
    const visitor = house.visitor();
    const came = await visitor.post('/sessions', { token: await house.demoToken(person.person) });
    expect(came.body).toMatchObject({ duty: null, needs: 'duty' });
    expect(came.body.duties).toHaveLength(2);
    expect(await actorOf(visitor)).toBeNull();
    expect((await visitor.post('/me/duty', { duty: cast.made.duty })).status).toBe(404);
    expect(await visitor.post('/me/duty', { duty: there })).toMatchObject({
      status: 200,
      body: { duty: { id: there, district: '91.03' } },
    });
    expect(await actorOf(visitor)).toMatchObject({ district: cast.elsewhere, duty: there });
    await visitor.post('/me/duty', { duty: person.duty });
    expect(await actorOf(visitor)).toMatchObject({ district: cast.here, duty: person.duty });
  });

  test('lasts twelve hours at a desk and thirty days in a village', async () => {
    const limits = async (person: string) => {
      await inAs(person);
      const { rows } = await cast.database.auth.query(
        `select round(extract(epoch from "expiresAt" - "createdAt") / 3600)::int as hours, "idleSeconds" / 3600 as idle
         from auth."session" where "userId" = $1 order by "createdAt" desc limit 1`,
        [person],
      );
      return rows[0];
    };
    expect(await limits(cast.hasan.person)).toEqual({ hours: 12, idle: 8 });
    expect(await limits(cast.wayan.person)).toEqual({ hours: 720, idle: 720 });
  });

  test('of a village ends at the limits of a desk when a desk is taken up', async () => {
    const person = await cast.hire('Eka', 'village-activist');
    const desk = await give(person.person, cast.units.police, 'police-desk');
    const visitor = await inAs(person.person);
    await visitor.post('/me/duty', { duty: person.duty });
    await cast.database.auth.query(
      `update auth."session" set "createdAt" = now() - interval '13 hours' where "userId" = $1`,
      [person.person],
    );
    expect((await visitor.get('/me')).status).toBe(200);
    expect((await visitor.post('/me/duty', { duty: desk })).status).toBe(401);
    expect((await visitor.get('/me')).status).toBe(401);
  });
});

describe('own sessions', () => {
  test('are listed without an address, and ended from elsewhere', async () => {
    const person = await cast.hire('Sinta', 'supervisor');
    const [one, other] = [await inAs(person.person), await inAs(person.person)];
    const { sessions } = (await one.get('/sessions')).body;
    expect(sessions).toHaveLength(2);
    expect(sessions[0]).toMatchObject({ device: 'Firefox, Windows' });
    expect(JSON.stringify(sessions)).not.toContain('192.0.2');
    const foreign = sessions.find((session: { current: boolean }) => !session.current);
    const stranger = await inAs(cast.hasan.person);
    expect((await stranger.post('/sessions/end', { session: foreign.id })).status).toBe(404);
    expect((await one.post('/sessions/end', { session: foreign.id })).status).toBe(200);
    expect((await other.get('/me')).status).toBe(401);
    expect(await actorOf(other)).toBeNull();
    expect((await one.get('/me')).status).toBe(200);
  });

  test('end with the browser told to forget', async () => {
    const visitor = await inAs(cast.made.person);
    const cookies = new Map(visitor.cookies);
    const left = await visitor.post('/sessions/leave', {});
    expect(left.headers.get('clear-site-data')).toContain('"cache"');
    expect(visitor.cookies.has('naung')).toBe(false);
    visitor.cookies.set('naung', cookies.get('naung') ?? '');
    expect((await visitor.get('/me')).status).toBe(401);
  });

  test('keep no address in any table', async () => {
    await house.visitor('198.51.100.200').post('/sessions', { username: 'whoever', passphrase: 'is not here today' });
    const { rows } = await cast.database.auth.query(
      `select (select json_agg(s)::text from auth."session" s) || coalesce((select json_agg(a)::text from auth.attempts a), '') as all`,
    );
    expect(rows[0].all).not.toMatch(/198\.51|192\.0\.2|whoever/);
  });
});

test('the language chosen is the language next time', async () => {
  const visitor = await inAs(cast.hasan.person);
  expect((await visitor.post('/me/language', { language: 'en' })).body.language).toBe('en');
  expect((await visitor.get('/me')).body.language).toBe('en');
});

test('foreign pages, other forms, and unknown fields change nothing', async () => {
  const visitor = await inAs(cast.made.person);
  expect((await visitor.post('/sessions/leave', {}, { origin: 'https://evil.example' })).status).toBe(403);
  expect(
    (await visitor.post('/sessions/leave', 'a=b', { 'content-type': 'application/x-www-form-urlencoded' })).status,
  ).toBe(415);
  expect((await visitor.post('/sessions/leave', '{', {})).status).toBe(400);
  expect((await visitor.post('/me/duty', { duty: cast.made.duty, deeds: ['keep-people'] })).status).toBe(422);
  expect((await visitor.get('/me')).status).toBe(200);
});

test('tokens of the demo are fresh at each start', async () => {
  const { pool, outside } = house.signIn;
  const [before] = await demoTokens(pool, outside, origin, [cast.made.person]);
  const [now] = await demoTokens(pool, outside, origin, [cast.made.person]);
  expect(now?.signIn).toBe(`${origin}/masuk#${now?.token}`);
  expect((await house.visitor().post('/sessions', { token: before?.token })).status).toBe(401);
  expect((await house.visitor().post('/sessions', { token: now?.token })).status).toBe(201);
});

test('no other role of the database enters the schema of signing in', async () => {
  for (const role of ['app', 'door', 'jobs', 'stats', 'audit', 'keeper'] as const)
    await expect(cast.database[role].query('select * from auth."session"'), role).rejects.toMatchObject({
      code: '42501',
    });
});

test('the role of signing in reads no case, no phone, and writes no audit but its own', async () => {
  const { auth } = cast.database;
  for (const question of [
    'select * from casework.cases',
    'select phones from ground.people',
    'select * from audit.entries',
    'update ground.people set name = name',
    'insert into ground.duties default values',
  ])
    await expect(auth.query(question), question).rejects.toMatchObject({ code: '42501' });
  const entry = `insert into audit.entries (district, id, person, deed, outcome) values ($1, $2, $3, $4, 'done')`;
  await expect(auth.query(entry, [cast.here, randomUUID(), randomUUID(), 'cases/show'])).rejects.toMatchObject({
    code: '42501',
  });
});

test('what nobody needs is tidied away', async () => {
  cast.at('2020-01-01T00:00:00.000Z');
  await house.invite(cast.dewi.person);
  await house.visitor().post('/sessions', { token: 'A'.repeat(43) });
  cast.at(null);
  await tidySignIn(house.signIn);
  const { rows } = await cast.database.auth.query(
    `select (select count(*)::int from auth.links where made_at < '2021-01-01') as links,
      (select count(*)::int from auth.attempts where at < '2021-01-01') as attempts`,
  );
  expect(rows[0]).toEqual({ links: 0, attempts: 0 });
});

test('every call stands in the API document, and nothing else does', () => {
  const offered = house.app.routes
    .filter(({ method }) => method !== 'ALL')
    .map(({ method, path }) => `${method.toLowerCase()} ${path}`);
  const documented = Object.entries(signInPaths).flatMap(([path, page]) =>
    Object.keys(page).map((method) => `${method} ${path}`),
  );
  expect(documented.sort()).toEqual([...new Set(offered)].sort());
  expect(JSON.stringify(signInPaths)).not.toContain('"$id"');
});
