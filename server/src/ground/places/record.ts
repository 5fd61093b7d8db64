/**
 * Writing changes of the map and the list of hamlets. A change closes one dated name and opens another; no other table is touched,
 * because every other table holds the number.
 */

import type { PlaceNumber } from '@naung/domain/ground/ids.ts';
import type { ChangeCommand, ChangeEvent, ChangeSituation } from '@naung/domain/ground/places/changes.ts';
import type { HamletCommand, HamletEvent, HamletSituation } from '@naung/domain/ground/places/commands.ts';
import type { HamletId } from '@naung/domain/ground/places/hamlet.ts';
import type { PlaceName } from '@naung/domain/ground/places/model.ts';
import type { Day } from '@naung/domain/ground/time.ts';
import { sql } from 'kysely';
import type { Tx } from '../database/transaction.ts';
import { hamletOf, hamletsOfVillage, liesIn, namesOf, todayIn } from './store.ts';

/** Locks the place, so that two changes of it come one after the other. */
export async function changeSituation(tx: Tx, wish: ChangeCommand): Promise<ChangeSituation | null> {
  const { place } = wish.payload;
  await sql`select pg_advisory_xact_lock(hashtext('ground.places'), ${place})`.execute(tx.db);
  if ((await count(tx, sql`select from ground.places where place = ${place}`)) === 0) return null;
  const now = await nameNow(tx, place);
  const named = otherIn(wish);
  const other = named ?? now?.parent ?? null;
  return {
    today: await todayIn(tx.db, tx.actor.district, tx.now),
    now,
    other: other === null ? null : await nameNow(tx, other),
    hasPlacesBelow: (await count(tx, sql`select from ground.places where parent = ${place}`)) > 0,
    codeIsTaken: 'code' in wish.payload && (await codeIsTaken(tx, wish.payload.code, wish)),
    newNumber: wish.name === 'places/split' ? await nextNumber(tx) : (0 as PlaceNumber),
  };
}

/** The place, and whatever place the change names beside it, lie strictly inside the area in which the actor works. */
export async function changeLiesHere(tx: Tx, wish: ChangeCommand): Promise<boolean> {
  const { district } = tx.actor;
  const other = otherIn(wish);
  if (wish.payload.place === (district as number) || !(await liesIn(tx.db, wish.payload.place, district))) return false;
  return other === null || (await liesIn(tx.db, other, district));
}

export async function recordChange(tx: Tx, { record, core }: ChangeEvent): Promise<void> {
  const { closes, opens, below, note } = core;
  if (opens !== null && closes === null)
    await sql`insert into ground.places (place, level, parent) values (${opens.place}, ${opens.level}, ${opens.parent})`.execute(
      tx.db,
    );
  if (opens !== null && closes !== null)
    await sql`update ground.places set parent = ${opens.parent} where place = ${closes} and parent is distinct from ${opens.parent}`.execute(
      tx.db,
    );
  if (below !== null) await recodeBelow(tx, below, note.onDate, note.basis);
  if (closes !== null)
    await sql`
      update ground.place_names set valid_until = ${note.onDate}
      where place = ${closes} and valid_until is null and valid_from < ${note.onDate}
    `.execute(tx.db);
  if (opens !== null) await openName(tx, opens, note.basis);
  await sql`
    insert into ground.place_changes (id, on_date, change, from_place, to_place, basis)
    values (${record}, ${note.onDate}, ${note.change}, ${note.fromPlace}, ${note.toPlace}, ${note.basis})
  `.execute(tx.db);
}

export async function hamletSituation(tx: Tx, wish: HamletCommand): Promise<HamletSituation> {
  const { district } = tx.actor;
  const hamlet = wish.name === 'places/add-hamlet' ? null : await hamletOf(tx.db, district, wish.payload.hamlet);
  const village = wish.name === 'places/add-hamlet' ? wish.payload.village : hamlet?.village;
  return {
    today: await todayIn(tx.db, tx.actor.district, tx.now),
    newId: tx.outside.nextId() as HamletId,
    villageIsOurs: village !== undefined && (await isVillage(tx, village)) && (await liesIn(tx.db, village, district)),
    hamlet,
    others:
      village === undefined
        ? []
        : (await hamletsOfVillage(tx.db, district, village)).filter((one) => one.retiredOn === null),
  };
}

export async function recordHamlet(tx: Tx, { record, core }: HamletEvent): Promise<void> {
  await sql`
    insert into ground.hamlets (district, id, village, name, kind, retired_on)
    values (${tx.actor.district}, ${record}, ${core.village}, ${core.name}, ${core.kind}, ${core.retiredOn})
    on conflict (district, id) do update set name = excluded.name, retired_on = excluded.retired_on
  `.execute(tx.db);
}

async function nameNow(tx: Tx, place: number): Promise<PlaceName | null> {
  const names = (await namesOf(tx.db, [place])).get(place) ?? [];
  return names.find((name) => name.validUntil === null) ?? null;
}

function otherIn(wish: ChangeCommand): number | null {
  if (wish.name === 'places/merge') return wish.payload.into;
  return 'parent' in wish.payload ? (wish.payload.parent ?? null) : null;
}

async function codeIsTaken(tx: Tx, code: string, wish: ChangeCommand): Promise<boolean> {
  const itself = wish.name === 'places/split' ? 0 : wish.payload.place;
  return (
    (await count(
      tx,
      sql`select from ground.place_names where code = ${code} and valid_until is null and place <> ${itself}`,
    )) > 0
  );
}

async function nextNumber(tx: Tx): Promise<PlaceNumber> {
  const { rows } = await sql<{ next: number }>`select nextval('ground.place_numbers')::int as next`.execute(tx.db);
  return rows[0]?.next as PlaceNumber;
}

async function isVillage(tx: Tx, place: number): Promise<boolean> {
  return (await count(tx, sql`select from ground.places where place = ${place} and level = 'village'`)) > 0;
}

async function count(tx: Tx, select: ReturnType<typeof sql>): Promise<number> {
  return (await select.execute(tx.db)).rows.length;
}

/** A second change on the same day puts the first one right: that day's row is written over, since it held on no other day. */
async function openName(tx: Tx, name: NonNullable<ChangeEvent['core']['opens']>, basis: string): Promise<void> {
  await sql`
    insert into ground.place_names (place, valid_from, code, name, kind, parent, source)
    values (${name.place}, ${name.validFrom}, ${name.code}, ${name.name}, ${name.kind}, ${name.parent}, ${basis})
    on conflict (place, valid_from) do update
      set code = excluded.code, name = excluded.name, kind = excluded.kind, parent = excluded.parent, source = excluded.source
  `.execute(tx.db);
}

async function recodeBelow(tx: Tx, below: Below, on: Day, basis: string): Promise<void> {
  const recoded = sql`${below.to} || substr(code, ${below.from.length + 1}::int)`;
  const under = sql`valid_until is null and code like ${`${below.from}.%`}`;
  await sql`update ground.place_names set code = ${recoded}, source = ${basis} where ${under} and valid_from = ${on}`.execute(
    tx.db,
  );
  await sql`
    with moved as (
      update ground.place_names set valid_until = ${on} where ${under} and valid_from < ${on}
      returning place, code, name, kind, parent
    )
    insert into ground.place_names (place, valid_from, code, name, kind, parent, source)
    select place, ${on}::date, ${recoded}, name, kind, parent, ${basis} from moved
  `.execute(tx.db);
}

type Below = NonNullable<ChangeEvent['core']['below']>;
