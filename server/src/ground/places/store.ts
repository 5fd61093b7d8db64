/**
 * Places and hamlets as rows. A place is asked for by number, and named as it was on a day.
 */

import type { Hamlet } from '@naung/domain/ground/places/hamlet.ts';
import type { PlaceChange, PlaceName } from '@naung/domain/ground/places/model.ts';
import { codeOn, placeAsOf } from '@naung/domain/ground/places/names.ts';
import type { PlaceShown } from '@naung/domain/ground/places/place-shown.ts';
import { type Day, dayIn, type Instant, type Zone } from '@naung/domain/ground/time.ts';
import { type Kysely, type RawBuilder, sql } from 'kysely';
import type { Tables } from '../database/tables.ts';

/** Works in any process and inside any transaction: the names of places are open to all of them. */
type Db = Kysely<Tables>;

/** The place with this Kemendagri code today, or which had it last: old papers and a NIK name former codes. */
export async function placeOfCode(db: Db, code: string): Promise<number | null> {
  const { rows } = await sql<{ place: number }>`
    select place from ground.place_names where code = ${code} order by valid_until desc nulls first limit 1
  `.execute(db);
  return rows[0]?.place ?? null;
}

/** All names of some places, each place's in the order of their dates. */
export async function namesOf(db: Db, places: readonly number[]): Promise<ReadonlyMap<number, readonly PlaceName[]>> {
  const { rows } = await sql<PlaceName>`
    select n.place, p.level, n.valid_from::text as "validFrom", n.valid_until::text as "validUntil", n.code, n.name, n.kind, n.parent
    from ground.place_names n join ground.places p using (place)
    where n.place = any (${places as number[]}) order by n.place, n.valid_from
  `.execute(db);
  return grouped(rows);
}

/** The code as a paper of that day printed it; null where it is not on record. */
export const codeOfPlace = async (db: Db, place: number, on: Day): Promise<string | null> =>
  codeOn((await namesOf(db, [place])).get(place) ?? [], on);

/** Some places as they are said on a day, villages with their kecamatan, everything below a regency with its regency. */
export async function placesShown(
  db: Db,
  places: readonly number[],
  on: Day,
): Promise<ReadonlyMap<number, PlaceShown>> {
  const own = await namesOf(db, [...new Set(places)]);
  const first = aboveOf(own, on);
  const above = await namesOf(db, first);
  const top = await namesOf(db, aboveOf(above, on));
  const known = new Map([...top, ...above, ...own]);
  const asOf = (place: number | null) => (place === null ? null : placeAsOf(known.get(place) ?? [], on));
  const shown = [...own.keys()].flatMap((place) => {
    const name = asOf(place);
    return name === null ? [] : [[place, shownOf(name, asOf, codeOn(own.get(place) ?? [], on))] as const];
  });
  return new Map(shown);
}

export async function placesBelow(db: Db, place: number, on: Day): Promise<readonly PlaceShown[]> {
  const { rows } = await sql<{ place: number }>`
    select distinct place from ground.place_names
    where parent = ${place} and valid_from <= ${on} and (valid_until is null or ${on} < valid_until)
  `.execute(db);
  return byName([...(await placesShown(db, numbersIn(rows), on)).values()]);
}

/** `within` is the number of an area; null looks everywhere. */
export async function findPlaces(
  db: Db,
  text: string,
  wish: { readonly within: number | null; readonly level: string | null; readonly on: Day },
): Promise<readonly PlaceShown[]> {
  const begins = `${text
    .trim()
    .toLowerCase()
    .replace(/[\\%_]/g, '\\$&')}%`;
  const { rows } = await sql<{ place: number }>`
    select n.place from ground.place_names n join ground.places p using (place)
    where n.valid_until is null and (lower(n.name) like ${begins} or n.code like ${begins})
      and (${wish.level}::text is null or p.level = ${wish.level})
      and (${wish.within}::int is null or ground.lies_in(n.place, ${wish.within}::int))
    order by lower(n.name), n.code limit 20
  `.execute(db);
  const shown = await placesShown(db, numbersIn(rows), wish.on);
  return numbersIn(rows).flatMap((place) => shown.get(place) ?? []);
}

