/**
 * Walls that people make: kin declared, a survivor's wish, the unit where a respondent works.
 */
import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { expectDone, openCase, recordClient, refusal } from './casework.ts';
import { consented, inbox, sending, sent } from './referrals.ts';
import { nik, one, walledCast } from './walls.ts';

let here: Awaited<ReturnType<typeof walledCast>>;
beforeAll(async () => {
  here = await walledCast();
});
afterAll(() => here.cast.close());

describe('declaring kin', () => {
  test('walls off from the case it touches, and says back how many and when, never who', async () => {
    const made = await here.cast.hire('Made Kin', 'supervisor');
    const brother = nik();
    expect((await here.cast.ask(made, 'walls/my-kin')).body).toEqual({ people: 0, declaredOn: null, againOn: null });
    expectDone(
      await here.kin(made, [one('self', nik(), ['0812 3456 7001']), one('kin', brother.replace(/^(.{6})/, '$1 '))]),
    );
    const said = (await here.cast.ask(made, 'walls/my-kin')).body;
    expect(said).toMatchObject({ people: 2, declaredOn: expect.stringMatching(/^\d{4}-/) });
    const { id } = await openCase(here.cast);
    expect(await here.page(made, id)).toBe(200);
    expectDone(await here.respondent(id, { nik: brother }));
    expect(await here.page(made, id)).toBe(404);
  });

  test('an activist of a village declares as everybody does', async () => {
    expectDone(await here.kin(here.cast.wayan, [one('household', nik())]));
  });

  test.each([
    ['nobody', [], 'nobody-is-told'],
    ['somebody without a number', [one('kin', null)], 'kin-without-number'],
    ['a NIK that is too short', [one('kin', '5108')], 'nik-is-not-sixteen-digits'],
    ['a NIK with a letter', [one('kin', '910804000000000O')], 'nik-is-not-sixteen-digits'],
    ['a telephone that is none', [one('kin', null, ['satu dua'])], 'phone-has-letters'],
  ])('is refused for %s', async (_name, told, because) => {
    expect(refusal(await here.kin(here.cast.ketut, told))).toBe(because);
  });

  test('said twice under one key it happens once', async () => {
    const [key, told] = [randomUUID(), { kin: [one('self', nik())] }];
    const first = await here.cast.say(here.cast.komang, 'walls/declare-kin', told, key);
    expect(await here.cast.say(here.cast.komang, 'walls/declare-kin', told, key)).toEqual(first);
  });

  test('leaves no number anywhere in the database', async () => {
    const [number, phone] = [nik(), '081298765432'];
    expectDone(await here.kin(here.cast.komang, [one('kin', number, [phone])]));
    const { rows: tables } = await here.cast.database.migrating.query<{ name: string }>(
      `select n.nspname || '.' || c.relname as name from pg_class c join pg_namespace n on n.oid = c.relnamespace
       where c.relkind = 'r' and n.nspname in ('access', 'audit', 'casework', 'ground', 'oversight')`,
    );
    expect(tables.length).toBeGreaterThan(60);
    for (const { name } of tables) {
      const { rows } = await here.cast.database.migrating.query(
        `select 1 from ${name} t where t::text like any ($1) limit 1`,
        [[`%${number}%`, '%81298765432%', `%${Buffer.from(number).toString('hex')}%`]],
      );
      expect([name, rows.length]).toEqual([name, 0]);
    }
  });
});

describe('do not let him see', () => {
  test('takes the case from the one she names, and the team sees the wish', async () => {
    const { id } = await openCase(here.cast);
    const made = await here.cast.hire('Made Wish', 'supervisor');
    expect(await here.page(made, id)).toBe(200);
    expectDone(await here.keepFrom(id, { person: made.person }));
    expect(await here.page(made, id)).toBe(404);
    expect((await here.cast.ask(here.cast.sari, 'walls/wishes', { case: id })).body).toMatchObject({
      items: [{ name: 'Made Wish' }],
    });
    expect((await here.cast.ask(made, 'walls/wishes', { case: id })).body).toEqual(
      (await here.cast.ask(made, 'walls/wishes', { case: randomUUID() })).body,
    );
  });

  test('the team learns of no wall that it did not make', async () => {
    const { id } = await openCase(here.cast);
    const made = await here.cast.hire('Made Hidden', 'supervisor');
    const number = nik();
    expectDone(await here.kin(made, [one('self', number)]));
    expectDone(await here.respondent(id, { nik: number }));
    expect(await here.page(made, id)).toBe(404);
    expect((await here.cast.ask(here.cast.sari, 'walls/wishes', { case: id })).body).toEqual({ items: [] });
    expect(refusal(await here.keepFrom(id, { person: made.person }))).toBe(201);
  });

  test('is refused where nobody of the team would be left, and said by nobody outside it', async () => {
    const { id } = await openCase(here.cast);
    expect(refusal(await here.keepFrom(id, { person: here.cast.sari.person }))).toBe('nobody-would-be-left');
    expect(refusal(await here.keepFrom(id, { unit: here.cast.units.intake }))).toBe('nobody-would-be-left');
    expect((await here.keepFrom(id, { person: here.cast.hasan.person }, here.cast.made)).status).toBe(403);
    expect((await here.keepFrom(id, { person: here.cast.hasan.person }, here.cast.ratna)).status).toBe(404);
    expect(refusal(await here.keepFrom(id, {}))).toBe('name-one-of-both');
    expect(refusal(await here.keepFrom(id, { person: randomUUID() }))).toBe('nobody-of-that-name');
    expectDone(await here.keepFrom(id, { person: here.cast.hasan.person }));
    expect(refusal(await here.keepFrom(id, { person: here.cast.hasan.person }))).toBe('is-kept-already');
  });
});

