/**
 * The one who was named says no: it is not needed, or it is not hers to say. Whoever opened it sees so at once and names another; whoever
 * reviews sees who said no. She who is asked reads which reason was given, and none of the words.
 */
import type { Actor } from '@naung/domain/ground/access/model.ts';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { expectDone, refusal } from './casework.ts';
import { type CaseThere, emergencyCast, reachedOf, unitOf } from './emergencies.ts';

let here: Awaited<ReturnType<typeof emergencyCast>>;
let gede: Actor;
let luh: Actor;
let nyoman: Actor;
let custodian: Actor;
let there: CaseThere;
const danger = { reason: 'danger-to-life' };

beforeAll(async () => {
  here = await emergencyCast();
  gede = await here.cast.hire('Gede', 'companion', { unit: await unitOf(here.cast, 'uptd-ppa') });
  luh = await here.cast.hire('Luh', 'companion', { unit: gede.unit });
  nyoman = await here.cast.hire('Nyoman', 'companion', { unit: gede.unit });
  custodian = await here.custodian('Kadek');
});
beforeEach(async () => {
  await here.afresh();
  there = await here.laid();
});
afterAll(() => here.cast.close());

const open = async (as = gede): Promise<number> => (await reachedOf(here.cast, as, there.id)).length;
const naming = (emergency: string, second: string, as = gede) => here.saying(as, 'name-second', emergency, { second });

test('she who is asked reads why in the words of the list, says no, and is asked no more', async () => {
  const emergency = await here.opened(gede, there.code, { ...danger, second: luh.person });
  expect(await here.one(luh, emergency)).toMatchObject({ ...danger, note: null, isMineToConfirm: true });
  for (const other of [gede, here.cast.made])
    expect(refusal(await here.saying(other, 'decline', emergency))).toBe('not-yours-to-say');
  expect((await here.saying(nyoman, 'decline', emergency)).status).toBe(404);
  expectDone(await here.saying(luh, 'decline', emergency));
  expect(await here.told(luh)).toEqual([]);
  for (const verb of ['confirm', 'decline']) expect((await here.saying(luh, verb, emergency)).status).toBe(404);
  expect(await here.one(gede, emergency)).toMatchObject({ voice: 'declined', second: 'Luh', declined: ['Luh'] });
  expect(await here.one(custodian, emergency)).toMatchObject({ voice: 'declined', declined: ['Luh'] });
  expect(await here.one(here.cast.sari, emergency)).toMatchObject({ declined: [] });
  expect(await open()).toBe(6);
  const { rows } = await here.cast.database.migrating.query(
    `select person from audit.entries where deed = 'keeper/emergency-declined' and subjects = array[$1::uuid]`,
    [emergency],
  );
  expect(rows).toEqual([{ person: luh.person }]);
});

test('another is named in her place, and her word opens it; whoever said no is not asked again', async () => {
  const emergency = await here.opened(gede, there.code, { ...danger, second: luh.person });
  expect(refusal(await naming(emergency, nyoman.person))).toBe('nobody-has-declined');
  expectDone(await here.saying(luh, 'decline', emergency));
  const auditor = await here.cast.hire('Dewi', 'auditor');
  expect(refusal(await naming(emergency, luh.person))).toBe('has-declined');
  expect(refusal(await naming(emergency, gede.person))).toBe('not-your-own-second');
  expect(refusal(await naming(emergency, auditor.person))).toBe('second-cannot-say');
  expect(refusal(await naming(emergency, nyoman.person, here.cast.made))).toBe('not-yours-to-say');
  expectDone(await naming(emergency, nyoman.person));
  expect(await here.one(gede, emergency)).toMatchObject({ voice: 'named', second: 'Nyoman', declined: ['Luh'] });
  expect((await here.saying(luh, 'confirm', emergency)).status).toBe(404);
  expectDone(await here.saying(nyoman, 'confirm', emergency));
  expect(await open()).toBe(9);
  expect(await here.one(custodian, emergency)).toMatchObject({ voice: 'confirmed', declined: ['Luh'] });
});

test('whoever has nobody left calls a custodian instead', async () => {
  const emergency = await here.opened(gede, there.code, { ...danger, second: luh.person });
  expectDone(await here.saying(luh, 'decline', emergency));
  expectDone(await here.saying(gede, 'note-call', emergency, { custodian: custodian.person }));
  expect(await open()).toBe(9);
  expect(refusal(await naming(emergency, nyoman.person))).toBe('nobody-has-declined');
});

test('what waits for a word opens for the one who is named next, and for nobody once its time is over', async () => {
  const first = await here.opened(gede, there.code);
  expectDone(await here.saying(gede, 'end', first));
  const again = await here.opened(gede, there.code, { second: luh.person });
  expectDone(await here.saying(luh, 'decline', again));
  expectDone(await naming(again, nyoman.person));
  expect(await open()).toBe(0);
  expectDone(await here.saying(nyoman, 'confirm', again));
  expect(await open()).toBe(6);
  expect((await here.saying(nyoman, 'decline', again)).status).toBe(409);
  const late = await here.opened(luh, there.code, { ...danger, second: nyoman.person });
  expectDone(await here.saying(nyoman, 'decline', late));
  await here.passed(2);
  expect(refusal(await naming(late, gede.person, luh))).toBe('emergency-is-over');
});

test('her yes is not taken for the yes of whoever was named in her place while it was under way', async () => {
  const emergency = await here.opened(gede, there.code, { ...danger, second: luh.person });
  const confirm = async () => (await here.saying(luh, 'confirm', emergency)).status;
  const another = async () => {
    await here.cast.database.owner.query(
      'update access.emergencies set declined = array[second], second = $2 where id = $1',
      [emergency, nyoman.person],
    );
  };
  expect(await here.whileHeld(there.id, [confirm], another)).toEqual([404]);
  expect(await here.one(gede, emergency)).toMatchObject({ voice: 'named', second: 'Nyoman', declined: ['Luh'] });
  expect(await open()).toBe(6);
});

test('a no of somebody behind a wall counts for nothing, and nothing says so', async () => {
  await here.wall(there.id, luh.person);
  const emergency = await here.opened(gede, there.code, { ...danger, second: luh.person });
  expect((await here.saying(luh, 'decline', emergency)).status).toBe(404);
  expect(await here.one(gede, emergency)).toMatchObject({ voice: 'named', declined: [] });
});
