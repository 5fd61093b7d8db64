import { randomUUID } from 'node:crypto';
import { afterAll, describe, expect, it, test } from 'vitest';
import { activitiesRoom } from './routes.ts';
import { activityStory, reachOf, tally } from './testing/activity-story.ts';

const { cast, own, neighbour, putu, held, ofDinas, record, refusalOf, shown, countedFor } = await activityStory();
afterAll(() => cast.close());

describe('recording', () => {
  it('writes it down years later, with three times kept apart, and counts it in its month', async () => {
    const body = await record(cast.wayan, { heldOn: '2021-02-14' });
    const answer = await cast.ask(cast.wayan, 'activities/show', { activity: body.activity });
    const { activity, attendance: _lines, ...told } = body;
    expect(answer).toMatchObject({
      status: 200,
      body: {
        ...told,
        id: activity,
        agencies: [],
        reach: body.tally,
        recordedBy: { person: cast.wayan.person, name: 'Wayan' },
        joinedTo: null,
      },
    });
    expect(activitiesRoom.reads[1]?.contract.answer.safeParse(answer.body).success).toBe(true);
    expect(await countedFor(activity)).toEqual([
      {
        kind: 'activity',
        by: { stage: 'prevention', level: 'family', holder: 'village', own: true, village: own },
        sum: 1,
      },
      { kind: 'reach', by: { stage: 'prevention', level: 'family', group: 'adult-female' }, sum: 18 },
      { kind: 'reach', by: { stage: 'prevention', level: 'family', group: 'adult-male' }, sum: 4 },
      { kind: 'reach', by: { stage: 'prevention', level: 'family', group: 'disability' }, sum: 1 },
    ]);
  });

  it('says the same command twice and happens once', async () => {
    const [body, id] = [held(), randomUUID()];
    const first = await cast.say(cast.wayan, 'activities/record', body, id);
    expect(await cast.say(cast.wayan, 'activities/record', body, id)).toEqual(first);
    expect((await countedFor(body.activity)).find((one) => one.kind === 'activity')?.sum).toBe(1);
    expect(await refusalOf(cast.wayan, 'activities/record', body)).toBe('id-is-taken');
  });

  it('asks for finer bands only where the kind does', async () => {
    const bands = { '13-17': { female: 12, male: 8 }, '25-59': { female: 1, male: 0 } };
    const forum = { kind: 'child-forum-meeting', levels: ['child'], bands, tally: tally(12, 8, 1, 0, 0) };
    await record(cast.wayan, forum);
    expect(await refusalOf(cast.wayan, 'activities/record', held({ ...forum, tally: tally(12, 8, 2, 0, 0) }))).toBe(
      'bands-do-not-add-up',
    );
    expect(await refusalOf(cast.wayan, 'activities/record', held({ bands }))).toBe('kind-asks-no-bands');
  });

  test.each([
    ['code-is-not-on-the-list', { kind: 'own-mediation' }],
    ['code-is-not-on-the-list', { heldOn: '2010-05-05', funding: 'village-fund' }],
    ['day-lies-ahead', { heldOn: '2999-01-01' }],
    ['no-such-place', { place: 1 }],
    ['no-such-agency', { agencies: [randomUUID()] }],
    ['more-disabled-than-came', { tally: tally(1, 0, 0, 0, 2) }],
  ])('is refused because %s', async (because, more) => {
    expect(await refusalOf(cast.wayan, 'activities/record', held(more))).toBe(because);
  });

  it('is refused for a village of another district, and for one that came twice', async () => {
    expect(await refusalOf(putu, 'activities/record', ofDinas({ village: cast.elsewhere }))).toBe(
      'village-lies-elsewhere',
    );
    const line = (village: number) => ({ line: randomUUID(), village, tally: tally(0, 0, 1, 1) });
    expect(await refusalOf(putu, 'activities/record', ofDinas({ attendance: [line(own), line(own)] }))).toBe(
      'village-is-counted-twice',
    );
    expect(await refusalOf(putu, 'activities/record', ofDinas({ attendance: [line(cast.elsewhere)] }))).toBe(
      'village-lies-elsewhere',
    );
  });

  it('understands no line with the number of a person, and keeps the rest of such a wish out of every answer', async () => {
    const answer = await cast.say(cast.wayan, 'activities/record', held({ title: 'Rumah anak 5108045511100000' }));
    expect(answer).toMatchObject({ status: 422, body: { errors: [{ field: 'title' }] } });
    expect(JSON.stringify(answer.body)).not.toContain('5108');
  });

  test.each([
    ['a place beyond all numbers', { place: 3_000_000_000 }],
    ['a zero byte', { title: 'Sara\u0000sehan' }],
    ['a tally of halves', { tally: tally(1.5) }],
    ['a day that never was', { heldOn: '2025-02-30' }],
  ])('answers 422 to %s and keeps nothing', async (_what, more) => {
    const body = held(more);
    expect(await cast.say(cast.wayan, 'activities/record', body)).toMatchObject({ status: 422 });
    expect(await cast.ask(cast.wayan, 'activities/show', { activity: body.activity })).toMatchObject({ status: 404 });
  });

  test.each(['[1]', '["x","y"]', '["2025-01-01","not an id"]', 'nothing', '["2025-13-45","a"]'])(
    'answers to a cursor written by hand (%s) without breaking',
    async (after) => {
      expect([200, 422]).toContain((await cast.ask(cast.wayan, 'activities/list', { after })).status);
    },
  );

  it('leaves no words in the log', async () => {
    const body = await record(cast.wayan, { title: 'Sarasehan yang khas', ledBy: 'Ibu Contoh' });
    const { rows } = await cast.database.migrating.query(
      'select core, sealed_fields from ground.log where record = $1',
      [body.activity],
    );
    expect(JSON.stringify(rows.map((row) => row.core))).not.toMatch(/khas|Contoh|Balai|mengasuh/);
    expect(rows[0].sealed_fields).toEqual(expect.arrayContaining(['title', 'ledBy', 'outcome']));
  });
});

