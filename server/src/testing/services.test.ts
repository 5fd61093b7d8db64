import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { servicesRoom } from '../casework/services/routes.ts';
import type { Cast } from '../ground/database/testing/cast.ts';
import { layInInstruments } from '../ground/forms/lay-in.ts';
import { caseworkCast, counted, expectDone, openCase, refusal } from './casework.ts';

let cast: Cast;
beforeAll(async () => {
  cast = await caseworkCast([servicesRoom]);
  const client = await cast.database.migrating.connect();
  await layInInstruments(client);
  client.release();
});
afterAll(() => cast.close());

const answers = {
  'aman-malam-ini': true,
  'tempat-aman': 'CANARY-PLACE',
  hamil: 'belum-tahu',
  'pendapat-sendiri': 'CANARY-WISH',
};
const goal = (more: object = {}) => ({
  id: randomUUID(),
  need: 'psychological-strengthening',
  service: 'counselling',
  providerUnit: null,
  horizon: 'three-months',
  dueOn: '2027-02-01',
  goal: 'CANARY-GOAL',
  ...more,
});

async function assessed(id: string): Promise<string> {
  const assessment = randomUUID();
  const said = {
    assessment,
    case: id,
    instrument: 'asesmen-awal',
    instrumentVersion: 1,
    doneAt: '2026-01-05T02:00:00.000Z',
    needs: ['health-service'],
    reviewOn: null,
    answers,
  };
  expectDone(await cast.say(cast.sari, 'services/assess', said));
  return assessment;
}

async function planMade(id: string, goals: object[] = [goal()]): Promise<string> {
  const plan = randomUUID();
  expectDone(
    await cast.say(cast.sari, 'services/make-plan', {
      plan,
      case: id,
      clientAgreed: true,
      reviewOn: null,
      clientWords: 'CANARY-AGREES',
      goals,
    }),
  );
  return plan;
}

const asked = async (plan: string) =>
  expectDone(await cast.say(cast.sari, 'services/ask-plan-approval', { plan, approval: randomUUID() }));
const shown = (plan: string, as = cast.sari) => cast.ask(as, 'services/plan', { plan });

describe('an assessment', () => {
  test('opens each answer to who reaches its compartment; its core says needs and no word', async () => {
    const { id } = await openCase(cast);
    const assessment = await assessed(id);
    const seen = await cast.ask(cast.sari, 'services/assessment', { assessment });
    expect(seen.body).toMatchObject({ case: id, needs: ['health-service'], answers });
    const asMade = await cast.ask(cast.made, 'services/assessment', { assessment });
    expect(asMade).toMatchObject({ status: 200, body: { answers: {} } });
    for (const stranger of [cast.ratna, cast.komang])
      expect((await cast.ask(stranger, 'services/assessment', { assessment })).status).toBe(404);
    const { rows } = await cast.database.migrating.query(
      `select (select string_agg(a::text, ' ') from casework.assessments a) || (select string_agg(l::text, ' ') from ground.log l) as all_of_it`,
    );
    expect(rows[0].all_of_it).not.toContain('CANARY');
  });

  test('is refused where answers do not fit, and put right only so that they do', async () => {
    const { id } = await openCase(cast);
    const assessment = await assessed(id);
    const correct = (changes: object) =>
      cast.say(cast.sari, 'services/correct-assessment', { record: assessment, changes });
    expect(refusal(await correct({ medicalAnswers: { hamil: 'mungkin' } }))).toBe('answers-do-not-fit');
    expect(refusal(await correct({ medicalAnswers: { 'pendapat-sendiri': 'x' } }))).toBe('answers-do-not-fit');
    expectDone(await correct({ medicalAnswers: { hamil: 'ya' }, needs: ['health-service', 'legal-service'] }));
    expect((await cast.ask(cast.sari, 'services/assessment', { assessment })).body).toMatchObject({
      answers: { ...answers, hamil: 'ya' },
      needs: ['health-service', 'legal-service'],
      version: 2,
    });
    expect(refusal(await correct({ needs: ['own-nothing'] }))).toBe('code-is-not-in-the-list');
  });

  test('written into the wrong case is moved, and opens there only', async () => {
    const [{ id }, { id: other }] = [await openCase(cast), await openCase(cast)];
    const assessment = await assessed(id);
    expectDone(
      await cast.say(cast.sari, 'services/move-assessment', { record: assessment, to: other, reason: 'wrong-person' }),
    );
    expect((await cast.ask(cast.sari, 'services/assessment', { assessment })).body).toMatchObject({
      case: other,
      answers,
    });
    expect((await cast.ask(cast.sari, 'services/of-case', { case: id })).body).toMatchObject({ assessments: [] });
  });
});

