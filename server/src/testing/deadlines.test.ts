import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { servicesRoom } from '../casework/services/routes.ts';
import type { Cast } from '../ground/database/testing/cast.ts';
import { layInHolidays } from '../ground/deadlines/lay-in.ts';
import { deadlinesRoom } from '../ground/deadlines/routes.ts';
import { layInInstruments } from '../ground/forms/lay-in.ts';
import { formsRoom } from '../ground/forms/routes.ts';
import { caseworkCast, expectDone, openCase, receive, refusal } from './casework.ts';

let cast: Cast;
beforeAll(async () => {
  cast = await caseworkCast([deadlinesRoom, servicesRoom, formsRoom]);
  const client = await cast.database.migrating.connect();
  for (let twice = 0; twice < 2; twice += 1) {
    await layInHolidays(client);
    await layInInstruments(client);
  }
  client.release();
});
afterAll(() => cast.close());

interface Clock {
  readonly id: string;
  readonly kind: string;
  readonly subject: string;
  readonly record: string;
  readonly startsAt: string;
  readonly dueAt: string;
  readonly standing: string;
  readonly basis: string;
  readonly alias: string | null;
}
const due = async (as: Cast['sari'], whose = 'unit') =>
  ((await cast.ask(as, 'deadlines/due', { whose, limit: '200' })).body as { items: Clock[] }).items;
const clocksOf = async (as: Cast['sari'], subject: string) => (await due(as)).filter((one) => one.subject === subject);
const hours = (clock: Clock | undefined) =>
  (Date.parse(clock?.dueAt ?? '') - Date.parse(clock?.startsAt ?? '')) / 3_600_000;
const at = (text: string | null) => cast.at(text);

describe('a red concern', () => {
  test('starts an hour for those who triage, which a contact meets', async () => {
    const concern = await receive(cast, { urgencyItems: ['weapon'] });
    const [clock] = await clocksOf(cast.ketut, concern);
    expect(clock).toMatchObject({
      kind: 'red-first-contact',
      standing: 'running',
      basis: 'batas kerja Naung',
      alias: null,
    });
    expect(hours(clock)).toBe(1);
    for (const other of [cast.ratna, cast.hasan, cast.wayan]) expect(await clocksOf(other, concern)).toEqual([]);
    expectDone(await cast.say(cast.ketut, 'intake/note-contact', { concern, how: 'tried-in-vain' }));
    expect(await clocksOf(cast.ketut, concern)).toHaveLength(1);
    expectDone(await cast.say(cast.ketut, 'intake/note-contact', { concern, how: 'call' }));
    expect(await clocksOf(cast.ketut, concern)).toEqual([]);
  });

  test('one of another colour starts none; raised to red it does, once', async () => {
    const concern = await receive(cast);
    expect(await clocksOf(cast.ketut, concern)).toEqual([]);
    expectDone(await cast.say(cast.ketut, 'intake/raise-urgency', { concern, to: 'merah' }));
    expect(await clocksOf(cast.ketut, concern)).toHaveLength(1);
  });

  test('closed as no case waits for nobody, and is not called met', async () => {
    const concern = await receive(cast, { urgencyItems: ['weapon'] });
    expectDone(await cast.say(cast.ketut, 'intake/close', { concern, reason: 'silent-call' }));
    expect(await clocksOf(cast.ketut, concern)).toEqual([]);
    const { rows } = await cast.database.migrating.query(
      'select met_at, stopped_at is not null as stopped from ground.clocks where subject = $1',
      [concern],
    );
    expect(rows).toEqual([{ met_at: null, stopped: true }]);
  });

  test('is met by hand with the time it happened, so that what was done in time is not late', async () => {
    at('2026-01-05T02:00:00.000Z');
    const concern = await receive(cast, { urgencyItems: ['weapon'] });
    at('2026-01-05T05:00:00.000Z');
    const [clock] = await clocksOf(cast.ketut, concern);
    expect(clock?.standing).toBe('late');
    const meet = (how: string, when: string, as = cast.ketut) =>
      cast.say(as, 'deadlines/meet', { clock: clock?.id, how, at: when });
    expect(refusal(await meet('reported-to-police', '2026-01-05T02:30:00.000Z'))).toBe('does-not-fit-the-clock');
    expect(refusal(await meet('contacted', '2026-01-05T06:00:00.000Z'))).toBe('is-in-the-future');
    expect(refusal(await meet('contacted', '2026-01-05T01:00:00.000Z'))).toBe('is-before-the-start');
    expect((await meet('contacted', '2026-01-05T02:30:00.000Z', cast.ratna)).status).toBe(404);
    expectDone(await meet('contacted', '2026-01-05T02:30:00.000Z'));
    expect(refusal(await meet('contacted', '2026-01-05T02:30:00.000Z'))).toBe('clock-is-met');
    const { rows } = await cast.database.migrating.query(
      `select core from ground.log where event = 'clock-met' and record = $1`,
      [clock?.id],
    );
    expect(rows).toMatchObject([{ core: { late: false } }]);
    at(null);
  });
});

