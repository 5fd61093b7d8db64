/**
 * Walls that people make: kin declared, a survivor's wish, the unit where a respondent works; and their lifting by two custodians,
 * who never see a case.
 */
import { randomUUID } from 'node:crypto';
import type { Actor } from '@naung/domain/ground/access/model.ts';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { consentRoom } from '../casework/consent/routes.ts';
import { referralsRoom } from '../casework/referrals/routes.ts';
import type { Cast } from '../ground/database/testing/cast.ts';
import { wallsRoom } from '../ground/walls/routes.ts';
import { caseworkCast, expectDone, openCase, refusal } from './casework.ts';
import { consented, inbox, sending, sent } from './referrals.ts';

let cast: Cast;
beforeAll(async () => {
  cast = await caseworkCast([consentRoom, referralsRoom, wallsRoom]);
});
afterAll(() => cast.close());

let numbers = 0;
const nik = () => `910804${String(10_000_000 + ++numbers).slice(1)}0000`.padEnd(16, '0').slice(0, 16);
const kin = (actor: Actor, told: readonly object[]) => cast.say(actor, 'walls/declare-kin', { kin: told });
const one = (relation: string, number: string | null, phones: readonly string[] = []) => ({
  relation,
  nik: number,
  phones,
});
const respondent = (id: string, more: object) =>
  cast.say(cast.sari, 'people/record-respondent', {
    ...{ respondent: randomUUID(), case: id, relation: null, sex: 'male', isChild: false, ageBand: null, isNear: null },
    ...more,
  });
const keepFrom = (id: string, whom: { person?: string; unit?: string }, as = cast.sari) =>
  cast.say(as, 'walls/keep-from', { wall: randomUUID(), case: id, person: null, unit: null, ...whom });
const page = async (actor: Actor, id: string) => (await cast.ask(actor, 'cases/show', { case: id })).status;
const agencyOf = async (unit: string) =>
  (
    await cast.database.owner.query<{ agency: string }>(
      'select agency from ground.units where district = $1 and id = $2',
      [cast.here, unit],
    )
  ).rows[0]?.agency;

interface Wall {
  readonly wall: string;
  readonly caseCode: string | null;
  readonly name: string;
  readonly because: string;
  readonly lifting: { readonly id: string; readonly note: string | null; readonly isMine: boolean } | null;
}
const standing = async (actor: Actor): Promise<readonly Wall[]> =>
  ((await cast.ask(actor, 'walls/in-force', { limit: '200' })).body as { items: Wall[] }).items;
const wallAgainst = async (actor: Actor, name: string) => (await standing(actor)).find((wall) => wall.name === name);

/** An office of its own, where the custodians work. */
async function dinas(): Promise<string> {
  const [agency, unit] = [randomUUID(), randomUUID()];
  await cast.database.owner.query(
    `insert into ground.agencies (district, id, kind, name) values ($1, $2, 'dinas-p3a', 'Dinas PPPA')`,
    [cast.here, agency],
  );
  await cast.database.owner.query(
    `insert into ground.units (district, id, agency, name) values ($1, $2, $3, 'Bidang Perlindungan')`,
    [cast.here, unit, agency],
  );
  return unit;
}
const custodian = async (name: string, unit?: string) =>
  cast.hire(name, 'custodian', { unit: unit ?? (await dinas()) });

