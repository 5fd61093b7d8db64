import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Cast } from '../ground/database/testing/cast.ts';
import { caseworkCast, counted, expectDone, openCase, recordClient, refusal } from './casework.ts';

let cast: Cast;
beforeAll(async () => {
  cast = await caseworkCast();
});
afterAll(() => cast.close());

const core = async (id: string) => (await cast.ask(cast.sari, 'cases/show', { case: id })).body;
const people = async (id: string, as = cast.sari) => cast.ask(as, 'people/of-case', { case: id });

const relative = (id: string, more: object = {}) =>
  cast.say(cast.sari, 'people/record-relative', {
    relative: randomUUID(),
    case: id,
    kinship: 'father',
    sex: 'male',
    isChild: false,
    livesTogether: true,
    isGuardian: true,
    isRespondent: true,
    mayKnow: false,
    name: 'CANARY-FATHER',
    ...more,
  });
const respondent = (id: string, record: string, more: object = {}) =>
  cast.say(cast.sari, 'people/record-respondent', {
    respondent: record,
    case: id,
    relation: 'neighbour',
    sex: 'male',
    isChild: null,
    ageBand: null,
    isNear: true,
    name: 'CANARY-RESPONDENT',
    ...more,
  });

describe('writing people down', () => {
  test('lifts into the core of the case what rules and numbers need, and nothing by which she could be found', async () => {
    const { id } = await openCase(cast);
    const fromReport = { sex: 'male', ageBand: '6-12', isChild: true, disability: null };
    expect((await people(id)).body).toMatchObject({ clients: [], fromReport });
    await recordClient(cast, id, { born: '2012-05-05', nik: '9108044505120000', school: 'CANARY-SCHOOL' });
    expect(await core(id)).toMatchObject({
      sex: 'female',
      ageBand: '13-17',
      aboutChild: true,
      guardianIsRespondent: false,
    });
    expectDone(await relative(id));
    expect(await core(id)).toMatchObject({ guardianIsRespondent: true });
    expectDone(await respondent(id, randomUUID(), { born: '2011-01-01' }));
    expect(await core(id)).toMatchObject({ relation: 'neighbour', respondentIsChild: true });
    expectDone(await respondent(id, randomUUID(), { isChild: false }));
    expect(await core(id)).toMatchObject({ respondentIsChild: false });
    expect(JSON.stringify(await core(id))).not.toContain('CANARY');
    expect((await people(id)).body).toMatchObject({
      clients: [{ name: 'CANARY-NAME', born: '2012-05-05', school: 'CANARY-SCHOOL' }],
      relatives: [{ name: 'CANARY-FATHER' }],
      respondents: [{ name: 'CANARY-RESPONDENT' }, {}],
      comesOfAgeOn: '2030-05-05',
    });
  });

  test('a supervisor reads no person, nor that there is one', async () => {
    const { id } = await openCase(cast);
    await recordClient(cast, id);
    const supervisor = { ...cast.made, deeds: ['supervise', 'triage'] as const };
    expect((await people(id, supervisor)).status).toBe(404);
    expect((await people(id, cast.ratna)).status).toBe(404);
  });

  test('one main survivor a case; another who was hurt counts as a korban and not as a case', async () => {
    const { id } = await openCase(cast);
    const before = await counted(cast);
    await recordClient(cast, id);
    const second = {
      client: randomUUID(),
      case: id,
      isMain: true,
      sex: 'male',
      isChild: true,
      ageBand: '6-12',
      disability: null,
    };
    expect(refusal(await cast.say(cast.sari, 'people/record-client', second))).toBe('main-survivor-is-known');
    expectDone(await cast.say(cast.sari, 'people/record-client', { ...second, isMain: false }));
    expect(
      refusal(await cast.say(cast.sari, 'people/correct-client', { record: second.client, changes: { isMain: true } })),
    ).toBe('main-survivor-is-known');
    const after = await counted(cast);
    expect([after.case, after.victim]).toEqual([before.case, (before.victim ?? 0) + 1]);
    expectDone(await cast.say(cast.sari, 'people/void-client', { record: second.client, reason: 'twice' }));
    expect((await counted(cast)).victim).toBe(before.victim);
  });

  test('refuses a number that is none, a code that no list holds, and a birthday to come', async () => {
    const { id } = await openCase(cast);
    const she = {
      client: randomUUID(),
      case: id,
      isMain: true,
      sex: 'female',
      isChild: true,
      ageBand: null,
      disability: null,
    };
    const say = (more: object) => cast.say(cast.sari, 'people/record-client', { ...she, ...more });
    expect(refusal(await say({ phones: [{ number: '12', whose: 'own', safe: 'safe' }] }))).toMatch(/^phone-/);
    expect(refusal(await say({ education: 'doctor-of-everything' }))).toBe('code-is-not-in-the-list');
    expect(refusal(await say({ born: '2999-01-01' }))).toBe('is-in-the-future');
    expect((await say({ favouriteColour: 'red' })).status).toBe(422);
  });
});

