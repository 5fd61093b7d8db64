import { randomUUID } from 'node:crypto';
import type { Actor } from '@naung/domain/ground/access/model.ts';
import { afterAll, describe, expect, it, test } from 'vitest';
import { refusal, villageStory } from './testing/village-story.ts';

const { cast, kayuputih, banyuatis, putu, formed, joining, facts, aGroup } = await villageStory();
afterAll(() => cast.close());

describe('forming a group', () => {
  it('makes its agency row and the unit in which its people will hold duties, and stands on the list', async () => {
    const body = formed(banyuatis);
    const answer = await cast.say(putu, 'villages/form-group', body);
    expect(answer).toMatchObject({ status: 201, body: { record: body.group, events: ['group-formed'] } });
    const { rows } = await cast.database.migrating.query(
      `select a.kind, a.name, a.place, u.receives_concerns from ground.agencies a join ground.units u on u.agency = a.id where a.id = $1`,
      [body.group],
    );
    expect(rows).toEqual([{ kind: 'patbm-group', name: 'PATBM Desa Uji', place: banyuatis, receives_concerns: false }]);
    const { name: _name, group: id, ...told } = body;
    const list = await cast.ask(putu, 'villages/list', { village: String(banyuatis) });
    expect(list.body).toEqual({
      items: [{ ...told, id, name: 'PATBM Desa Uji', serving: 0, stages: 0, lastActivityOn: null }],
      next: null,
    });
    expect(await facts()).toContainEqual({
      by: { village: banyuatis, basis: 'extended', legalForm: 'village-decree', stages: 0 },
      sum: 1,
    });
  });

  it('says the same command twice and happens once', async () => {
    const body = formed(await cast.layVillage('Desa Lain'));
    const id = randomUUID();
    const first = await cast.say(putu, 'villages/form-group', body, id);
    expect(await cast.say(putu, 'villages/form-group', body, id)).toEqual(first);
    expect(await cast.say(putu, 'villages/form-group', { ...body, name: 'Lain' }, id)).toMatchObject({
      status: 409,
      body: { refusal: 'command-already-used' },
    });
    expect(await cast.say(putu, 'villages/form-group', body)).toMatchObject({ body: { refusal: 'id-is-taken' } });
  });

  it('happens once where two people form it in the same moment', async () => {
    const village = await cast.layVillage('Desa Lain');
    const both = [formed(village), formed(village)].map((body) => cast.say(putu, 'villages/form-group', body));
    const answers = await Promise.all(both);
    expect(answers.map((answer) => answer.status).sort()).toEqual([201, 409]);
    expect(answers.map((answer) => refusal(answer).refusal)).toContain('village-has-a-group');
  });

  it('takes up an agency that is there already, and no agency of another kind', async () => {
    const village = await cast.layVillage('Desa Lain');
    const adopted = formed(village);
    await cast.database.migrating.query(
      `insert into ground.agencies (district, id, kind, name, place) values ($1, $2, 'patbm-group', 'PATBM lama', $3)`,
      [cast.here, adopted.group, village],
    );
    const { rows } = await cast.database.migrating.query(
      `select id from ground.agencies where kind = 'hospital' and district = $1`,
      [cast.here],
    );
    const wrong = { ...adopted, group: rows[0].id };
    expect(refusal(await cast.say(putu, 'villages/form-group', wrong)).refusal).toBe('agency-is-no-village-group');
    expect(await cast.say(putu, 'villages/form-group', adopted)).toMatchObject({ status: 201 });
  });

  test.each([
    ['body-is-needed', { body: null }],
    ['new-stands-on-no-body', { basis: 'new' }],
    ['decree-is-incomplete', { decreeNumber: null }],
    ['decree-ends-first', { decreeUntil: '2019-12-01' }],
    ['day-lies-ahead', { formedOn: '2999-01-01' }],
    ['code-is-not-on-the-list', { legalForm: 'own-made-up' }],
  ])('is refused because %s', async (because, more) => {
    const body = formed(kayuputih, more);
    expect(await cast.say(putu, 'villages/form-group', body)).toMatchObject({
      status: 409,
      body: { refusal: because },
    });
  });

  it('is refused in a village of another district, and where one stands', async () => {
    const foreign = cast.elsewhere;
    expect(refusal(await cast.say(putu, 'villages/form-group', formed(foreign))).refusal).toBe(
      'village-lies-elsewhere',
    );
    expect(refusal(await cast.say(putu, 'villages/form-group', formed(cast.here))).refusal).toBe(
      'village-lies-elsewhere',
    );
    expect(refusal(await cast.say(putu, 'villages/form-group', formed(banyuatis))).refusal).toBe('village-has-a-group');
  });
});