describe('declaring kin', () => {
  test('walls off from the case it touches, and says back how many and when, never who', async () => {
    const made = await cast.hire('Made Kin', 'supervisor');
    const brother = nik();
    expect((await cast.ask(made, 'walls/my-kin')).body).toEqual({ people: 0, declaredOn: null });
    expectDone(
      await kin(made, [one('self', nik(), ['0812 3456 7001']), one('kin', brother.replace(/^(.{6})/, '$1 '))]),
    );
    const said = (await cast.ask(made, 'walls/my-kin')).body;
    expect(said).toMatchObject({ people: 2, declaredOn: expect.stringMatching(/^\d{4}-/) });
    const { id } = await openCase(cast);
    expect(await page(made, id)).toBe(200);
    expectDone(await respondent(id, { nik: brother }));
    expect(await page(made, id)).toBe(404);
  });

  test('an activist of a village declares as everybody does', async () => {
    expectDone(await kin(cast.wayan, [one('household', nik())]));
  });

  test.each([
    ['nobody', [], 'nobody-is-told'],
    ['somebody without a number', [one('kin', null)], 'kin-without-number'],
    ['a NIK that is too short', [one('kin', '5108')], 'nik-is-not-sixteen-digits'],
    ['a NIK with a letter', [one('kin', '910804000000000O')], 'nik-is-not-sixteen-digits'],
    ['a telephone that is none', [one('kin', null, ['satu dua'])], 'phone-has-letters'],
  ])('is refused for %s', async (_name, told, because) => {
    expect(refusal(await kin(cast.ketut, told))).toBe(because);
  });

  test('said twice under one key it happens once', async () => {
    const [key, told] = [randomUUID(), { kin: [one('self', nik())] }];
    const first = await cast.say(cast.komang, 'walls/declare-kin', told, key);
    expect(await cast.say(cast.komang, 'walls/declare-kin', told, key)).toEqual(first);
  });

  test('leaves no number anywhere in the database', async () => {
    const [number, phone] = [nik(), '081298765432'];
    expectDone(await kin(cast.komang, [one('kin', number, [phone])]));
    const { rows: tables } = await cast.database.migrating.query<{ name: string }>(
      `select n.nspname || '.' || c.relname as name from pg_class c join pg_namespace n on n.oid = c.relnamespace
       where c.relkind = 'r' and n.nspname in ('access', 'audit', 'casework', 'ground', 'oversight')`,
    );
    expect(tables.length).toBeGreaterThan(60);
    for (const { name } of tables) {
      const { rows } = await cast.database.migrating.query(
        `select 1 from ${name} t where t::text like any ($1) limit 1`,
        [[`%${number}%`, '%81298765432%', `%${Buffer.from(number).toString('hex')}%`]],
      );
      expect([name, rows.length]).toEqual([name, 0]);
    }
  });
});

describe('do not let him see', () => {
  test('takes the case from the one she names, and the team sees the wish', async () => {
    const { id } = await openCase(cast);
    const made = await cast.hire('Made Wish', 'supervisor');
    expect(await page(made, id)).toBe(200);
    expectDone(await keepFrom(id, { person: made.person }));
    expect(await page(made, id)).toBe(404);
    expect((await cast.ask(cast.sari, 'walls/wishes', { case: id })).body).toMatchObject({
      items: [{ name: 'Made Wish' }],
    });
    expect((await cast.ask(made, 'walls/wishes', { case: id })).body).toEqual(
      (await cast.ask(made, 'walls/wishes', { case: randomUUID() })).body,
    );
  });

  test('the team learns of no wall that it did not make', async () => {
    const { id } = await openCase(cast);
    const made = await cast.hire('Made Hidden', 'supervisor');
    const number = nik();
    expectDone(await kin(made, [one('self', number)]));
    expectDone(await respondent(id, { nik: number }));
    expect(await page(made, id)).toBe(404);
    expect((await cast.ask(cast.sari, 'walls/wishes', { case: id })).body).toEqual({ items: [] });
    expect(refusal(await keepFrom(id, { person: made.person }))).toBe(201);
  });

  test('is refused where nobody of the team would be left, and said by nobody outside it', async () => {
    const { id } = await openCase(cast);
    expect(refusal(await keepFrom(id, { person: cast.sari.person }))).toBe('nobody-would-be-left');
    expect(refusal(await keepFrom(id, { unit: cast.units.intake }))).toBe('nobody-would-be-left');
    expect((await keepFrom(id, { person: cast.hasan.person }, cast.made)).status).toBe(403);
    expect((await keepFrom(id, { person: cast.hasan.person }, cast.ratna)).status).toBe(404);
    expect(refusal(await keepFrom(id, {}))).toBe('name-one-of-both');
    expect(refusal(await keepFrom(id, { person: randomUUID() }))).toBe('nobody-of-that-name');
    expectDone(await keepFrom(id, { person: cast.hasan.person }));
    expect(refusal(await keepFrom(id, { person: cast.hasan.person }))).toBe('is-kept-already');
  });
});

