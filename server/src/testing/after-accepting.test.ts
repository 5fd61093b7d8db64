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

test('the ways alone are read without opening the story, and by nobody at the desk', async () => {
  const { id } = await openCase(cast, { safeContact });
  const ways = await cast.ask(cast.sari, 'intake/ways-of-case', { case: id });
  expect(ways).toMatchObject({ status: 200, body: { items: [{ safeContact }] } });
  expect(JSON.stringify(ways.body)).not.toMatch(/CANARY-(STORY|REPORTER|TOLD-NAME)/);
  const { rows } = await cast.database.migrating.query(
    `select compartments from audit.entries where $1 = any (subjects) and deed = 'intake/ways-of-case'`,
    [(ways.body as { items: { id: string }[] }).items[0]?.id],
  );
  expect(rows).toHaveLength(1);
  expect([...rows[0].compartments].sort()).toEqual(['core', 'reporter']);
  expect((await cast.ask(cast.ketut, 'intake/ways-of-case', { case: id })).status).toBe(403);
  const unproven = { ...cast.sari, proven: false } as never;
  expect(await cast.ask(unproven, 'intake/ways-of-case', { case: id })).toMatchObject({
    body: { because: 'prove-again' },
  });
});
