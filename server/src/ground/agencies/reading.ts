/**
 * What is read of offices, their people and the directory: a page at a time, along an index, each list in two questions at most.
 */

import type { DutyLine } from '@naung/domain/ground/agencies/lines.ts';
import type {
  Directory,
  ListAgencies,
  ListPeople,
  ReceivingUnits,
  ShowAgency,
} from '@naung/domain/ground/agencies/reads.ts';
import { sql } from 'kysely';
import type * as z from 'zod/mini';
import { pageAfter } from '../commands/cursor.ts';
import { instantText } from '../database/instant.ts';
import type { Tx } from '../database/transaction.ts';
import { todayOf } from './store.ts';

type Query<R extends { query: z.ZodMiniType }> = z.infer<R['query']>;
type Answer<R extends { answer: z.ZodMiniType }> = z.infer<R['answer']>;
type AgencyLine = Answer<typeof ListAgencies>['items'][number];
type ServiceLine = Answer<typeof Directory>['items'][number];
type UnitRow = AgencyLine['units'][number] & { readonly agency: AgencyLine['id'] };
type AgencyRow = Omit<AgencyLine, 'units'>;
type PersonRow = Omit<Answer<typeof ListPeople>['items'][number], 'duties'>;
type Held = z.infer<typeof DutyLine> & { readonly person: PersonRow['id']; readonly personName: string };

export async function listAgencies(tx: Tx, query: Query<typeof ListAgencies>): Promise<Answer<typeof ListAgencies>> {
  const { limit, after } = pageAfter(query, ['', ''] as const);
  const { rows } = await sql<AgencyRow>`
    select id, kind, name, place, phones, retired_on::text as "retiredOn", ${instantText('entered_at')} as "enteredAt" from ground.agencies
    where district = ${tx.actor.district} and voided_at is null and retired_on is null
      and ${query.kind === undefined ? sql`true` : sql`kind = ${query.kind}`}
      and ${after === null ? sql`true` : sql`(name, id) > (${after[0]}, ${after[1]}::uuid)`}
    order by name, id limit ${limit + 1}
  `.execute(tx.db);
  const shown = await withUnits(tx, rows.slice(0, limit));
  const last = shown.at(-1);
  return { items: shown, next: rows.length > limit && last ? JSON.stringify([last.name, last.id]) : null };
}

export async function showAgency(
  tx: Tx,
  query: Query<typeof ShowAgency>,
  peopleToo: boolean,
): Promise<Answer<typeof ShowAgency> | null> {
  const { rows } = await sql<AgencyRow>`
    select id, kind, name, place, phones, retired_on::text as "retiredOn", ${instantText('entered_at')} as "enteredAt" from ground.agencies
    where district = ${tx.actor.district} and id = ${query.agency} and voided_at is null
  `.execute(tx.db);
  const [agency] = await withUnits(tx, rows);
  if (!agency) return null;
  const services = await servicesWhere(tx, sql`s.agency = ${agency.id}`, 200);
  const held = peopleToo ? await dutiesWhere(tx, sql`u.agency = ${agency.id}`) : null;
  const people = held?.map(({ person, personName: name, ...duty }) => ({ person, name, duty })) ?? null;
  tx.trace.show(people?.map((one) => one.person) ?? []);
  return { agency, services, people };
}

export async function listPeople(tx: Tx, query: Query<typeof ListPeople>): Promise<Answer<typeof ListPeople>> {
  const { limit, after } = pageAfter(query, ['', ''] as const);
  const phones = tx.actor.deeds.includes('keep-people');
  const { rows } = await sql<PersonRow>`
    select p.id, p.name, ${phones ? sql`p.phones` : sql`null`} as phones, p.language, p.ended_on::text as "endedOn",
      ${instantText('p.entered_at')} as "enteredAt"
    from ground.people p
    where p.district = ${tx.actor.district} and p.voided_at is null
      and ${query.unit === undefined ? sql`true` : worksIn(tx, query.unit)}
      and ${after === null ? sql`true` : sql`(p.name, p.id) > (${after[0]}, ${after[1]}::uuid)`}
    order by p.name, p.id limit ${limit + 1}
  `.execute(tx.db);
  const shown = rows.slice(0, limit);
  const held = await dutiesWhere(tx, sql`d.person = any (${sql.val(shown.map((row) => row.id))}::uuid[])`);
  tx.trace.show(
    shown.map((row) => row.id),
    'core',
  );
  const items = shown.map((row) => ({
    ...row,
    duties: held.filter((duty) => duty.person === row.id).map(({ person: _, personName: __, ...duty }) => duty),
  }));
  const last = shown.at(-1);
  return { items, next: rows.length > limit && last ? JSON.stringify([last.name, last.id]) : null };
}

