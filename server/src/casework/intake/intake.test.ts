import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Cast, castOf } from '../../ground/database/testing/cast.ts';
import { intakeRoom } from './routes.ts';

const told = {
  channel: 'walk-in',
  kinds: ['violence-physical'],
  forms: ['physical'],
  aboutChild: true,
  ageBand: '6-12',
  sex: 'male',
  disability: null,
  village: null,
  placeKind: 'household',
  relation: 'parent',
  respondentIsChild: false,
  reporterKind: 'neighbour',
  occurred: 'this-week',
  occurredOn: null,
  urgencyItems: [],
  story: 'CANARY-STORY di dapur',
  subjectName: 'CANARY-NAME',
  reporterName: 'CANARY-REPORTER',
};

let cast: Cast;
beforeAll(async () => {
  cast = await castOf([intakeRoom]);
});
afterAll(() => cast.close());

const receive = async (more: object = {}) => {
  const concern = randomUUID();
  const answer = await cast.say(cast.sari, 'intake/receive', { concern, ...told, ...more });
  expect(answer.status).toBe(201);
  return concern;
};

describe('a concern', () => {
  test('written down by whoever answers the door is seen by those who triage, and not by her', async () => {
    const concern = await receive();
    const shown = await cast.ask(cast.ketut, 'intake/show', { concern });
    expect(shown).toMatchObject({
      status: 200,
      body: { urgency: 'hijau', told: { story: told.story, subjectName: told.subjectName } },
    });
    const inbox = await cast.ask(cast.ketut, 'intake/inbox');
    expect((inbox.body as { items: { id: string }[] }).items.map((item) => item.id)).toContain(concern);
    expect(await cast.ask(cast.sari, 'intake/show', { concern })).toMatchObject({ status: 403 });
  });

  test('hidden and missing answer alike, to the last letter', async () => {
    const concern = await receive();
    const hidden = await cast.ask(cast.ratna, 'intake/show', { concern });
    const missing = await cast.ask(cast.ratna, 'intake/show', { concern: randomUUID() });
    expect(hidden).toEqual(missing);
    expect(hidden.status).toBe(404);
    const closing = (id: string) => cast.say(cast.ratna, 'intake/close', { concern: id, reason: 'prank' });
    expect(await closing(concern)).toEqual(await closing(randomUUID()));
  });

  test('is received once however often it is said, and another body under the same id is refused', async () => {
    const [concern, id] = [randomUUID(), randomUUID()];
    const first = await cast.say(cast.sari, 'intake/receive', { concern, ...told }, id);
    const second = await cast.say(cast.sari, 'intake/receive', { concern, ...told }, id);
    expect(second).toEqual(first);
    const other = await cast.say(cast.sari, 'intake/receive', { concern, ...told, sex: 'female' }, id);
    expect(other).toMatchObject({ status: 409, body: { refusal: 'command-already-used' } });
    const { rows } = await cast.database.migrating.query(
      'select count(*)::int as n from casework.concerns where id = $1',
      [concern],
    );
    expect(rows[0].n).toBe(1);
  });

  test('said twice at the same moment happens once', async () => {
    const [concern, id] = [randomUUID(), randomUUID()];
    const say = () => cast.say(cast.sari, 'intake/receive', { concern, ...told }, id);
    const answers = await Promise.all([say(), say(), say()]);
    expect(new Set(answers.map((answer) => JSON.stringify(answer))).size).toBe(1);
  });

  test('leaves no word of what was told in any column, log or audit entry', async () => {
    await receive();
    const { rows } = await cast.database.migrating.query<{ table: string }>(
      `select schemaname || '.' || tablename as table from pg_tables where schemaname in ('casework', 'ground', 'audit', 'access', 'oversight')`,
    );
    for (const { table } of rows) {
      const found = await cast.database.migrating.query(
        `select 1 from ${table} t where to_jsonb(t)::text ~ 'CANARY' limit 1`,
      );
      expect(found.rowCount, table).toBe(0);
    }
  });

  test('every look at it leaves one audit entry with what was opened', async () => {
    const concern = await receive();
    await cast.ask(cast.ketut, 'intake/show', { concern });
    const { rows } = await cast.database.migrating.query(
      `select deed, outcome, compartments from audit.entries where $1 = any (subjects) and deed = 'intake/show'`,
      [concern],
    );
    expect(rows).toHaveLength(1);
    expect(rows[0]).toMatchObject({ outcome: 'done' });
    expect(rows[0].compartments).toEqual(expect.arrayContaining(['core', 'narrative', 'identity', 'reporter']));
  });

  test('is refused when it was decided already, and the refusal is the answer for ever', async () => {
    const concern = await receive();
    expect(await cast.say(cast.ketut, 'intake/close', { concern, reason: 'advice-was-enough' })).toMatchObject({
      status: 201,
    });
    const id = randomUUID();
    const again = await cast.say(cast.ketut, 'intake/close', { concern, reason: 'prank' }, id);
    expect(again).toMatchObject({ status: 409, body: { refusal: 'already-decided' } });
    expect(await cast.say(cast.ketut, 'intake/close', { concern, reason: 'prank' }, id)).toEqual(again);
  });
});

