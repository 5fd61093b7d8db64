import { randomUUID } from 'node:crypto';
import type { Actor } from '@naung/domain/ground/access/model.ts';
import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it, test } from 'vitest';
import { asActor } from '../../ground/database/transaction.ts';
import { activityStory, reachOf, tally } from './testing/activity-story.ts';

const { cast, own, neighbour, putu, kadek, held, ofDinas, record, refusalOf, shown, countedFor } =
  await activityStory();
afterAll(() => cast.close());

describe('who sees and who may', () => {
  let mine: string;
  let theirs: string;
  let training: string;
  beforeAll(async () => {
    mine = (await record(cast.wayan, { heldOn: '2025-09-01' })).activity;
    theirs = (await record(kadek, { heldOn: '2025-09-01', village: neighbour })).activity;
    const lines = [own, neighbour].map((village) => ({ line: randomUUID(), village, tally: tally(0, 0, 2, 2, 0) }));
    const body = ofDinas({ heldOn: '2025-09-02', tally: tally(0, 0, 1, 0, 0), attendance: lines });
    await cast.say(putu, 'activities/record', body);
    training = body.activity;
  });
  const listed = async (actor: Actor) =>
    (
      (await cast.ask(actor, 'activities/list', { from: '2025-09-01', until: '2025-09-30' })).body as {
        items?: { id: string }[];
      }
    ).items?.map((one) => one.id);

  it('Wayan sees his village, what his people went to, and nothing of the neighbours', async () => {
    expect(await listed(cast.wayan)).toEqual([training, mine]);
    expect(await cast.ask(cast.wayan, 'activities/show', { activity: theirs })).toMatchObject({ status: 404 });
    expect(await shown(cast.wayan, training)).toMatchObject({ attendance: [{ village: own }] });
    expect(await listed(kadek)).toEqual([training, theirs]);
  });

  it('the page of a village shows what it held and where its people went, and how many of them', async () => {
    const ofVillage = async (actor: Actor, village: number | undefined) =>
      (await cast.ask(actor, 'activities/list', { village: String(village), from: '2025-09-01', until: '2025-09-30' }))
        .body;
    const guest = { id: training, reach: tally(0, 0, 5, 4, 0), fromVillage: tally(0, 0, 2, 2, 0) };
    expect(await ofVillage(putu, own)).toMatchObject({ items: [guest, { id: mine, fromVillage: null }] });
    expect(await ofVillage(putu, neighbour)).toMatchObject({ items: [{ id: training }, { id: theirs }] });
    expect(await ofVillage(cast.wayan, own)).toMatchObject({ items: [{ id: training }, { id: mine }] });
    expect(await ofVillage(cast.wayan, neighbour)).toMatchObject({ items: [] });
  });

  it('Wayan writes for his village alone', async () => {
    const [wayan, none] = [cast.wayan, { because: 'records-activities-here' }];
    expect(await cast.say(wayan, 'activities/record', held({ village: neighbour }))).toMatchObject({
      status: 403,
      body: none,
    });
    expect(await cast.say(wayan, 'activities/record', ofDinas())).toMatchObject({ status: 403, body: none });
    expect(
      await cast.say(wayan, 'activities/correct-activity', { record: theirs, changes: { ledBy: 'x' } }),
    ).toMatchObject({ status: 404 });
    expect(await cast.say(wayan, 'activities/void-activity', { record: training, reason: 'other' })).toMatchObject({
      status: 403,
      body: none,
    });
    expect(
      await cast.say(wayan, 'activities/join', { activity: theirs, into: mine, attendanceFrom: 'kept' }),
    ).toMatchObject({ status: 404 });
    expect(
      await cast.say(wayan, 'activities/join', { activity: mine, into: training, attendanceFrom: 'kept' }),
    ).toMatchObject({ status: 403 });
    const guest = { line: randomUUID(), activity: training, village: own, tally: tally(1) };
    expect(await cast.say(wayan, 'activities/add-attendance', guest)).toMatchObject({ status: 403 });
    expect(
      await refusalOf(wayan, 'activities/correct-activity', { record: mine, changes: { village: neighbour } }),
    ).toBe('village-lies-elsewhere');
  });

  it('counts all that came when a host puts his own activity right, guests from other villages too', async () => {
    const body = held({ attendance: [{ line: randomUUID(), village: neighbour, tally: tally(0, 0, 7, 0, 0) }] });
    expect(await cast.say(cast.wayan, 'activities/record', body)).toMatchObject({ status: 201 });
    expect(
      await cast.say(cast.wayan, 'activities/correct-activity', {
        record: body.activity,
        changes: { tally: tally(0, 0, 10, 0, 0) },
      }),
    ).toMatchObject({ status: 201 });
    expect(reachOf(await countedFor(body.activity), 'adult-female')).toBe(17);
  });

  test.each(['hasan', 'dewi', 'ratna'] as const)('%s sees nothing and changes nothing', async (name) => {
    const actor = cast[name];
    for (const activity of [mine, theirs, training]) {
      expect([403, 404]).toContain((await cast.ask(actor, 'activities/show', { activity })).status);
      expect([403, 404]).toContain(
        (await cast.say(actor, 'activities/void-activity', { record: activity, reason: 'other' })).status,
      );
    }
    expect((await listed(actor)) ?? []).toEqual([]);
    for (const table of ['prevention.activities', 'prevention.attendance']) {
      const seen = await asActor(cast.office, actor, 'uji', async (tx) => ({
        outcome: 'done' as const,
        value: (await sql<{ n: number }>`select count(*)::int as n from ${sql.table(table)}`.execute(tx.db)).rows[0]?.n,
      }));
      expect([table, seen]).toEqual([table, 0]);
    }
  });

  it('Ratna finds a 404 that is the same for what is hidden and what is not there', async () => {
    const ratna = await cast.hire('Ratna', 'patbm-facilitator', {
      district: cast.elsewhere,
      unit: cast.units.elsewhere,
    });
    const hidden = await cast.ask(ratna, 'activities/show', { activity: mine });
    expect(hidden).toEqual(await cast.ask(ratna, 'activities/show', { activity: randomUUID() }));
    expect(hidden.status).toBe(404);
  });

  it('reads page after page without a gap', async () => {
    const all = (await listed(putu)) ?? [];
    const paged: string[] = [];
    let after: string | null = null;
    do {
      const answer = await cast.ask(putu, 'activities/list', {
        from: '2025-09-01',
        until: '2025-09-30',
        limit: '1',
        ...(after === null ? {} : { after }),
      });
      const page = answer.body as { items: { id: string }[]; next: string | null };
      paged.push(...page.items.map((one) => one.id));
      after = page.next;
    } while (after !== null);
    expect(paged).toEqual(all);
  });
});
