import { randomUUID } from 'node:crypto';
import type { Actor } from '@naung/domain/ground/access/model.ts';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Cast } from '../ground/database/testing/cast.ts';
import { caseworkCast, counted, expectDone, openCase, recordClient, refusal } from './casework.ts';

let cast: Cast;
/** Takes letters in at the other district's unit, but is on no team there. */
let desk: Actor;
beforeAll(async () => {
  cast = await caseworkCast();
  const there = { district: cast.elsewhere, unit: cast.units.elsewhere };
  desk = await cast.hire('Wati', 'complaint-officer', { ...there, deeds: ['hand-over', 'triage'] });
});
afterAll(() => cast.close());

const offer = (id: string, letter: string, more: object = {}, as = cast.sari) =>
  cast.say(as, 'cases/offer-hand-over', {
    case: id,
    letter,
    toDistrict: cast.elsewhere,
    toUnit: cast.units.elsewhere,
    reason: 'lives-there',
    note: 'CANARY-COVER-NOTE',
    ...more,
  });
/** The quarter of a minute in which it can be taken back is over. */
const left = (letter: string) =>
  cast.database.migrating.query(
    `update ground.letters_between set leaves_at = now() - interval '1 second' where id = $1`,
    [letter],
  );
const finish = (id: string, letter: string) => cast.say(cast.sari, 'cases/finish-hand-over', { case: id, letter });
const letters = async (as: Actor, query: object = {}) =>
  ((await cast.ask(as, 'cases/letters', query)).body as { items: { id: string; state: string }[] }).items;

async function offered(more: object = {}) {
  const { id, concern } = await openCase(cast, more);
  const client = await recordClient(cast, id, {
    born: '2012-05-05',
    phones: [{ number: '0812-3456-7890', whose: 'own', safe: 'safe' }],
  });
  const letter = randomUUID();
  expectDone(await offer(id, letter));
  await left(letter);
  return { id, concern, client, letter };
}

