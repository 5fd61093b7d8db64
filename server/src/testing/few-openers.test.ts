import { afterAll, beforeAll, expect, test } from 'vitest';
import { agenciesRoom } from '../ground/agencies/routes.ts';
import { type Cast, castOf } from '../ground/database/testing/cast.ts';

let cast: Cast;
beforeAll(async () => {
  cast = await castOf([agenciesRoom]);
});
afterAll(() => cast.close());

const few = async () => {
  const { body } = await cast.ask(cast.made, 'agencies/few-openers');
  return (body as { items: { unit: string; openers: number }[] }).items.map(({ unit, openers }) => [unit, openers]);
};
const set = (change: string, values: readonly unknown[]) => cast.database.owner.query(change, [...values]);

test('a unit that receives concerns is named while fewer than two of its people may open them today', async () => {
  const { intake } = cast.units;
  const [one, other] = [await cast.hire('Satu', 'complaint-officer'), await cast.hire('Dua', 'complaint-officer')];
  expect(await few()).toEqual([]);
  await set(
    `update ground.duties set ends_on = current_date - 2 where unit = $1 and person <> all ($2::uuid[]) and 'triage' = any (deeds)`,
    [intake, [one.person, other.person]],
  );
  expect(await few()).toEqual([]);
  await set('update ground.duties set starts_on = current_date + 2 where person = $1', [one.person]);
  expect(await few()).toEqual([[intake, 1]]);
  await set('update ground.people set ended_on = current_date - 1 where id = $1', [other.person]);
  expect(await few()).toEqual([[intake, 0]]);
  await set('update ground.units set receives_concerns = false where id = $1', [intake]);
  expect(await few()).toEqual([]);
});

test('is told to whoever watches over units, and to nobody else', async () => {
  expect((await cast.ask(cast.wayan, 'agencies/few-openers')).status).toBe(403);
  expect((await cast.ask(cast.hasan, 'agencies/few-openers')).status).toBe(403);
});
