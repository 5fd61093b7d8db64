import type { Actor } from '@naung/domain/ground/access/model.ts';
import { unaskedHeader } from '@naung/domain/ground/signing-in/model.ts';
import { Hono } from 'hono';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Cast, castOf } from '../database/testing/cast.ts';
import { actorBy } from './sessions.ts';
import { softwarePasskey, totp } from './testing/authenticator.ts';
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

const passphrase = 'tiga layang-layang di atap';

/** Somebody who comes in by a passphrase and a code, and who also has a passkey. */
async function withEveryWay(name: string, username: string) {
  const person = await cast.hire(name, 'case-manager');
  const visitor = house.visitor();
  await visitor.post('/sessions', { token: await house.invite(person.person) });
  await visitor.post('/me/passphrase', { username, passphrase });
  const { secret } = (await visitor.post('/me/totp/begin', { passphrase })).body;
  expect((await visitor.post('/me/totp/confirm', { code: totp(secret) })).status).toBe(200);
  const device = softwarePasskey(origin);
  expect(await register(visitor, device)).toBe(200);
  return { person, visitor, secret, device };
}

async function register(visitor: Visitor, device: ReturnType<typeof softwarePasskey>): Promise<number> {
  const { body } = await visitor.post('/me/passkeys/options', {});
  return (await visitor.post('/me/passkeys/register', { response: device.create(body) })).status;
}

async function inDemo(person: string): Promise<Visitor> {
  const visitor = house.visitor();
  expect((await visitor.post('/sessions', { token: await house.demoToken(person) })).status).toBe(201);
  return visitor;
}

async function actorOf(visitor: Visitor): Promise<Actor> {
  const app = new Hono().get('/', async (context) => context.json(await actorBy(house.signIn)(context)));
  const cookie = [...visitor.cookies].map(([name, value]) => `${name}=${value}`).join('; ');
  return (await (await app.request('/', { headers: { cookie } })).json()) as Actor;
}

/** Lets so much time pass since the session was begun, last used or proven. */
const pass = (person: string, column: 'provenAt' | 'seenAt', interval: string) =>
  cast.database.auth.query(
    `update auth."session" set "${column}" = "${column}" - $2::interval where "userId" = $1 and duty is not null`,
    [person, interval],
  );

