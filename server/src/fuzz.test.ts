/**
 * Whatever is thrown at the documented door, it never breaks: thousands of commands and questions one after the other in one world, which
 * changes with each that is done. No answer is a fault of ours, shows where it broke, or holds what its schema does not say; a refusal
 * leaves no row behind. `NAUNG_FUZZ_TURNS` says how many, `NAUNG_FUZZ_SEED` which.
 */
import { randomUUID } from 'node:crypto';
import { type ReadContract, Verdict } from '@naung/domain/ground/command.ts';
import { bent, type Json } from '@naung/domain/testing/any-body.ts';
import fc from 'fast-check';
import type { Hono } from 'hono';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { apiOf } from './ground/http/api.ts';
import { schemaOf } from './ground/http/openapi.ts';
import { outside } from './ground/outside/outside.ts';
import { actorUnder } from './ground/signing-in/people.ts';
import { rooms } from './rooms.ts';
import { type Bodies, bodiesIn, likely, seed } from './testing/any-question.ts';
import { everyTable, type World, wholeWorld } from './testing/whole-world.ts';

const commands = rooms.flatMap((room) => room.commands);
const reads = rooms.flatMap((room) => room.reads);
const turns = Number(process.env.NAUNG_FUZZ_TURNS ?? 2000);
/** One turn in four is a command. */
const round = 4;
const trail = [
  'audit.entries',
  'ground.verdicts',
  // How often somebody asked or tried is counted by the keeper apart, whatever becomes of it.
  'access.name_lookups',
  'access.emergency_attempts',
  'access.reading_reasons',
];

let world: World;
let api: Hono;
let bodyFor: Bodies;
const faults: unknown[] = [];
beforeAll(async () => {
  world = await wholeWorld();
  bodyFor = bodiesIn(world);
  api = apiOf({
    office: world.cast.office,
    rooms,
    origins: [],
    actorOf: async (context) => {
      const actor = world.actors[context.req.header('x-test-actor') ?? ''];
      if (actor === undefined) return null;
      const now = await actorUnder(world.cast.database.auth, actor.person, actor.duty, outside.now());
      return now && { ...now, proven: true };
    },
    noteFault: (fault) => String(faults.push(fault)),
  });
});
afterAll(() => world.cast.close());

interface Said {
  readonly status: number;
  readonly body: Json;
}

/** `why` is what a failure is to be told with. */
async function call(name: string, as: string, why: unknown, init: RequestInit = {}): Promise<Said> {
  const headers = { 'content-type': 'application/json', 'idempotency-key': randomUUID(), 'x-test-actor': as };
  const response = await api.request(`/${name}`, { ...init, headers });
  const text = await response.text();
  expect([name, as, why, faults.at(-1)]).toEqual([name, as, why, undefined]);
  expect(response.headers.get('content-type')).toMatch(
    response.status < 400 ? /^application\/json/ : /^application\/problem\+json/,
  );
  expect(response.headers.get('cache-control')).toBe('no-store');
  const body = JSON.parse(text) as Json;
  if (response.status >= 400) {
    expect([name, text]).toEqual([name, expect.not.stringMatching(/\\n\s+at |node:|\.[jt]s:\d|select |insert into/)]);
    const { type, title, status, reason, refusal, because, errors, ...more } = body;
    expect([name, why, status, more]).toEqual([name, why, response.status, {}]);
  }
  return { status: response.status, body };
}

async function command(turn: number): Promise<Said> {
  const at = Math.floor(turn / round);
  const { contract, policy } = commands[at % commands.length] as (typeof commands)[number];
  const whole = bodyFor(contract.name, contract.payload);
  const saying = fc.tuple(at % 3 === 2 ? whole.chain(bent) : whole, fc.constantFrom(...likely(world, policy)));
  const [said, as] = fc.sample(saying, { numRuns: 1, seed: seed + turn })[0] as [unknown, string];
  const answer = await call(contract.name, as, said, { method: 'POST', body: JSON.stringify(said) });
  expect([201, 400, 401, 403, 404, 409, 422]).toContain(answer.status);
  if (answer.status === 201) expect([contract.name, Verdict.parse(answer.body)]).toEqual([contract.name, answer.body]);
  return answer;
}