describe('members and stages', () => {
  it('have terms that begin and end, and a table of ten stages that shows its gaps', async () => {
    const { group } = await aGroup();
    const chair = joining(group);
    const secretary = joining(group, { name: 'I Made Contoh', role: 'secretary', sex: 'male', element: 'rt-rw' });
    for (const body of [chair, secretary])
      expect(await cast.say(putu, 'villages/add-member', body)).toMatchObject({ status: 201 });
    expect(await cast.say(putu, 'villages/end-term', { member: secretary.member, on: '2021-06-30' })).toMatchObject({
      status: 201,
    });
    expect(
      refusal(await cast.say(putu, 'villages/end-term', { member: secretary.member, on: '2021-07-30' })).refusal,
    ).toBe('term-has-ended');
    const reached = (stage: string, what: string, on: string) =>
      cast.say(putu, 'villages/reach-stage', {
        reached: randomUUID(),
        group,
        stage,
        reachedOn: on,
        evidence: [{ what, on }],
      });
    expect(await reached('training', 'training-record', '2019-11-13')).toMatchObject({ status: 201 });
    expect(await reached('forming-the-team', 'decree', '2019-12-02')).toMatchObject({ status: 201 });
    expect(refusal(await reached('training', 'certificate', '2019-11-14')).refusal).toBe('stage-already-reached');
    expect(refusal(await reached('mapping', 'decree', '2020-01-10')).refusal).toBe('evidence-does-not-fit');
    expect(refusal(await reached('no-such-stage', 'decree', '2020-01-10')).refusal).toBe('code-is-not-on-the-list');

    const { body } = await cast.ask(putu, 'villages/group', { group });
    expect(body).toMatchObject({
      serving: 1,
      stages: 2,
      members: [{ isServing: true }, { isServing: false, endsOn: '2021-06-30' }],
    });
    const { formation } = body as { formation: { stage: string; isGap: boolean; reached: unknown }[] };
    expect(formation).toHaveLength(10);
    expect(formation.filter((one) => one.isGap).map((one) => one.stage)).toEqual([
      'first-meeting',
      'wider-socialisation',
      'inviting-activists',
    ]);
    expect((await facts()).find((fact) => fact.by.stages === 2)?.sum).toBe(1);
  });

  it('say when they were entered, as the group does', async () => {
    const moments = ['2026-01-05T02:00:00.000Z', '2026-01-05T03:00:00.000Z', '2026-01-05T04:00:00.000Z'];
    cast.at(moments[0] as string);
    const { group } = await aGroup();
    cast.at(moments[1] as string);
    await cast.say(putu, 'villages/add-member', joining(group, { startsOn: '2020-01-01' }));
    cast.at(moments[2] as string);
    const evidence = [{ what: 'decree', on: '2019-12-02' }];
    const stage = { reached: randomUUID(), group, stage: 'forming-the-team', reachedOn: '2019-12-02', evidence };
    expect(await cast.say(putu, 'villages/reach-stage', stage)).toMatchObject({ status: 201 });
    const { body } = await cast.ask(putu, 'villages/group', { group });
    cast.at(null);
    const shown = body as { formation: { reached: { id: string } | null }[] };
    expect(body).toMatchObject({ enteredAt: moments[0], members: [{ enteredAt: moments[1] }] });
    expect(shown.formation.find((one) => one.reached !== null)?.reached).toMatchObject({ enteredAt: moments[2] });
  });

  it('keeps numbers for those who keep the villages, and the names of children too', async () => {
    const { group } = await aGroup();
    const chair = joining(group);
    const child = joining(group, { name: 'Gede', element: 'child', role: 'member', phone: undefined });
    for (const body of [chair, child]) await cast.say(putu, 'villages/add-member', body);
    await cast.say(putu, 'villages/set-phone', { member: chair.member, phone: '+6281200000002' });
    expect((await cast.ask(putu, 'villages/phones', { group })).body).toEqual({
      items: [{ member: chair.member, phone: '+6281200000002' }],
    });
    expect(await cast.ask(cast.made, 'villages/phones', { group })).toMatchObject({
      status: 403,
      body: { because: 'keeps-the-villages' },
    });
    const names = async (actor: Actor) =>
      ((await cast.ask(actor, 'villages/group', { group })).body as { members: { name: string | null }[] }).members
        .map((one) => one.name)
        .sort();
    expect(await names(putu)).toEqual(['Gede', 'Ni Luh Contoh']);
    expect(await names(cast.made)).toEqual(['Ni Luh Contoh', null]);
    await cast.say(putu, 'villages/set-phone', { member: chair.member, phone: null });
    expect((await cast.ask(putu, 'villages/phones', { group })).body).toEqual({ items: [] });
  });
});

