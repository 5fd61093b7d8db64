import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Cast, castOf } from '../database/testing/cast.ts';
import { makeLink } from './links.ts';
import { stretch } from './passphrase.ts';
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

const passphrase = 'empat ekor kambing di kebun';

async function enrolled(person: string, username: string): Promise<Visitor> {
  const visitor = house.visitor();
  expect((await visitor.post('/sessions', { token: await house.invite(person) })).status).toBe(201);
  expect((await visitor.post('/me/passphrase', { username, passphrase })).status).toBe(200);
  return visitor;
}

describe('a one-time link', () => {
  test('opens a session once, and says what is still needed', async () => {
    const token = await house.invite(cast.wayan.person);
    const visitor = house.visitor();
    const said = await visitor.post('/sessions', { token });
    expect(said).toMatchObject({
      status: 201,
      body: {
        person: { id: cast.wayan.person, name: 'Wayan' },
        needs: 'enrol',
        duty: {
          preset: 'village-activist',
          district: '91.08',
          districtName: 'Buleleng',
          agencyName: 'Pemerintah desa',
        },
      },
    });
    const cookie = said.headers.getSetCookie().find((line) => line.startsWith('naung='));
    expect(cookie).toMatch(/; HttpOnly/);
    expect(cookie).toMatch(/; SameSite=Strict/);
    expect(cookie).not.toMatch(/Secure/);
    expect(said.headers.get('cache-control')).toBe('no-store');
    expect(await house.visitor().post('/sessions', { token })).toMatchObject({
      status: 401,
      body: { reason: 'link-used' },
    });
  });

  test('sets a cookie that travels over TLS alone where the desk has it', async () => {
    const behindTls = await houseOf(cast, 'https://desk.example.go.id');
    const said = await behindTls.visitor().post('/sessions', { token: await behindTls.demoToken(cast.made.person) });
    expect(said.headers.getSetCookie().find((line) => line.startsWith('__Host-naung='))).toMatch(/; Secure/);
  });

  test('opens nothing when its hours are over', async () => {
    cast.at('2020-01-01T00:00:00.000Z');
    const token = await house.invite(cast.wayan.person);
    cast.at('2020-01-04T00:00:01.000Z');
    const late = await house.visitor().post('/sessions', { token });
    cast.at(null);
    expect(late).toMatchObject({ status: 401, body: { reason: 'link-used' } });
  });

  test('is stored only as a digest', async () => {
    const token = await house.invite(cast.made.person);
    const { rows } = await cast.database.auth.query('select * from auth.links');
    expect(JSON.stringify(rows)).not.toContain(token);
  });

  test('used twice at the same moment lets one in', async () => {
    const token = await house.demoToken(cast.made.person);
    const both = await Promise.all([1, 2, 3].map(() => house.visitor().post('/sessions', { token })));
    expect(both.map((one) => one.status).sort()).toEqual([201, 401, 401]);
  });

  test('of the demo acts at once', async () => {
    const said = await house.visitor().post('/sessions', { token: await house.demoToken(cast.made.person) });
    expect(said).toMatchObject({ status: 201, body: { duty: { preset: 'supervisor' } } });
    expect(said.body.needs).toBeUndefined();
  });

  test('to recover closes every way that was there before', async () => {
    const person = await cast.hire('Luh', 'village-activist');
    const before = await enrolled(person.person, 'luh');
    const { pool, outside } = house.signIn;
    const { token } = await makeLink({ pool, outside, purpose: 'recovery', person: person.person, madeBy: null });
    expect((await house.visitor().post('/sessions', { token })).body.needs).toBe('enrol');
    expect((await before.get('/me')).status).toBe(401);
    expect((await house.visitor().post('/sessions', { username: 'luh', passphrase })).status).toBe(401);
  });
});

