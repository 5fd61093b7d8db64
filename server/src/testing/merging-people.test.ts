/**
 * Two records that are one person, and two again after all. Random people, choices, later corrections and consents; taken apart, each
 * record is what it would be had the two never been merged, which a twin case shows where they never were. `NAUNG_MERGES` says how many
 * worlds (3 unless told, 400 in `npm run test:long`).
 */
import { randomUUID } from 'node:crypto';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { consentRoom } from '../casework/consent/routes.ts';
import { correctionsRoom } from '../ground/corrections/routes.ts';
import type { Cast } from '../ground/database/testing/cast.ts';
import { caseworkCast, counted, expectDone, openCase, recordClient, refusal } from './casework.ts';
import { correction, fieldsOf, hers, type Kind, type Told, told, whole, write } from './merging.ts';
import { consented } from './referrals.ts';

const worlds = Number(process.env.NAUNG_MERGES ?? 3);

let cast: Cast;
beforeAll(async () => {
  cast = await caseworkCast([correctionsRoom, consentRoom]);
});
afterAll(() => cast.close());

const say = (name: string, payload: object, as = cast.sari) => cast.say(as, name, payload);
const merge = async (kind: Kind, kept: string, aside: string, fromAside: readonly string[] = []) => {
  const id = randomUUID();
  expectDone(await say('people/merge', { merge: id, kind, kept, aside, fromAside }));
  return id;
};
const entries = async (id: string) =>
  ((await cast.ask(cast.sari, 'people/entries-since-merge', { merge: id })).body as { entries: { id: string }[] })
    .entries;
const people = async (id: string, as = cast.sari) =>
  (await cast.ask(as, 'people/of-case', { case: id })).body as Record<`${Kind}s` | 'merges', Told[]>;

const side = fc.constantFrom<'kept' | 'aside'>('kept', 'aside');
const later = (kind: Kind) => fc.array(fc.record({ changes: correction(kind), belongsTo: side }), { maxLength: 4 });
const world = fc.constantFrom<Kind>('client', 'relative', 'respondent').chain((kind) =>
  fc.record({
    kind: fc.constant(kind),
    kept: told(kind),
    aside: told(kind),
    third: told(kind),
    fromAside: fc.subarray(fieldsOf[kind]),
    main: fc.constantFrom('kept', 'aside', 'nobody'),
    later: later(kind),
    /** A third record is merged in and taken apart again in between. */
    between: fc.option(fc.record({ fromAside: fc.subarray(fieldsOf[kind]), later: later(kind) })),
  }),
);
type World = typeof world extends fc.Arbitrary<infer One> ? One : never;

async function lay(one: World, id: string) {
  const main = (which: string) => (one.kind === 'client' ? { isMain: one.main === which } : {});
  return {
    kept: await write(cast, one.kind, id, { ...one.kept, ...main('kept') }),
    aside: await write(cast, one.kind, id, { ...one.aside, ...main('aside') }),
    third: one.between === null ? null : await write(cast, one.kind, id, one.third),
  };
}

/** Puts the merged record right, and in the twin case the record to which the same belongs; returns what the office was told. */
async function correctBoth(one: World, kept: string, twin: string, changes: Told): Promise<boolean> {
  const reason = 'learned-later';
  const answer = await say(`people/correct-${one.kind}`, { record: kept, changes, reason });
  if (answer.status >= 400) return false;
  await say(`people/correct-${one.kind}`, { record: twin, changes, reason });
  return true;
}

async function apart(id: string, given: readonly ('kept' | 'aside')[]): Promise<void> {
  const asked = await entries(id);
  expect(asked).toHaveLength(given.length);
  const answers = asked.map((entry, at) => ({ entry: entry.id, belongsTo: given[at] }));
  if (given.length > 0)
    expect(refusal(await say('people/unmerge', { merge: id, answers: answers.slice(1) }))).toBe(
      'entries-are-unanswered',
    );
  expectDone(await say('people/unmerge', { merge: id, answers }));
}

