import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Cast } from '../ground/database/testing/cast.ts';
import {
  assessed,
  caseworkCast,
  counted,
  expectDone,
  openCase,
  receive,
  recordClient,
  refusal,
  tell,
} from './casework.ts';

let cast: Cast;
beforeAll(async () => {
  cast = await caseworkCast();
});
afterAll(() => cast.close());

const show = (as: Cast['sari'], id: string) => cast.ask(as, 'cases/show', { case: id });

/** At a desk where she last showed who she is more than half an hour ago. */
async function withoutProof(id: string) {
  const asked = { status: 403, body: expect.objectContaining({ because: 'prove-again' }) };
  const later = ({ proven, ...actor }: Cast['sari']) => actor;
  const sari = later(cast.sari);
  expect((await show(sari, id)).body).toMatchObject({ alias: 'Melati' });
  for (const name of ['cases/identity', 'people/of-case', 'intake/of-case'])
    expect([name, await cast.ask(sari, name, { case: id })]).toEqual([name, asked]);
  const client = await recordClient(cast, id, { isMain: false, name: 'CANARY-UNPROVEN' });
  const correction = { record: client, changes: { name: 'CANARY-UNPROVEN-TWO' }, reason: 'typed-wrong' };
  expect(await cast.say(sari, 'people/correct-client', correction)).toEqual(asked);
  expectDone(await cast.say(cast.sari, 'people/correct-client', correction));
  for (const actor of [cast.made, cast.ratna, cast.komang, cast.wayan])
    for (const name of ['cases/identity', 'people/of-case', 'cases/show'])
      expect(await cast.ask(later(actor), name, { case: id })).toEqual(await cast.ask(actor, name, { case: id }));
  const { rows } = await cast.database.migrating.query(
    `select outcome, because, subjects, tried from audit.entries where deed = 'people/of-case' and $1 = any (tried) order by at limit 1`,
    [id],
  );
  expect(rows).toEqual([{ outcome: 'not-allowed', because: 'prove-again', subjects: [], tried: [id] }]);
}