describe('that it is still she', () => {
  test('holds for half an hour, in that session, under that duty', async () => {
    const person = await cast.hire('Ida', 'case-manager');
    const [one, other] = [await inDemo(person.person), await inDemo(person.person)];
    expect((await actorOf(one)).proven).toBe(true);
    await pass(person.person, 'provenAt', '29 minutes 50 seconds');
    expect((await actorOf(one)).proven).toBe(true);
    await pass(person.person, 'provenAt', '11 seconds');
    expect((await actorOf(one)).proven).toBe(false);
    expect((await one.post('/me/prove', { demo: true })).status).toBe(200);
    expect([(await actorOf(one)).proven, (await actorOf(other)).proven]).toEqual([true, false]);
    const second = '0b0e7a52-6a0c-4d43-9d2f-6f2a5c6b7d78';
    await cast.database.owner.query(
      `insert into ground.duties (district, id, person, unit, preset, deeds, starts_on) values ($1, $2, $3, $4, 'supervisor', '{supervise}', '2020-01-01')`,
      [person.district, second, person.person, cast.units.intake],
    );
    await one.post('/me/duty', { duty: second });
    expect(await actorOf(one)).toMatchObject({ duty: second, proven: false });
  });

  test('is shown by any way she has, each code once, and by no other', async () => {
    const { person, visitor, secret, device } = await withEveryWay('Putu', 'putu');
    const stranger = await withEveryWay('Kadek', 'kadek');
    const provenNow = async () => (await actorOf(visitor)).proven;
    expect((await visitor.get('/me/proving')).body).toEqual({
      locked: false,
      ways: ['passkey', 'passphrase', 'code'],
    });
    const response = async (key: typeof device) => ({
      response: key.get((await visitor.post('/sessions/passkey-options', {})).body),
    });
    const sessions = async () =>
      (await cast.database.auth.query('select count(*)::int as n from auth."session"')).rows[0].n;
    await pass(person.person, 'provenAt', '31 minutes');
    const before = await sessions();
    const code = { code: totp(secret, Date.now(), 1) };
    const pairs: readonly (readonly [object, string, object])[] = [
      [{ passphrase: `${passphrase}!` }, 'wrong-passphrase', { response: null }],
      [{ code: '000000' }, 'wrong-code', { passphrase }],
      [{ demo: true }, 'wrong-passphrase', { passphrase }],
      [{ response: null }, 'passkey-not-used', code],
    ];
    for (const [wrong, reason, right] of pairs) {
      if ('response' in wrong) Object.assign(wrong, await response(stranger.device));
      expect(await visitor.post('/me/prove', wrong)).toMatchObject({ status: 422, body: { reason } });
      expect(await provenNow()).toBe(false);
      if ('response' in right) Object.assign(right, await response(device));
      expect((await visitor.post('/me/prove', right)).status).toBe(200);
      expect(await provenNow()).toBe(true);
      await pass(person.person, 'provenAt', '31 minutes');
    }
    expect((await visitor.post('/me/prove', code)).body.reason).toBe('wrong-code');
    expect(await sessions()).toBe(before);
    const { rows } = await cast.database.migrating.query(
      `select outcome, count(*)::int as n from audit.entries where person = $1 and deed = 'me/prove' group by 1 order by 1`,
      [person.person],
    );
    expect(rows).toEqual([
      { outcome: 'done', n: 4 },
      { outcome: 'refused', n: 5 },
    ]);
  });

  test('is guessed by nobody', async () => {
    const { visitor } = await withEveryWay('Gede', 'gede');
    const said: number[] = [];
    for (let n = 0; n < 8; n += 1) said.push((await visitor.post('/me/prove', { code: `00000${n}` })).status);
    expect(said.filter((status) => status === 429).length).toBeGreaterThan(0);
  });

  test('is asked for a thousand times without making a neighbour wait', async () => {
    const neighbour = house.visitor('203.0.115.9');
    for (let n = 0; n < 70; n += 1) await neighbour.post('/sessions/passkey-options', {});
    expect((await house.visitor('203.0.115.10').post('/sessions/passkey-options', {})).status).toBe(200);
    expect((await house.visitor('203.0.115.10').post('/sessions', { token: 'x'.repeat(43) })).status).toBe(401);
  });

  test('is asked before a way is added or taken away', async () => {
    const { person, visitor } = await withEveryWay('Nengah', 'nengah');
    const [passkey] = (await visitor.get('/me/passkeys')).body.passkeys;
    await pass(person.person, 'provenAt', '31 minutes');
    const asked = { status: 403, body: { because: 'prove-again' } };
    expect(await visitor.post('/me/passkeys/options', {})).toMatchObject(asked);
    expect(await visitor.post('/me/passkeys/remove', { passkey: passkey.id })).toMatchObject(asked);
    const change = { username: 'nengah', passphrase: 'lain sama sekali', current: passphrase };
    expect(await visitor.post('/me/passphrase', change)).toMatchObject(asked);
  });
});