describe('putting right', () => {
  it('keeps what stood before, leaves no name in the log, and takes a mistake out of every count', async () => {
    const { group } = await aGroup();
    const member = joining(group, { name: 'Salah Nama Sekali' });
    await cast.say(putu, 'villages/add-member', member);
    const corrected = await cast.say(putu, 'villages/correct-member', {
      record: member.member,
      changes: { name: 'Ni Luh Benar', role: 'treasurer' },
      note: 'tertukar dengan iparnya',
    });
    expect(corrected).toMatchObject({ status: 201, body: { events: ['record-corrected'] } });
    const { rows: kept } = await cast.database.migrating.query(
      'select before, after, note from prevention.corrections where record = $1',
      [member.member],
    );
    expect(kept).toEqual([
      {
        before: { name: 'Salah Nama Sekali', role: 'chair' },
        after: { name: 'Ni Luh Benar', role: 'treasurer' },
        note: 'tertukar dengan iparnya',
      },
    ]);
    const { rows: log } = await cast.database.migrating.query(
      'select core, sealed_fields from ground.log where record = $1',
      [member.member],
    );
    expect(JSON.stringify(log)).not.toMatch(/Salah Nama|Ni Luh Benar|\+62|iparnya/);
    expect(log.map((row) => row.sealed_fields)).toContainEqual(['name']);
    const before = (await facts()).length;
    expect(await cast.say(putu, 'villages/void-group', { record: group, reason: 'twice' })).toMatchObject({
      status: 201,
    });
    expect((await facts()).length).toBe(before - 1);
    expect(await cast.ask(putu, 'villages/group', { group })).toMatchObject({ status: 404 });
    expect(refusal(await cast.say(putu, 'villages/add-member', joining(group))).refusal).toBe('was-entered-by-mistake');
    const { rows } = await cast.database.migrating.query(
      'select retired_on is not null as retired from ground.agencies where id = $1',
      [group],
    );
    expect(rows).toEqual([{ retired: true }]);
  });

  it('refuses what would have been refused at first', async () => {
    const { group } = await aGroup();
    expect(
      refusal(await cast.say(putu, 'villages/correct-group', { record: group, changes: { body: null } })).refusal,
    ).toBe('body-is-needed');
    expect(
      refusal(await cast.say(putu, 'villages/correct-group', { record: group, changes: { body: 'posyandu' } })).refusal,
    ).toBe('nothing-changes');
  });
});