describe('a concern that is accepted', () => {
  test('becomes a case with somebody who answers for it, and its facts', async () => {
    const before = await counted(cast);
    const { id } = await openCase(cast);
    expect((await show(cast.sari, id)).body).toMatchObject({
      alias: 'Melati',
      code: expect.stringMatching(/^[34679CDFGHJKMNPQRTWXY]{3}-[34679CDFGHJKMNPQRTWXY]{3}$/),
      phase: 'identification',
      urgency: 'hijau',
      forms: ['physical'],
      team: [{ name: 'Sari', role: 'case-manager', isOver: false }],
      phases: [{ phase: 'identification', because: null }],
      nextWhat: 'contact',
    });
    const { openedOn, nextOn } = (await show(cast.sari, id)).body as { openedOn: string; nextOn: string };
    expect(nextOn).toBe(openedOn);
    const after = await counted(cast);
    for (const kind of ['case', 'case-form', 'case-kind', 'victim']) expect(after[kind]).toBe((before[kind] ?? 0) + 1);
  });

  test('is seen by the team with what was told; by supervisors without a name; by nobody else', async () => {
    const { id, concern } = await openCase(cast);
    await recordClient(cast, id);
    expect((await cast.ask(cast.sari, 'intake/of-case', { case: id })).body).toMatchObject({
      items: [{ id: concern, told: { story: 'CANARY-STORY', subjectName: 'CANARY-TOLD-NAME' } }],
    });
    expect((await cast.ask(cast.sari, 'cases/identity', { case: id })).body).toMatchObject({
      alias: 'Melati',
      name: 'CANARY-NAME',
    });

    const asMade = await show(cast.made, id);
    expect(asMade).toMatchObject({ status: 200, body: { alias: 'Melati' } });
    expect(JSON.stringify(asMade.body)).not.toContain('CANARY');
    expect(await cast.ask(cast.made, 'cases/identity', { case: id })).toMatchObject({
      status: 403,
      body: { because: 'on-the-case-team' },
    });
    const toldToMade = await cast.ask(cast.made, 'intake/of-case', { case: id });
    expect(JSON.stringify(toldToMade.body)).not.toContain('CANARY');
    expect(JSON.stringify((await cast.ask(cast.ketut, 'intake/show', { concern })).body)).not.toContain('CANARY');

    await withoutProof(id);
    const missing = await show(cast.ratna, randomUUID());
    expect(missing.status).toBe(404);
    for (const stranger of [cast.ratna, cast.komang]) {
      expect(await show(stranger, id)).toEqual(missing);
      expect(await cast.ask(stranger, 'people/of-case', { case: id })).toEqual(missing);
      expect(await cast.ask(stranger, 'cases/identity', { case: id })).toEqual(missing);
      expect(await cast.ask(stranger, 'cases/timeline', { case: id })).toEqual(missing);
      const moved = await cast.say(stranger, 'cases/move-phase', { case: id, to: 'assessment' });
      expect(moved).toEqual(await cast.say(stranger, 'cases/move-phase', { case: randomUUID(), to: 'assessment' }));
    }
    for (const other of [cast.wayan, cast.hasan, cast.dewi]) expect((await show(other, id)).status).toBe(403);
  });

  test('said twice opens one case', async () => {
    const concern = await receive(cast);
    const [id, said] = [randomUUID(), randomUUID()];
    const accepting = { concern, case: id, isNew: true, alias: 'Kenanga', worker: cast.sari.person };
    const answers = await Promise.all([1, 2, 3].map(() => cast.say(cast.ketut, 'intake/accept', accepting, said)));
    expect(new Set(answers.map((one) => JSON.stringify(one))).size).toBe(1);
    const { rows } = await cast.database.migrating.query(
      `select count(*)::int as n from ground.log where event = 'case-opened' and record = $1`,
      [id],
    );
    expect(rows).toEqual([{ n: 1 }]);
  });

  test('is not given to somebody who does not work on cases', async () => {
    const concern = await receive(cast);
    const accepting = { concern, case: randomUUID(), isNew: true, alias: 'Kenanga', worker: cast.hasan.person };
    expect(await cast.say(cast.ketut, 'intake/accept', accepting)).toMatchObject({
      status: 403,
      body: { because: 'works-on-cases' },
    });
    expect((await cast.ask(cast.ketut, 'intake/show', { concern })).body).toMatchObject({
      state: 'received',
      case: null,
    });
  });

  test('without a worker named is answered for by the one who took it in', async () => {
    const [concern, id] = [await receive(cast), randomUUID()];
    expectDone(await cast.say(cast.ketut, 'intake/accept', { concern, case: id, isNew: true, alias: 'Dahlia' }));
    expect((await show(cast.ketut, id)).body).toMatchObject({ team: [{ name: 'Ketut', role: 'case-manager' }] });
  });

  test('told again adds to the case: more urgent, more forms, and the team reads it', async () => {
    const { id } = await openCase(cast);
    const again = await tell(cast, id, {
      forms: ['psychological'],
      kinds: ['violence-psychological'],
      urgencyItems: ['weapon'],
      story: 'CANARY-AGAIN',
    });
    expect((await show(cast.sari, id)).body).toMatchObject({
      urgency: 'merah',
      forms: ['physical', 'psychological'],
      kinds: ['violence-physical', 'violence-psychological'],
    });
    const toldToSari = await cast.ask(cast.sari, 'intake/of-case', { case: id });
    expect(JSON.stringify(toldToSari.body)).toContain('CANARY-AGAIN');
    const timeline = (await cast.ask(cast.sari, 'cases/timeline', { case: id })).body as {
      items: { event: string; record: string }[];
    };
    expect(timeline.items.map((item) => item.event)).toEqual(
      expect.arrayContaining([
        'case-extended',
        'urgency-raised',
        'case-opened',
        'concern-received',
        'concern-accepted',
      ]),
    );
    expect(timeline.items.some((item) => item.record === again)).toBe(true);
  });
});

