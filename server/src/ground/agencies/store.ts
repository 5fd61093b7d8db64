/**
 * The rows of agencies and their units. Row-level security lets only those who keep the agencies change them.
 */

import type { Deed } from '@naung/domain/ground/access/model.ts';
import type {
  AgencyCommand,
  AgencyEvent,
  AgencySituation,
  UnitCommand,
  UnitEvent,
  UnitSituation,
} from '@naung/domain/ground/agencies/commands.ts';
import type { Agency, Unit } from '@naung/domain/ground/agencies/model.ts';
import { type Day, dayIn } from '@naung/domain/ground/time.ts';
import { sql } from 'kysely';
import { holdsCode as heldOnTheList } from '../codes/store.ts';
import type { Tx } from '../database/transaction.ts';
import { ensureUnitKey } from './unit-keys.ts';
import { zoneOf } from './zone.ts';

/** Locks what will change; for whoever may not change it row-level security would hide a locked row, and 403 become 404. */
export const lockFor = (tx: Tx, deed: Deed) => (tx.actor.deeds.includes(deed) ? sql`for update` : sql``);

export const todayOf = async (tx: Tx): Promise<Day> => dayIn(await zoneOf(tx), tx.now);

/** Null when an id in the wish names an agency that is not there. */
export async function agencySituation(tx: Tx, wish: AgencyCommand): Promise<AgencySituation | null> {
  const adds = wish.name === 'agencies/add';
  const agency = adds ? null : await agencyById(tx, wish.payload.agency);
  if (!adds && agency === null) return null;
  const today = await todayOf(tx);
  const place = 'place' in wish.payload ? wish.payload.place : null;
  return {
    today,
    agency,
    idIsTaken: adds && (await idIsTaken(tx, 'ground.agencies', wish.payload.id)),
    codeHolds: !adds || (await holdsCode(tx, 'agency-kinds', wish.payload.kind, today)),
    placeLiesHere: await lieHere(tx, place === null ? [] : [place]),
    peopleThere: agency !== null && (await peopleIn(tx, 'agency', agency.id, today)),
  };
}

export async function recordAgency(tx: Tx, events: readonly AgencyEvent[], wish: AgencyCommand): Promise<void> {
  for (const { type, record, core } of events) {
    if (type === 'agency-added')
      await sql`
        insert into ground.agencies (district, id, kind, name, place, phones, entered_at, entered_by, written_at)
        values (${tx.actor.district}, ${record}, ${core.kind}, ${core.name}, ${core.place}, ${JSON.stringify(core.phones)},
          ${tx.now}, ${tx.actor.person}, ${wish.madeAt})
      `.execute(tx.db);
    else
      await sql`
        update ground.agencies set name = coalesce(${core.name ?? null}, name), retired_on = ${core.retiredOn ?? null},
          place = case when ${type === 'agency-contact-changed'} then ${core.place ?? null}::int else place end,
          phones = coalesce(${core.phones === undefined ? null : JSON.stringify(core.phones)}::jsonb, phones), version = version + 1
        where district = ${tx.actor.district} and id = ${record}
      `.execute(tx.db);
    if (type === 'agency-retired') await retireUnitsOf(tx, record, core.retiredOn ?? null);
  }
}

export async function unitSituation(tx: Tx, wish: UnitCommand): Promise<UnitSituation | null> {
  const adds = wish.name === 'agencies/add-unit';
  const unit = adds ? null : await unitById(tx, wish.payload.unit);
  const agency = adds ? await agencyById(tx, wish.payload.agency) : null;
  if (adds ? agency === null : unit === null) return null;
  const today = await todayOf(tx);
  return {
    today,
    agency,
    unit,
    idIsTaken: adds && (await idIsTaken(tx, 'ground.units', wish.payload.id)),
    peopleThere: unit !== null && (await peopleIn(tx, 'unit', unit.id, today)),
    othersReceive: await othersReceive(tx, unit === null ? [] : [unit.id]),
  };
}

