/**
 * What raising a wall must not tell by the way: that a number belongs to somebody who works here shows neither in the time that an answer
 * takes nor in what it says; and no wall is lost for being said in the same moment as something else, or in a correction.
 */
import { randomUUID } from 'node:crypto';
import { distance } from '@naung/domain/testing/distance.ts';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { expectDone, openCase, refusal } from './casework.ts';
import { consented, sending } from './referrals.ts';
import { nik, one, walledCast } from './walls.ts';

const worlds = process.env.NAUNG_WORLDS;
/** Of each kind, in the long run alone: a busy machine is no fault of ours. */
const turns = Number(process.env.NAUNG_TURNS ?? 200);
const kinds = ['match', 'none', 'other'] as const;
const median = (all: readonly number[]): number => all.toSorted((one, other) => one - other)[all.length >> 1] ?? 0;

let here: Awaited<ReturnType<typeof walledCast>>;
beforeAll(async () => {
  here = await walledCast();
});
afterAll(() => here.cast.close());

const relative = (id: string, number: string, more: object = {}) =>
  here.cast.say(here.cast.sari, 'people/record-relative', {
    ...{ relative: randomUUID(), case: id, kinship: 'other', sex: 'male', isChild: false, livesTogether: null },
    ...{ mayKnow: null, isGuardian: false, isRespondent: false, nik: number, ...more },
  });

describe.runIf(worlds !== undefined)('the time in which somebody is written down', () => {
  test('is the same for a number of the staff as for anybody’s, in turns', { timeout: 600_000 }, async () => {
    const made = await here.cast.hire('Made Jam', 'supervisor');
    const number = nik();
    expectDone(await here.kin(made, [one('kin', number)]));
    const { id } = await openCase(here.cast);
    const consent = await consented(here.cast, id);
    for (let sent = 0; sent < 4; sent += 1)
      expectDone(await here.cast.say(here.cast.sari, 'referrals/send', sending(here.cast, id, consent)));
    const times: Record<(typeof kinds)[number], number[]> = { match: [], none: [], other: [] };
    for (let turn = 0; turn < 3 * turns; turn += 1) {
      const kind = kinds[turn % 3] ?? 'none';
      const said = kind === 'match' ? number : nik();
      const began = performance.now();
      expectDone(await relative(id, said));
      times[kind].push(performance.now() - began);
      expect(await here.page(made, id)).toBe(kind === 'match' ? 404 : 200);
      await forget(id);
    }
    const found = [distance(times.match, times.none), distance(times.other, times.none)];
    process.stdout.write(
      `${kinds.map((kind) => median(times[kind]).toFixed(1)).join(' ')} ms; ${found.join(' beside ')}\n`,
    );
    expect(median(times.match) / median(times.none)).toBeLessThan(1.6);
    expect(found[0]).toBeLessThan(0.2);
  });

  async function forget(id: string): Promise<void> {
    for (const table of ['walls', 'party_marks'])
      await here.cast.database.owner.query(`delete from access.${table} where subject = $1`, [id]);
    await here.cast.database.keeper.query('select access.settle_all($1, $2)', [here.cast.here, id]);
  }
});

test('of two who speak in one moment one hears the other', async () => {
  for (let round = 0; round < Number(worlds ?? 4); round += 1) {
    const made = await here.cast.hire('Made Bersamaan', 'supervisor');
    const { id } = await openCase(here.cast);
    const number = nik();
    for (const said of await Promise.all([here.kin(made, [one('kin', number)]), here.respondent(id, { nik: number })]))
      expectDone(said);
    expect([round, await here.page(made, id)]).toEqual([round, 404]);
  }
});

describe('the id of a wall that stands', () => {
  const keep = (wall: string, id: string, person: string) =>
    here.cast.say(here.cast.sari, 'walls/keep-from', { wall, case: id, person, unit: null });
  const wishes = async (id: string) =>
    ((await here.cast.ask(here.cast.sari, 'walls/wishes', { case: id })).body as { items: { wall: string }[] }).items;

  test('is refused for another, of this case and of any, and raises none', async () => {
    const [made, ketut] = [
      await here.cast.hire('Made Id', 'supervisor'),
      await here.cast.hire('Ketut Id', 'supervisor'),
    ];
    const [{ id }, other] = [await openCase(here.cast), await openCase(here.cast)];
    const wall = randomUUID();
    expectDone(await keep(wall, id, made.person));
    expect(refusal(await keep(wall, id, ketut.person))).toBe('id-is-taken');
    expect(refusal(await keep(wall, other.id, made.person))).toBe('id-is-taken');
    expect([(await wishes(id)).length, (await wishes(other.id)).length]).toEqual([1, 0]);
    expect([await here.page(ketut, id), await here.page(made, other.id)]).toEqual([200, 200]);
  });

  test('is kept once where two say the same at once', async () => {
    const made = await here.cast.hire('Made Dua Kali', 'supervisor');
    const { id } = await openCase(here.cast);
    const answers = await Promise.all([keep(randomUUID(), id, made.person), keep(randomUUID(), id, made.person)]);
    for (const answer of answers) expect([201, 'is-kept-already']).toContain(refusal(answer));
    expect((await wishes(id)).length).toBe(1);
  });
});

describe('a relative who is the respondent', () => {
  test.each([
    ['whose number is put right', { isRespondent: true }, (number: string) => ({ nik: number }), nik()],
    ['of whom it is said later', { isRespondent: false }, () => ({ isRespondent: true }), null],
  ] as const)('%s is the respondent to custodians', async (name, more, changes, before) => {
    const made = await here.cast.hire(`Made ${name}`, 'supervisor');
    const custodian = await here.custodian(`Kustodian ${name}`);
    const number = nik();
    expectDone(await here.kin(made, [one('self', number)]));
    const { id } = await openCase(here.cast);
    const record = randomUUID();
    expectDone(await relative(id, before ?? number, { relative: record, ...more }));
    expectDone(await here.cast.say(here.cast.sari, 'people/correct-relative', { record, changes: changes(number) }));
    const because = (await here.standing(custodian)).filter((wall) => wall.name === `Made ${name}`);
    expect(because.map((wall) => wall.because)).toContain('respondent');
    expect(await here.page(made, id)).toBe(404);
  });
});
