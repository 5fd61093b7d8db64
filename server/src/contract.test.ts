/**
 * The documented door as a whole: what is refused is refused before anything is touched, and the document says what is done.
 */
import { randomUUID } from 'node:crypto';
import { alternatives, type Json } from '@naung/domain/testing/any-body.ts';
import fc from 'fast-check';
import type { Hono } from 'hono';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type * as z from 'zod/mini';
import { draftPaths, draftRoutes } from './ground/drafts/routes.ts';
import { apiOf } from './ground/http/api.ts';
import { openApiOf, schemaOf } from './ground/http/openapi.ts';
import { signInPaths } from './ground/signing-in/api-document.ts';
import { houseOf } from './ground/signing-in/testing/visitor.ts';
import { rooms } from './rooms.ts';
import { type Bodies, bodiesIn, likely, seed } from './testing/any-question.ts';
import { everyTable, type World, wholeWorld } from './testing/whole-world.ts';
import { changedOnTheWay, faultsOfDocument, openObjectsIn } from './testing/wire-schema.ts';

const origin = 'https://naung.example';
const commands = rooms.flatMap((room) => room.commands);
const reads = rooms.flatMap((room) => room.reads);
const paths = { ...signInPaths, ...draftPaths };

let world: World;
let api: Hono;
let bodyFor: Bodies;
beforeAll(async () => {
  world = await wholeWorld();
  bodyFor = bodiesIn(world);
  api = apiOf({
    office: world.cast.office,
    rooms,
    paths,
    origins: [origin],
    actorOf: (context) => {
      const actor = world.actors[context.req.header('x-test-actor') ?? ''] ?? null;
      return Promise.resolve(actor && { ...actor, proven: context.req.header('x-test-left-alone') === undefined });
    },
    noteFault: String,
  });
});
afterAll(() => world.cast.close());

interface Said {
  readonly status: number;
  readonly body: Json;
}

async function call(name: string, init: RequestInit & { headers?: Record<string, string> }): Promise<Said> {
  const response = await api.request(`/${name}`, init);
  const type = response.headers.get('content-type') ?? '';
  expect(type).toMatch(response.status < 400 ? /^application\/json/ : /^application\/problem\+json/);
  expect(response.headers.get('cache-control')).toBe('no-store');
  return { status: response.status, body: (await response.json()) as Json };
}

const post = (name: string, body: string | ReadableStream, headers: Record<string, string> = {}, as = 'sari') =>
  call(name, {
    method: 'POST',
    body,
    ...(typeof body === 'string' ? {} : { duplex: 'half' }),
    headers: { 'content-type': 'application/json', 'idempotency-key': randomUUID(), 'x-test-actor': as, ...headers },
  } as RequestInit & { headers: Record<string, string> });

/** Runs the work and expects that no row of any table was written, but for the trail of who was refused. */
async function changesNothing(work: () => Promise<void>, trail = ['audit.entries']): Promise<void> {
  const before = await everyTable(world.cast, trail);
  await work();
  expect(await everyTable(world.cast, trail)).toEqual(before);
}

const one = <T>(arbitrary: fc.Arbitrary<T>): T => fc.sample(arbitrary, { numRuns: 1, seed })[0] as T;

