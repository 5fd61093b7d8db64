import { signInBodies } from '@naung/domain/ground/signing-in/model.ts';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { type Cast, castOf } from '../database/testing/cast.ts';
import { logOf } from '../processes/log.ts';
import { stretch } from './passphrase.ts';
import { signInRoutes } from './routes.ts';
import { type House, houseOf, origin } from './testing/visitor.ts';

let cast: Cast;
let house: House;
/** The library takes both as they are when the house is built. */
const spies = [vi.spyOn(stretch, 'hash'), vi.spyOn(stretch, 'verify')];
const stretched = (): number => spies.reduce((sum, { mock }) => sum + mock.calls.length, 0);
beforeAll(async () => {
  cast = await castOf([]);
  house = await houseOf(cast);
});
afterAll(() => cast.close());

/** Every text that somebody might type or carry, each in the form that its route takes and in one that it refuses. */
const canary = 'CANARY9secret';
const secrets: Readonly<Record<string, unknown>> = {
  token: `${canary}${'x'.repeat(43 - canary.length)}`,
  passphrase: `${canary} dan tiga kata lain`,
  current: `${canary} dan tiga kata lain`,
  username: 'namanya',
  code: '424242',
  demo: true,
  response: {
    id: canary,
    rawId: canary,
    type: 'public-key',
    clientExtensionResults: {},
    response: {
      clientDataJSON: canary,
      attestationObject: canary,
      authenticatorData: canary,
      signature: canary,
    },
  },
};

const bodies = Object.keys(signInBodies).flatMap((path) => [
  ...Object.entries(secrets).map(([name, value]) => [path, { [name]: value }] as const),
  [path, { username: secrets.username, passphrase: secrets.passphrase, current: secrets.current }] as const,
  [path, { username: secrets.username, passphrase: secrets.passphrase, code: secrets.code }] as const,
  [path, `{"passphrase": "${canary}`] as const,
]);

test('no secret that is typed into any route of signing in comes back, is written to the log, or stays in a table', async () => {
  const person = await cast.hire('Surya', 'village-activist');
  const enrolling = house.visitor('192.0.2.80');
  await enrolling.post('/sessions', { token: await house.invite(person.person) });
  const said: string[] = [];
  const lines: string[] = [];
  const log = logOf('office', 'debug', { write: (line) => lines.push(line) });
  const broken = new pg.Pool({ host: '/nowhere', connectionTimeoutMillis: 10 });
  const breaking = signInRoutes({ ...house.signIn, pool: quoting(broken) }, (error) => {
    log.error({ error, fault: 'f' }, 'a fault of ours');
    return 'f';
  });
  for (const [at, [path, body]] of bodies.entries())
    for (const visitor of [house.visitor(`198.51.${at}.1`), enrolling]) {
      const { status, body: answer } = await visitor.post(path, body);
      said.push(`${status} ${JSON.stringify(answer)}`);
    }
  for (const [path, body] of bodies) {
    const answer = await breaking.request(`${origin}${path}`, {
      method: 'POST',
      headers: { origin, 'content-type': 'application/json', 'x-test-address': '203.0.113.77' },
      body: typeof body === 'string' ? body : JSON.stringify(body),
    });
    said.push(await answer.text());
  }
  expect(said.filter((answer) => answer.startsWith('200')).length).toBeGreaterThan(0);
  expect(said.filter((answer) => answer.includes(canary))).toEqual([]);
  expect(lines.length).toBeGreaterThan(0);
  expect(lines.filter((line) => line.includes(canary))).toEqual([]);
  const { rows } = await cast.database.auth.query<{ table: string; row: string }>(
    ['user', 'session', 'account', 'verification', 'twoFactor', 'passkey', 'links', 'attempts']
      .map((table) => `select '${table}' as table, to_jsonb(t)::text as row from auth."${table}" t`)
      .join(' union all '),
  );
  expect(rows.some(({ table, row }) => table === 'user' && row.includes('namanya'))).toBe(true);
  expect(rows.filter(({ row }) => row.includes(canary)).map(({ table }) => table)).toEqual([]);
  const audit = await cast.database.migrating.query('select to_jsonb(e)::text as row from audit.entries e');
  expect(audit.rows.filter(({ row }) => row.includes(canary))).toEqual([]);
});

/** Fails as PostgreSQL does at its worst: with everything it was given in its message. */
const quoting = (pool: pg.Pool): pg.Pool =>
  new Proxy(pool, {
    get: (target, name) =>
      name === 'query'
        ? (text: string, values: unknown) => Promise.reject(new Error(`${text} ${JSON.stringify(values)} ${canary}`))
        : Reflect.get(target, name),
  });

describe('what is too long', () => {
  test('or just short enough, which is stretched', async () => {
    const before = stretched();
    const body = { username: 'sari', passphrase: 'x'.repeat(200) };
    expect((await house.visitor('192.0.2.91').post('/sessions', body)).status).toBe(401);
    expect(stretched() - before).toBeGreaterThan(0);
  });

  test.each([
    ['/sessions', { username: 'sari', passphrase: 'x'.repeat(1_000_000) }, 413],
    ['/sessions', { username: 'sari', passphrase: 'x'.repeat(201) }, 422],
    ['/sessions', { username: 'x'.repeat(10_000), passphrase: 'empat kata yang biasa' }, 422],
    ['/sessions', { token: 'x'.repeat(12_000) }, 422],
    ['/me/prove', { passphrase: 'x'.repeat(1_000_000) }, 413],
    ['/me/prove', { passphrase: 'x'.repeat(201) }, 422],
    ['/me/passphrase', { username: 'sari', passphrase: 'x'.repeat(1_000_000) }, 413],
  ])('for %s is refused before anything is stretched', async (path, body, status) => {
    const visitor = house.visitor('192.0.2.90');
    await visitor.post('/sessions', { token: await house.demoToken(cast.made.person) });
    const before = stretched();
    const said = await visitor.post(path, body);
    expect([said.status, stretched() - before]).toEqual([status, 0]);
  });
});