describe('putting people right', () => {
  test('a birth date takes the age along, into the case and into the numbers', async () => {
    const { id } = await openCase(cast);
    const client = await recordClient(cast, id, { born: '2012-05-05' });
    expectDone(await cast.say(cast.sari, 'people/correct-client', { record: client, changes: { born: '1990-05-05' } }));
    expect(await core(id)).toMatchObject({ ageBand: '25-44', aboutChild: false });
    expect((await people(id)).body).toMatchObject({
      decides: 'herself',
      clients: [{ isChild: false, born: '1990-05-05', name: 'CANARY-NAME' }],
    });
    const { rows } = await cast.database.migrating.query(
      `select before, after, sealed_fields from casework.corrections where record = $1`,
      [client],
    );
    expect(rows).toEqual([
      {
        before: { isChild: true, ageBand: '13-17' },
        after: { isChild: false, ageBand: '25-44' },
        sealed_fields: ['born'],
      },
    ]);
  });

  test('a telephone is kept in one form here too', async () => {
    const { id } = await openCase(cast);
    const client = await recordClient(cast, id);
    const phones = [{ number: '0812 3456 7890', whose: 'family', safe: 'unsafe' }];
    expectDone(await cast.say(cast.sari, 'people/correct-client', { record: client, changes: { phones } }));
    expect((await people(id)).body).toMatchObject({
      clients: [{ phones: [{ number: '+6281234567890', safe: 'unsafe' }] }],
    });
    expect(refusal(await cast.say(cast.sari, 'people/correct-client', { record: client, changes: { phones } }))).toBe(
      'nothing-changes',
    );
  });

  test('entered by mistake leaves nothing behind that the case would go on believing', async () => {
    const { id } = await openCase(cast);
    const client = await recordClient(cast, id, { born: '1990-05-05' });
    expect(await core(id)).toMatchObject({ sex: 'female', ageBand: '25-44' });
    expectDone(await cast.say(cast.sari, 'people/void-client', { record: client, reason: 'wrong-person' }));
    expect(await core(id)).toMatchObject({ sex: 'male', ageBand: '6-12', aboutChild: true });
    expect(await cast.ask(cast.sari, 'cases/identity', { case: id })).toMatchObject({ body: { name: null } });
  });
});

describe('the wrong child’s name', () => {
  test('moved to the case where it belongs is sealed anew: the team that had it opens nothing, and who read it is listed', async () => {
    const { id: wrong } = await openCase(cast);
    const { id: right } = await openCase(cast);
    expectDone(
      await cast.say(cast.sari, 'cases/add-team-member', {
        case: wrong,
        person: cast.komang.person,
        role: 'companion',
      }),
    );
    const client = await recordClient(cast, wrong, { sex: 'female' });
    expect((await cast.ask(cast.komang, 'cases/identity', { case: wrong })).body).toMatchObject({
      name: 'CANARY-NAME',
    });

    const moving = { record: client, to: right, reason: 'wrong-person' };
    expect((await cast.say(cast.made, 'people/move-client', moving)).status).toBe(403);
    expectDone(await cast.say(cast.sari, 'people/move-client', moving));

    expect((await cast.ask(cast.sari, 'cases/identity', { case: right })).body).toMatchObject({ name: 'CANARY-NAME' });
    expect((await cast.ask(cast.komang, 'cases/identity', { case: wrong })).body).toMatchObject({ name: null });
    expect(JSON.stringify((await people(wrong, cast.komang)).body)).not.toContain('CANARY-NAME');
    const { rows } = await cast.database.migrating.query<{ subject: string }>(
      'select distinct subject from casework.people_drawers where record = $1',
      [client],
    );
    expect(rows).toEqual([{ subject: right }]);

    expect(await core(right)).toMatchObject({ sex: 'female' });
    expect(await core(wrong)).toMatchObject({ sex: 'male' });
    const timeline = (await cast.ask(cast.sari, 'cases/timeline', { case: right })).body as {
      items: { event: string; core: object }[];
    };
    expect(timeline.items.find((item) => item.event === 'record-moved')?.core).toMatchObject({
      kind: 'client',
      from: wrong,
      readers: expect.arrayContaining([cast.komang.person]),
    });
  });

  test('is not moved where one does not work, nor where a main survivor is known', async () => {
    const { id: wrong } = await openCase(cast);
    const client = await recordClient(cast, wrong);
    const { id: taken } = await openCase(cast);
    await recordClient(cast, taken);
    const move = (to: string) =>
      cast.say(cast.sari, 'people/move-client', { record: client, to, reason: 'wrong-person' });
    expect(refusal(await move(taken))).toBe('main-survivor-is-known');
    expect(refusal(await move(randomUUID()))).toBe('no-such-case');
    expect(refusal(await move(wrong))).toBe('is-already-there');
  });
});
