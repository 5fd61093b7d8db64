/**
 * The two demo districts: their offices, people and duties. The people are invented; the places are real.
 *
 * Laid in as the owner, because somebody must be there before anybody can act; everything that happens afterwards is done by these
 * people through the same commands as in life.
 */
import { randomUUID } from 'node:crypto';
import type { Actor, Deed } from '@naung/domain/ground/access/model.ts';
import { presets } from '@naung/domain/ground/agencies/presets.ts';
import type pg from 'pg';
import type { Keeper } from '../ground/keeper/keeper.ts';
import data from './districts.data.json';

export type DistrictData = (typeof data)['districts'][number];

export interface DemoPerson {
  readonly name: string;
  readonly preset: string;
  readonly actor: Actor;
}

export interface DemoDistrict {
  readonly district: number;
  readonly code: string;
  readonly data: DistrictData;
  /** Unit ids by `agency/unit`. */
  readonly units: ReadonlyMap<string, string>;
  readonly villages: readonly number[];
  readonly people: readonly DemoPerson[];
}

export const demoIsThere = async (client: pg.ClientBase): Promise<boolean> =>
  ((await client.query('select from ground.tenants limit 1')).rowCount ?? 0) > 0;

export async function layDistricts(
  client: pg.ClientBase,
  keeper: Keeper,
  openedOn: string,
): Promise<readonly DemoDistrict[]> {
  const laid: DemoDistrict[] = [];
  for (const one of data.districts) laid.push(await layDistrict(client, keeper, one, openedOn));
  return laid;
}

async function layDistrict(
  client: pg.ClientBase,
  keeper: Keeper,
  one: DistrictData,
  openedOn: string,
): Promise<DemoDistrict> {
  const district = await placeOf(client, one.code);
  const villages: number[] = [];
  for (const code of one.villages) villages.push(await placeOf(client, code));
  await client.query('insert into ground.tenants (district, display_name, zone, opened_on) values ($1, $2, $3, $4)', [
    district,
    one.displayName,
    one.zone,
    openedOn,
  ]);
  await layHours(client, district);
  await laySchedule(client, district);
  const units = new Map<string, string>();
  for (const agency of one.agencies) await layAgency(client, keeper, district, agency, units);
  for (const [index, village] of villages.entries())
    await layVillageGovernment(client, district, village, index, units);
  const people: DemoPerson[] = [];
  for (const person of one.people) people.push(await layPerson(client, district, person, units, villages, openedOn));
  return { district, code: one.code, data: one, units, villages, people };
}

/** A demo is tried at any hour; an office that is never closed would ask nobody why she works so late. */
async function layHours(client: pg.ClientBase, district: number): Promise<void> {
  await client.query(
    `insert into ground.own_codes (district, list, code, valid_from, position, id, en, source, mark, detail)
     select $1, list, code, valid_from, position, id, en, 'demo', mark, detail || '{"atLeast": 100}'
     from ground.codes where list = 'reading-limits' and code = 'files-off-hours'`,
    [district],
  );
}

/** The district has settled its archive schedule; or nothing of a demo that began last year would ever fall due. */
async function laySchedule(client: pg.ClientBase, district: number): Promise<void> {
  await client.query(
    `insert into ground.own_codes (district, list, code, valid_from, position, id, en, source, mark, detail)
     select $1, list, code, valid_from, position, id, en, 'demo', mark, detail || '{"limit": 1}'
     from ground.codes where list = 'retention-classes' and code = 'concern-without-case'`,
    [district],
  );
}

type AgencyData = DistrictData['agencies'][number];