describe('a plan', () => {
  test('is approved by another person, who reads that plan and nothing else of the case', async () => {
    const { id } = await openCase(cast);
    const plan = await planMade(id);
    const approver = await cast.hire('Gede', 'head-of-dinas', { deeds: ['approve'] });
    expect((await cast.ask(approver, 'services/approvals')).body).toEqual({ items: [], next: null });
    await asked(plan);
    expect((await cast.ask(approver, 'services/approvals')).body).toMatchObject({
      items: [{ plan, askedBy: cast.sari.person }],
    });
    expect((await cast.ask(approver, 'services/approval', { plan })).body).toMatchObject({
      packet: { alias: 'Melati', clientAgreed: true, clientWords: 'CANARY-AGREES', goals: [{ goal: 'CANARY-GOAL' }] },
    });
    const nosy = { ...approver, deeds: ['approve', 'work-on-cases', 'supervise'] as const, unit: cast.units.hospital };
    expect((await cast.ask(nosy as never, 'services/approval', { plan })).status).toBe(404);
    const curious = { ...approver, deeds: ['approve', 'work-on-cases'] as const };
    for (const name of ['cases/show', 'services/of-case'])
      expect((await cast.ask(curious as never, name, { case: id })).status).toBe(404);
    const goals = (await shown(plan)).body as { goals: { id: string }[] };
    expect(
      refusal(
        await cast.say(cast.sari, 'services/record-outcome', {
          goal: goals.goals[0]?.id,
          outcome: 'achieved',
          on: '2026-01-01',
        }),
      ),
    ).toBe('plan-is-not-approved');
    expect((await cast.say(cast.sari, 'services/approve-plan', { plan })).status).toBe(403);

    expectDone(await cast.say(approver, 'services/approve-plan', { plan }));
    expect((await shown(plan)).body).toMatchObject({
      state: 'approved',
      decidedBy: approver.person,
      goals: [{ goal: 'CANARY-GOAL' }],
    });
    expect((await cast.ask(approver, 'services/approval', { plan })).status).toBe(404);
    expect(goals.goals[0]).toMatchObject({ enteredAt: expect.stringMatching(/Z$/) });
    const outcome = { goal: goals.goals[0]?.id, outcome: 'partly', on: '2026-02-01', words: 'CANARY-CAME' };
    expectDone(await cast.say(cast.sari, 'services/record-outcome', outcome));
    expect((await shown(plan)).body).toMatchObject({
      goals: [{ goal: 'CANARY-GOAL', outcome: 'partly', outcomeWords: 'CANARY-CAME' }],
    });
  });

  test('is not approved by who asked, nor by who put a goal into it, or other words into one, under whatever duty', async () => {
    const { id } = await openCase(cast);
    const komang = { ...cast.komang, deeds: [...cast.komang.deeds, 'approve'] } as never;
    expectDone(
      await cast.say(cast.sari, 'cases/add-team-member', { case: id, person: cast.komang.person, role: 'companion' }),
    );
    const { id: _id, goal: words, ...rest } = goal();
    const [added, worded] = [await planMade(id), await planMade(id)];
    expectDone(await cast.say(komang, 'services/add-goal', { ...rest, goal: randomUUID(), plan: added, words }));
    const first = ((await shown(worded)).body as { goals: { id: string }[] }).goals[0]?.id;
    expectDone(await cast.say(komang, 'services/correct-goal', { record: first, changes: { goal: 'CANARY-ELSE' } }));
    for (const plan of [added, worded]) {
      await asked(plan);
      const asker = { ...cast.sari, deeds: [...cast.sari.deeds, 'approve'] } as never;
      for (const one of [komang, asker])
        expect(refusal(await cast.say(one, 'services/approve-plan', { plan }))).toBe('asked-it-yourself');
      expectDone(await cast.say(cast.made, 'services/approve-plan', { plan }));
    }
  });

  test('given back says why to the team, and is asked again', async () => {
    const { id } = await openCase(cast);
    const plan = await planMade(id);
    await asked(plan);
    expectDone(await cast.say(cast.made, 'services/return-plan', { plan, words: 'CANARY-MISSING' }));
    expect((await shown(plan)).body).toMatchObject({ state: 'returned', returnedWords: 'CANARY-MISSING' });
    expect(JSON.stringify((await shown(plan, cast.made)).body)).not.toContain('CANARY');
    await asked(plan);
    const { id: _id, goal: words, ...rest } = goal();
    const more = { ...rest, goal: randomUUID(), plan, words };
    expect(refusal(await cast.say(cast.sari, 'services/add-goal', more))).toBe('plan-is-asked');
    expectDone(await cast.say(cast.made, 'services/approve-plan', { plan }));
  });

  test('that was approved is a draft again when a goal is added, or says something else', async () => {
    const { id } = await openCase(cast);
    const plan = await planMade(id);
    await asked(plan);
    expectDone(await cast.say(cast.made, 'services/approve-plan', { plan }));
    const { id: _id, goal: words, ...rest } = goal();
    expectDone(await cast.say(cast.sari, 'services/add-goal', { ...rest, goal: randomUUID(), plan, words }));
    expect((await shown(plan)).body).toMatchObject({ state: 'draft', goals: [{}, {}] });
    await asked(plan);
    const first = ((await shown(plan)).body as { goals: { id: string }[] }).goals[0]?.id;
    const correct = (changes: object) => cast.say(cast.sari, 'services/correct-goal', { record: first, changes });
    expect(refusal(await correct({ dueOn: '2027-03-01' }))).toBe('plan-is-asked');
    expectDone(await cast.say(cast.made, 'services/approve-plan', { plan }));
    expectDone(await correct({ dueOn: '2027-03-01' }));
    expect((await shown(plan)).body).toMatchObject({ state: 'approved' });
    expectDone(await correct({ goal: 'CANARY-ELSE' }));
    expect((await shown(plan)).body).toMatchObject({ state: 'draft' });
  });

  test('takes its goals along when it is moved, and with it when it was a mistake', async () => {
    const [{ id }, { id: other }] = [await openCase(cast), await openCase(cast)];
    const plan = await planMade(id);
    expectDone(await cast.say(cast.sari, 'services/move-plan', { record: plan, to: other, reason: 'wrong-person' }));
    expect((await shown(plan)).body).toMatchObject({
      case: other,
      clientWords: 'CANARY-AGREES',
      goals: [{ goal: 'CANARY-GOAL' }],
    });
    await asked(plan);
    expectDone(await cast.say(cast.sari, 'services/void-plan', { record: plan, reason: 'twice' }));
    expect((await cast.ask(cast.made, 'services/approvals')).body).not.toMatchObject({ items: [{ plan }] });
    const { rows } = await cast.database.migrating.query(
      'select voided_at is not null as voided from casework.plan_goals where plan = $1',
      [plan],
    );
    expect(rows).toEqual([{ voided: true }]);
  });
});