describe('a respondent who works in one of our units', () => {
  test('a referral that lies there vanishes without a word, and the team sees that it ended', async () => {
    const { id, referral } = await sent(here.cast);
    expect((await inbox(here.cast)).some((item) => item.id === referral)).toBe(true);
    expectDone(
      await here.respondent(id, { worksAt: { ...(await here.workplace(here.cast.units.police)), from: '2019-03-01' } }),
    );
    for (const status of [undefined, 'withdrawn', 'accepted'])
      expect((await inbox(here.cast, status)).some((item) => item.id === referral)).toBe(false);
    expect((await here.cast.ask(here.cast.hasan, 'referrals/show', { referral })).status).toBe(404);
    const told = (await here.cast.ask(here.cast.hasan, 'referrals/notices')).body as { items: { referral: string }[] };
    expect(told.items.some((notice) => notice.referral === referral)).toBe(false);
    const { rows } = await here.cast.database.owner.query('select 1 from ground.notices where via = $1', [referral]);
    expect(rows).toEqual([]);
    expect((await here.cast.ask(here.cast.sari, 'referrals/show', { referral })).body).toMatchObject({
      status: 'withdrawn',
    });
  });

  test('nothing can be sent there, and the team is told where not', async () => {
    const { id } = await openCase(here.cast);
    expectDone(
      await here.respondent(id, { worksAt: { ...(await here.workplace(here.cast.units.police)), unit: null } }),
    );
    expect((await here.cast.ask(here.cast.sari, 'walls/units-apart', { case: id })).body).toEqual({
      units: [here.cast.units.police],
    });
    const consent = await consented(here.cast, id);
    expect(refusal(await here.cast.say(here.cast.sari, 'referrals/send', sending(here.cast, id, consent)))).toBe(
      'no-such-unit',
    );
  });
});

test('a case that comes from another district is closed there to the kin of its respondent from its first moment', async () => {
  const there = { district: here.cast.elsewhere, unit: here.cast.units.elsewhere };
  const desk = await here.cast.hire('Wati', 'complaint-officer', { ...there, deeds: ['hand-over', 'triage'] });
  const [kinOfHis, stranger] = [
    await here.cast.hire('Kerabat', 'supervisor', there),
    await here.cast.hire('Bukan kerabat', 'supervisor', there),
  ];
  const number = nik();
  expectDone(await here.kin(kinOfHis, [one('kin', number)]));
  const { id } = await openCase(here.cast);
  await recordClient(here.cast, id);
  expectDone(await here.respondent(id, { nik: number, worksAt: await here.workplace(here.cast.units.police) }));
  const letter = randomUUID();
  const offer = {
    case: id,
    letter,
    toDistrict: here.cast.elsewhere,
    toUnit: here.cast.units.elsewhere,
    reason: 'lives-there',
  };
  expectDone(await here.cast.say(here.cast.sari, 'cases/offer-hand-over', offer));
  await here.cast.database.migrating.query(`update ground.letters_between set leaves_at = now() - interval '1 second'`);
  const theirs = randomUUID();
  expectDone(
    await here.cast.say(desk, 'cases/accept-hand-over', { letter, case: theirs, worker: here.cast.ratna.person }),
  );
  expect(await here.page(stranger, theirs)).toBe(200);
  expect(await here.page(kinOfHis, theirs)).toBe(404);
  expect((await here.cast.ask(here.cast.ratna, 'walls/units-apart', { case: theirs })).body).toEqual({ units: [] });
});