async function layAgency(
  client: pg.ClientBase,
  keeper: Keeper,
  district: number,
  agency: AgencyData,
  units: Map<string, string>,
) {
  const id = randomUUID();
  await client.query('insert into ground.agencies (district, id, kind, name) values ($1, $2, $3, $4)', [
    district,
    id,
    agency.kind,
    agency.name,
  ]);
  for (const unit of agency.units) {
    const unitId = randomUUID();
    const receives = 'receives' in unit && unit.receives === true;
    await client.query(
      'insert into ground.units (district, id, agency, name, receives_concerns) values ($1, $2, $3, $4, $5)',
      [district, unitId, id, unit.name, receives],
    );
    units.set(`${agency.key}/${unit.key}`, unitId);
    if (!receives) continue;
    const made = await keeper.makeUnitKey(district);
    await client.query(
      'insert into ground.unit_keys (district, key, unit, public_key, wrapped_private) values ($1, $2, $3, $4, $5)',
      [district, made.key, unitId, made.publicKey, made.wrapped],
    );
  }
  if ('service' in agency && agency.service) await layService(client, district, id, agency.service);
}

async function layService(
  client: pg.ClientBase,
  district: number,
  agency: string,
  service: { service: string; serves: string; hours: string; phone: string },
) {
  await client.query(
    `insert into ground.services (district, id, agency, service, place, phones, hours, serves, sensitivity, last_verified,
       entered_at, written_at)
     values ($1, $2, $3, $4, $1, $5, $6, $7, 'public', current_date - 20, now(), now())`,
    [
      district,
      randomUUID(),
      agency,
      service.service,
      JSON.stringify([{ number: service.phone, whose: 'office', safe: 'safe' }]),
      service.hours,
      service.serves,
    ],
  );
}

async function layVillageGovernment(
  client: pg.ClientBase,
  district: number,
  village: number,
  index: number,
  units: Map<string, string>,
) {
  const { rows } = await client.query<{ name: string; kind: string }>(
    'select name, kind from ground.place_names where place = $1 and valid_until is null',
    [village],
  );
  const place = rows[0];
  const [agency, unit] = [randomUUID(), randomUUID()];
  const title = place?.kind === 'kelurahan' ? 'Kelurahan' : 'Desa';
  await client.query('insert into ground.agencies (district, id, kind, name, place) values ($1, $2, $3, $4, $5)', [
    district,
    agency,
    'village-government',
    `Pemerintah ${title} ${place?.name ?? ''}`,
    village,
  ]);
  await client.query('insert into ground.units (district, id, agency, name) values ($1, $2, $3, $4)', [
    district,
    unit,
    agency,
    `Kader PATBM ${place?.name ?? ''}`,
  ]);
  units.set(`village:${index}`, unit);
}

async function layPerson(
  client: pg.ClientBase,
  district: number,
  person: DistrictData['people'][number],
  units: ReadonlyMap<string, string>,
  villages: readonly number[],
  startsOn: string,
): Promise<DemoPerson> {
  const preset = presets.find((one) => one.code === person.preset);
  const unit = units.get(person.unit);
  if (!preset || !unit)
    throw new Error(`The demo names a duty or a unit that is not there: ${person.preset}, ${person.unit}`);
  const [id, duty] = [randomUUID(), randomUUID()];
  const own = person.unit.startsWith('village:') ? [villages[Number(person.unit.slice(8))] ?? 0] : [];
  // Of those who are rung at night; a number at work, as invented as the rest.
  const phones = 'phone' in person ? [{ number: person.phone, whose: 'office', safe: 'safe' }] : [];
  await client.query('insert into ground.people (district, id, name, phones) values ($1, $2, $3, $4)', [
    district,
    id,
    person.name,
    JSON.stringify(phones),
  ]);
  await client.query(
    'insert into ground.duties (district, id, person, unit, preset, deeds, villages, starts_on) values ($1, $2, $3, $4, $5, $6, $7, $8)',
    [district, duty, id, unit, preset.code, preset.deeds, own, startsOn],
  );
  const deeds = preset.deeds as Deed[];
  const actor = { district, person: id, unit, duty, preset: preset.code, deeds, villages: own, proven: true };
  return { name: person.name, preset: preset.code, actor: actor as unknown as Actor };
}

async function placeOf(client: pg.ClientBase, code: string): Promise<number> {
  const { rows } = await client.query<{ place: number }>(
    'select place from ground.place_names where code = $1 and valid_until is null',
    [code],
  );
  const place = rows[0]?.place;
  if (place === undefined) throw new Error(`The demo names a place that is not there: ${code}`);
  return place;
}