describe('sexual violence', () => {
  test('is due at the police three times twenty-four hours from the receipt of the report', async () => {
    at('2026-01-09T09:00:00.000Z');
    const concern = await receive(cast, { forms: ['sexual'], kinds: ['violence-sexual'] });
    at('2026-01-10T09:00:00.000Z');
    const id = randomUUID();
    expectDone(
      await cast.say(cast.ketut, 'intake/accept', {
        concern,
        case: id,
        isNew: true,
        alias: 'Kenanga',
        worker: cast.sari.person,
      }),
    );
    at(null);
    const clocks = (await clocksOf(cast.sari, id)).filter((one) => one.kind === 'tpks-report-to-police');
    expect(clocks).toMatchObject([
      {
        startsAt: '2026-01-09T09:00:00.000Z',
        dueAt: '2026-01-12T09:00:00.000Z',
        basis: 'UU 12/2022 ps 41',
        alias: 'Kenanga',
      },
    ]);
    const longLate = async (which: 'only' | 'none') =>
      JSON.stringify((await cast.ask(cast.sari, 'deadlines/due', { whose: 'mine', longLate: which })).body);
    for (const [hour, isLong] of [
      ['08', false],
      ['10', true],
    ] as const) {
      at(`2026-02-11T${hour}:00:00.000Z`);
      expect((await longLate('only')).includes(clocks[0]?.id ?? '–')).toBe(isLong);
      expect((await longLate('none')).includes(clocks[0]?.id ?? '–')).toBe(!isLong);
    }
    at(null);
    expect((await due(cast.sari, 'mine')).map((one) => one.id)).toContain(clocks[0]?.id);
    expectDone(
      await cast.say(cast.sari, 'deadlines/meet', {
        clock: clocks[0]?.id,
        how: 'reported-to-police',
        at: '2026-01-11T00:00:00.000Z',
      }),
    );
    expect((await clocksOf(cast.sari, id)).filter((one) => one.kind === 'tpks-report-to-police')).toEqual([]);
  });

  test('keeps the number of the police sealed, for the team alone, and what stood before it', async () => {
    const { id } = await openCase(cast, { forms: ['sexual'], kinds: ['violence-sexual'] });
    const [clock] = await clocksOf(cast.sari, id);
    const note = (reference: string | null, as = cast.sari) =>
      cast.say(as, 'deadlines/note-reference', { clock: clock?.id, reference });
    const met = async (as: Cast['sari']) => (await cast.ask(as, 'deadlines/met', { subject: id })).body;
    expect(refusal(await note('LP/CANARY/1'))).toBe('clock-still-runs');
    const meeting = { clock: clock?.id, how: 'reported-to-police', at: new Date().toISOString() };
    expectDone(await cast.say(cast.sari, 'deadlines/meet', { ...meeting, reference: 'LP/CANARY/1' }));
    expect(await met(cast.sari)).toMatchObject({ items: [{ isLate: false, reference: 'LP/CANARY/1' }] });
    expect(await met(cast.made)).toMatchObject({ items: [{ reference: null }] });
    for (const stranger of [cast.komang, cast.ratna, cast.hasan]) expect(await met(stranger)).toEqual({ items: [] });
    expect((await note('LP/CANARY/2', cast.made)).status).toBe(403);
    expect((await note('LP/CANARY/2', cast.ratna)).status).toBe(404);
    expectDone(await note('LP/CANARY/2'));
    expect(refusal(await note('LP/CANARY/2'))).toBe('nothing-changes');
    expect(await met(cast.sari)).toMatchObject({ items: [{ reference: 'LP/CANARY/2' }] });
    expectDone(await note(null));
    expect(await met(cast.sari)).toMatchObject({ items: [{ reference: null }] });
    const { rows } = await cast.database.migrating.query(
      `select (select count(*)::int from casework.deadlines_drawers where record = $1 and compartment = 'legal') as versions,
        (select string_agg(l::text, ' ') from ground.log l) || (select string_agg(c::text, ' ') from ground.clocks c) as told`,
      [clock?.id],
    );
    expect(rows[0].versions).toBe(3);
    expect(rows[0].told).not.toContain('CANARY');
  });

  test('is met with a number only where the police gave one', async () => {
    const concern = await receive(cast, { urgencyItems: ['weapon'] });
    const [clock] = await clocksOf(cast.ketut, concern);
    const contacted = { clock: clock?.id, how: 'contacted', at: new Date().toISOString(), reference: 'LP/CANARY/3' };
    expect(refusal(await cast.say(cast.ketut, 'deadlines/meet', contacted))).toBe('does-not-fit-the-clock');
  });

  test('found out later starts it then, and told twice starts one', async () => {
    const { id } = await openCase(cast);
    const kinds = async () => (await clocksOf(cast.sari, id)).map((one) => one.kind);
    expect(await kinds()).toEqual([]);
    expectDone(
      await cast.say(cast.sari, 'cases/correct-case', { record: id, changes: { forms: ['physical', 'sexual'] } }),
    );
    expect(await kinds()).toEqual(['tpks-report-to-police']);
    const again = await receive(cast, { forms: ['sexual'], kinds: ['violence-sexual'] });
    expectDone(await cast.say(cast.made, 'intake/accept', { concern: again, case: id, isNew: false }));
    expect(await kinds()).toEqual(['tpks-report-to-police']);
  });
});

