/**
 * Lays the places of Indonesia into the database, at the first start and again when newer files come with a newer Naung.
 *
 * A number that was given stays: known codes keep theirs, new ones get the next, and a row that stands is never rewritten. What the
 * newer files call otherwise, or no longer hold, is reported for a person to record as a change; guessing here would move a village.
 */

import { type Level, levels, sinceTheStart } from '@naung/domain/ground/places/model.ts';
import { shippedZones } from '@naung/domain/ground/places/zones.ts';
import type { Day } from '@naung/domain/ground/time.ts';
import type pg from 'pg';
import { type AreaFiles, readAreaFiles } from './area-files.ts';
import { bornProvinces, datedNames, type FirstName, type Numbered, recordedChanges } from './first-names.ts';

export interface PlacesLaidIn {
  readonly already: boolean;
  readonly added: Readonly<Record<Level, number>>;
  /** Known codes under another name in the new files. */
  readonly renamed: readonly { readonly code: string; readonly from: string; readonly to: string }[];
  /** Codes that hold today and are not in the new files. */
  readonly missing: readonly string[];
}

const none: Readonly<Record<Level, number>> = { nation: 0, province: 0, regency: 0, subdistrict: 0, village: 0 };

/** `client` signs in as the migrating role; everything happens as `naung_owner`, in one transaction, instant when nothing is new. */
export async function layInPlaces(client: pg.ClientBase, today: Day, given?: AreaFiles): Promise<PlacesLaidIn> {
  const files = given ?? (await readAreaFiles());
  await client.query(`begin; set local role naung_owner; select pg_advisory_xact_lock(hashtext('ground.places'))`);
  try {
    const laidIn = await layIn(client, today, files);
    await client.query('commit');
    return laidIn;
  } catch (fault) {
    await client.query('rollback');
    throw fault;
  }
}

async function layIn(client: pg.ClientBase, today: Day, files: AreaFiles): Promise<PlacesLaidIn> {
  const before = await client.query('select from ground.reference_loads where what = $1 and checksum = $2', [
    'places',
    files.checksum,
  ]);
  if (before.rowCount !== 0) return { already: true, added: none, renamed: [], missing: [] };
  const known = await knownPlaces(client);
  const { fresh, numbers } = await numberThem(client, files, known);
  const first = known.size === 0;
  if (first) await client.query(withoutChecks);
  const names = datedNames(fresh, numbers, files.source, first ? sinceTheStart : today, first ? bornProvinces : []);
  await insert(client, 'ground.places (place, level, parent)', [
    ['int', fresh.map((one) => one.place)],
    ['text', fresh.map((one) => one.area.level)],
    ['int', fresh.map((one) => one.parent)],
  ]);
  await insertNames(client, names);
  if (first) await client.query(checkedAtOnce);
  if (first) await insertFirstHistory(client, numbers);
  const added = Object.fromEntries(
    levels.map((level) => [level, fresh.filter((one) => one.area.level === level).length]),
  ) as Record<Level, number>;
  await client.query('insert into ground.reference_loads (what, checksum, source, counts) values ($1, $2, $3, $4)', [
    'places',
    files.checksum,
    files.source,
    JSON.stringify(added),
  ]);
  return { already: false, added, ...differences(files, known) };
}

// Into empty tables the references are checked once for all rows and the indexes built once, instead of 280,000 times: 1.5 s.
const withoutChecks = `
  alter table ground.places drop constraint places_parent_fkey;
  alter table ground.place_names drop constraint place_names_place_fkey, drop constraint place_names_parent_fkey;
  drop index ground.places_by_parent, ground.place_names_code_now, ground.place_names_by_code, ground.place_names_by_name;`;
const checkedAtOnce = `
  alter table ground.places add constraint places_parent_fkey foreign key (parent) references ground.places (place);
  alter table ground.place_names
    add constraint place_names_place_fkey foreign key (place) references ground.places (place),
    add constraint place_names_parent_fkey foreign key (parent) references ground.places (place);
  create index places_by_parent on ground.places (parent);
  create unique index place_names_code_now on ground.place_names (code) where valid_until is null;
  create index place_names_by_code on ground.place_names (code text_pattern_ops);
  create index place_names_by_name on ground.place_names (lower(name) text_pattern_ops);`;