export async function recordUnit(tx: Tx, events: readonly UnitEvent[], wish: UnitCommand): Promise<void> {
  for (const { type, record, core } of events) {
    if (type === 'unit-added')
      await sql`
        insert into ground.units (district, id, agency, name, receives_concerns, entered_at, entered_by, written_at)
        values (${tx.actor.district}, ${record}, ${core.agency}, ${core.name}, ${core.receivesConcerns}, ${tx.now},
          ${tx.actor.person}, ${wish.madeAt})
      `.execute(tx.db);
    else
      await sql`
        update ground.units set name = coalesce(${core.name ?? null}, name), retired_on = ${core.retiredOn ?? null},
          receives_concerns = coalesce(${core.receivesConcerns ?? null}, receives_concerns), version = version + 1
        where district = ${tx.actor.district} and id = ${record}
      `.execute(tx.db);
    if (core.receivesConcerns === true) await ensureUnitKey(tx, record);
  }
}

const retireUnitsOf = (tx: Tx, agency: string, on: Day | null) =>
  sql`update ground.units set retired_on = ${on}, receives_concerns = false, version = version + 1
    where district = ${tx.actor.district} and agency = ${agency} and retired_on is null`.execute(tx.db);

async function agencyById(tx: Tx, id: string): Promise<Agency | null> {
  const { rows } = await sql<Agency>`
    select id, kind, name, place, phones, retired_on::text as "retiredOn" from ground.agencies
    where district = ${tx.actor.district} and id = ${id} and voided_at is null ${lockFor(tx, 'keep-agencies')}
  `.execute(tx.db);
  return rows[0] ?? null;
}

async function unitById(tx: Tx, id: string): Promise<Unit | null> {
  const { rows } = await sql<Unit>`
    select id, agency, name, receives_concerns as "receivesConcerns", retired_on::text as "retiredOn" from ground.units
    where district = ${tx.actor.district} and id = ${id} and voided_at is null ${lockFor(tx, 'keep-agencies')}
  `.execute(tx.db);
  return rows[0] ?? null;
}

/** A voided record keeps its id. */
export async function idIsTaken(tx: Tx, table: string, id: string): Promise<boolean> {
  const { rows } =
    await sql`select from ${sql.table(table)} where district = ${tx.actor.district} and id = ${id}`.execute(tx.db);
  return rows.length > 0;
}

export const holdsCode = (tx: Tx, list: string, code: string, on: Day): Promise<boolean> =>
  heldOnTheList(tx.db, tx.actor.district, list, code, on);

/** Every one of the places lies in the actor's district. */
export async function lieHere(tx: Tx, places: readonly number[]): Promise<boolean> {
  if (places.length === 0) return true;
  const { rows } = await sql<{ here: boolean }>`
    select bool_and(ground.lies_in(place, ${tx.actor.district})) as here from unnest(${sql.val([...places])}::int[]) as place
  `.execute(tx.db);
  return rows[0]?.here === true;
}

/** Somebody holds a duty there today or will. */
export async function peopleIn(tx: Tx, what: 'agency' | 'unit', id: string, today: Day): Promise<boolean> {
  const { rows } = await sql<{ there: boolean }>`
    select exists (
      select from ground.duties d join ground.units u on u.district = d.district and u.id = d.unit
      where d.district = ${tx.actor.district} and ${sql.ref(what === 'agency' ? 'u.agency' : 'u.id')} = ${id}
        and d.voided_at is null and (d.ends_on is null or d.ends_on >= ${today}::date)) as there
  `.execute(tx.db);
  return rows[0]?.there === true;
}

/** A unit other than these receives the concerns of the district. */
export async function othersReceive(tx: Tx, except: readonly string[]): Promise<boolean> {
  const { rows } = await sql<{ there: boolean }>`
    select exists (select from ground.units
      where district = ${tx.actor.district} and receives_concerns and retired_on is null and voided_at is null
        and id <> all (${sql.val([...except])}::uuid[])) as there
  `.execute(tx.db);
  return rows[0]?.there === true;
}
