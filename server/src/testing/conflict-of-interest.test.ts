/**
 * A worker is the respondent, or the respondent is of her family: from the moment it is written down the case is gone for her, in every
 * list, page and deed, and nothing tells her why.
 */
import { randomUUID } from 'node:crypto';
import type { Actor } from '@naung/domain/ground/access/model.ts';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Cast } from '../ground/database/testing/cast.ts';
import { askerIn } from '../ground/keeper/asker.ts';
import { caseworkCast, expectDone, openCase } from './casework.ts';

let cast: Cast;
beforeAll(async () => {
  cast = await caseworkCast();
});
afterAll(() => cast.close());

const nik = () => `5108${String(Math.floor(Math.random() * 1e8)).padStart(8, '0')}0000`;
const declares = (actor: Actor, relation: 'self' | 'household' | 'kin', number: string) =>
  cast.office.keeper.declareKin(askerIn({ actor, deed: 'test' }), [
    { relation, nik: number, phones: [], kk: null, hamlet: null },
  ]);
const respondent = (id: string, number: string, more: object = {}) =>
  cast.say(cast.sari, 'people/record-respondent', {
    respondent: randomUUID(),
    case: id,
    relation: null,
    sex: 'male',
    isChild: false,
    ageBand: null,
    isNear: null,
    name: 'Seseorang',
    nik: number,
    ...more,
  });
const sees = async (actor: Actor, id: string) => ({
  page: (await cast.ask(actor, 'cases/show', { case: id })).status,
  listed: ((await cast.ask(actor, 'cases/list', { whose: 'unit' })).body as { items?: { id: string }[] }).items?.some(
    (one) => one.id === id,
  ),
});

describe('somebody who works here is the respondent', () => {
  test('of her own case: she opened it, and it is gone for her; her colleagues go on', async () => {
    const made = await cast.hire('Made Dua', 'supervisor');
    const number = nik();
    await declares(made, 'self', number);
    const { id } = await openCase(cast);
    expect(await sees(made, id)).toEqual({ page: 200, listed: true });
    expectDone(await respondent(id, number));
    expect(await sees(made, id)).toEqual({ page: 404, listed: false });
    expect(await sees(cast.made, id)).toEqual({ page: 200, listed: true });
    expect((await cast.ask(cast.sari, 'cases/show', { case: id })).status).toBe(200);
  });

  test('what she gets is what anybody gets for a case that never was', async () => {
    const made = await cast.hire('Made Tiga', 'supervisor');
    const number = nik();
    const { id } = await openCase(cast);
    expectDone(await respondent(id, number));
    await declares(made, 'household', number);
    const missing = await cast.ask(made, 'cases/show', { case: randomUUID() });
    expect(await cast.ask(made, 'cases/show', { case: id })).toEqual(missing);
    expect(await cast.ask(made, 'cases/timeline', { case: id })).toEqual(
      await cast.ask(made, 'cases/timeline', { case: randomUUID() }),
    );
  });

  test('she is named to the team by somebody who cannot know, and sees nothing all the same', async () => {
    const worker = await cast.hire('Luh Dua', 'case-manager');
    const number = nik();
    await declares(worker, 'kin', number);
    const { id } = await openCase(cast);
    expectDone(await respondent(id, number));
    const naming = { case: id, person: worker.person, role: 'companion' };
    expectDone(await cast.say(cast.made, 'cases/add-team-member', naming));
    expect((await cast.ask(worker, 'cases/show', { case: id })).status).toBe(404);
  });

  test('what was told of it, and what is told later, stands behind the same wall', async () => {
    const officer = await cast.hire('Ketut Dua', 'complaint-officer');
    const number = nik();
    await declares(officer, 'self', number);
    const { id, concern } = await openCase(cast);
    expect((await cast.ask(officer, 'intake/show', { concern })).status).toBe(200);
    expectDone(await respondent(id, number));
    expect((await cast.ask(officer, 'intake/show', { concern })).status).toBe(404);
    expect((await cast.ask(cast.ketut, 'intake/show', { concern })).status).toBe(200);
  });

  test('a NIK that is put right raises the wall then', async () => {
    const made = await cast.hire('Made Empat', 'supervisor');
    const number = nik();
    await declares(made, 'self', number);
    const { id } = await openCase(cast);
    const person = randomUUID();
    expectDone(await respondent(id, nik(), { respondent: person }));
    expect((await sees(made, id)).page).toBe(200);
    expectDone(await cast.say(cast.sari, 'people/correct-respondent', { record: person, changes: { nik: number } }));
    expect((await sees(made, id)).page).toBe(404);
  });

  test('nobody is walled off by a number of somebody else', async () => {
    const made = await cast.hire('Made Lima', 'supervisor');
    await declares(made, 'self', nik());
    const { id } = await openCase(cast);
    expectDone(await respondent(id, nik()));
    expect(await sees(made, id)).toEqual({ page: 200, listed: true });
  });
});