export async function directory(tx: Tx, query: Query<typeof Directory>): Promise<Answer<typeof Directory>> {
  const { limit, after } = pageAfter(query, ['', ''] as const);
  const where = sql`${query.service === undefined ? sql`true` : sql`s.service = ${query.service}`}
    and ${query.serves === undefined ? sql`true` : sql`s.serves in (${query.serves}, 'both')`}
    and ${after === null ? sql`true` : sql`(s.last_verified, s.id) < (${after[0]}::date, ${after[1]}::uuid)`}`;
  const rows = await servicesWhere(tx, where, limit + 1);
  const items = rows.slice(0, limit);
  const last = items.at(-1);
  return { items, next: rows.length > limit && last ? JSON.stringify([last.lastVerified, last.id]) : null };
}

/** Null for a code that is nobody's: the same as for a regency where Naung is not used. */
export async function receivingUnits(
  tx: Tx,
  query: Query<typeof ReceivingUnits>,
): Promise<Answer<typeof ReceivingUnits> | null> {
  const { rows } = await sql<Answer<typeof ReceivingUnits>['units'][number] & { district: number }>`
    select n.place as district, r.unit, r.name, r.key, encode(r.public_key, 'base64') as "publicKey"
    from ground.place_names n, ground.receiving_units(n.place) r
    where n.code = ${query.district} and n.valid_until is null
  `.execute(tx.db);
  const district = rows[0]?.district as Answer<typeof ReceivingUnits>['district'] | undefined;
  if (district === undefined) return null;
  return { district, units: rows.map(({ district: _, ...unit }) => unit) };
}

async function withUnits(tx: Tx, agencies: readonly AgencyRow[]): Promise<AgencyLine[]> {
  const ids = agencies.map((agency) => agency.id);
  const { rows } = await sql<UnitRow>`
    select id, agency, name, receives_concerns as "receivesConcerns", retired_on::text as "retiredOn",
      ${instantText('entered_at')} as "enteredAt"
    from ground.units
    where district = ${tx.actor.district} and agency = any (${sql.val(ids)}::uuid[]) and voided_at is null and retired_on is null
    order by name, id
  `.execute(tx.db);
  tx.trace.show(ids, 'core');
  return agencies.map((agency) => ({
    ...agency,
    units: rows.filter((unit) => unit.agency === agency.id).map(({ agency: _, ...unit }) => unit),
  }));
}

async function servicesWhere(tx: Tx, where: ReturnType<typeof sql>, limit: number): Promise<ServiceLine[]> {
  const { rows } = await sql<ServiceLine>`
    select s.id, s.agency, a.name as "agencyName", s.service, s.place, s.phones, s.hours, s.serves, s.sensitivity,
      s.last_verified::text as "lastVerified", ${instantText('s.entered_at')} as "enteredAt"
    from ground.services s join ground.agencies a on a.district = s.district and a.id = s.agency
    where s.district = ${tx.actor.district} and s.voided_at is null and s.retired_on is null
      and a.voided_at is null and a.retired_on is null and ${where}
    order by s.last_verified desc, s.id desc limit ${limit}
  `.execute(tx.db);
  tx.trace.show(
    rows.map((row) => row.id),
    'core',
  );
  return rows;
}

/** Duties held today or to come. */
async function dutiesWhere(tx: Tx, where: ReturnType<typeof sql>): Promise<readonly Held[]> {
  const { rows } = await sql<Held>`
    select d.id, d.person, p.name as "personName", d.preset, d.unit, u.name as "unitName", a.id as agency, a.name as "agencyName",
      d.villages, d.starts_on::text as "startsOn", d.ends_on::text as "endsOn",
      ${instantText('d.entered_at')} as "enteredAt"
    from ground.duties d
    join ground.people p on p.district = d.district and p.id = d.person
    join ground.units u on u.district = d.district and u.id = d.unit
    join ground.agencies a on a.district = u.district and a.id = u.agency
    where d.district = ${tx.actor.district} and d.voided_at is null and p.voided_at is null
      and (d.ends_on is null or d.ends_on >= ${await todayOf(tx)}::date)
      and (p.ended_on is null or p.ended_on > ${await todayOf(tx)}::date) and ${where}
    order by p.name, d.starts_on, d.id
  `.execute(tx.db);
  return rows;
}

const worksIn = (tx: Tx, unit: string) => sql`exists (select from ground.duties d
  where d.district = ${tx.actor.district} and d.person = p.id and d.unit = ${unit} and d.voided_at is null)`;
