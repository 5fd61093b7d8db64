/**
 * Many people's data taken out at once: a few rows by one, more of them and all names by two, never a row that the taker could not
 * open by itself.
 */
import { randomUUID } from 'node:crypto';
import type { Actor } from '@naung/domain/ground/access/model.ts';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { releasesRoom } from '../casework/releases/routes.ts';
import type { Cast } from '../ground/database/testing/cast.ts';
import { caseworkCast, expectDone, openCase, recordClient, refusal } from './casework.ts';
import { textOf } from './xlsx-text.ts';

let cast: Cast;
const cases: string[] = [];
beforeAll(async () => {
  cast = await caseworkCast([releasesRoom]);
  for (const name of ['CANARY-ONE', 'CANARY-TWO', 'CANARY-THREE']) {
    const { id } = await openCase(cast);
    await recordClient(cast, id, { name });
    cases.push(id);
  }
  await limit('rows-alone', 3);
}, 60_000);
afterAll(() => cast.close());

interface Listed {
  readonly items: readonly { readonly id: string; readonly rows: number | null; readonly state: string }[];
}

const askFor = (as: Actor, more: object = {}, release: string = randomUUID()) =>
  cast.say(as, 'releases/ask', { release, kind: 'codes', whose: 'mine', because: 'supervision', ...more });
const decide = (as: Actor, release: string, answer = 'allow') => cast.say(as, 'releases/decide', { release, answer });
const sheetFor = (as: Actor, release: string) => cast.ask(as, 'releases/sheet', { release });

const mineOf = async (as: Actor) => (await cast.ask(as, 'releases/mine')).body as { items: object[]; limits: object };
const waitingFor = async (as: Actor) => ((await cast.ask(as, 'releases/waiting')).body as Listed).items;

/** The dated list as a district would have changed it. */
const limit = (code: string, most: number) =>
  cast.database.owner.query(
    `update ground.codes set detail = jsonb_build_object('most', $2::int) where list = 'release-limits' and code = $1`,
    [code, most],
  );

async function afresh(): Promise<void> {
  await cast.database.owner.query('delete from casework.releases');
}

describe('a short sheet of codes', () => {
  test('is taken alone, and holds no name', async () => {
    await afresh();
    const limits = { rowsAlone: 3, rowsAtAll: 2000 };
    expect(await mineOf(cast.sari)).toEqual({ items: [], limits: { ...limits, rowsTakenAlone: 0 } });
    const release = randomUUID();
    expectDone(await askFor(cast.sari, {}, release));
    expect(await mineOf(cast.sari)).toMatchObject({
      items: [{ rows: 3, rowsNow: 3 }],
      limits: { ...limits, rowsTakenAlone: 3 },
    });
    const { body } = await sheetFor(cast.sari, release);
    expect((body as { rows: number }).rows).toBe(3);
    expect(textOf(body)).toContain('Melati');
    expect(textOf(body)).toContain(release);
    expect(textOf(body)).not.toContain('CANARY');
    const { rows } = await cast.database.owner.query<{ subjects: string[]; compartments: string[] }>(
      `select subjects, compartments from audit.entries where deed = 'releases/sheet' and outcome = 'done' order by at desc limit 1`,
    );
    expect(rows[0]?.subjects.toSorted()).toEqual(cases.toSorted());
    expect(rows[0]?.compartments).toEqual(['core']);
  });

  test('is not cut into slices: what was taken within a day is added up', async () => {
    await afresh();
    expectDone(await askFor(cast.sari));
    const second = randomUUID();
    expectDone(await askFor(cast.sari, {}, second));
    expect((await sheetFor(cast.sari, second)).status).toBe(404);
    expect((await waitingFor(cast.made)).map((one) => one.id)).toEqual([second]);
    expect(refusal(await askFor(cast.sari))).toBe('one-is-asked');
  });

  test('two askings at the same moment are not both allowed alone', async () => {
    await afresh();
    await Promise.all([askFor(cast.sari), askFor(cast.sari), askFor(cast.sari)]);
    const { rows } = await cast.database.owner.query<{ alone: string }>(
      'select count(*) filter (where is_alone) as alone from casework.releases',
    );
    expect(Number(rows[0]?.alone)).toBe(1);
  });
});