async function question(contract: ReadContract, as: string, query: unknown): Promise<Said> {
  const asked = new URLSearchParams(query as Record<string, string>);
  const answer = contract.inBody
    ? await call(contract.name, as, query, { method: 'POST', body: JSON.stringify(query) })
    : await call(`${contract.name}?${asked}`, as, query);
  expect([200, 401, 403, 404, 422]).toContain(answer.status);
  if (answer.status === 200)
    expect([contract.name, contract.answer.parse(answer.body)]).toEqual([contract.name, answer.body]);
  return answer;
}

const anyQuestion = (turn: number): Promise<Said> => {
  const { contract, policy } = reads[turn % reads.length] as (typeof reads)[number];
  const asking = fc.tuple(bodyFor(contract.name, contract.query), fc.constantFrom(...likely(world, policy)));
  const [query, as] = fc.sample(asking, { numRuns: 1, seed: seed + turn })[0] as [unknown, string];
  return question(contract, as, query);
};

test(
  'whatever is said and asked, nothing breaks, and what is refused leaves no row behind',
  async () => {
    const verdicts = new Map<number, number>();
    let before = await everyTable(world.cast, trail);
    for (let turn = 0; turn < turns; turn += 1) {
      if (turn % 100 === 0) {
        await takeOnAgain();
        before = await everyTable(world.cast, trail);
      }
      const isCommand = turn % round === 0;
      const { status } = isCommand ? await command(turn) : await anyQuestion(turn);
      verdicts.set(status, (verdicts.get(status) ?? 0) + 1);
      // A round of questions writes nothing either: it is looked at with the command that follows.
      if (!isCommand) continue;
      const after = await everyTable(world.cast, trail);
      if (status >= 400) expect([turn, after]).toEqual([turn, before]);
      before = after;
    }
    // The bodies reach the rules: some are done, some refused by a rule, some by need to know.
    for (const status of [200, 201, 403, 404, 409, 422])
      expect([status, (verdicts.get(status) ?? 0) > 4]).toEqual([status, true]);
  },
  120_000 + turns * 100,
);

/** Among what is said at random is that somebody's duty is over; she is signed in no more, until she is taken on again. */
async function takeOnAgain(): Promise<void> {
  const actors = Object.values(world.actors);
  const { owner } = world.cast.database;
  for (const [table, ids] of [
    ['ground.duties', actors.map(({ duty }) => duty)],
    ['ground.people', actors.map(({ person }) => person)],
  ] as const) {
    const end = table === 'ground.duties' ? 'ends_on' : 'ended_on';
    await owner.query(`update ${table} set ${end} = null, voided_at = null where id = any ($1::uuid[])`, [ids]);
  }
  await owner.query(`update ground.duties set starts_on = '2020-01-01' where id = any ($1::uuid[])`, [
    actors.map(({ duty }) => duty),
  ]);
}

test('of every record there is, an answer holds what its schema says and not one field more', async () => {
  await takeOnAgain();
  let seen = 0;
  for (const { contract } of reads)
    for (const [as, query] of questionsAbout(contract))
      seen += (await question(contract, as, query)).status === 200 ? 1 : 0;
  expect(seen).toBeGreaterThan(reads.length * 5);
}, 120_000);

/** Everybody asks something at random; those who see most ask about every record there is. */
function questionsAbout(contract: ReadContract): readonly (readonly [string, unknown])[] {
  const bodies = fc.sample(bodyFor(contract.name, contract.query), { numRuns: 2, seed });
  const [field, ...others] = (schemaOf(contract.query).required ?? []) as string[];
  const ids = others.length === 0 ? (world.pool.ids[field ?? ''] ?? []) : [];
  return [
    ...Object.keys(world.actors).flatMap((as) => bodies.map((query) => [as, query] as const)),
    ...['sari', 'hasan', 'facilitator'].flatMap((as) => ids.map((id) => [as, { [field ?? '']: id }] as const)),
  ];
}
