import { randomUUID } from 'node:crypto';
import type { Actor } from '@naung/domain/ground/access/model.ts';
import { afterAll, describe, expect, it } from 'vitest';
import { activityStory, reachOf, tally } from './testing/activity-story.ts';

const { cast, own, putu, ofDinas, record, refusalOf, shown, countedFor } = await activityStory();
afterAll(() => cast.close());

describe('putting right', () => {
  it('keeps what stood before and moves the count with it', async () => {
    const body = await record(cast.wayan, { heldOn: '2025-01-31', title: 'Judul keliru' });
    const changes = {
      heldOn: '2025-02-01',
      stage: 'promotion',
      title: 'Judul benar',
      levels: ['child', 'family'],
      tally: tally(5, 5, 0, 0, 0),
    };
    expect(await cast.say(cast.wayan, 'activities/correct-activity', { record: body.activity, changes })).toMatchObject(
      { status: 201 },
    );
    const { rows } = await cast.database.migrating.query(
      'select before, after from prevention.corrections where record = $1',
      [body.activity],
    );
    expect(rows[0]).toMatchObject({
      before: { title: 'Judul keliru', heldOn: '2025-01-31' },
      after: { title: 'Judul benar' },
    });
    expect(await countedFor(body.activity)).toEqual([
      {
        kind: 'activity',
        by: { stage: 'promotion', level: 'child+family', holder: 'village', own: true, village: own },
        sum: 1,
      },
      { kind: 'reach', by: { stage: 'promotion', level: 'child+family', group: 'child-female' }, sum: 5 },
      { kind: 'reach', by: { stage: 'promotion', level: 'child+family', group: 'child-male' }, sum: 5 },
    ]);
    expect(await refusalOf(cast.wayan, 'activities/correct-activity', { record: body.activity, changes })).toBe(
      'nothing-changes',
    );
    expect(
      await refusalOf(cast.wayan, 'activities/correct-activity', {
        record: body.activity,
        changes: { heldOn: '2999-01-01' },
      }),
    ).toBe('day-lies-ahead');
  });

  it('asks for a reason when a day has passed', async () => {
    cast.at('2026-01-05T02:00:00.000Z');
    const attendance = [{ line: randomUUID(), village: own, tally: tally(0, 0, 9, 9, 0) }];
    const trained = ofDinas({ heldOn: '2025-06-01', attendance });
    expect(await cast.say(putu, 'activities/record', trained)).toMatchObject({ status: 201 });
    expect(await shown(putu, trained.activity)).toMatchObject({
      attendance: [{ enteredAt: '2026-01-05T02:00:00.000Z' }],
    });
    const body = await record(cast.wayan);
    cast.at('2026-01-06T03:00:00.000Z');
    const changes = { ledBy: 'Bidan desa' };
    expect(await refusalOf(cast.wayan, 'activities/correct-activity', { record: body.activity, changes })).toBe(
      'reason-is-needed',
    );
    expect(
      await cast.say(cast.wayan, 'activities/correct-activity', {
        record: body.activity,
        changes,
        reason: 'learned-later',
      }),
    ).toMatchObject({ status: 201 });
    cast.at(null);
  });
});

describe('Made has recorded this already', () => {
  const similar = async (actor: Actor, query: object) =>
    (
      (await cast.ask(actor, 'activities/similar', query)).body as {
        items: { id: string; recordedBy: { name: string } }[];
      }
    ).items;

  it('asks, joins, and keeps the counters of the one that was chosen', async () => {
    const when = { heldOn: '2024-06-01' };
    const lines = [{ line: randomUUID(), village: own, tally: tally(0, 0, 9, 9, 0) }];
    const first = ofDinas({
      ...when,
      tally: tally(0, 0, 10, 10, 0),
      attendance: [{ ...lines[0], line: randomUUID(), tally: tally(0, 0, 1, 1, 0) }],
    });
    const second = ofDinas({ heldOn: '2024-06-02', tally: tally(0, 0, 12, 11, 0), attendance: lines });
    await cast.say(putu, 'activities/record', first);
    expect(await similar(putu, { on: '2024-06-02', kind: 'patbm-training' })).toMatchObject([
      { id: first.activity, recordedBy: { name: 'Putu' } },
    ]);
    await cast.say(putu, 'activities/record', second);
    const join = { activity: second.activity, into: first.activity, attendanceFrom: 'joined' };
    expect(await cast.say(putu, 'activities/join', join)).toMatchObject({
      status: 201,
      body: { events: ['activity-joined', 'record-voided', 'record-corrected'] },
    });
    expect(await countedFor(second.activity)).toEqual([]);
    expect(reachOf(await countedFor(first.activity), 'adult-female')).toBe(21);
    expect(await shown(putu, first.activity)).toMatchObject({
      tally: second.tally,
      attendance: [{ village: own, tally: tally(0, 0, 9, 9, 0) }],
    });
    expect(await shown(putu, second.activity)).toMatchObject({
      joinedTo: first.activity,
      voidedAt: expect.any(String),
    });
    expect(await refusalOf(putu, 'activities/join', join)).toBe('was-entered-by-mistake');
    expect(await similar(putu, { on: '2024-06-02', kind: 'patbm-training' })).toHaveLength(1);
  });

  it('leaves the counters alone where the first record was the better one, and refuses what cannot be one', async () => {
    const [kept, goes, far] = [
      await record(cast.wayan, { heldOn: '2024-07-01' }),
      await record(cast.wayan, { heldOn: '2024-07-01', tally: tally(1) }),
      await record(cast.wayan, { heldOn: '2024-08-01' }),
    ];
    const join = (activity: string, into: string) => ({ activity, into, attendanceFrom: 'kept' });
    expect(await refusalOf(cast.wayan, 'activities/join', join(far.activity, kept.activity))).toBe(
      'not-the-same-activity',
    );
    expect(await refusalOf(cast.wayan, 'activities/join', join(kept.activity, kept.activity))).toBe('is-the-same');
    expect(await cast.say(cast.wayan, 'activities/join', join(goes.activity, kept.activity))).toMatchObject({
      status: 201,
    });
    expect(reachOf(await countedFor(kept.activity), 'adult-female')).toBe(18);
    expect(await countedFor(goes.activity)).toEqual([]);
  });
});