describe('a desk left alone', () => {
  test('answers nothing until she has shown who she is, whoever asks', async () => {
    const person = await cast.hire('Oka', 'case-manager');
    const visitor = await inDemo(person.person);
    await pass(person.person, 'seenAt', '10 minutes 50 seconds');
    expect((await visitor.get('/me')).status).toBe(200);
    await pass(person.person, 'seenAt', '11 minutes 5 seconds');
    const locked = { status: 401, body: { reason: 'locked' } };
    for (const path of ['/me', '/sessions', '/me/passkeys']) expect(await visitor.get(path)).toMatchObject(locked);
    for (const path of ['/sessions/touch', '/sessions/end-others', '/me/totp/begin'])
      expect(await visitor.post(path, {})).toMatchObject(locked);
    expect(await visitor.post('/invitations', { person: person.person })).toMatchObject(locked);
    expect((await visitor.get('/me/proving')).body).toEqual({ locked: true, ways: ['demo'] });
    expect((await visitor.post('/me/prove', { demo: true })).status).toBe(200);
    expect((await visitor.get('/me')).body).toMatchObject({ person: { name: 'Oka' }, lockSeconds: 600 });
  });

  test('is kept awake by nobody’s page that asks of itself, which is answered until then', async () => {
    const person = await cast.hire('Gusti', 'case-manager');
    const visitor = await inDemo(person.person);
    const seen = async () =>
      (
        await cast.database.migrating.query<{ ago: number }>(
          `select extract(epoch from now() - "seenAt")::int as ago from auth."session" where "userId" = $1`,
          [person.person],
        )
      ).rows[0]?.ago ?? 0;
    const itself = { [unaskedHeader]: 'yes' };
    await pass(person.person, 'seenAt', '9 minutes');
    expect((await visitor.get('/me', itself)).status).toBe(200);
    expect(await seen()).toBeGreaterThan(500);
    expect((await visitor.get('/me')).status).toBe(200);
    expect(await seen()).toBeLessThan(60);
    await pass(person.person, 'seenAt', '11 minutes 5 seconds');
    expect(await visitor.get('/me', itself)).toMatchObject({ status: 401, body: { reason: 'locked' } });
  });

  test('is locked at once when it says so, in every one of its pages, and signing out stays open', async () => {
    const person = await cast.hire('Rai', 'case-manager');
    const visitor = await inDemo(person.person);
    await visitor.post('/sessions/lock', {});
    expect(await visitor.get('/me')).toMatchObject({ status: 401, body: { reason: 'locked' } });
    expect((await visitor.post('/sessions/leave', {})).status).toBe(200);
    expect(await visitor.get('/me')).toMatchObject({ status: 401, body: { reason: 'not-signed-in' } });
  });

  test('that several people share is locked sooner, also for whoever comes in there next', async () => {
    const [one, next] = [await cast.hire('Ari', 'case-manager'), await cast.hire('Tut', 'supervisor')];
    const visitor = await inDemo(one.person);
    await visitor.post('/sessions/share', { shared: true });
    expect((await visitor.get('/me')).body).toMatchObject({ lockSeconds: 180, shared: true });
    await visitor.post('/sessions', { token: await house.demoToken(next.person) });
    expect((await visitor.get('/me')).body).toMatchObject({ person: { name: 'Tut' }, lockSeconds: 180 });
    await visitor.post('/sessions/share', { shared: false });
    expect((await visitor.get('/me')).body).toMatchObject({ lockSeconds: 600, shared: false });
  });

  test('in a village is the owner’s own telephone, and is not locked', async () => {
    const visitor = await inDemo(cast.wayan.person);
    await pass(cast.wayan.person, 'seenAt', '5 hours');
    expect((await visitor.get('/me')).body).toMatchObject({ lockSeconds: null });
    await visitor.post('/sessions/lock', {});
    expect((await visitor.get('/me')).status).toBe(200);
  });
});

describe('what is open elsewhere', () => {
  test('is ended all at once by herself, and by whoever looks after the people of her district', async () => {
    const person = await cast.hire('Wira', 'supervisor');
    const administrator = await cast.hire('Agung', 'administrator');
    const [here, there] = [await inDemo(person.person), await inDemo(person.person)];
    expect((await here.post('/sessions/end-others', {})).status).toBe(200);
    expect([(await here.get('/me')).status, (await there.get('/me')).status]).toEqual([200, 401]);
    const her = { person: person.person };
    expect((await (await inDemo(cast.hasan.person)).post('/sessions/end-of', her)).status).toBe(403);
    const elsewhere = await cast.hire('Lina', 'administrator', {
      district: cast.elsewhere,
      unit: cast.units.elsewhere,
    });
    expect((await (await inDemo(elsewhere.person)).post('/sessions/end-of', her)).status).toBe(404);
    expect((await here.get('/me')).status).toBe(200);
    expect((await (await inDemo(administrator.person)).post('/sessions/end-of', her)).status).toBe(200);
    expect((await here.get('/me')).status).toBe(401);
  });

  test('of her passkeys each can be taken away, but the last way in, and nobody else’s', async () => {
    const { person, visitor, device } = await withEveryWay('Sekar', 'sekar');
    const stranger = await withEveryWay('Laksmi', 'laksmi');
    const [hers] = (await visitor.get('/me/passkeys')).body.passkeys;
    expect(hers).toEqual({ id: expect.any(String), since: expect.any(String) });
    expect((await stranger.visitor.post('/me/passkeys/remove', { passkey: hers.id })).status).toBe(404);
    await cast.database.auth.query('delete from auth."account" where "userId" = $1', [person.person]);
    const last = await visitor.post('/me/passkeys/remove', { passkey: hers.id });
    expect(last).toMatchObject({ status: 409, body: { refusal: 'last-way-in' } });
    expect(await register(visitor, softwarePasskey(origin))).toBe(200);
    expect((await visitor.post('/me/passkeys/remove', { passkey: hers.id })).status).toBe(200);
    expect((await visitor.get('/me/passkeys')).body.passkeys).toHaveLength(1);
    const lost = house.visitor();
    const { body } = await lost.post('/sessions/passkey-options', {});
    expect((await lost.post('/sessions/passkey', { response: device.get(body) })).status).toBe(401);
  });
});