describe('a second telling of one event', () => {
  test('is joined by whoever triages, though she does not see the case that the first became', async () => {
    const { id, concern: first } = await openCase(cast);
    const second = await receive(cast, { forms: ['sexual'], story: 'CANARY-SECOND' });
    expect((await show(cast.ketut, id)).status).toBe(404);
    expectDone(await cast.say(cast.ketut, 'intake/join', { concern: second, to: first }));
    expect((await show(cast.ketut, id)).status).toBe(404);
    expect((await show(cast.sari, id)).body).toMatchObject({ forms: ['physical', 'sexual'] });
    expect(JSON.stringify((await cast.ask(cast.sari, 'intake/of-case', { case: id })).body)).toContain('CANARY-SECOND');
  });

  test('is not laid into a file that has ended', async () => {
    const { id, concern: first } = await openCase(cast);
    await assessed(cast, id);
    const closing = randomUUID();
    expectDone(await cast.say(cast.sari, 'cases/ask-to-close', { case: id, closing, reason: 'died', outcome: 'x' }));
    expectDone(await cast.say(cast.made, 'cases/approve-closing', { case: id, closing }));
    const second = await receive(cast);
    const joined = await cast.say(cast.ketut, 'intake/join', { concern: second, to: first });
    expect(joined.status).toBeGreaterThanOrEqual(400);
    expect((await cast.ask(cast.ketut, 'intake/show', { concern: second })).body).toMatchObject({ state: 'received' });
  });
});

describe('putting a case right', () => {
  test('keeps the number of what stands, whatever is corrected', async () => {
    const before = await counted(cast);
    const { id } = await openCase(cast);
    const correct = (changes: object, reason?: string) =>
      cast.say(cast.sari, 'cases/correct-case', { record: id, changes, reason });
    expectDone(await correct({ forms: ['sexual', 'psychological'], sex: 'female', alias: 'Teratai' }));
    const after = await counted(cast);
    expect(after.case).toBe((before.case ?? 0) + 1);
    expect(after['case-form']).toBe((before['case-form'] ?? 0) + 2);
    expect((await show(cast.sari, id)).body).toMatchObject({ alias: 'Teratai', settlementIsBarred: true });
    expect(refusal(await correct({ forms: ['pencurian'] }))).toBe('code-is-not-in-the-list');
    expect(refusal(await correct({ village: 999_999_999 }))).toBe('no-such-place');
    expect(refusal(await correct({ sex: 'female' }))).toBe('nothing-changes');
    const also = {
      client: randomUUID(),
      case: id,
      isMain: false,
      sex: 'male',
      isChild: true,
      ageBand: null,
      disability: null,
    };
    expectDone(await cast.say(cast.sari, 'people/record-client', also));
    expect((await counted(cast)).victim).toBe((before.victim ?? 0) + 2);
    expectDone(await cast.say(cast.made, 'cases/void-case', { record: id, reason: 'twice' }));
    expect((await counted(cast)).victim).toBe(before.victim ?? 0);
    expect(await counted(cast)).toEqual(
      expect.objectContaining({ case: before.case ?? 0, 'case-form': before['case-form'] ?? 0 }),
    );
    expect(refusal(await cast.say(cast.sari, 'cases/move-phase', { case: id, to: 'assessment' }))).toBe(
      'was-entered-by-mistake',
    );
    const list = (await cast.ask(cast.sari, 'cases/list')).body as { items: { id: string }[] };
    expect(list.items.map((item) => item.id)).not.toContain(id);
  });

  test('one that is under way is closed by two people, and never made void', async () => {
    const voiding = (as: Cast['sari'], id: string) => cast.say(as, 'cases/void-case', { record: id, reason: 'twice' });
    const { id } = await openCase(cast, { urgencyItems: ['weapon'] });
    // A case manager of the unit supervises it and does not know its story.
    const beside = { ...cast.komang, deeds: ['work-on-cases', 'supervise', 'hand-over'] as const };
    expect((await show(beside, id)).status).toBe(200);
    expect((await voiding(beside, id)).status).toBe(403);
    await assessed(cast, id);
    for (const one of [cast.sari, cast.made]) expect(refusal(await voiding(one, id))).toBe('case-is-under-way');
    const { id: moved } = await openCase(cast);
    expectDone(await cast.say(cast.sari, 'cases/move-phase', { case: moved, to: 'assessment' }));
    expect(refusal(await voiding(cast.sari, moved))).toBe('case-is-under-way');
    const { id: fresh } = await openCase(cast);
    expectDone(await voiding(cast.sari, fresh));
  });
});
