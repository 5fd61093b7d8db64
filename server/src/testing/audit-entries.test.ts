import { randomUUID } from 'node:crypto';
import type { Actor } from '@naung/domain/ground/access/model.ts';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Cast } from '../ground/database/testing/cast.ts';
import { caseworkCast, openCase } from './casework.ts';

let cast: Cast;
beforeAll(async () => {
  cast = await caseworkCast();
});
afterAll(() => cast.close());

interface Entry {
  readonly person: string;
  readonly outcome: string;
  readonly purpose: string | null;
  readonly because: string | null;
  readonly session: string | null;
  readonly subjects: string[];
  readonly tried: string[];
}

const last = async (person: string, deed: string): Promise<Entry | undefined> => {
  const { rows } = await cast.database.migrating.query<Entry>(
    `select person, outcome, purpose, because, session, subjects, tried from audit.entries
     where person = $1 and deed = $2 order by at desc limit 1`,
    [person, deed],
  );
  return rows[0];
};

test('an entry says in which standing, by which rule, and in which session', async () => {
  const { id } = await openCase(cast);
  const session = randomUUID();
  const sari: Actor = { ...cast.sari, session };
  await cast.ask(sari, 'cases/show', { case: id });
  expect(await last(sari.person, 'cases/show')).toMatchObject({
    outcome: 'done',
    purpose: 'work-on-cases',
    because: expect.any(String),
    session,
    subjects: expect.arrayContaining([id]),
    tried: [],
  });
  await cast.say(sari, 'cases/set-next', { case: id, on: '2027-01-10', what: 'visit' });
  expect(await last(sari.person, 'cases/set-next')).toMatchObject({
    outcome: 'done',
    purpose: 'team',
    because: 'on-the-case-team',
    session,
  });
});

test('who tries what she may not see is noted with what she asked for, alike for what is hidden and what never was', async () => {
  const { id } = await openCase(cast);
  const never = randomUUID();
  for (const wanted of [id, never]) {
    await cast.ask(cast.komang, 'cases/show', { case: wanted });
    const entry = await last(cast.komang.person, 'cases/show');
    expect(entry).toMatchObject({ outcome: 'not-there', because: null, purpose: null, subjects: [], tried: [wanted] });
    await cast.say(cast.komang, 'cases/set-next', { case: wanted, on: '2027-01-10', what: 'visit' });
    expect(await last(cast.komang.person, 'cases/set-next')).toMatchObject({ outcome: 'not-there', tried: [wanted] });
  }
});

test('what a rule refuses and what the case refuses are told apart', async () => {
  const { id, concern } = await openCase(cast);
  await cast.ask(cast.hasan, 'cases/show', { case: id });
  expect(await last(cast.hasan.person, 'cases/show')).toMatchObject({
    outcome: 'not-allowed',
    because: expect.stringMatching(/-/),
    subjects: [],
    tried: [id],
  });
  const again = { concern, case: randomUUID(), isNew: true, alias: 'Melati', worker: cast.sari.person };
  await cast.say(cast.ketut, 'intake/accept', again);
  expect(await last(cast.ketut.person, 'intake/accept')).toMatchObject({
    outcome: 'refused',
    purpose: 'triages',
    because: expect.stringMatching(/-/),
    tried: expect.arrayContaining([concern]),
  });
});

test('the office adds entries and can neither read, change nor remove one, nor choose its time or its transaction', async () => {
  const entry = [cast.here, randomUUID(), cast.sari.person];
  const add = (column: string, value: string) =>
    `insert into audit.entries (district, id, person, deed, outcome, ${column}) values ($1, $2, $3, 'x/y', 'done', ${value})`;
  for (const [sql, values] of [
    ['select * from audit.entries', []],
    ['update audit.entries set deed = deed', []],
    ['delete from audit.entries', []],
    ['truncate audit.entries', []],
    [add('xid', `'3'::xid8`), entry],
    [add('at', 'now()'), entry],
    ['select * from audit.seals', []],
    [`insert into audit.seals (number, head, leaves) values (1, '', '')`, []],
  ] as const)
    await expect(cast.database.app.query(sql, [...values]), sql).rejects.toMatchObject({ code: '42501' });
  for (const role of ['keeper', 'audit', 'auth', 'jobs', 'stats', 'door'] as const)
    for (const sql of ['update audit.entries set deed = deed', 'delete from audit.entries', 'delete from audit.seals'])
      await expect(cast.database[role].query(sql), `${role}: ${sql}`).rejects.toMatchObject({ code: '42501' });
});