async function live(one: World): Promise<void> {
  const { id } = await openCase(cast);
  const { id: twinCase } = await openCase(cast);
  const real = await lay(one, id);
  const twin = await lay(one, twinCase);
  const all = (of: typeof real) =>
    Promise.all(Object.values(of).flatMap((record) => (record === null ? [] : [whole(cast, one.kind, record)])));
  const stood = await all(real);
  const before = await counted(cast);
  const merged = await merge(one.kind, real.kept, real.aside, one.fromAside);
  if (one.kind === 'client') expect((await counted(cast)).victim).toBe((before.victim ?? 0) - 1);
  const given: ('kept' | 'aside')[] = [];
  for (const { changes, belongsTo } of one.later)
    if (await correctBoth(one, real.kept, twin[belongsTo], changes)) given.push(belongsTo);
  if (one.between !== null) {
    const inner = await merge(one.kind, real.kept, real.third as string, one.between.fromAside);
    expect(refusal(await say('people/unmerge', { merge: merged, answers: [] }))).toBe('later-merge-stands');
    const innerGiven: ('kept' | 'aside')[] = [];
    for (const { changes, belongsTo } of one.between.later) {
      const record = belongsTo === 'aside' ? (twin.third as string) : twin.kept;
      if (!(await correctBoth(one, real.kept, record, changes))) continue;
      innerGiven.push(belongsTo);
      if (belongsTo === 'kept') given.push('kept');
    }
    await apart(inner, innerGiven);
  }
  await apart(merged, given);
  const now = await all(real);
  expect(now.map(hers)).toEqual((await all(twin)).map(hers));
  if (given.length === 0 && one.between === null) expect(now).toEqual(stood);
}

describe('taken apart', () => {
  test('each record is what it would be had the two never been one', async () => {
    await fc.assert(fc.asyncProperty(world, live), { numRuns: worlds, endOnFailure: true });
  }, 3_600_000);

  test('with nothing entered since, every column and every opened drawer is what it was', async () => {
    const { id } = await openCase(cast);
    const mother = { kinship: 'mother', sex: 'female', isChild: false, livesTogether: true, isGuardian: true };
    const more = { isRespondent: false, mayKnow: null, name: 'CANARY-MOTHER', phones: [] };
    const kept = await write(cast, 'relative', id, { ...mother, ...more });
    const aside = await write(cast, 'relative', id, { ...mother, ...more, born: '1985-02-28', notes: 'CANARY-NOTE' });
    const consents = [await consented(cast, id, { guardian: kept }), await consented(cast, id, { guardian: aside })];
    const rows = async () =>
      (
        await cast.database.migrating.query(
          `select to_jsonb(c) - 'version' as row from casework.consents c where id = any ($1) order by id`,
          [consents],
        )
      ).rows;
    const all = async () => [await whole(cast, 'relative', kept), await whole(cast, 'relative', aside), await rows()];
    const before = await all();
    const merged = await merge('relative', kept, aside, ['born', 'notes']);
    expect(new Set((await rows()).map(({ row }) => row.guardian))).toEqual(new Set([kept]));
    expect((await people(id)).relatives).toMatchObject([
      { id: kept, born: '1985-02-28', notes: 'CANARY-NOTE', voidedAt: null },
      { id: aside, mergedInto: kept },
    ]);
    expect((await people(id)).merges).toMatchObject([{ id: merged, kept, aside, kind: 'relative' }]);
    const since = await consented(cast, id, { guardian: kept });
    expect(refusal(await say('people/unmerge', { merge: merged, answers: [] }))).toBe('entries-are-unanswered');
    expectDone(await say('people/unmerge', { merge: merged, answers: [{ entry: since, belongsTo: 'aside' }] }));
    expect(await all()).toEqual(before);
    const { rows: late } = await cast.database.migrating.query('select guardian from casework.consents where id = $1', [
      since,
    ]);
    expect(late).toEqual([{ guardian: aside }]);
  });
});