interface Known {
  readonly place: number;
  readonly name: string;
}

async function knownPlaces(client: pg.ClientBase): Promise<ReadonlyMap<string, Known>> {
  const { rows } = await client.query<Known & { code: string }>(
    'select code, place, name from ground.place_names where valid_until is null',
  );
  return new Map(rows.map(({ code, place, name }) => [code, { place, name }]));
}

/** Numbers run on from the last ever given, in the order of the files: the same files number the same places alike everywhere. */
async function numberThem(client: pg.ClientBase, files: AreaFiles, known: ReadonlyMap<string, Known>) {
  const { rows } = await client.query<{ last: number }>(
    'select case when is_called then last_value else 0 end::int as last from ground.place_numbers',
  );
  let last = rows[0]?.last ?? 0;
  const numbers = new Map([...known].map(([code, { place }]) => [code, place]));
  const fresh: Numbered[] = [];
  for (const area of files.areas()) {
    if (known.has(area.code)) continue;
    last += 1;
    // Nothing lies under a village, so its code need not be found again: 83,763 entries less.
    if (area.level !== 'village') numbers.set(area.code, last);
    const parent = area.above === null ? null : numbers.get(area.above);
    if (parent === undefined) throw new Error(`The area files hold ${area.code} without ${area.above}`);
    fresh.push({ area, place: last, parent });
  }
  if (fresh.length > 0) await client.query(`select setval('ground.place_numbers', $1)`, [last]);
  return { fresh, numbers };
}

async function insertNames(client: pg.ClientBase, names: readonly FirstName[]): Promise<void> {
  await insert(client, 'ground.place_names (place, valid_from, valid_until, code, name, kind, parent, source)', [
    ['int', names.map((one) => one.place)],
    ['date', names.map((one) => one.validFrom)],
    ['date', names.map((one) => one.validUntil)],
    ['text', names.map((one) => one.code)],
    ['text', names.map((one) => one.name)],
    ['text', names.map((one) => one.kind)],
    ['int', names.map((one) => one.parent)],
    ['text', names.map((one) => one.source)],
  ]);
}

async function insertFirstHistory(client: pg.ClientBase, numbers: ReadonlyMap<string, number>): Promise<void> {
  for (const change of recordedChanges(numbers))
    await client.query(
      `insert into ground.place_changes (id, on_date, change, from_place, to_place, basis) values ($1, $2, $3, $4, $5, $6)`,
      [change.id, change.onDate, change.change, change.fromPlace, change.toPlace, change.basis],
    );
  for (const { province, zone, validFrom, validUntil, source, mark } of shippedZones.filter((row) =>
    numbers.has(row.province),
  ))
    await client.query(
      `insert into ground.place_zones (province, valid_from, valid_until, zone, source, mark) values ($1, $2, $3, $4, $5, $6)`,
      [numbers.get(province), validFrom, validUntil ?? null, zone, source, mark],
    );
}

/** One statement for all rows, each column as one text: an array of 98,000 strings would be escaped one by one. */
async function insert(client: pg.ClientBase, into: string, columns: readonly Column[]): Promise<void> {
  const arrays = columns.map(([type], index) => `string_to_array($${index + 1}, e'\\n', '')::${type}[]`);
  const texts = columns.map(([, values]) => values.map((value) => value ?? '').join('\n'));
  await client.query(`insert into ${into} select * from unnest(${arrays.join(', ')})`, texts);
}

type Column = readonly ['int' | 'text' | 'date', readonly (string | number | null)[]];

function differences(files: AreaFiles, known: ReadonlyMap<string, Known>): Pick<PlacesLaidIn, 'renamed' | 'missing'> {
  if (known.size === 0) return { renamed: [], missing: [] };
  const areas = files.areas();
  const here = new Set(areas.map((area) => area.code));
  const renamed = areas.flatMap(({ code, name }) => {
    const before = known.get(code);
    return before !== undefined && before.name !== name ? [{ code, from: before.name, to: name }] : [];
  });
  return { renamed, missing: [...known.keys()].filter((code) => !here.has(code)) };
}