describe('every command', () => {
  test('has a policy, a sentence, and a schema that refuses what it does not know, at any depth', () => {
    expect(new Set([...commands, ...reads].map((entry) => entry.contract.name)).size).toBe(
      commands.length + reads.length,
    );
    for (const { contract, policy } of [...commands, ...reads]) {
      expect([contract.name, policy.length > 0, contract.says.length > 10]).toEqual([contract.name, true, true]);
      const schema = contract.kind === 'command' ? contract.payload : contract.query;
      expect([contract.name, openObjectsIn(schemaOf(schema))]).toEqual([contract.name, []]);
    }
  });

  test('answers 401 to nobody, before a body, a key or a row is looked at', async () => {
    await changesNothing(async () => {
      for (const { contract } of commands)
        for (const [body, headers] of [
          ['{', {}],
          ['null', { 'idempotency-key': 'none' }],
          ['{}', {}],
        ] as const)
          expect([contract.name, (await post(contract.name, body, headers, 'nobody')).body]).toEqual([
            contract.name,
            expect.objectContaining({ status: 401, reason: 'not-signed-in' }),
          ]);
      for (const { contract } of reads)
        expect(
          (
            await call(
              `${contract.name}?no=such`,
              contract.inBody ? { method: 'POST', headers: { 'content-type': 'application/json' }, body: '{' } : {},
            )
          ).body,
        ).toMatchObject({ status: 401 });
    }, []);
  });

  test('answers 400 without a key or without JSON, 403 to a foreign page, 413 and 415 before it reads', async () => {
    const tooLong = JSON.stringify({ story: 'x'.repeat(1024 * 1024) });
    await changesNothing(async () => {
      for (const {
        contract: { name },
      } of commands) {
        expect([name, (await post(name, '{}', { 'idempotency-key': '' })).body.reason]).toEqual([
          name,
          'idempotency-key-is-needed',
        ]);
        expect((await post(name, '{}', { 'idempotency-key': 'a'.repeat(36) })).status).toBe(400);
        for (const broken of ['', '{"a":', '{"a":1}{"b":2}', "{'a':1}", '\u0000'])
          expect((await post(name, broken)).body).toMatchObject({ status: 400, reason: 'not-json' });
        expect((await post(name, '{}', { origin: 'https://naung.example.evil.test' })).body).toMatchObject({
          status: 403,
          reason: 'foreign-origin',
        });
        expect((await post(name, '{}', { origin: 'null' })).status).toBe(403);
        expect((await post(name, '{}', { 'content-type': 'text/plain' })).status).toBe(415);
        expect((await post(name, tooLong, { 'content-length': String(tooLong.length) })).status).toBe(413);
        expect((await post(name, new Blob([tooLong]).stream())).status).toBe(413);
      }
    }, []);
  }, 60_000);

  test('answers 422 to a body of another kind and to a field it does not know, and names no value', async () => {
    await changesNothing(async () => {
      for (const { contract } of commands) {
        for (const body of ['null', '[]', '"text"', '1', 'true'])
          expect([contract.name, (await post(contract.name, body)).status]).toEqual([contract.name, 422]);
        const fits = one(bodyFor(contract.name, contract.payload)) as Json;
        const answer = await post(contract.name, JSON.stringify({ ...fits, unheardOf: 'CANARY' }));
        expect([contract.name, answer.status]).toEqual([contract.name, 422]);
        expect(answer.body.errors).toContainEqual({ field: '', rule: 'unrecognized_keys' });
        expect(JSON.stringify(answer.body)).not.toMatch(/CANARY|unheardOf/);
        for (const [field, schema] of Object.entries(propertiesOf(contract.payload)))
          for (const wrong of [{ a: [] }, [['x']], 'CANARY \n', -1.5, true].filter((value) => !mayBe(value, schema))) {
            const bad = await post(contract.name, JSON.stringify({ ...fits, [field]: wrong }));
            expect([contract.name, field, wrong, bad.status]).toEqual([contract.name, field, wrong, 422]);
            expect(JSON.stringify(bad.body)).not.toContain('CANARY');
          }
      }
    }, []);
  }, 60_000);
});

/** Whatever lets somebody in, or takes down what keeps her out. */
const givesAccess = [
  ...['agencies/confirm-duty', 'agencies/confirm-end', 'agencies/confirm-stand-in', 'agencies/correct-duty'],
  'agencies/give-duty',
  'agencies/name-stand-in',
  ...['agencies/receive-concerns', 'cases/accept-hand-over', 'cases/add-team-member', 'cases/end-team-member'],
  ...['cases/offer-hand-over', 'cases/open-child-respondent', 'emergencies/confirm', 'emergencies/confirm-call'],
  ...[
    'emergencies/name-second',
    'emergencies/note-call',
    'emergencies/open',
    'intake/accept',
    'intake/hand-over',
    'intake/take-over',
  ],
  ...['referrals/resend-packet', 'referrals/send', 'releases/ask', 'releases/decide', 'retention/ask'],
  ...['retention/decide', 'walls/ask-lifting', 'walls/decide-lifting'],
];