describe('merging', () => {
  test('counts her once from then on, in the case that is hers', async () => {
    const { id } = await openCase(cast);
    const main = await recordClient(cast, id, { born: '1990-05-05' });
    const twice = await write(cast, 'client', id, { sex: 'male', isChild: true, ageBand: '6-12', disability: null });
    const before = await counted(cast);
    const merged = await merge('client', twice, main, ['born', 'sex']);
    expect((await counted(cast)).victim).toBe((before.victim ?? 0) - 1);
    const core = async () => (await cast.ask(cast.sari, 'cases/show', { case: id })).body;
    expect(await core()).toMatchObject({ sex: 'female', ageBand: '25-44', aboutChild: false });
    expectDone(await say('people/unmerge', { merge: merged, answers: [] }));
    expect(await counted(cast)).toEqual(before);
    expect((await people(id)).clients.map(({ isMain, voidedAt }) => [isMain, voidedAt])).toEqual([
      [true, null],
      [false, null],
    ]);
  });

  test('stands in the history of both, and what stepped aside is neither put right, nor moved, nor called a mistake', async () => {
    const { id } = await openCase(cast);
    const { id: elsewhere } = await openCase(cast);
    const one = await write(cast, 'respondent', id, {
      relation: null,
      sex: 'male',
      isChild: null,
      ageBand: null,
      isNear: null,
    });
    const other = await write(cast, 'respondent', id, {
      relation: null,
      sex: 'male',
      isChild: null,
      ageBand: null,
      isNear: true,
    });
    await merge('respondent', one, other, ['isNear']);
    for (const record of [one, other]) {
      const { items } = (await cast.ask(cast.sari, 'corrections/of-record', { record })).body as { items: Told[] };
      expect(items).toMatchObject([{ what: 'merged', personName: 'Sari' }]);
    }
    const reason = 'wrong-person';
    const correct = { record: other, changes: { sex: 'female' } };
    expect(refusal(await say('people/correct-respondent', correct))).toBe('is-merged-already');
    expect(refusal(await say('people/void-respondent', { record: other, reason }))).toBe('is-merged-already');
    expect(refusal(await say('people/void-respondent', { record: one, reason }))).toBe('take-them-apart-first');
    const move = { record: one, to: elsewhere, reason };
    expect(refusal(await say('people/move-respondent', move))).toBe('take-them-apart-first');
  });

  test('happens once however often it is said, and for the team alone', async () => {
    const { id } = await openCase(cast);
    const nobody = { sex: 'unknown', isChild: true, ageBand: null, disability: null };
    const [kept, aside] = [await write(cast, 'client', id, nobody), await write(cast, 'client', id, nobody)];
    const payload = { merge: randomUUID(), kind: 'client', kept, aside, fromAside: [] };
    expect((await say('people/merge', payload, cast.ratna)).status).toBe(404);
    expect((await say('people/merge', payload, cast.made)).status).toBe(403);
    expect(refusal(await say('people/merge', { ...payload, aside: kept }))).toBe('is-the-same-record');
    const command = randomUUID();
    for (let times = 0; times < 2; times += 1)
      expect((await cast.say(cast.sari, 'people/merge', payload, command)).status).toBe(201);
    expect(refusal(await say('people/merge', { ...payload, merge: randomUUID() }))).toBe('is-merged-already');
    expectDone(await say('people/unmerge', { merge: payload.merge, answers: [] }));
    expect(refusal(await say('people/unmerge', { merge: payload.merge, answers: [] }))).toBe('is-apart-already');
  });
});

describe('two files of one person', () => {
  test('each shows the other to who works on both, and to nobody else; it is taken back as it was said', async () => {
    const [one, other] = [await openCase(cast), await openCase(cast)];
    const [client, another] = [await recordClient(cast, one.id), await recordClient(cast, other.id)];
    const before = await counted(cast);
    const member = { case: one.id, person: cast.komang.person, role: 'companion' };
    expectDone(await say('cases/add-team-member', member));
    const same = randomUUID();
    const payload = { same, client, other: another };
    expect((await say('people/say-same', payload, cast.komang)).status).toBe(404);
    expectDone(await say('people/say-same', payload));
    expect(refusal(await say('people/say-same', { ...payload, same: randomUUID() }))).toBe('is-said-already');
    expect((await people(one.id)).clients).toMatchObject([{ alsoIn: [{ id: same, case: other.id, alias: 'Melati' }] }]);
    expect((await people(other.id)).clients).toMatchObject([{ alsoIn: [{ case: one.id }] }]);
    expect((await people(one.id, cast.komang)).clients).toMatchObject([{ alsoIn: [] }]);
    const timeline = await cast.ask(cast.komang, 'cases/timeline', { case: one.id });
    expect(JSON.stringify(timeline.body)).not.toContain('same');
    expect((await say('people/take-back-same', { same }, cast.komang)).status).toBe(404);
    expectDone(await say('people/take-back-same', { same }));
    expect((await people(one.id)).clients).toMatchObject([{ alsoIn: [] }]);
    expect(await counted(cast)).toEqual(before);
  });
});