describe('putting a concern right', () => {
  const count = async (kind: string) => {
    const { rows } = await cast.database.migrating.query<{ n: number }>(
      'select coalesce(sum(amount * weight), 0)::int as n from oversight.facts where kind = $1',
      [kind],
    );
    return rows[0]?.n ?? 0;
  };

  test('keeps what stood before, sealed and in the clear', async () => {
    const concern = await receive();
    const answer = await cast.say(cast.ketut, 'intake/correct-concern', {
      record: concern,
      changes: { subjectName: 'CANARY-RIGHT', sex: 'female' },
    });
    expect(answer).toMatchObject({ status: 201, body: { events: ['record-corrected'] } });
    const shown = await cast.ask(cast.ketut, 'intake/show', { concern });
    expect(shown.body).toMatchObject({ sex: 'female', told: { subjectName: 'CANARY-RIGHT', story: told.story } });
    const { rows } = await cast.database.migrating.query(
      `select version, compartment from casework.intake_drawers where record = $1 and compartment = 'identity' order by version`,
      [concern],
    );
    expect(rows).toHaveLength(2);
    const history = await cast.database.migrating.query(
      'select before, after, sealed_fields from casework.corrections where record = $1',
      [concern],
    );
    expect(history.rows).toEqual([
      { before: { sex: 'male' }, after: { sex: 'female' }, sealed_fields: ['subjectName'] },
    ]);
  });

  test('asks why after a day, and when nothing changes says so', async () => {
    cast.at('2026-01-05T01:00:00.000Z');
    const concern = await receive();
    cast.at('2026-01-07T01:00:00.000Z');
    const change = { record: concern, changes: { sex: 'female' } };
    expect(await cast.say(cast.ketut, 'intake/correct-concern', change)).toMatchObject({
      body: { refusal: 'reason-is-needed' },
    });
    expect(await cast.say(cast.ketut, 'intake/correct-concern', { ...change, reason: 'typed-wrong' })).toMatchObject({
      status: 201,
    });
    expect(await cast.say(cast.ketut, 'intake/correct-concern', { ...change, reason: 'typed-wrong' })).toMatchObject({
      body: { refusal: 'nothing-changes' },
    });
    cast.at(null);
  });

  test('entered by mistake leaves every count and stays in the history', async () => {
    const before = await count('concern');
    const concern = await receive();
    expect(await count('concern')).toBe(before + 1);
    expect(await cast.say(cast.ketut, 'intake/void-concern', { record: concern, reason: 'twice' })).toMatchObject({
      status: 201,
    });
    expect(await count('concern')).toBe(before);
    expect(await cast.ask(cast.ketut, 'intake/show', { concern })).toMatchObject({ status: 404 });
  });
});

test('without a context the office’s role sees no row', async () => {
  await receive();
  for (const table of ['casework.concerns', 'casework.intake_drawers', 'access.reach', 'ground.log'])
    expect((await cast.database.app.query(`select 1 from ${table}`)).rowCount, table).toBe(0);
});