describe('a passphrase', () => {
  test('alone opens the duty of a village, and nothing that shows people', async () => {
    await enrolled(cast.wayan.person, 'wayan');
    const came = await house.visitor().post('/sessions', { username: 'Wayan', passphrase });
    expect(came).toMatchObject({ status: 201, body: { duty: { preset: 'village-activist' } } });
    expect(came.body.needs).toBeUndefined();
    const sari = await cast.hire('Sri', 'case-manager');
    await enrolled(sari.person, 'sri');
    const desk = house.visitor();
    expect((await desk.post('/sessions', { username: 'sri', passphrase })).body.needs).toBe('enrol');
    expect((await desk.post('/me/totp/begin', { passphrase })).status).toBe(403);
    expect((await desk.post('/me/passkeys/options', {})).status).toBe(403);
  });

  test('that opens a village sets up nothing for the cases of the same person', async () => {
    const person = await cast.hire('Dayu', 'village-activist');
    await enrolled(person.person, 'dayu');
    await cast.database.migrating.query(
      `insert into ground.duties (district, id, person, unit, preset, deeds, starts_on)
       values ($1, $2, $3, $4, 'case-manager', '{work-on-cases,triage}', '2020-01-01')`,
      [person.district, '0b0e7a52-6a0c-4d43-9d2f-6f2a5c6b7d77', person.person, cast.units.intake],
    );
    const overheard = house.visitor();
    expect((await overheard.post('/sessions', { username: 'dayu', passphrase })).body.needs).toBe('duty');
    expect((await overheard.post('/me/duty', { duty: person.duty })).body.needs).toBeUndefined();
    expect((await overheard.post('/me/totp/begin', { passphrase })).status).toBe(403);
    expect((await overheard.post('/me/passkeys/options', {})).status).toBe(403);
    const same = { username: 'ayu', passphrase, current: passphrase };
    expect((await overheard.post('/me/passphrase', same)).status).toBe(403);
  });

  test('is answered alike for a wrong one and for nobody, after like work', async () => {
    const timed = async (body: object) => {
      const began = performance.now();
      const { status, body: said, headers } = await house.visitor('198.51.100.9').post('/sessions', body);
      return { said: { status, said, cookies: headers.getSetCookie() }, took: performance.now() - began };
    };
    const before = await written();
    const wrong = await timed({ username: 'wayan', passphrase: 'lima ekor kambing di kebun' });
    const nobody = await timed({ username: 'nobody.here', passphrase });
    expect(nobody.said).toEqual(wrong.said);
    expect(nobody.said).toMatchObject({ status: 401, said: { reason: 'wrong-words' }, cookies: [] });
    for (const { took } of [wrong, nobody]) expect(took).toBeGreaterThan(240);
    const after = await written();
    expect([after.attempts - before.attempts, after.written - before.written]).toEqual([2, 1]);
  });

  /** Knocks at the door, and those among them that the district of a known person reads. */
  async function written(): Promise<{ attempts: number; written: number }> {
    const { rows } = await cast.database.migrating.query(
      `select (select count(*)::int from auth.attempts) as attempts,
        (select count(*)::int from audit.entries where person = $1 and deed = 'sessions/begin' and outcome = 'refused') as written`,
      [cast.wayan.person],
    );
    return rows[0];
  }

  test('is refused before it is stretched when it is too long', async () => {
    const post = (text: string) => house.visitor().post('/sessions', { username: 'wayan', passphrase: text });
    expect((await post('x'.repeat(1_000_000))).status).toBe(413);
    expect((await post('x'.repeat(201))).status).toBe(422);
    await expect(stretch.hash('x'.repeat(201))).rejects.toThrow();
  });

  test.each([
    [{ username: 'x1', passphrase }, 422, 'not-understood'],
    [{ username: 'gede', passphrase: 'pendek' }, 422, 'not-understood'],
    [{ username: 'gede', passphrase: 'delapan8' }, 422, 'passphrase-too-short'],
    [{ username: 'gede', passphrase: 'aaaaaaaaaaaaaaaa' }, 422, 'passphrase-too-easy'],
    [{ username: 'gede', passphrase: 'gede suka gede mangga' }, 422, 'passphrase-too-easy'],
  ])('must fit: %o', async (body, status, reason) => {
    const person = await cast.hire('Gede', 'village-activist');
    const visitor = house.visitor();
    await visitor.post('/sessions', { token: await house.invite(person.person) });
    expect(await visitor.post('/me/passphrase', body)).toMatchObject({ status, body: { reason } });
  });

  test('and its name are changed only by who knows it, and other sessions end', async () => {
    const person = await cast.hire('Nyoman', 'village-activist');
    const first = await enrolled(person.person, 'nyoman');
    const second = house.visitor();
    await second.post('/sessions', { username: 'nyoman', passphrase });
    const next = 'sawah hijau sepanjang jalan';
    expect((await second.post('/me/passphrase', { username: 'nyoman', passphrase: next })).status).toBe(401);
    expect(
      await second.post('/me/passphrase', { username: 'wayan', passphrase: next, current: passphrase }),
    ).toMatchObject({
      status: 409,
      body: { refusal: 'username-is-taken' },
    });
    expect(
      (await second.post('/me/passphrase', { username: 'man', passphrase: next, current: passphrase })).status,
    ).toBe(200);
    expect((await first.get('/me')).status).toBe(401);
    expect((await house.visitor().post('/sessions', { username: 'man', passphrase: next })).status).toBe(201);
  });
});

