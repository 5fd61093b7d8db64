import type { ConcernShown } from '@naung/domain/casework/intake/reads.ts';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Cast } from '../ground/database/testing/cast.ts';
import { caseworkCast, openCase, receive } from './casework.ts';

let cast: Cast;
beforeAll(async () => {
  cast = await caseworkCast();
});
afterAll(() => cast.close());

const safeContact = { mayContact: true, sayWeAre: 'CANARY-SCHOOL' };
const shownTo = async (actor: Cast['ketut'], concern: string) =>
  (await cast.ask(actor, 'intake/show', { concern })).body as ConcernShown;

test('before it is accepted the triage desk reaches every part of what was told', async () => {
  const shown = await shownTo(cast.ketut, await receive(cast, { safeContact }));
  expect(shown.told?.safeContact).toEqual(safeContact);
  expect(shown.open).toEqual(expect.arrayContaining(['core', 'narrative', 'identity', 'reporter', 'respondent']));
  expect(shown.reachesCase).toBe(false);
});

test('once accepted, what is missing at the triage desk is said to be closed and not to be unasked', async () => {
  const { concern, id } = await openCase(cast, { safeContact });
  const atTheDesk = await shownTo(cast.ketut, concern);
  expect(atTheDesk.case).toBe(id);
  expect(atTheDesk.told?.safeContact).toBeUndefined();
  expect(atTheDesk.open).not.toContain('reporter');
  expect(atTheDesk.reachesCase).toBe(false);
});

test('whoever works on the case reads how contact is safe with what was told', async () => {
  const { id } = await openCase(cast, { safeContact });
  const { items } = (await cast.ask(cast.sari, 'intake/of-case', { case: id })).body as { items: ConcernShown[] };
  expect(items[0]).toMatchObject({ reachesCase: true, told: { safeContact } });
  expect(items[0]?.open).toContain('reporter');
});
