/**
 * Every sealed field is told once with a word that stands nowhere else, through every room; then each column of each table, every
 * line the office wrote about itself and every answer that is not for the one who told it are searched for those words.
 */
import { randomUUID } from 'node:crypto';
import { Writable } from 'node:stream';
import { tellingDrawers } from '@naung/domain/casework/cases/hand-over.ts';
import { consentDrawers } from '@naung/domain/casework/consent/model.ts';
import { concernDrawers } from '@naung/domain/casework/intake/model.ts';
import { clientDrawers, relativeDrawers, respondentDrawers } from '@naung/domain/casework/people/model.ts';
import { assessmentDrawers, givenDrawers, goalDrawers, planDrawers } from '@naung/domain/casework/services/model.ts';
import type { Actor } from '@naung/domain/ground/access/model.ts';
import type { Hono } from 'hono';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { layInCodes } from './ground/codes/lay-in.ts';
import { type Cast, castOf } from './ground/database/testing/cast.ts';
import { draftRoutes } from './ground/drafts/routes.ts';
import { layInInstruments } from './ground/forms/lay-in.ts';
import { apiOf } from './ground/http/api.ts';
import { logOf } from './ground/processes/log.ts';
import { rooms } from './rooms.ts';
import { type Canaries, clientOf, relativeOf, respondentOf, tellAll, tellingOf, word } from './testing/canary-story.ts';

const origin = 'https://naung.example';
const canaries: Canaries = new Map();
/** What the office wrote about itself: its log, and whatever else went to its error stream. */
let written = '';
const note = (part: unknown): boolean => {
  written += String(part);
  return true;
};
/** What was sealed, by compartment, as it was before. */
const sealed: { readonly compartment: string; readonly plain: string }[] = [];
let cast: Cast;
let api: Hono;
const actors = new Map<string, Actor>();

beforeAll(async () => {
  vi.spyOn(process.stderr, 'write').mockImplementation(note);
  for (const how of ['log', 'info', 'warn', 'error'] as const)
    vi.spyOn(console, how).mockImplementation((...parts) => void note(parts.join(' ')));
  cast = await castOf(rooms);
  const { seal } = cast.office.keeper;
  vi.spyOn(cast.office.keeper, 'seal').mockImplementation((district, drawers) => {
    for (const { compartment, plain } of drawers) sealed.push({ compartment, plain: plain.toString('utf8') });
    return seal(district, drawers);
  });
  const client = await cast.database.migrating.connect();
  await layInCodes(client)
    .then(() => layInInstruments(client))
    .finally(() => client.release());
  for (const actor of [cast.sari, cast.made, cast.ketut, cast.hasan, cast.ratna]) actors.set(actor.person, actor);
  const lines = new Writable({
    write: (part, _encoding, done) => {
      note(part);
      done();
    },
  });
  const log = logOf('office', 'debug', lines);
  const noteFault = (error: unknown) => {
    const fault = randomUUID();
    log.error({ fault, error }, 'a fault of ours');
    return fault;
  };
  const who = (name: string | undefined) => actors.get(name ?? '') ?? null;
  const desk = { office: cast.office, origins: [origin], noteFault };
  api = apiOf({ ...desk, rooms, actorOf: (context) => Promise.resolve(who(context.req.header('x-test-actor'))) });
  api.route(
    '/',
    draftRoutes({
      ...desk,
      actorIn: (context) => {
        const actor = who(context.req.header('x-test-actor'));
        return Promise.resolve(actor && { actor, session: randomUUID() });
      },
    }),
  );
  await tellAll({ cast, canaries, say });
}, 120_000);
afterAll(async () => {
  vi.restoreAllMocks();
  await cast.close();
});

const headersOf = (actor: Actor) => ({
  origin,
  'content-type': 'application/json',
  'idempotency-key': randomUUID(),
  'x-test-actor': actor.person,
});