describe('attendance by village', () => {
  it('is added to those without a village, put right line by line, and leaves the count when it is void', async () => {
    const lines = [own, neighbour].map((village, n) => ({
      line: randomUUID(),
      village,
      tally: tally(0, 0, 2 + n, 3, 0),
    }));
    const body = ofDinas({ tally: tally(0, 0, 1, 1, 0), attendance: lines });
    expect(await cast.say(putu, 'activities/record', body)).toMatchObject({ status: 201 });
    const women = async () => reachOf(await countedFor(body.activity), 'adult-female');
    expect(await women()).toBe(6);
    expect((await shown(putu, body.activity)).reach).toEqual(tally(0, 0, 6, 7, 0));

    const third = {
      line: randomUUID(),
      activity: body.activity,
      village: await cast.layVillage('Gobleg'),
      tally: tally(0, 0, 4, 0, 0),
    };
    expect(await cast.say(putu, 'activities/add-attendance', third)).toMatchObject({ status: 201 });
    expect(await refusalOf(putu, 'activities/add-attendance', { ...third, line: randomUUID() })).toBe(
      'village-is-counted-twice',
    );
    expect(await women()).toBe(10);

    const wrong = { record: lines[0]?.line, changes: { tally: tally(0, 0, 20, 3, 0) } };
    expect(await cast.say(putu, 'activities/correct-attendance', wrong)).toMatchObject({ status: 201 });
    expect(await women()).toBe(28);
    expect(
      await cast.say(putu, 'activities/void-attendance', { record: third.line, reason: 'typed-wrong' }),
    ).toMatchObject({ status: 201 });
    expect(await women()).toBe(24);
    expect(await cast.say(putu, 'activities/void-activity', { record: body.activity, reason: 'twice' })).toMatchObject({
      status: 201,
    });
    expect(await countedFor(body.activity)).toEqual([]);
    expect(await refusalOf(putu, 'activities/add-attendance', { ...third, line: randomUUID() })).toBe(
      'was-entered-by-mistake',
    );
  });
});