export async function changesOf(db: Db, place: number): Promise<readonly PlaceChange[]> {
  const { rows } = await sql<PlaceChange>`
    select id, on_date::text as "onDate", change, from_place as "fromPlace", to_place as "toPlace", basis
    from ground.place_changes where from_place = ${place} or to_place = ${place} order by on_date, id
  `.execute(db);
  return rows;
}

/** By which clock a place lives on a day; for the nation null. */
export async function zoneOfPlace(db: Db, place: number, on: Day): Promise<Zone | null> {
  const { rows } = await sql<{ zone: Zone }>`
    select zone from ground.place_zones
    where ground.lies_in(${place}, province) and valid_from <= ${on} and (valid_until is null or ${on} < valid_until)
  `.execute(db);
  return rows[0]?.zone ?? null;
}

/** The day it is for the people of a place; at the centre, that of the capital. */
export async function todayIn(db: Db, place: number, now: Instant): Promise<Day> {
  const utc = now.slice(0, 10) as Day;
  return dayIn((await zoneOfPlace(db, place, utc)) ?? 'WIB', now);
}

/** Whether a place is the area or lies inside it today: a village of this district, a kecamatan of that province. */
export async function liesIn(db: Db, place: number, area: number): Promise<boolean> {
  const { rows } = await sql<{ lies: boolean }>`select ground.lies_in(${place}, ${area}) as lies`.execute(db);
  return rows[0]?.lies === true;
}

export const hamletsOfVillage = (db: Db, district: number, village: number): Promise<readonly Hamlet[]> =>
  hamlets(db, sql`district = ${district} and village = ${village}`);

export const hamletOf = async (db: Db, district: number, id: string): Promise<Hamlet | null> =>
  (await hamlets(db, sql`district = ${district} and id = ${id}`))[0] ?? null;

async function hamlets(db: Db, where: RawBuilder<unknown>): Promise<readonly Hamlet[]> {
  const { rows } = await sql<Hamlet>`
    select district, id, village, name, kind, retired_on::text as "retiredOn" from ground.hamlets
    where ${where} order by retired_on nulls first, kind, name
  `.execute(db);
  return rows;
}

const numbersIn = (rows: readonly { readonly place: number }[]): number[] => rows.map((row) => row.place);

const byName = (places: readonly PlaceShown[]): readonly PlaceShown[] =>
  [...places].sort((one, other) => one.name.localeCompare(other.name, 'id') || (one.place < other.place ? -1 : 1));

function grouped(rows: readonly PlaceName[]): ReadonlyMap<number, readonly PlaceName[]> {
  const byPlace = new Map<number, PlaceName[]>();
  for (const row of rows) byPlace.set(row.place, [...(byPlace.get(row.place) ?? []), row]);
  return byPlace;
}

const aboveOf = (names: ReadonlyMap<number, readonly PlaceName[]>, on: Day): number[] =>
  [...names.values()].flatMap((ofOne) => placeAsOf(ofOne, on)?.parent ?? []);

function shownOf(name: PlaceName, asOf: (place: number | null) => PlaceName | null, code: string | null): PlaceShown {
  const parent = asOf(name.parent);
  const said = (one: PlaceName | null) => (one === null ? null : { name: one.name, kind: one.kind });
  const subdistrict = name.level === 'village' ? parent : null;
  const regency =
    name.level === 'village' ? asOf(parent?.parent ?? null) : name.level === 'subdistrict' ? parent : null;
  return {
    place: name.place,
    level: name.level,
    code,
    name: name.name,
    kind: name.kind,
    subdistrict: said(subdistrict),
    regency: said(regency),
  };
}