describe('an approval', () => {
  test('is due after two working days of the district, holidays and its own week counted, and met by deciding', async () => {
    const { id } = await openCase(cast);
    const plan = randomUUID();
    const goals = [
      {
        id: randomUUID(),
        need: 'health-service',
        service: null,
        providerUnit: null,
        horizon: 'month',
        dueOn: null,
        goal: 'x',
      },
    ];
    const keeper = await cast.hire('Wira', 'records-officer');
    // Wednesday; Thursday 19 March 2026 is Nyepi, Friday and the weekend are off, Monday and Tuesday are joint leave.
    at('2026-03-17T02:00:00.000Z');
    expectDone(
      await cast.say(cast.sari, 'services/make-plan', { plan, case: id, clientAgreed: true, reviewOn: null, goals }),
    );
    expectDone(await cast.say(cast.sari, 'services/ask-plan-approval', { plan, approval: randomUUID() }));
    const [clock] = await clocksOf(cast.sari, id);
    expect(clock).toMatchObject({ kind: 'approval-due', record: plan, dueAt: '2026-03-26T08:00:00.000Z' });
    const approver = await cast.hire('Gede', 'head-of-dinas', { deeds: ['approve'] });
    expect((await due(approver)).map((one) => one.id)).toContain(clock?.id);
    expect(
      (
        await cast.say(cast.sari, 'deadlines/meet', {
          clock: clock?.id,
          how: 'contacted',
          at: '2026-03-17T02:00:00.000Z',
        })
      ).body,
    ).toMatchObject({ refusal: 'does-not-fit-the-clock' });
    expectDone(await cast.say(approver, 'services/return-plan', { plan, words: 'Lengkapi' }));
    expect(await clocksOf(cast.sari, id)).toEqual([]);

    expectDone(await cast.say(keeper, 'deadlines/set-week', { weekdays: [1, 2, 3, 4, 5, 6], closesAt: 14 }));
    expectDone(
      await cast.say(keeper, 'deadlines/add-holiday', {
        id: randomUUID(),
        on: '2026-03-25',
        name: 'Hari jadi kabupaten',
      }),
    );
    expect(
      refusal(await cast.say(keeper, 'deadlines/add-holiday', { id: randomUUID(), on: '2026-03-25', name: 'Lagi' })),
    ).toBe('is-a-holiday-already');
    expect((await cast.say(cast.sari, 'deadlines/set-week', { weekdays: [1], closesAt: 14 })).status).toBe(403);
    expectDone(await cast.say(cast.sari, 'services/ask-plan-approval', { plan, approval: randomUUID() }));
    expect(await clocksOf(cast.sari, id)).toMatchObject([{ dueAt: '2026-03-27T06:00:00.000Z' }]);
    at(null);
    const days = (await cast.ask(cast.sari, 'deadlines/holidays', { from: '2026-03-19', until: '2026-03-25' }))
      .body as { items: { on: string; isOwn: boolean }[] };
    expect(days.items.filter((one) => one.isOwn)).toMatchObject([{ on: '2026-03-25' }]);
    expect(
      (
        (await cast.ask(cast.ratna, 'deadlines/holidays', { from: '2026-03-25', until: '2026-03-25' })).body as {
          items: object[];
        }
      ).items,
    ).toEqual([]);
  });
});

