import { randomUUID } from 'node:crypto';
import type { Actor } from '@naung/domain/ground/access/model.ts';
import type { SealedCompartment } from '@naung/domain/ground/drawers/model.ts';
import { addHours, dayIn, type Instant } from '@naung/domain/ground/time.ts';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { type Cast, castOf } from '../database/testing/cast.ts';
import { outside } from '../outside/outside.ts';
import { dataKeysOver } from './case-keys.ts';
import type { Keeper } from './keeper.ts';
import { keeperOver } from './keeper-over.ts';
import { keyStoreInMemory } from './key-store.ts';
import { type Openings, openingsOver, writingDown } from './openings.ts';
import { freshKeys } from './testing/keeper-for.ts';
import { lookAtDay } from './unusual-reading.ts';

const most = 5;
let cast: Cast;
let keeper: Keeper;
let openings: Openings;
let now: Instant;
const faults: unknown[] = [];

beforeAll(async () => {
  cast = await castOf([]);
  const store = keyStoreInMemory();
  const keys = freshKeys(store);
  const pool = cast.database.keeper;
  openings = openingsOver({ pool, now: () => now, noteFault: (fault) => faults.push(fault) }, most);
  const within = keeperOver({ keys, dataKeys: dataKeysOver(store, keys), pool, now: outside.now });
  keeper = writingDown(within, openings);
});
afterAll(() => cast.close());
beforeEach(async () => {
  // Every test begins its own minute.
  now = addHours(now ?? outside.now(), 1);
  faults.length = 0;
  await cast.database.migrating.query(`delete from audit.entries where deed = 'keeper/opened'`);
});

const asking = ({ person, duty, district }: Actor) => ({ person, duty, district, deed: 'test/open' });

async function sealed(subject: string, compartment: SealedCompartment, reader: Actor | null) {
  const drawer = { table: 'casework.cases_drawers', record: randomUUID(), compartment, version: 1, subject };
  const [closed] = await keeper.seal(cast.here, [{ ...drawer, plain: Buffer.from('Ia takut pulang.') }]);
  if (reader !== null)
    await cast.database.owner.query(
      `insert into access.reach (district, grantee, compartment, subject, starts) values ($1, $2, $3, $4, '2020-01-01') on conflict do nothing`,
      [cast.here, `person:${reader.person}`, compartment, subject],
    );
  if (!closed) throw new Error('nothing was sealed');
  return { ...drawer, ...closed };
}

const written = async () =>
  (
    await cast.database.migrating.query(
      `select person, duty, outcome, subjects, array(select unnest(tried) order by 1) as tried,
         array(select unnest(compartments) order by 1) as compartments
       from audit.entries where deed = 'keeper/opened'`,
    )
  ).rows;

test('what was opened is written down once for a person and a moment: of which cases, and in which compartments', async () => {
  const [one, other, shut] = [randomUUID(), randomUUID(), randomUUID()];
  const drawers = [
    await sealed(one, 'identity', cast.sari),
    await sealed(one, 'narrative', cast.sari),
    await sealed(other, 'narrative', cast.sari),
    await sealed(shut, 'narrative', null),
  ];
  for (const drawer of drawers) await keeper.open(asking(cast.sari), [drawer]);
  await openings.flush();
  expect(await written()).toEqual([
    {
      ...{ person: cast.sari.person, duty: cast.sari.duty, outcome: 'done', subjects: [] },
      ...{ tried: [one, other].sort(), compartments: ['identity', 'narrative'] },
    },
  ]);
});

test('what could not be written is written later', async () => {
  const drawer = await sealed(randomUUID(), 'narrative', cast.sari);
  const { migrating } = cast.database;
  await migrating.query('revoke insert on audit.entries from naung_keeper');
  await keeper.open(asking(cast.sari), [drawer]);
  await openings.flush();
  expect([faults.length, await written()]).toEqual([1, []]);
  await migrating.query(
    'grant insert (district, id, person, duty, deed, outcome, subjects, compartments, tried) on audit.entries to naung_keeper',
  );
  await openings.flush();
  expect((await written())[0]).toMatchObject({ tried: [drawer.subject] });
});

test('beyond what anybody opens who works it opens nothing more in her name for that minute, and custodians are told', async () => {
  const drawer = await sealed(randomUUID(), 'narrative', cast.sari);
  const ask = (who: Actor, drawers: number) => keeper.open(asking(who), Array(drawers).fill(drawer));
  expect((await ask(cast.sari, 3)).every((one) => one !== null)).toBe(true);
  await expect(ask(cast.sari, 3)).rejects.toThrow('More was to be opened');
  await expect(keeper.openForUnit(asking(cast.sari), randomUUID(), 'concern', Buffer.alloc(9))).rejects.toThrow();
  expect(await ask(cast.made, 3)).toEqual([null, null, null]);
  const { rows } = await cast.database.migrating.query(
    `select person, count, subjects from access.unusual_reading where pattern = 'in-bulk'`,
  );
  expect(rows).toEqual([{ person: cast.sari.person, count: 7, subjects: [] }]);
  now = addHours(now, 1);
  expect((await ask(cast.sari, 3)).every((one) => one !== null)).toBe(true);
});

test('what was opened with nothing of the office beside it is told to custodians; beside a denied look it is not', async () => {
  const at = addHours(outside.now(), -1);
  const enter = (who: Actor, deed: string, outcome: string, minutes: number) =>
    cast.database.migrating.query(
      `insert into audit.entries (district, id, person, duty, deed, outcome, at)
       values ($1, gen_random_uuid(), $2, $3, $4, $5, $6::timestamptz + make_interval(mins => $7))`,
      [cast.here, who.person, who.duty, deed, outcome, at, minutes],
    );
  for (const who of [cast.sari, cast.made, cast.ketut]) await enter(who, 'keeper/opened', 'done', 0);
  await enter(cast.made, 'cases/show', 'not-allowed', 1);
  await enter(cast.ketut, 'cases/show', 'done', 20);
  await enter(cast.ketut, 'keeper/wall-wished', 'done', 0);
  await lookAtDay(cast.database.keeper, cast.here, 'WIB', dayIn('WIB', at));
  const { rows } = await cast.database.migrating.query(
    `select person, count from access.unusual_reading where pattern = 'unwritten'`,
  );
  const told = [cast.sari, cast.ketut].map(({ person }) => ({ person, count: 1 }));
  expect(rows.toSorted((a, b) => (a.person < b.person ? -1 : 1))).toEqual(
    told.sort((a, b) => (a.person < b.person ? -1 : 1)),
  );
});