async function say(actor: Actor, name: string, payload: object): Promise<void> {
  const answer = await post(actor, name, JSON.stringify(payload));
  if (answer.status !== 201) throw new Error(`${name}: ${answer.status} ${answer.text}`);
  expect(foundIn(answer.text), name).toEqual([]);
}

async function post(actor: Actor, name: string, body: string): Promise<{ status: number; text: string }> {
  const answer = await api.request(`/${name}`, { method: 'POST', headers: headersOf(actor), body });
  return { status: answer.status, text: await answer.text() };
}

/** In clear, and in the forms in which a dump or a driver would show it. */
const formsOf = (canary: string): readonly string[] => {
  const bytes = Buffer.from(canary, 'utf8');
  return [canary, bytes.toString('hex'), bytes.toString('base64').replace(/=+$/, '').slice(0, -1)];
};

const foundIn = (text: string): string[] =>
  [...canaries].flatMap(([field, canary]) => (formsOf(canary).some((form) => text.includes(form)) ? [field] : []));

test.each([
  ['concern', concernDrawers, tellingOf],
  ['client', clientDrawers, clientOf],
  ['relative', relativeDrawers, relativeOf],
  ['respondent', respondentDrawers, respondentOf],
] as const)('every sealed field of a %s that holds words was told', (_kind, drawers, told) => {
  const coded = [
    'toldAbout',
    'bornIsEstimated',
    'education',
    'maritalStatus',
    'disabilityTypes',
    'isPregnant',
    'ampk',
    'hasBirthCertificate',
    'worksAt',
  ];
  const sealed = Object.entries(drawers).flatMap(([field, where]) => (where === 'core' ? [] : [field]));
  expect(sealed.filter((field) => !coded.includes(field) && !(field in told(new Map())))).toEqual([]);
});

test('and of everything else that is written about her', () => {
  const told = [...canaries.keys()].join('\n');
  for (const [about, drawers] of Object.entries({
    consent: consentDrawers,
    plan: planDrawers,
    goal: goalDrawers,
    given: givenDrawers,
  }))
    for (const [field, where] of Object.entries(drawers))
      if (where !== 'core') expect(told).toContain(`${about}.${field}`);
  expect(Object.values(assessmentDrawers).filter((where) => where === 'narrative')).toHaveLength(2);
  expect(canaries.size).toBeGreaterThan(150);
});

test('no drawer holds a word of another compartment, however deep within it', () => {
  const nouns: Readonly<Record<string, readonly object[]>> = {
    concern: [concernDrawers, tellingDrawers],
    client: [clientDrawers],
    relative: [relativeDrawers],
    respondent: [respondentDrawers],
    consent: [consentDrawers],
    plan: [planDrawers],
    goal: [goalDrawers],
    given: [givenDrawers],
    safeContact: [concernDrawers, clientDrawers],
  };
  const compartmentsOf = (told: string): ReadonlySet<unknown> => {
    const [noun = '', field = ''] = told.split(' ')[0]?.split('.') ?? [];
    const key = noun === 'safeContact' ? noun : field;
    return new Set(nouns[noun]?.map((drawers) => (drawers as Readonly<Record<string, unknown>>)[key]).filter(Boolean));
  };
  const placed = [...canaries].map(([told, canary]) => ({ told, canary, may: compartmentsOf(told) }));
  const strayed = sealed.flatMap(({ compartment, plain }) =>
    placed
      .filter(({ canary, may }) => may.size > 0 && !may.has(compartment) && plain.includes(canary))
      .map(({ told }) => `${compartment}: ${told}`),
  );
  expect(sealed.filter(({ plain }) => plain.includes('"tellings"'))).not.toEqual([]);
  expect(strayed).toEqual([]);
});

