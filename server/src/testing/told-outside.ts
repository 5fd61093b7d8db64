/**
 * What is told through the public site, as the door lays it: sealed to the key of a unit. And what whoever has a copy of the database and
 * a copy of the key store opens of it, with every key file of the house in his hands as well.
 */
import { randomUUID } from 'node:crypto';
import { join } from 'node:path';
import { sealedFor } from '@naung/domain/casework/intake/door.ts';
import { dataKeysOver } from '../ground/keeper/case-keys.ts';
import { keyIdOf, open } from '../ground/keeper/envelope.ts';
import { keyStoreIn } from '../ground/keeper/key-store.ts';
import { keysThere } from '../ground/keeper/keys.ts';
import { isWithTheKeeper } from '../ground/keeper/packets.ts';
import { unitKeyPlace } from '../ground/keeper/unit-keys.ts';
import { openWith, sealTo } from '../ground/letters/seal.ts';
import { expectDone, told } from './casework.ts';
import type { OwnHouse } from './own-house.ts';

export interface ToldOutside {
  /** This one is to end, the other is kept. */
  readonly gone: string;
  readonly kept: string;
  /** Where the first copy of the key store was laid. */
  readonly firstKeys: string;
  /** As a copy of the database has them at this moment. */
  noteFirst(keys: string): Promise<void>;
  /** What she who triages reads. */
  readAndClose(concern: string): Promise<string>;
  /** The one from the first copy of the database, the other from one of today; with this copy of the key store. */
  opened(which: 'gone' | 'kept', keys: string): Promise<string | null>;
}

export async function toldOutside(house: OwnHouse): Promise<ToldOutside> {
  const { cast } = house;
  const [gone, kept] = [await tellOutside(house, 'Kenariq gone'), await tellOutside(house, 'Kenariq kept')];
  let [first, firstKeys] = [await rowsOf(house, gone), ''];
  return {
    ...{ gone, kept },
    get firstKeys() {
      return firstKeys;
    },
    async noteFirst(keys) {
      [first, firstKeys] = [await rowsOf(house, gone), keys];
    },
    async readAndClose(concern) {
      expectDone(await cast.say(cast.ketut, 'intake/open-seal', { concern }));
      const { body } = expectDone(await cast.ask(cast.ketut, 'intake/show', { concern }));
      expectDone(await cast.say(cast.ketut, 'intake/close', { concern, reason: 'silent-call' }));
      return (body as { told: { story: string } }).told.story;
    },
    opened: async (which, keys) =>
      which === 'gone'
        ? openedFrom(house, gone, first, keys)
        : openedFrom(house, kept, await rowsOf(house, kept), keys),
  };
}

/** Sealed to the intake unit; returns its id. */
export async function tellOutside({ cast }: OwnHouse, story: string): Promise<string> {
  const { migrating } = cast.database;
  const concern = randomUUID();
  const { rows } = await migrating.query<{ key: string; publicKey: Buffer }>(
    'select key, public_key as "publicKey" from ground.unit_keys where district = $1 and unit = $2 and retired_at is null',
    [cast.here, cast.units.intake],
  );
  const [unit] = rows;
  if (unit === undefined) throw new Error('The unit has no key');
  const packet = Buffer.from(JSON.stringify({ ...told, channel: 'public-site', story }), 'utf8');
  await migrating.query(
    `insert into casework.concerns (district, id, unit, urgency, computed_urgency, channel, about_child, written_at, entered_at)
     values ($1, $2, $3, 'hijau', 'hijau', 'public-site', true, now(), now())`,
    [cast.here, concern, cast.units.intake],
  );
  await migrating.query('insert into casework.intake_seals (district, concern, key, packet) values ($1, $2, $3, $4)', [
    ...[cast.here, concern, unit.key],
    await sealTo(unit.publicKey, sealedFor(cast.here, concern), packet),
  ]);
  await migrating.query('select casework.admit_concern($1, $2)', [cast.here, concern]);
  return concern;
}

interface Row {
  readonly packet: Buffer | null;
  readonly unitKey: string;
  readonly wrapped: Buffer;
  readonly key: string | null;
  readonly envelope: Buffer | null;
}

/** Of one telling, every row that a copy of the database holds at this moment. */
async function rowsOf({ cast }: OwnHouse, concern: string): Promise<Row> {
  const { rows } = await cast.database.migrating.query<Row>(
    `select s.packet, k.key as "unitKey", k.wrapped_private as wrapped, p.key, p.envelope
     from casework.intake_seals s join ground.unit_keys k on k.district = s.district and k.key = s.key
     left join access.packets p on p.district = s.district and p.record = s.concern
     where s.district = $1 and s.concern = $2`,
    [cast.here, concern],
  );
  return rows[0] as Row;
}

/** With the key files of today and the key store under `folder`; null where it does not open. */
async function openedFrom(
  { cast, data }: OwnHouse,
  concern: string,
  { packet, unitKey, wrapped, key, envelope }: Row,
  folder: string,
): Promise<string | null> {
  const store = keyStoreIn(join(folder, 'key-store'));
  const keys = await keysThere(join(data, 'keys'), store);
  if (keys === null) throw new Error('The key files are not there');
  const dataKeys = dataKeysOver(store, keys);
  const under = async (subject: string, id: string) => dataKeys.find(cast.here, subject, 'narrative', id);
  if (key !== null && envelope !== null) {
    const found = await under(concern, key);
    const place = {
      district: cast.here,
      table: 'access.packets',
      record: concern,
      compartment: 'narrative',
      version: 1,
    };
    return found && open(found, place, envelope).toString('utf8');
  }
  if (packet === null || isWithTheKeeper(packet)) return null;
  const place = unitKeyPlace(cast.here, unitKey);
  const own = await under(unitKey, keyIdOf(wrapped));
  const privateKey = own ? open(own, place, wrapped) : await keys.unwrap(place, wrapped).catch(() => null);
  return privateKey && (await openWith(privateKey, sealedFor(cast.here, concern), packet)).toString('utf8');
}
