import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Cast, castOf } from '../database/testing/cast.ts';
import { lookEverywhere } from './keep-looking.ts';
import { freshKeys } from './testing/keeper-for.ts';

let cast: Cast;
beforeAll(async () => {
  cast = await castOf([]);
});
afterAll(() => cast.close());

test('a fault in one district is noted, and what was read in the next is looked at', async () => {
  const { migrating, keeper } = cast.database;
  for (const { district, person } of [cast.sari, cast.ratna])
    await migrating.query(
      `insert into audit.entries (district, id, person, deed, outcome, tried)
       select $1, gen_random_uuid(), $2, 'cases/show', 'not-there', array[$3::uuid] from generate_series(1, 20)`,
      [district, person, randomUUID()],
    );
  await migrating.query(`alter table access.unusual_reading add constraint broken check (district <> ${cast.here})`);
  const faults: unknown[] = [];
  const means = { pool: keeper, keys: freshKeys() };
  await lookEverywhere(means, cast.office.outside.now(), (fault) => faults.push(fault));
  const { rows } = await migrating.query('select distinct district, pattern from access.unusual_reading');
  expect(rows).toEqual([{ district: cast.elsewhere, pattern: 'denied' }]);
  expect(faults).toEqual([expect.objectContaining({ constraint: 'broken' })]);
});
