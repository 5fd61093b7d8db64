import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Cast } from '../ground/database/testing/cast.ts';
import { contextOf } from '../ground/database/transaction.ts';
import { caseworkCast, expectDone, openCase, recordClient, refusal, tell } from './casework.ts';

let cast: Cast;
beforeAll(async () => {
  cast = await caseworkCast();
});
afterAll(() => cast.close());

const add = (as: Cast['sari'], id: string, person: string, role: string, until?: string) =>
  cast.say(as, 'cases/add-team-member', { case: id, person, role, ...(until && { until }) });
const end = (as: Cast['sari'], id: string, person: string) =>
  cast.say(as, 'cases/end-team-member', { case: id, person });
const sees = async (as: Cast['sari'], id: string) => (await cast.ask(as, 'cases/show', { case: id })).status;
const story = async (as: Cast['sari'], id: string) =>
  JSON.stringify((await cast.ask(as, 'intake/of-case', { case: id })).body);

describe('the team of a case', () => {
  test('whoever is named reads the case and what was told, and whoever is ended reads nothing more', async () => {
    const { id } = await openCase(cast);
    await recordClient(cast, id);
    expect(await sees(cast.komang, id)).toBe(404);
    expectDone(await add(cast.sari, id, cast.komang.person, 'companion'));
    expect(await sees(cast.komang, id)).toBe(200);
    expect(await story(cast.komang, id)).toContain('CANARY-STORY');
    expect((await cast.ask(cast.komang, 'cases/identity', { case: id })).body).toMatchObject({ name: 'CANARY-NAME' });
    await tell(cast, id, { story: 'CANARY-LATER' });
    expect(await story(cast.komang, id)).toContain('CANARY-LATER');

    expectDone(await end(cast.sari, id, cast.komang.person));
    expect(await sees(cast.komang, id)).toBe(404);
    expect(await story(cast.komang, id)).toBe('{"items":[]}');
    expect((await cast.ask(cast.sari, 'cases/show', { case: id })).body).toMatchObject({
      team: [
        { name: 'Sari', isOver: false },
        { name: 'Komang', isOver: true },
      ],
    });
    expectDone(await add(cast.sari, id, cast.komang.person, 'psychologist'));
    expect(await sees(cast.komang, id)).toBe(200);
  });

  test('a supervisor names somebody without reading what she opens to her', async () => {
    const { id } = await openCase(cast);
    const supervisor = { ...cast.made, deeds: ['supervise'] as const };
    expect(await story(cast.made, id)).not.toContain('CANARY');
    expectDone(await add(supervisor, id, cast.komang.person, 'companion'));
    expect(await story(cast.komang, id)).toContain('CANARY-STORY');
  });

  test('is never without a case manager, and takes nobody who may not work on cases or who names herself', async () => {
    const { id } = await openCase(cast);
    expect(refusal(await end(cast.made, id, cast.sari.person))).toBe('case-needs-a-manager');
    expect(refusal(await add(cast.sari, id, cast.hasan.person, 'companion'))).toBe('cannot-be-on-this-team');
    expect(refusal(await add(cast.sari, id, randomUUID(), 'companion'))).toBe('cannot-be-on-this-team');
    expect(refusal(await add(cast.made, id, cast.made.person, 'companion'))).toBe('cannot-name-yourself');
    expectDone(await add(cast.sari, id, cast.komang.person, 'case-manager'));
    expectDone(await end(cast.sari, id, cast.sari.person));
    expect(await sees(cast.sari, id)).toBe(404);
    expect(await sees(cast.komang, id)).toBe(200);
  });

  test('is not taken from its manager by one who named the next: another ends her part, or she herself', async () => {
    const { id } = await openCase(cast);
    expectDone(await add(cast.made, id, cast.komang.person, 'case-manager'));
    expect(refusal(await end(cast.made, id, cast.sari.person))).toBe('takes-a-second-word');
    expect(await sees(cast.sari, id)).toBe(200);
    expectDone(await end(cast.komang, id, cast.sari.person));
    expectDone(await add(cast.komang, id, cast.sari.person, 'case-manager'));
    expectDone(await end(cast.made, id, cast.komang.person));
  });

  test('a stand-in is let in until her last day is over, by the clock of the place', async () => {
    const { id } = await openCase(cast);
    expect(refusal(await add(cast.sari, id, cast.komang.person, 'stand-in'))).toBe('stand-in-needs-an-end');
    const day = (offset: number) =>
      new Date(Date.now() + 8 * 3_600_000 + offset * 86_400_000).toISOString().slice(0, 10);
    expectDone(await add(cast.sari, id, cast.komang.person, 'stand-in', day(1)));
    expect(await sees(cast.komang, id)).toBe(200);
    const { rows } = await cast.database.migrating.query<{ until: string }>(
      `select distinct (until at time zone 'Asia/Makassar')::text as until from access.reach where subject = $1 and grantee = $2`,
      [id, `person:${cast.komang.person}`],
    );
    expect(rows).toEqual([{ until: `${day(2)} 00:00:00` }]);
    await cast.database.migrating.query('update access.reach set until = now() where grantee = $1', [
      `person:${cast.komang.person}`,
    ]);
    expect(await sees(cast.komang, id)).toBe(404);
  });

  test('the same person under a duty that has nothing to do with cases does nothing in them', async () => {
    const { id } = await openCase(cast);
    const asActivist = { ...cast.sari, deeds: ['record-activities'] as const };
    expect(await cast.say(asActivist, 'cases/raise-urgency', { case: id, to: 'merah' })).toMatchObject({ status: 404 });
    expect(await sees(asActivist, id)).toBe(403);
  });
});