describe('a code from an app', () => {
  test('is set up from an invitation, asked for from then on, and good once', async () => {
    const person = await cast.hire('Putu', 'case-manager');
    const visitor = await enrolled(person.person, 'putu');
    expect((await visitor.get('/me')).body.needs).toBe('enrol');
    const begun = await visitor.post('/me/totp/begin', { passphrase });
    expect(begun.status).toBe(200);
    expect(begun.body.uri).toMatch(/^otpauth:\/\/totp\/Naung%3Aputu\?secret=/);
    const { secret } = begun.body;
    const wrong = String((Number(totp(secret)) + 1) % 1_000_000).padStart(6, '0');
    expect((await visitor.post('/me/totp/confirm', { code: wrong })).status).toBe(422);
    const confirmed = await visitor.post('/me/totp/confirm', { code: totp(secret) });
    expect(confirmed).toMatchObject({ status: 200, body: { duty: { preset: 'case-manager' } } });
    expect(confirmed.body.needs).toBeUndefined();
    expect((await visitor.get('/me')).body.ways).toEqual({
      username: 'putu',
      passphrase: true,
      code: true,
      passkeys: 0,
    });

    const words = { username: 'putu', passphrase };
    expect(await house.visitor().post('/sessions', words)).toMatchObject({
      status: 401,
      body: { reason: 'code-needed' },
    });
    expect(await house.visitor().post('/sessions', { ...words, code: wrong })).toMatchObject({
      status: 401,
      body: { reason: 'wrong-code' },
    });
    const code = totp(secret);
    const came = await house.visitor().post('/sessions', { ...words, code });
    expect(came.status).toBe(201);
    expect(came.body.needs).toBeUndefined();
    expect((await house.visitor().post('/sessions', { ...words, code })).body.reason).toBe('wrong-code');
  });
});

describe('a passkey', () => {
  test('is made from an invitation and then is all that is needed', async () => {
    const person = await cast.hire('Ayu', 'psychologist');
    const visitor = house.visitor();
    await visitor.post('/sessions', { token: await house.invite(person.person) });
    const device = softwarePasskey(origin);
    const options = await visitor.post('/me/passkeys/options', {});
    expect(options.body).toMatchObject({ rp: { id: 'localhost' }, user: { name: 'Ayu' } });
    const made = await visitor.post('/me/passkeys/register', { response: device.create(options.body) });
    expect(made).toMatchObject({ status: 200, body: { duty: { preset: 'psychologist' } } });
    expect(made.body.needs).toBeUndefined();

    const other = house.visitor();
    const challenge = await other.post('/sessions/passkey-options', {});
    expect(challenge.body).toMatchObject({ rpId: 'localhost', userVerification: 'required' });
    const answer = { response: device.get(challenge.body) };
    const came = await other.post('/sessions/passkey', answer);
    expect(came).toMatchObject({ status: 201, body: { person: { name: 'Ayu' } } });
    expect(came.body.needs).toBeUndefined();
    expect((await other.post('/sessions/passkey', answer)).status).toBe(401);
  });

  test('that only felt a touch opens nothing', async () => {
    const person = await cast.hire('Dayu', 'psychologist');
    const visitor = house.visitor();
    await visitor.post('/sessions', { token: await house.invite(person.person) });
    const options = await visitor.post('/me/passkeys/options', {});
    const made = await visitor.post('/me/passkeys/register', {
      response: softwarePasskey(origin, false).create(options.body),
    });
    expect(made).toMatchObject({ status: 422, body: { reason: 'passkey-not-used' } });
  });
});

describe('guessing', () => {
  test('is slowed down, stays slow for a while, and never shuts the owner out', async () => {
    const person = await cast.hire('Kadek', 'village-activist');
    await enrolled(person.person, 'kadek');
    const guess = (address: string) =>
      house.visitor(address).post('/sessions', { username: 'kadek', passphrase: 'salah sama sekali' });
    const said = [];
    for (let n = 0; n < 6; n += 1) said.push((await guess('203.0.113.5')).status);
    expect(said.slice(0, 4)).toEqual([401, 401, 401, 401]);
    expect(said).toContain(429);
    const wait = await guess('203.0.113.77');
    expect(wait.status).toBe(429);
    expect(Number(wait.headers.get('retry-after'))).toBeGreaterThan(0);
    expect((await house.visitor('198.18.7.1').post('/sessions', { username: 'kadek', passphrase })).status).toBe(201);
    const later = new Date(Date.now() + 3_700_000).toISOString();
    cast.at(later);
    const after = await guess('203.0.113.5');
    cast.at(null);
    expect(after.status).toBe(401);
  });

  test('by a neighbour keeps nobody from her link', async () => {
    const token = await house.invite((await cast.hire('Wati', 'village-activist')).person);
    const neighbour = house.visitor('203.0.114.9');
    for (let n = 0; n < 40; n += 1) await neighbour.post('/sessions', { token: 'y'.repeat(43) });
    expect((await neighbour.post('/sessions', { token: 'x'.repeat(43) })).status).toBe(429);
    expect((await house.visitor('203.0.114.10').post('/sessions', { token })).status).toBe(201);
  });
});
