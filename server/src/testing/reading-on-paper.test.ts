import { afterAll, beforeAll, expect, test } from 'vitest';
import { casesRoom } from '../casework/cases/routes.ts';
import { intakeRoom } from '../casework/intake/routes.ts';
import { layInCodes } from '../ground/codes/lay-in.ts';
import { type Cast, castOf } from '../ground/database/testing/cast.ts';
import { readingRoom } from '../ground/reading/routes.ts';
import { openCase } from './casework.ts';

let cast: Cast;
beforeAll(async () => {
  cast = await castOf([intakeRoom, casesRoom, readingRoom]);
  const client = await cast.database.migrating.connect();
  await layInCodes(client).finally(() => client.release());
});
afterAll(() => cast.close());

test('a survivor’s record of access goes on paper with its oldest day, and says so where even that is too much', async () => {
  const { id } = await openCase(cast);
  const opened = (days: number, deed: string) =>
    cast.database.migrating.query(
      `insert into audit.entries (district, id, at, person, deed, outcome, subjects)
       select $1, gen_random_uuid(), now() - make_interval(days => n), $2, $3, 'done', array[$4::uuid] from generate_series(1, $5::int) n`,
      [cast.here, cast.sari.person, deed, id, days],
    );
  for (const deed of ['cases/show', 'people/of-case']) await opened(450, deed);
  const paper = async () =>
    (await cast.ask(cast.sari, 'reading/for-paper', { case: id })).body as {
      items: { day: string; name: string }[];
      isCut: boolean;
    };
  const { items, isCut } = await paper();
  expect([new Set(items.map(({ day }) => day)).size, items.at(-1)?.name, isCut]).toEqual([451, 'Sari', false]);
  await opened(5200, 'cases/show');
  const longer = await paper();
  expect([longer.items.length, longer.isCut, longer.items[0]?.day]).toEqual([5000, true, items[0]?.day]);
  expect((await cast.ask(cast.komang, 'reading/for-paper', { case: id })).status).toBe(404);
});
