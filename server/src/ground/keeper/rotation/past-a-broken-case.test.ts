/** The keys of one case cannot be read: what else waits to be changed goes on, as does everything that the keeper does beside it. */
import { randomUUID } from 'node:crypto';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Cast, castOf } from '../../database/testing/cast.ts';
import type { Log } from '../../processes/log.ts';
import { type House, houseIn, layDrawer } from '../testing/sealed-house.ts';
import { askRotation } from './asked.ts';
import { keepRotating } from './keep-rotating.ts';

let cast: Cast;
let folder: string;
let house: House;
const [broken, whole] = [randomUUID(), randomUUID()];

beforeAll(async () => {
  cast = await castOf([]);
  folder = await mkdtemp(join(tmpdir(), 'naung-broken-'));
  house = await houseIn(cast, folder, '');
  for (const subject of [broken, whole]) {
    await cast.database.owner.query('insert into access.subjects (district, subject) values ($1, $2)', [
      cast.here,
      subject,
    ]);
    await layDrawer(cast, house.keeper, 'casework.cases_drawers', subject, 'narrative');
  }
});
afterAll(async () => {
  await cast.close();
  await rm(folder, { recursive: true });
});

const fileOf = (subject: string) =>
  join(folder, 'key-store', String(cast.here), subject.slice(0, 2), `${subject}.json`);

const done = async () => {
  const { rows } = await cast.database.keeper.query<{ subject: string }>(
    'select subject from access.key_rotations where done_at is not null',
  );
  return rows.map(({ subject }) => subject);
};

test('a change of keys that cannot be done stands before no other, nor before what is looked at after it', async () => {
  const text = await readFile(fileOf(broken), 'utf8');
  await writeFile(fileOf(broken), text.slice(0, 40));
  for (const subject of [broken, whole])
    await askRotation(cast.database.keeper, { kind: 'case', district: cast.here, subject });
  await cast.database.owner.query(
    `insert into access.staff_changes (district, changed_at) values ($1, now())
     on conflict (district) do update set changed_at = now(), looked_at = null`,
    [cast.here],
  );
  const said: string[] = [];
  const say = (_fields: object, line: string) => said.push(line);
  const log = { error: say, info: say } as unknown as Log;
  const start = () => keepRotating(house.means, cast.database.urls.naung_keeper, log);
  const rotating = await start();
  try {
    await expect.poll(done, { timeout: 5000 }).toEqual([whole]);
    const lookedAt = 'select from access.staff_changes where looked_at = changed_at';
    await expect.poll(async () => (await cast.database.keeper.query(lookedAt)).rowCount, { timeout: 5000 }).toBe(1);
    expect(said).toEqual(['a key is not being changed']);
  } finally {
    await rotating.close();
  }
  await writeFile(fileOf(broken), text);
  const again = await start();
  await expect.poll(done, { timeout: 5000 }).toEqual(expect.arrayContaining([broken, whole]));
  await again.close();
});