describe('a child who is the respondent', () => {
  const openFile = (as: Cast['sari'], from: string, worker: string, id = randomUUID()) =>
    cast
      .say(as, 'cases/open-child-respondent', {
        case: id,
        from,
        alias: 'Jaka',
        unit: cast.units.intake,
        worker,
        urgency: 'kuning',
      })
      .then((answer) => ({ id, answer }));

  test('has a file of its own, and neither file shows that the other exists', async () => {
    const { id: from } = await openCase(cast, { respondentIsChild: true, forms: ['sexual'] });
    const { id, answer } = await openFile(cast.made, from, cast.komang.person);
    expectDone(answer);
    expect((await cast.ask(cast.komang, 'cases/show', { case: id })).body).toMatchObject({
      track: 'child-respondent',
      alias: 'Jaka',
    });
    expect([await sees(cast.sari, id), await sees(cast.komang, from)]).toEqual([404, 404]);
    expect(await story(cast.komang, id)).toBe('{"items":[]}');

    for (const [reader, file, other] of [
      [cast.komang, id, from],
      [cast.sari, from, id],
    ] as const) {
      const readable = await everythingSeenBy(reader);
      expect(readable).toContain(file);
      expect(readable).not.toContain(other);
    }
    const timeline = await cast.ask(cast.sari, 'cases/timeline', { case: from });
    expect(JSON.stringify(timeline.body)).not.toContain('child-respondent');
  });

  test('nobody is ever on both teams, and is not told why', async () => {
    const { id: from } = await openCase(cast, { respondentIsChild: true });
    expect(refusal((await openFile(cast.made, from, cast.sari.person)).answer)).toBe('cannot-be-on-this-team');
    const { id } = await openFile(cast.made, from, cast.komang.person);
    const wall = await add(cast.komang, id, cast.sari.person, 'companion');
    const noDuty = await add(cast.komang, id, cast.hasan.person, 'companion');
    expect(wall).toEqual(noDuty);
    expect(refusal(await add(cast.sari, from, cast.komang.person, 'companion'))).toBe('cannot-be-on-this-team');
    const client = await cast.database.app.connect();
    await client.query(`begin; ${contextOf(cast.komang)}`);
    const bySql = client.query(
      `insert into casework.case_team (district, id, case_id, person, role, since) values ($1, $2, $3, $4, 'companion', current_date)`,
      [cast.here, randomUUID(), id, cast.sari.person],
    );
    await expect(bySql).rejects.toMatchObject({ code: '42501' });
    await client.query('rollback');
    client.release();
  });

  test('is opened only where the respondent is a child, and by somebody who does not know the story', async () => {
    const { id: grown } = await openCase(cast, { respondentIsChild: false });
    expect(refusal((await openFile(cast.made, grown, cast.komang.person)).answer)).toBe('respondent-is-not-a-child');
    const { id: from } = await openCase(cast, { respondentIsChild: true });
    expect((await openFile(cast.sari, from, cast.komang.person)).answer.status).toBe(403);
    expectDone(await add(cast.sari, from, cast.komang.person, 'companion'));
    const asks = { ...cast.komang, deeds: ['supervise', 'work-on-cases'] as const };
    expect(refusal((await openFile(asks, from, cast.ketut.person)).answer)).toBe('must-not-know-both');
  });

  /** Every row of every table that the office's role lets this person read, as one text. */
  async function everythingSeenBy(reader: Cast['sari']): Promise<string> {
    const client = await cast.database.app.connect();
    try {
      const { rows } = await cast.database.migrating.query<{ table: string }>(
        `select table_schema || '.' || table_name as table from information_schema.role_table_grants
         where grantee = 'naung_app' and privilege_type = 'SELECT' and table_schema in ('casework', 'ground', 'access', 'oversight')`,
      );
      await client.query(`begin; ${contextOf(reader)}`);
      const texts: string[] = [];
      for (const { table } of rows) {
        const seen = await client.query<{ text: string }>(
          `select coalesce(string_agg(to_jsonb(t)::text, E'\\n'), '') as text from ${table} t`,
        );
        texts.push(seen.rows[0]?.text ?? '');
      }
      return texts.join('\n');
    } finally {
      await client.query('rollback');
      client.release();
    }
  }
});