describe('names', () => {
  const names = { kind: 'names', because: 'service-for-many' };

  test('are allowed by another alone, and then opened where she is on the team', async () => {
    await afresh();
    const release = randomUUID();
    expectDone(await askFor(cast.sari, names, release));
    expect((await sheetFor(cast.sari, release)).status).toBe(404);
    expect((await decide(cast.sari, release)).status).toBe(409);
    expect((await decide(cast.komang, release)).status).toBe(404);
    expect((await decide(cast.ratna, release)).status).toBe(404);
    expectDone(await decide(cast.made, release));
    expect(refusal(await decide(cast.made, release, 'refuse'))).toBe('is-decided');
    const inAnotherUnit = { ...cast.sari, unit: cast.hasan.unit };
    expect((await sheetFor(inAnotherUnit, release)).status, 'not under her duty in another unit').toBe(404);
    const { body } = await sheetFor(cast.sari, release);
    for (const name of ['CANARY-ONE', 'CANARY-TWO', 'CANARY-THREE']) expect(textOf(body)).toContain(name);
    expect((await sheetFor(cast.made, release)).status).toBe(404);
  });

  test('leave once, and of the cases they were asked for alone, whatever older one comes to her since', async () => {
    await afresh();
    const { id } = await openCase(cast);
    await recordClient(cast, id, { name: 'CANARY-OLDER' });
    const { owner } = cast.database;
    const isThere = (one: string | undefined, is: boolean) =>
      owner.query('update casework.cases set voided_at = case when $2 then null else now() end where id = $1', [
        one,
        is,
      ]);
    await owner.query('update casework.cases set opened_on = opened_on - 900, voided_at = now() where id = $1', [id]);
    const release = randomUUID();
    expectDone(await askFor(cast.sari, names, release));
    expectDone(await decide(cast.made, release));
    await isThere(id, true);
    await isThere(cases[2], false);
    expect((await mineOf(cast.sari)).items).toMatchObject([{ rows: 3, rowsNow: 2, isTaken: false }]);
    const both = await Promise.all([sheetFor(cast.sari, release), sheetFor(cast.sari, release)]);
    expect(both.map(({ status }) => status).toSorted()).toEqual([200, 404]);
    const text = textOf(both.find(({ status }) => status === 200)?.body);
    expect(text).toContain('CANARY-ONE');
    for (const other of ['CANARY-OLDER', 'CANARY-THREE']) expect(text).not.toContain(other);
    await isThere(cases[2], true);
    expect((await sheetFor(cast.sari, release)).status).toBe(404);
    expect((await mineOf(cast.sari)).items).toMatchObject([{ rowsNow: null, isTaken: true }]);
    await isThere(id, false);
  });

  test('of cases that came to her after it was allowed are not in it', async () => {
    await afresh();
    const release = randomUUID();
    expectDone(await askFor(cast.sari, names, release));
    expectDone(await decide(cast.made, release));
    const { id } = await openCase(cast);
    await recordClient(cast, id, { name: 'CANARY-LATER' });
    expect(((await sheetFor(cast.sari, release)).body as { rows: number }).rows).toBe(3);
    await cast.database.owner.query('update casework.cases set voided_at = now() where id = $1', [id]);
  });

  test('that begin like a formula stay text', async () => {
    await afresh();
    const { id } = await openCase(cast);
    await recordClient(cast, id, { name: '=HYPERLINK("http://x","CANARY-FORMULA")' });
    const release = randomUUID();
    expectDone(await askFor(cast.sari, names, release));
    expectDone(await decide(cast.made, release));
    const text = textOf((await sheetFor(cast.sari, release)).body);
    expect(text).toContain('CANARY-FORMULA');
    expect(text).not.toMatch(/<f[ >]/);
    await cast.database.owner.query('update casework.cases set voided_at = now() where id = $1', [id]);
  });

  test('a custodian may decide as well, and is told roughly how many', async () => {
    await afresh();
    const custodian = await cast.hire('Kustodian', 'custodian');
    const release = randomUUID();
    expectDone(await askFor(cast.sari, names, release));
    expect((await waitingFor(custodian)).map(({ id, rows }) => [id, rows])).toEqual([[release, null]]);
    expect(await waitingFor(custodian)).toMatchObject([{ rowsNow: null }]);
    expect((await waitingFor(cast.made)).map(({ id, rows }) => [id, rows])).toEqual([[release, null]]);
    expectDone(await decide(custodian, release, 'refuse'));
    expect((await sheetFor(cast.sari, release)).status).toBe(404);
  });

  test('who asks cannot allow it under another duty either', async () => {
    await afresh();
    const release = randomUUID();
    expectDone(await askFor(cast.sari, names, release));
    const { duty } = cast.made;
    const sheUnderAnother: Actor = { ...cast.made, person: cast.sari.person, duty };
    expect(refusal(await decide(sheUnderAnother, release))).toBe('not-by-who-asked');
  });

  test('are not behind the unit’s cases, nor given after the hour is over', async () => {
    await afresh();
    expect(refusal(await askFor(cast.made, { ...names, whose: 'unit' }))).toBe('names-of-own-cases-alone');
    const release = randomUUID();
    const start = Date.now();
    expectDone(await askFor(cast.sari, names, release));
    expectDone(await decide(cast.made, release));
    cast.at(new Date(start + 59 * 60_000).toISOString());
    expect((await mineOf(cast.sari)).items).toMatchObject([{ rowsNow: 3 }]);
    cast.at(new Date(start + 61 * 60_000).toISOString());
    expect((await sheetFor(cast.sari, release)).status).toBe(404);
    cast.at(null);
  });

  test('a case behind a wall, or no longer hers, is not in the sheet that was allowed before', async () => {
    await afresh();
    const release = randomUUID();
    expectDone(await askFor(cast.sari, names, release));
    expectDone(await decide(cast.made, release));
    const [walled] = cases;
    await cast.database.owner.query(
      `insert into access.walls (district, id, subject, person, because) values ($1, gen_random_uuid(), $2, $3, 'wish')`,
      [cast.here, walled, cast.sari.person],
    );
    await cast.database.owner.query('select access.settle_all($1, $2)', [cast.here, walled]);
    expect((await mineOf(cast.sari)).items).toMatchObject([{ rows: 3, rowsNow: 2 }]);
    const { body } = await sheetFor(cast.sari, release);
    expect((body as { rows: number }).rows).toBe(2);
    expect(textOf(body)).not.toContain('CANARY-ONE');
    expect(textOf(body)).toContain('CANARY-TWO');
    cast.at(new Date(Date.now() + 61 * 60_000).toISOString());
    expect((await mineOf(cast.sari)).items).toMatchObject([{ rows: 3, rowsNow: null }]);
    cast.at(null);
    await cast.database.owner.query('delete from access.walls where subject = $1', [walled]);
    await cast.database.owner.query('select access.settle_all($1, $2)', [cast.here, walled]);
  });
});

test('a limit that was bent out of shape lets nobody take anything', async () => {
  await afresh();
  await cast.database.owner.query(
    `update ground.codes set detail = '{"most": "many"}' where list = 'release-limits' and code = 'rows-at-all'`,
  );
  expect(refusal(await askFor(cast.sari))).toBe('too-many-rows');
  expect((await mineOf(cast.sari)).limits).toMatchObject({ rowsAtAll: 0 });
  await limit('rows-at-all', 2000);
});
