import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Cast, castOf } from '../database/testing/cast.ts';
import { dataKeysOver } from './case-keys.ts';
import { findingOver } from './finding-over.ts';
import { keyStoreInMemory } from './key-store.ts';
import { noteAllMatches } from './matching.ts';
import { freshKeys } from './testing/keeper-for.ts';

let cast: Cast;
beforeAll(async () => {
  cast = await castOf([]);
});
afterAll(() => cast.close());

const anybody = { name: null, nickname: null, born: null, village: null, nik: null, kk: null, phones: [] };

test('a double is not lost by a fault, nor by a fall: it waits where it was written, whichever of the two is looked at first', async () => {
  const store = keyStoreInMemory();
  const keys = freshKeys(store);
  const { owner, keeper: pool } = cast.database;
  const means = { keys, dataKeys: dataKeysOver(store, keys), pool };
  const faults: unknown[] = [];
  const finding = findingOver({ ...means, now: cast.office.outside.now, noteFault: (fault) => faults.push(fault) });
  const [damaged, earlier, later] = [randomUUID(), randomUUID(), randomUUID()].sort();
  for (const record of [damaged, earlier, later] as string[])
    await finding.nameSomebody(cast.here, [
      { ...anybody, record, compartment: 'identity', kind: 'client', subject: randomUUID(), name: 'Ni Luh Sukreni' },
    ]);
  const turn = () =>
    owner.query(
      'update access.names set envelope = set_byte(envelope, 40, get_byte(envelope, 40) # 1) where record = $1',
      [damaged],
    );
  const noted = async () =>
    (
      await pool.query(
        'select earlier, later, settled from access.possible_matches where not $1::uuid in (earlier, later)',
        [damaged],
      )
    ).rows;
  await turn();
  await finding.noteMatches(cast.here, { record: earlier as string, compartment: 'identity' });
  await finding.noteMatches(cast.here, { record: later as string, compartment: 'identity' });
  await expect.poll(() => faults.length).toBe(2);
  expect(await noted(), 'what can be opened is compared').toEqual([{ earlier, later, settled: [] }]);
  await owner.query('delete from access.possible_matches');
  await expect(noteAllMatches(means)).rejects.toThrow();
  await turn();
  await noteAllMatches(means);
  expect(await noted()).toEqual([{ earlier, later, settled: [] }]);
  expect((await pool.query('select from access.possible_matches')).rowCount, 'with the one that was damaged').toBe(3);
  expect((await pool.query('select from access.names where looked_at is null')).rowCount).toBe(0);
});