test('what gives access away is heard from nobody whose desk was left alone, whoever she is and whatever she says', async () => {
  const asking = commands.filter((entry) => entry.isForProven);
  expect(asking.map(({ contract }) => contract.name).sort()).toEqual(givesAccess);
  await changesNothing(async () => {
    for (const { contract, policy } of asking)
      for (const as of [...new Set(likely(world, policy))]) {
        const fits = JSON.stringify(one(bodyFor(contract.name, contract.payload)));
        const answer = await post(contract.name, fits, { 'x-test-left-alone': 'an hour' }, as);
        expect([contract.name, as, answer.body]).toMatchObject([
          ...[contract.name, as, { status: 403, reason: 'not-allowed', because: 'prove-again' }],
        ]);
      }
  });
});

describe('the document', () => {
  test('is a sound OpenAPI 3.1 with JSON Schema 2020-12, and every reference leads somewhere', async () => {
    const document = (await (await api.request('/openapi.json')).json()) as Json;
    expect(document).toEqual(JSON.parse(JSON.stringify(openApiOf(rooms, paths))));
    expect(faultsOfDocument(document)).toEqual([]);
    expect(JSON.stringify(document)).not.toMatch(/"\$(?:id|defs|schema)"/);
    // The check itself is able to find something.
    const bent = { ...document, paths: { '/api/v1/a/{b}': { post: { operationId: 'x', responses: {} } } } };
    expect(faultsOfDocument(bent)).toHaveLength(3);
  });

  test('names every route of the office and nothing else', async () => {
    const drafts = draftRoutes({
      office: world.cast.office,
      origins: [],
      actorIn: () => Promise.resolve(null),
      noteFault: String,
    });
    const { signIn } = await houseOf(world.cast);
    const { signInRoutes } = await import('./ground/signing-in/routes.ts');
    const offered = [api, drafts, signInRoutes(signIn, String)]
      .flatMap((app) => app.routes)
      .filter(({ method, path }) => method !== 'ALL' && !path.includes('*') && path !== '/openapi.json')
      .map(({ method, path }) => `${method.toLowerCase()} /api/v1${path.replace(/:(\w+)/g, '{$1}')}`);
    const documented = Object.entries(openApiOf(rooms, paths).paths as Json).flatMap(([path, item]) =>
      Object.keys(item as Json)
        .filter((method) => method !== 'parameters')
        .map((method) => `${method} ${path}`),
    );
    expect([...new Set(offered)].sort()).toEqual(documented.sort());
  });

  test('says of answers and questions what crosses the wire: nothing is transformed on the way', () => {
    for (const { contract } of reads)
      expect([contract.name, changedOnTheWay(contract.answer), changedOnTheWay(contract.query)]).toEqual([
        contract.name,
        [],
        [],
      ]);
    for (const { contract } of commands)
      expect([contract.name, changedOnTheWay(contract.payload)]).toEqual([contract.name, []]);
  });
});

const propertiesOf = (schema: z.ZodMiniType) => (schemaOf(schema).properties ?? {}) as Readonly<Record<string, Json>>;

/** Whether a value of this kind could fit at all; what it says is another matter. */
function mayBe(value: unknown, schema: Json): boolean {
  const several = alternatives(schema);
  if (several !== undefined) return several.some((one) => mayBe(value, one));
  const kind = Array.isArray(value) ? 'array' : typeof value;
  if (schema.type === undefined) return schema.enum === undefined && schema.const === undefined;
  return kind === 'number'
    ? schema.type === 'number'
    : schema.type === kind && (kind !== 'string' || schema.pattern === undefined);
}
