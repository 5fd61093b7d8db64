/**
 * Walls as custodians keep them: lifted by two who never see the case, and what was opened before one stood.
 */
import { randomUUID } from 'node:crypto';
import type { Actor } from '@naung/domain/ground/access/model.ts';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { expectDone, openCase, refusal } from './casework.ts';
import { nik, one, walledCast } from './walls.ts';

let here: Awaited<ReturnType<typeof walledCast>>;
beforeAll(async () => {
  here = await walledCast();
});
afterAll(() => here.cast.close());

describe('lifting a wall', () => {
  async function walled(name: string) {
    const made = await here.cast.hire(name, 'supervisor');
    const { id } = await openCase(here.cast);
    expectDone(await here.keepFrom(id, { person: made.person }));
    const [asks, confirms] = [await here.custodian(`${name} asks`), await here.custodian(`${name} confirms`)];
    const wall = (await here.wallAgainst(asks, name))?.wall ?? '';
    const ask = (as: Actor, lifting: string = randomUUID()) =>
      here.cast.say(as, 'walls/ask-lifting', { lifting, wall, because: 'wish-taken-back', note: 'CANARY-LIFTING' });
    const decide = (as: Actor, lifting: string, answer = 'lift') =>
      here.cast.say(as, 'walls/decide-lifting', { lifting, answer });
    return { made, id, wall, asks, confirms, ask, decide };
  }

  test('one asks, another confirms, and she sees the case again', async () => {
    const { made, id, asks, confirms, ask, decide } = await walled('Made Lifted');
    const lifting = randomUUID();
    expectDone(await ask(asks, lifting));
    const { rows: kept } = await here.cast.database.owner.query<{ text: string }>(
      'select l::text as text from access.liftings l where id = $1',
      [lifting],
    );
    expect(kept[0]?.text).toContain(asks.person);
    for (const form of ['CANARY-LIFTING', Buffer.from('CANARY-LIFTING').toString('hex')])
      expect(kept[0]?.text).not.toContain(form);
    expect(refusal(await ask(confirms))).toBe('lifting-is-asked');
    expect(refusal(await decide(asks, lifting))).toBe('not-by-who-asked');
    expect(await here.page(made, id)).toBe(404);
    expect((await here.wallAgainst(confirms, 'Made Lifted'))?.lifting).toMatchObject({
      note: 'CANARY-LIFTING',
      isMine: false,
    });
    expectDone(await decide(confirms, lifting));
    expect(await here.page(made, id)).toBe(200);
    expect(await here.wallAgainst(confirms, 'Made Lifted')).toBeUndefined();
    expect(refusal(await decide(confirms, lifting))).toBe('lifting-is-decided');
    const { rows } = await here.cast.database.owner.query<{ person: string }>(
      `select person from audit.entries where deed = 'walls/decide-lifting' and outcome = 'done' and person = $1`,
      [confirms.person],
    );
    expect(rows.length).toBe(1);
  });

  test('who asked may take it back, and the wall stands', async () => {
    const { made, id, asks, ask, decide } = await walled('Made Standing');
    const lifting = randomUUID();
    expectDone(await ask(asks, lifting));
    expectDone(await decide(asks, lifting, 'leave'));
    expect(await here.page(made, id)).toBe(404);
  });

  test('a custodian behind a wall of the case sees none of its walls and decides nothing', async () => {
    const { id, asks, ask, decide, wall } = await walled('Made Both');
    const behind = await here.custodian('Kustodian terkait');
    expect((await here.wallAgainst(behind, 'Made Both'))?.wall).toBe(wall);
    const lifting = randomUUID();
    expectDone(await ask(asks, lifting));
    expectDone(await here.keepFrom(id, { person: behind.person }));
    expect(await here.wallAgainst(behind, 'Made Both')).toBeUndefined();
    expect((await ask(behind)).status).toBe(404);
    expect((await decide(behind, lifting)).status).toBe(404);
    expect((await here.cast.ask(behind, 'walls/past-reads', { wall })).status).toBe(404);
  });

  test('waits with who approves in the unit that stands in, while no other custodian is left for it', async () => {
    const { made, id, asks, confirms, ask, decide } = await walled('Made Alone');
    const owner = (text: string, values: unknown[]) => here.cast.database.owner.query(text, values);
    const at = here.cast.units.hospital;
    const nyoman = await here.cast.hire('Nyoman Kepala', 'head-of-dinas', { unit: at, deeds: ['approve'] });
    const related = await here.cast.hire('Nyoman Kerabat', 'head-of-dinas', { unit: at, deeds: ['approve'] });
    const elsewhere = await here.cast.hire('Kepala Polres', 'head-of-dinas', {
      unit: here.cast.units.police,
      deeds: ['approve'],
    });
    expectDone(await here.keepFrom(id, { person: related.person }));
    const lifting = randomUUID();
    expectDone(await ask(asks, lifting));
    const waits = async (actor: Actor) =>
      ((await here.cast.ask(actor, 'walls/liftings-in-place')).body as { items: { name: string; caseCode: string }[] })
        .items;
    await owner('insert into ground.stand_ins (district, id, unit, stands_in) values ($1, gen_random_uuid(), $2, $3)', [
      ...[here.cast.here, asks.unit, at],
    ]);
    expect(await waits(nyoman), 'another custodian is there').toEqual([]);
    expect((await decide(nyoman, lifting)).status).toBe(404);
    await owner(
      `update ground.duties set ends_on = current_date - 7 where district = $1 and 'keep-walls' = any (deeds) and id <> $2`,
      [here.cast.here, asks.duty],
    );
    expect(await waits(nyoman)).toMatchObject([{ name: 'Made Alone', caseCode: expect.stringMatching(/-/) }]);
    for (const other of [related, elsewhere]) {
      expect(await waits(other)).toEqual([]);
      expect((await decide(other, lifting)).status).toBe(404);
    }
    const twice = { ...nyoman, person: asks.person, duty: randomUUID() } as unknown as Actor;
    await owner(
      `insert into ground.duties (district, id, person, unit, preset, deeds, starts_on) values ($1, $2, $3, $4, 'x', '{approve}', '2020-01-01')`,
      [here.cast.here, twice.duty, asks.person, at],
    );
    expect(await waits(twice), 'who asked, under another duty').toEqual([]);
    expect(refusal(await decide(asks, lifting))).toBe('not-by-who-asked');
    expectDone(await decide(nyoman, lifting));
    expect(await here.page(made, id)).toBe(200);
    expect(await waits(nyoman)).toEqual([]);
    await owner(`update ground.duties set ends_on = null where district = $1 and 'keep-walls' = any (deeds)`, [
      here.cast.here,
    ]);
    expect(confirms.person).not.toBe(asks.person);
  });

  test('shows the code of the case and opens nothing of it', async () => {
    const { id, asks } = await walled('Made Coded');
    expect((await here.wallAgainst(asks, 'Made Coded'))?.caseCode).toMatch(/^[0-9A-Z]{3}-[0-9A-Z]{3}$/);
    expect((await here.cast.ask(asks, 'cases/show', { case: id })).status).toBe(403);
    expect(JSON.stringify(await here.standing(asks))).not.toMatch(new RegExp(`Melati|${id}`));
  });

  test('nobody else is told of walls', async () => {
    for (const actor of [
      here.cast.sari,
      here.cast.made,
      here.cast.ketut,
      here.cast.dewi,
      here.cast.hasan,
      here.cast.wayan,
    ])
      expect((await here.cast.ask(actor, 'walls/in-force')).status).toBe(403);
  });

  test('a wall that two took down stays down while nothing new is said', async () => {
    const number = nik();
    const made = await here.cast.hire('Made Mistaken', 'supervisor');
    expectDone(await here.kin(made, [one('kin', number)]));
    const { id } = await openCase(here.cast);
    const record = randomUUID();
    expectDone(await here.respondent(id, { respondent: record, nik: number }));
    const [asks, confirms] = [await here.custodian('Satu'), await here.custodian('Dua')];
    const wall = (await here.wallAgainst(asks, 'Made Mistaken'))?.wall;
    const lifting = randomUUID();
    expectDone(await here.cast.say(asks, 'walls/ask-lifting', { lifting, wall, because: 'not-the-same-person' }));
    expectDone(await here.cast.say(confirms, 'walls/decide-lifting', { lifting, answer: 'lift' }));
    expectDone(
      await here.cast.say(here.cast.sari, 'people/correct-respondent', { record, changes: { nickname: 'Lain' } }),
    );
    expectDone(await here.kin(made, [one('kin', number)]));
    expect(await here.page(made, id)).toBe(200);
    expectDone(await here.cast.say(here.cast.sari, 'people/correct-respondent', { record, changes: { nik: nik() } }));
    expectDone(await here.cast.say(here.cast.sari, 'people/correct-respondent', { record, changes: { nik: number } }));
    expect(await here.page(made, id)).toBe(404);
  });
});

describe('what was read before the wall stood', () => {
  test('is told to custodians who work elsewhere, and not to one beside', async () => {
    const { id } = await openCase(here.cast);
    const made = await here.cast.hire('Made Read', 'supervisor');
    expect(await here.page(made, id)).toBe(200);
    expectDone(await here.keepFrom(id, { person: made.person }));
    const [elsewhere, beside] = [
      await here.custodian('Elsewhere'),
      await here.custodian('Beside', here.cast.units.intake),
    ];
    const wall = (await here.wallAgainst(elsewhere, 'Made Read'))?.wall;
    const { body } = await here.cast.ask(elsewhere, 'walls/past-reads', { wall });
    expect(body).toMatchObject({ items: [{ name: 'Made Read', deed: 'cases/show' }], isCut: false });
    expect(JSON.stringify(body)).not.toContain(id);
    expect((await here.cast.ask(beside, 'walls/past-reads', { wall })).status).toBe(404);
  });
});