describe('a case handed over to another district', () => {
  test('goes there and becomes a case of its own, and ends here only then', async () => {
    const before = await counted(cast, cast.elsewhere);
    const { id, letter, client, concern } = await offered();
    expect(refusal(await finish(id, letter))).toBe('not-yet-accepted');
    expect((await cast.ask(cast.sari, 'cases/show', { case: id })).body).toMatchObject({
      phase: 'identification',
      offers: [{ letter, state: 'sent' }],
    });

    expect((await letters(desk)).map((line) => line.id)).toContain(letter);
    expect((await letters(desk, { side: 'from-us' })).map((line) => line.id)).not.toContain(letter);
    const written = await letters(cast.sari, { side: 'from-us' });
    expect(written.find((line) => line.id === letter)).toMatchObject({
      ...{ kind: 'case', state: 'sent', toDistrictName: expect.stringMatching(/^PATBM Banjar, Kabupaten /) },
    });
    const read = await cast.ask(desk, 'cases/letter', { letter });
    expect(read.body).toMatchObject({
      fromDistrictName: 'UPTD PPA',
      packet: {
        note: 'CANARY-COVER-NOTE',
        case: { alias: 'Melati', sex: 'female', aboutChild: true, ageBand: '13-17' },
        people: { clients: [{ name: 'CANARY-NAME', phones: [{ number: '+6281234567890' }] }] },
        tellings: [{ story: 'CANARY-STORY', subjectName: 'CANARY-TOLD-NAME' }],
      },
    });
    expect(JSON.stringify(read.body)).not.toContain('CANARY-REPORTER');

    const theirs = randomUUID();
    expectDone(await cast.say(desk, 'cases/accept-hand-over', { letter, case: theirs, worker: cast.ratna.person }));
    expect((await cast.ask(cast.ratna, 'cases/show', { case: theirs })).body).toMatchObject({
      alias: 'Melati',
      origin: 'hand-over',
      phase: 'identification',
      ageBand: '13-17',
      team: [{ name: 'Ratna', role: 'case-manager' }],
    });
    expect((await cast.ask(cast.ratna, 'cases/identity', { case: theirs })).body).toMatchObject({
      name: 'CANARY-NAME',
      born: '2012-05-05',
    });
    expect((await cast.ask(cast.ratna, 'cases/brought-along', { case: theirs })).body).toMatchObject({
      letter,
      note: 'CANARY-COVER-NOTE',
      tellings: [{ story: 'CANARY-STORY', subjectName: 'CANARY-TOLD-NAME' }],
    });
    const unproven = { ...cast.ratna, proven: false } as Actor;
    expect(refusal(await cast.ask(unproven, 'cases/brought-along', { case: theirs }))).toBe(403);
    const people = JSON.stringify((await cast.ask(cast.ratna, 'people/of-case', { case: theirs })).body);
    for (const ours of [id, client, concern]) expect(people).not.toContain(ours);
    const after = await counted(cast, cast.elsewhere);
    expect([after.case, after.victim]).toEqual([(before.case ?? 0) + 1, (before.victim ?? 0) + 1]);
    expect((await cast.ask(desk, 'cases/show', { case: theirs })).status).toBe(404);
    expect((await cast.ask(desk, 'cases/letter', { letter })).body).toMatchObject({ state: 'accepted', packet: null });

    expectDone(await finish(id, letter));
    expect((await cast.ask(cast.sari, 'cases/show', { case: id })).body).toMatchObject({
      phase: 'transferred',
      closingReason: 'transferred',
      offers: [{ state: 'accepted', finishedAt: expect.any(String) }],
    });
    expect(refusal(await finish(id, letter))).toBe('case-is-closed');
    expectDone(await cast.say(cast.sari, 'cases/reopen', { case: id, reason: 'came-back' }));
  });

  test('brings each telling along by compartment: who reads the story learns from it neither who nor where she is', async () => {
    const { letter } = await offered({
      address: 'CANARY-ADDRESS',
      reporterKind: 'survivor',
      safeContact: { mayContact: true },
    });
    const theirs = randomUUID();
    expectDone(await cast.say(desk, 'cases/accept-hand-over', { letter, case: theirs, worker: cast.ratna.person }));
    const told = async () => (await cast.ask(cast.ratna, 'cases/brought-along', { case: theirs })).body;
    expect(await told()).toMatchObject({
      tellings: [{ address: 'CANARY-ADDRESS', safeContact: { mayContact: true } }],
    });
    await cast.database.owner.query(
      `delete from access.reach where subject = $1 and compartment in ('identity', 'safe_place')`,
      [theirs],
    );
    expect(await told()).toEqual({
      letter,
      note: 'CANARY-COVER-NOTE',
      tellings: [{ channel: 'walk-in', occurred: 'this-week', urgencyItems: [], story: 'CANARY-STORY' }],
    });
  });

  test('is given back with a reason that only the sender reads, and can be offered again', async () => {
    const { id, letter } = await offered();
    const giveBack = { letter, reason: 'not-our-area', note: 'CANARY-ANSWER' };
    expect(refusal(await cast.say(desk, 'cases/return-hand-over', { ...giveBack, reason: 'own-nonsense' }))).toBe(
      'no-such-reason',
    );
    expectDone(await cast.say(desk, 'cases/return-hand-over', giveBack));
    expect((await cast.ask(cast.sari, 'cases/show', { case: id })).body).toMatchObject({
      phase: 'identification',
      offers: [{ state: 'returned', answer: { reason: 'not-our-area', note: 'CANARY-ANSWER' } }],
    });
    expect(refusal(await finish(id, letter))).toBe('was-returned');
    expect(refusal(await cast.say(desk, 'cases/return-hand-over', giveBack))).toBe('already-decided');
    expect(
      refusal(
        await cast.say(desk, 'cases/accept-hand-over', { letter, case: randomUUID(), worker: cast.ratna.person }),
      ),
    ).toBe('already-decided');
    expectDone(await offer(id, randomUUID()));
  });

  test('is offered once, to a unit that takes letters, and not while it is being closed', async () => {
    const { id } = await openCase(cast);
    expect((await offer(id, randomUUID(), {}, cast.made)).status).toBe(403);
    expect((await offer(id, randomUUID(), {}, cast.ratna)).status).toBe(404);
    expect(refusal(await offer(id, randomUUID(), { toDistrict: cast.here, toUnit: cast.units.intake }))).toBe(
      'is-our-own-district',
    );
    expect(refusal(await offer(id, randomUUID(), { toUnit: randomUUID() }))).toBe('unit-does-not-receive');
    const letter = randomUUID();
    expectDone(await offer(id, letter));
    expect(refusal(await offer(id, randomUUID()))).toBe('hand-over-is-offered');
    const closing = { case: id, closing: randomUUID(), reason: 'died', outcome: 'x' };
    expect(refusal(await cast.say(cast.sari, 'cases/ask-to-close', closing))).toBe('hand-over-is-offered');
  });

  test('can be taken back before it leaves, and was then never there; after that not any more', async () => {
    const { id } = await openCase(cast);
    const [first, second] = [randomUUID(), randomUUID()];
    const takeBack = (letter: string) => cast.say(cast.sari, 'cases/withdraw-hand-over', { case: id, letter });
    expectDone(await offer(id, first));
    expect((await letters(desk)).map((line) => line.id)).not.toContain(first);
    expectDone(await takeBack(first));
    await left(first);
    expect((await letters(desk)).map((line) => line.id)).not.toContain(first);
    expect((await cast.ask(desk, 'cases/letter', { letter: first })).status).toBe(404);
    expectDone(await offer(id, second));
    await left(second);
    expect(refusal(await takeBack(second))).toBe('has-left-already');
    expect((await letters(desk)).map((line) => line.id)).toContain(second);
  });

  test('is read by the receiving unit alone, and answered once though two answer at the same moment', async () => {
    const { letter } = await offered();
    const otherUnit = { ...desk, unit: randomUUID() };
    for (const stranger of [otherUnit, { ...cast.made, district: cast.here }] as Actor[]) {
      expect((await cast.ask(stranger, 'cases/letter', { letter })).status).toBe(404);
      const taking = { letter, case: randomUUID(), worker: cast.ratna.person };
      expect((await cast.say(stranger, 'cases/accept-hand-over', taking)).status).toBe(404);
    }
    const answers = await Promise.all(
      [1, 2].map(() =>
        cast.say(desk, 'cases/accept-hand-over', { letter, case: randomUUID(), worker: cast.ratna.person }),
      ),
    );
    expect(answers.map((answer) => answer.status).sort()).toEqual([201, 409]);
    expect(refusal(answers.find((answer) => answer.status === 409) ?? { status: 0, body: {} })).toBe('already-decided');
  });

  test('lies sealed: no word of it stands in any table, in either district', async () => {
    const { id, letter } = await offered();
    expectDone(
      await cast.say(desk, 'cases/accept-hand-over', { letter, case: randomUUID(), worker: cast.ratna.person }),
    );
    expectDone(await finish(id, letter));
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

  test('what was in it asks for a reason when it is put right afterwards', async () => {
    const { client } = await offered();
    const correction = { record: client, changes: { name: 'CANARY-RIGHT-NAME' } };
    expect(refusal(await cast.say(cast.sari, 'people/correct-client', correction))).toBe('reason-is-needed');
    expectDone(await cast.say(cast.sari, 'people/correct-client', { ...correction, reason: 'typed-wrong' }));
  });

  test('its reader is told that something was put right, and not what', async () => {
    const { client, letter } = await offered();
    const theirs = randomUUID();
    expectDone(await cast.say(desk, 'cases/accept-hand-over', { letter, case: theirs, worker: cast.ratna.person }));
    const correction = { record: client, changes: { name: 'CANARY-RIGHT-NAME' }, reason: 'typed-wrong' };
    expectDone(await cast.say(cast.sari, 'people/correct-client', correction));
    const { rows } = await cast.database.migrating.query<{ id: string }>(
      `update ground.letters_between set leaves_at = now() - interval '1 second'
       where id = (select id from ground.letters_between where kind = 'correction' order by sent_at desc limit 1) returning id`,
    );
    const [told] = rows;
    const read = await cast.ask(cast.ratna, 'cases/letter', { letter: told?.id });
    expect(read.body).toMatchObject({
      kind: 'correction',
      state: 'sent',
      packet: null,
      correction: { about: letter, what: 'corrected', case: theirs },
    });
    expect(JSON.stringify(read.body)).not.toContain('CANARY');
    expectDone(await cast.say(cast.ratna, 'cases/note-correction', { letter: told?.id }));
    expect((await cast.ask(cast.ratna, 'cases/letter', { letter: told?.id })).body).toMatchObject({
      state: 'accepted',
    });
    expect(refusal(await cast.say(cast.ratna, 'cases/note-correction', { letter: told?.id }))).toBe('already-decided');
  });
});