describe('a service', () => {
  const given = (id: string, more: object = {}) => ({
    given: randomUUID(),
    case: id,
    line: 'counselling-and-legal-aid',
    simfoni: 'social-rehabilitation',
    service: 'counselling',
    goal: null,
    byUnit: cast.units.intake,
    givenOn: '2026-01-07',
    minutes: 45,
    note: 'CANARY-NOTE',
    ...more,
  });
  const numbers = async () => (await counted(cast))['service-given'] ?? 0;

  test('counts once, goes out of the numbers with a mistake, and stays in them through a correction', async () => {
    const { id } = await openCase(cast);
    const before = await numbers();
    const said = given(id);
    expectDone(await cast.say(cast.sari, 'services/give', said));
    expect(await numbers()).toBe(before + 1);
    expectDone(
      await cast.say(cast.sari, 'services/correct-given', {
        record: said.given,
        changes: { simfoni: 'health', givenOn: '2026-02-07' },
      }),
    );
    expect(await numbers()).toBe(before + 1);
    const { rows } = await cast.database.migrating.query(
      `select by, on_day::text as on, sum(weight)::int as n from oversight.facts where kind = 'service-given' and on_day = '2026-02-07' group by 1, 2 having sum(weight) <> 0`,
    );
    expect(rows).toEqual([{ by: { line: 'counselling-and-legal-aid', simfoni: 'health' }, on: '2026-02-07', n: 1 }]);
    expect((await cast.ask(cast.sari, 'services/given', { given: said.given })).body).toMatchObject({
      note: 'CANARY-NOTE',
      simfoni: 'health',
    });
    expectDone(await cast.say(cast.sari, 'services/void-given', { record: said.given, reason: 'twice' }));
    expect(await numbers()).toBe(before);
  });

  test('is refused for another case’s goal, a code no list holds, and never for a closed book of yesterday', async () => {
    const [{ id }, { id: other }] = [await openCase(cast), await openCase(cast)];
    const one = goal();
    await planMade(other, [one]);
    expect(refusal(await cast.say(cast.sari, 'services/give', given(id, { goal: one.id })))).toBe('no-such-goal');
    expect(refusal(await cast.say(cast.sari, 'services/give', given(id, { line: 'own-nothing' })))).toBe(
      'code-is-not-in-the-list',
    );
    expect(refusal(await cast.say(cast.sari, 'services/give', given(id, { givenOn: '2099-01-01' })))).toBe(
      'is-in-the-future',
    );
    const said = given(other, { goal: one.id });
    expectDone(await cast.say(cast.sari, 'services/give', said));
    expectDone(
      await cast.say(cast.sari, 'services/move-given', { record: said.given, to: id, reason: 'wrong-person' }),
    );
    expect((await cast.ask(cast.sari, 'services/given', { given: said.given })).body).toMatchObject({
      case: id,
      goal: null,
      note: 'CANARY-NOTE',
    });
  });
});