describe('a respondent who works in one of our units', () => {
  test('a referral that lies there vanishes without a word, and the team sees that it ended', async () => {
    const { id, referral } = await sent(cast);
    expect((await inbox(cast)).some((item) => item.id === referral)).toBe(true);
    const agency = await agencyOf(cast.units.police);
    expectDone(await respondent(id, { worksAt: { agency, unit: cast.units.police, from: '2019-03-01', until: null } }));
    for (const status of [undefined, 'withdrawn', 'accepted'])
      expect((await inbox(cast, status)).some((item) => item.id === referral)).toBe(false);
    expect((await cast.ask(cast.hasan, 'referrals/show', { referral })).status).toBe(404);
    const told = (await cast.ask(cast.hasan, 'referrals/notices')).body as { items: { referral: string }[] };
    expect(told.items.some((notice) => notice.referral === referral)).toBe(false);
    const { rows } = await cast.database.owner.query('select 1 from ground.notices where via = $1', [referral]);
    expect(rows).toEqual([]);
    expect((await cast.ask(cast.sari, 'referrals/show', { referral })).body).toMatchObject({ status: 'withdrawn' });
  });

  test('nothing can be sent there, and the team is told where not', async () => {
    const { id } = await openCase(cast);
    const agency = await agencyOf(cast.units.police);
    expectDone(await respondent(id, { worksAt: { agency, unit: null, from: null, until: null } }));
    expect((await cast.ask(cast.sari, 'walls/units-apart', { case: id })).body).toEqual({ units: [cast.units.police] });
    const consent = await consented(cast, id);
    expect(refusal(await cast.say(cast.sari, 'referrals/send', sending(cast, id, consent)))).toBe('no-such-unit');
  });
});

