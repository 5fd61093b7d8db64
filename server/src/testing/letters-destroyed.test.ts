/**
 * What crossed to another district lies there under a key of its own, and is destroyed with the record of which it spoke, wherever that
 * lies. What the other district made of it is its own and stays; its list says that the letter’s content is gone.
 */
import { randomUUID } from 'node:crypto';
import type { Actor } from '@naung/domain/ground/access/model.ts';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Cast } from '../ground/database/testing/cast.ts';
import { dataKeysOver } from '../ground/keeper/case-keys.ts';
import { keyIdOf } from '../ground/keeper/envelope.ts';
import { keyStoreInMemory } from '../ground/keeper/key-store.ts';
import { lockPackets } from '../ground/keeper/packets.ts';
import { endFormerKeys, lookAtUnits } from '../ground/keeper/rotation/of-units.ts';
import { freshKeys, keeperFor } from '../ground/keeper/testing/keeper-for.ts';
import { outside } from '../ground/outside/outside.ts';
import { retentionRoom } from '../ground/retention/routes.ts';
import { caseworkCast, expectDone, openCase, recordClient } from './casework.ts';
import { years } from './told-house.ts';

const store = keyStoreInMemory();
const keys = freshKeys(store);
const dataKeys = dataKeysOver(store, keys);
let cast: Cast;
let desk: Actor;
let asks: Actor;
let decides: Actor;

beforeAll(async () => {
  cast = await caseworkCast([retentionRoom], { keeperOn: (on, now) => keeperFor(on, now, { keys, dataKeys }) });
  const there = { district: cast.elsewhere, unit: cast.units.elsewhere };
  desk = await cast.hire('Wati', 'complaint-officer', { ...there, deeds: ['hand-over', 'triage'] });
  asks = await cast.hire('Rini', 'supervisor');
  decides = await cast.hire('Kustodian', 'custodian', { unit: cast.units.hospital });
});
afterAll(() => cast.close());

async function offered(name: string) {
  const { id } = await openCase(cast);
  await recordClient(cast, id, { name });
  const letter = randomUUID();
  const there = { toDistrict: cast.elsewhere, toUnit: cast.units.elsewhere };
  expectDone(
    await cast.say(cast.sari, 'cases/offer-hand-over', {
      case: id,
      letter,
      ...there,
      reason: 'lives-there',
      note: name,
    }),
  );
  await cast.database.migrating.query(
    `update ground.letters_between set leaves_at = now() - interval '1 second' where id = $1`,
    [letter],
  );
  return { id, letter };
}

const readThere = async (letter: string) => (await cast.ask(desk, 'cases/letter', { letter })).body;
const means = () => ({
  ...{ keys, dataKeys, store, pool: cast.database.keeper, now: outside.now },
  goOn: () => Promise.resolve(),
});
const rowOf = async (letter: string) =>
  (
    await cast.database.migrating.query<{ packet: Buffer; answer: Buffer | null; key: string; wrapped: Buffer }>(
      `select l.packet, l.answer, l.key, k.wrapped_private as wrapped
       from ground.letters_between l join ground.unit_keys k on k.district = l.to_district and k.key = l.key where l.id = $1`,
      [letter],
    )
  ).rows[0];

test('a letter of a destroyed record opens nowhere, from no copy; others do, and what was made of it there is theirs', async () => {
  const [hers, other] = [await offered('Sukasih'), await offered('Rukmini')];
  const before = await rowOf(hers.letter);
  const read = await readThere(hers.letter);
  expect(read).toMatchObject({ packet: { note: 'Sukasih' }, isDestroyed: false });
  expect(await lockPackets(means(), new Set())).toBe(2);
  expect((await rowOf(hers.letter))?.packet).toEqual(Buffer.from([2]));
  expect(await readThere(hers.letter)).toEqual(read);

  const theirs = randomUUID();
  const { letter } = hers;
  expectDone(await cast.say(desk, 'cases/accept-hand-over', { letter, case: theirs, worker: cast.ratna.person }));
  expect(await lockPackets(means(), new Set()), 'the answer').toBe(1);
  expect((await cast.ask(cast.sari, 'cases/show', { case: hers.id })).body).toMatchObject({
    offers: [{ letter, state: 'accepted', answer: { reason: null } }],
  });
  expectDone(await cast.say(cast.sari, 'cases/finish-hand-over', { case: hers.id, letter }));

  cast.at(years(25, 30));
  const act = randomUUID();
  expectDone(await cast.say(asks, 'retention/ask', { act, record: hers.id, what: 'destroy' }));
  expectDone(await cast.say(decides, 'retention/decide', { act, answer: 'agree' }));
  cast.at(null);
  expect(await readThere(letter)).toMatchObject({ state: 'accepted', packet: null, isDestroyed: true });
  expect(await rowOf(letter)).toMatchObject({ packet: Buffer.alloc(0), answer: null });
  for (const district of [cast.elsewhere, cast.here]) expect(await store.destroyed(district, letter)).not.toBeNull();
  const { rowCount } = await cast.database.owner.query('select from access.packets where record = $1', [letter]);
  expect(rowCount).toBe(0);
  expect((await cast.ask(cast.ratna, 'cases/identity', { case: theirs })).body).toMatchObject({ name: 'Sukasih' });
  expect(await readThere(other.letter)).toMatchObject({ packet: { note: 'Rukmini' }, isDestroyed: false });

  // As it lies in a copy of the database from before: with the key of a unit that is no more.
  const { key = '', wrapped = Buffer.alloc(0) } = before ?? {};
  const ofUnit = () => dataKeys.find(cast.elsewhere, key, 'narrative', keyIdOf(wrapped));
  expect(await ofUnit()).not.toBeNull();
  expect(await lookAtUnits(means(), cast.elsewhere)).toBe(1);
  expect(await endFormerKeys(means()), 'somebody may just be sealing to it').toBe(0);
  expect(await endFormerKeys({ ...means(), now: () => years(0, 1) })).toBeGreaterThan(0);
  expect(await ofUnit()).toBeNull();
  expect(await readThere(other.letter)).toMatchObject({ packet: { note: 'Rukmini' } });
});

test('a packet that was altered is left under its key, which stays, and hinders no other', async () => {
  const [bad, good] = [await offered('Kinasih'), await offered('Suminah')];
  await cast.database.migrating.query(
    `update ground.letters_between set packet = set_byte(packet, octet_length(packet) - 1, 255 - get_byte(packet, octet_length(packet) - 1))
     where id = $1`,
    [bad.letter],
  );
  const shut = new Set<string>();
  expect(await lockPackets(means(), shut)).toBe(1);
  expect([...shut]).toEqual([bad.letter]);
  expect(await readThere(good.letter)).toMatchObject({ packet: { note: 'Suminah' } });
  const { key = '' } = (await rowOf(bad.letter)) ?? {};
  await cast.database.owner.query('update ground.unit_keys set ends_by = now() where key = $1', [key]);
  expect(await lookAtUnits(means(), cast.elsewhere)).toBe(1);
  await endFormerKeys({ ...means(), now: () => years(0, 1) });
  expect((await rowOf(bad.letter))?.wrapped.length).toBeGreaterThan(0);
});