describe('instruments', () => {
  test('are read by everyone, published by whoever keeps the lists, and edited by nobody', async () => {
    const shipped = (await cast.ask(cast.sari, 'forms/instrument', { code: 'asesmen-awal' })).body as {
      version: number;
      sections: object[];
    };
    expect(shipped.version).toBe(2);
    const keeper = await cast.hire('Rai', 'records-officer');
    const own = { ...shipped, code: 'asesmen-kami', version: 1 };
    const publish = (as: Cast['sari'], instrument: object) =>
      cast.say(as, 'forms/publish', { id: randomUUID(), instrument });
    expect((await publish(cast.sari, own)).status).toBe(403);
    expect(refusal(await publish(keeper, shipped))).toBe('instrument-is-shipped');
    expectDone(await publish(keeper, own));
    expect(refusal(await publish(keeper, own))).toBe('version-is-taken');
    expectDone(await publish(keeper, { ...own, version: 2, title: { id: 'Baru', en: 'New' } }));
    expect((await cast.ask(cast.sari, 'forms/instrument', { code: 'asesmen-kami' })).body).toMatchObject({
      version: 2,
      title: { id: 'Baru' },
    });
    expect((await cast.ask(cast.sari, 'forms/instrument', { code: 'asesmen-kami', version: '1' })).body).toMatchObject({
      version: 1,
    });
    expect((await cast.ask(cast.ratna, 'forms/instrument', { code: 'asesmen-kami' })).status).toBe(404);
    expect((await cast.ask(cast.sari, 'forms/instruments')).body).toMatchObject({
      items: [
        { code: 'asesmen-awal', isOwn: false },
        { code: 'asesmen-kami', version: 2, isOwn: true },
      ],
    });
    await expect(cast.database.app.query('update ground.own_instruments set version = 9')).rejects.toThrow(
      /permission denied/,
    );
    await expect(cast.database.app.query('delete from ground.instruments')).rejects.toThrow(/permission denied/);
  });
});