describe('lifting a wall', () => {
  async function walled(name: string) {
    const made = await cast.hire(name, 'supervisor');
    const { id } = await openCase(cast);
    expectDone(await keepFrom(id, { person: made.person }));
    const [asks, confirms] = [await custodian(`${name} asks`), await custodian(`${name} confirms`)];
    const wall = (await wallAgainst(asks, name))?.wall ?? '';
    const ask = (as: Actor, lifting: string = randomUUID()) =>
      cast.say(as, 'walls/ask-lifting', { lifting, wall, because: 'wish-taken-back', note: 'CANARY-LIFTING' });
    const decide = (as: Actor, lifting: string, answer = 'lift') =>
      cast.say(as, 'walls/decide-lifting', { lifting, answer });
    return { made, id, wall, asks, confirms, ask, decide };
  }

  test('one asks, another confirms, and she sees the case again', async () => {
    const { made, id, asks, confirms, ask, decide } = await walled('Made Lifted');
    const lifting = randomUUID();
    expectDone(await ask(asks, lifting));
    expect(refusal(await ask(confirms))).toBe('lifting-is-asked');
    expect(refusal(await decide(asks, lifting))).toBe('not-by-who-asked');
    expect(await page(made, id)).toBe(404);
    expect((await wallAgainst(confirms, 'Made Lifted'))?.lifting).toMatchObject({
      note: 'CANARY-LIFTING',
      isMine: false,
    });
    expectDone(await decide(confirms, lifting));
    expect(await page(made, id)).toBe(200);
    expect(await wallAgainst(confirms, 'Made Lifted')).toBeUndefined();
    expect(refusal(await decide(confirms, lifting))).toBe('lifting-is-decided');
    const { rows } = await cast.database.owner.query<{ person: string }>(
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
    expect(await page(made, id)).toBe(404);
  });

  test('a custodian behind a wall of the case sees none of its walls and decides nothing', async () => {
    const { id, asks, ask, decide, wall } = await walled('Made Both');
    const behind = await custodian('Kustodian terkait');
    expect((await wallAgainst(behind, 'Made Both'))?.wall).toBe(wall);
    const lifting = randomUUID();
    expectDone(await ask(asks, lifting));
    expectDone(await keepFrom(id, { person: behind.person }));
    expect(await wallAgainst(behind, 'Made Both')).toBeUndefined();
    expect((await ask(behind)).status).toBe(404);
    expect((await decide(behind, lifting)).status).toBe(404);
    expect((await cast.ask(behind, 'walls/past-reads', { wall })).status).toBe(404);
  });

  test('shows the code of the case and opens nothing of it', async () => {
    const { id, asks } = await walled('Made Coded');
    expect((await wallAgainst(asks, 'Made Coded'))?.caseCode).toMatch(/^[0-9A-Z]{3}-[0-9A-Z]{3}$/);
    expect((await cast.ask(asks, 'cases/show', { case: id })).status).toBe(403);
    expect(JSON.stringify(await standing(asks))).not.toMatch(new RegExp(`Melati|${id}`));
  });

  test('nobody else is told of walls', async () => {
    for (const actor of [cast.sari, cast.made, cast.ketut, cast.dewi, cast.hasan, cast.wayan])
      expect((await cast.ask(actor, 'walls/in-force')).status).toBe(403);
  });

  test('a wall that two took down stays down while nothing new is said', async () => {
    const number = nik();
    const made = await cast.hire('Made Mistaken', 'supervisor');
    expectDone(await kin(made, [one('kin', number)]));
    const { id } = await openCase(cast);
    const record = randomUUID();
    expectDone(await respondent(id, { respondent: record, nik: number }));
    const [asks, confirms] = [await custodian('Satu'), await custodian('Dua')];
    const wall = (await wallAgainst(asks, 'Made Mistaken'))?.wall;
    const lifting = randomUUID();
    expectDone(await cast.say(asks, 'walls/ask-lifting', { lifting, wall, because: 'not-the-same-person' }));
    expectDone(await cast.say(confirms, 'walls/decide-lifting', { lifting, answer: 'lift' }));
    expectDone(await cast.say(cast.sari, 'people/correct-respondent', { record, changes: { nickname: 'Lain' } }));
    expectDone(await kin(made, [one('kin', number)]));
    expect(await page(made, id)).toBe(200);
    expectDone(await cast.say(cast.sari, 'people/correct-respondent', { record, changes: { nik: nik() } }));
    expectDone(await cast.say(cast.sari, 'people/correct-respondent', { record, changes: { nik: number } }));
    expect(await page(made, id)).toBe(404);
  });
});

describe('what was read before the wall stood', () => {
  test('is told to custodians who work elsewhere, and not to one beside', async () => {
    const { id } = await openCase(cast);
    const made = await cast.hire('Made Read', 'supervisor');
    expect(await page(made, id)).toBe(200);
    expectDone(await keepFrom(id, { person: made.person }));
    const [elsewhere, beside] = [await custodian('Elsewhere'), await custodian('Beside', cast.units.intake)];
    const wall = (await wallAgainst(elsewhere, 'Made Read'))?.wall;
    const { body } = await cast.ask(elsewhere, 'walls/past-reads', { wall });
    expect(body).toMatchObject({ items: [{ name: 'Made Read', deed: 'cases/show' }], isCut: false });
    expect(JSON.stringify(body)).not.toContain(id);
    expect((await cast.ask(beside, 'walls/past-reads', { wall })).status).toBe(404);
  });
});