describe('what was told is found', () => {
  test('by those who may read it', async () => {
    const { rows } = await cast.database.migrating.query<{ id: string }>(
      `select id from casework.cases where alias = 'Melati' and district = $1`,
      [cast.here],
    );
    const people = await api.request(`/people/of-case?case=${rows[0]?.id}`, { headers: headersOf(cast.sari) });
    expect(foundIn(await people.text()).length).toBeGreaterThan(40);
  });

  test('in no column of any table', async () => {
    expect(await columnsWithCanaries()).toEqual([]);
  });

  test('in nothing that the office wrote about itself', () => {
    expect(foundIn(written)).toEqual([]);
  });
});

describe('what is sent and not kept', () => {
  const canary = () => word(canaries, 'sent');

  test('is quoted neither in an answer nor in the log', async () => {
    const telling = { concern: randomUUID(), ...tellingOf(canaries) };
    const bodies = [
      JSON.stringify({ ...telling, channel: canary(), sex: canary(), village: canary() }),
      JSON.stringify({ ...telling, [canary()]: canary() }),
      JSON.stringify({ ...telling, kinds: canary(), story: [canary()], safeContact: { [canary()]: 1 } }),
      JSON.stringify({ ...telling, village: 99_999_999, story: canary() }),
      `{"concern": "${canary()}", `,
      JSON.stringify(canary()),
    ];
    for (const body of bodies) {
      const answer = await post(cast.sari, 'intake/receive', body);
      expect(answer.status).toBeGreaterThanOrEqual(400);
      expect(answer.status).toBeLessThan(500);
      expect(foundIn(answer.text)).toEqual([]);
    }
    for (const path of [
      `people/of-case?case=${canary()}`,
      `${canary()}/x?${canary()}=1`,
      `cases/list?after=["${canary()}","x"]`,
    ]) {
      const answer = await api.request(`/${path}`, { headers: headersOf(cast.sari) });
      expect(foundIn((await answer.text()) + JSON.stringify([...answer.headers]))).toEqual([]);
    }
    expect(foundIn(written)).toEqual([]);
  });

  test('is not quoted when something of ours breaks', async () => {
    await cast.database.owner.query('revoke insert on casework.relatives, casework.people_drawers from naung_app');
    const { rows } = await cast.database.migrating.query(`select id from casework.cases where alias = 'Kamboja'`);
    const body = { relative: randomUUID(), case: (rows[0] as { id: string }).id, ...relativeOf(canaries) };
    const answer = await post(cast.sari, 'people/record-relative', JSON.stringify(body));
    await cast.database.owner.query('grant insert on casework.relatives, casework.people_drawers to naung_app');
    expect(answer.status).toBe(500);
    expect(foundIn(answer.text)).toEqual([]);
    expect(written).toContain('a fault of ours');
    expect(foundIn(written)).toEqual([]);
  });

  test('lies sealed while it is a draft, and under no word of hers', async () => {
    const key = `people/record-client/${randomUUID()}`;
    const body = JSON.stringify({ value: clientOf(canaries), version: 0 });
    const path = `/drafts/${encodeURIComponent(key)}`;
    const saved = await api.request(path, { method: 'PUT', headers: headersOf(cast.sari), body });
    expect([saved.status, foundIn(await saved.text())]).toEqual([200, []]);
    expect(await columnsWithCanaries()).toEqual([]);
    const listed = await api.request('/drafts', { headers: headersOf(cast.sari) });
    expect(foundIn(await listed.text())).toEqual([]);
  });
});

/** Table, column and the field whose canary stands there. */
async function columnsWithCanaries(): Promise<string[]> {
  const { rows: columns } = await cast.database.migrating.query<{ table: string; column: string }>(
    `select format('%I.%I', table_schema, table_name) as table, column_name as column from information_schema.columns
     where table_schema not in ('pg_catalog', 'information_schema')`,
  );
  const found: string[] = [];
  for (const { table, column } of columns) {
    const { rows } = await cast.database.migrating.query<{ text: string | null }>(
      `select string_agg(distinct "${column}"::text, ' ') as text from ${table}`,
    );
    for (const field of foundIn(rows[0]?.text ?? '')) found.push(`${table}.${column}: ${field}`);
  }
  return found;
}
