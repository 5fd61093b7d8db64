/**
 * All that the door may ask of the database for a telling: places, who reads it, putting it in sealed, reading a step by a
 * derivation. Its role can do nothing else.
 */

import type { ReplyStep } from '@naung/domain/casework/intake/door.ts';
import type { Urgency } from '@naung/domain/ground/urgency.ts';
import type pg from 'pg';

export interface Receiver {
  readonly district: number;
  readonly unit: string;
  readonly unitName: string;
  /** The name that the district gives its service. */
  readonly serviceName: string;
  readonly key: string;
  readonly publicKey: Buffer;
}

export interface Place {
  readonly place: number;
  readonly name: string;
  readonly kind: string;
}

/** `Kecamatan Banjar`, `Kota Palu`: many names are borne by a district, a kecamatan and a village at once. */
export const inFull = ({ kind, name }: Place): string => `${kind.charAt(0).toUpperCase()}${kind.slice(1)} ${name}`;

/** The districts that somebody here reads for, by their names. */
export async function districtsOf(pool: pg.Pool): Promise<readonly Place[]> {
  const { rows } = await pool.query<Place>(
    `select t.district as place, n.name, n.kind from ground.tenants t
     join ground.place_names n on n.place = t.district and n.valid_until is null
     where exists (select from ground.units u where u.district = t.district and u.receives_concerns and u.retired_on is null)
     order by n.name`,
  );
  return rows;
}

export async function placesIn(pool: pg.Pool, parent: number): Promise<readonly Place[]> {
  const { rows } = await pool.query<Place>(
    `select p.place, n.name, n.kind from ground.places p
     join ground.place_names n on n.place = p.place and n.valid_until is null
     where p.parent = $1 order by n.name`,
    [parent],
  );
  return rows;
}

/** An agency of ours, where somebody may work. */
export interface Office {
  readonly agency: string;
  readonly name: string;
}

/** Those that read, and those that the public directory names; by their names. */
export async function officesIn(pool: pg.Pool, district: number): Promise<readonly Office[]> {
  const { rows } = await pool.query<Office>(
    `select agency, min(name) as name from (
       select u.agency, u.name from ground.units u where u.district = $1 and u.receives_concerns and u.retired_on is null
       union all
       select a.id, a.name from ground.agencies a where a.district = $1 and exists (
         select from ground.services s where s.district = a.district and s.agency = a.id)) known
     group by agency order by 2, 1`,
    [district],
  );
  return rows;
}

export async function placeNamed(pool: pg.Pool, place: number): Promise<Place | null> {
  const { rows } = await pool.query<Place>(
    'select place, name, kind from ground.place_names where place = $1 and valid_until is null',
    [place],
  );
  return rows[0] ?? null;
}

/**
 * The unit that reads for a district, with the key to which a telling is sealed. Who names no district, or one that nobody here reads
 * for, is read where this installation began: a telling is never turned away. The agency in which the one who hurts works is left out;
 * null only where no other unit receives at all.
 */
export async function receiverFor(
  pool: pg.Pool,
  district: number | null,
  apartFrom: string | null,
): Promise<Receiver | null> {
  const { rows } = await pool.query<Receiver>(
    `select u.district, u.id as unit, u.name as "unitName", t.display_name as "serviceName", k.key, k.public_key as "publicKey"
     from ground.units u
     join ground.tenants t on t.district = u.district
     join ground.unit_keys k on k.district = u.district and k.unit = u.id and k.retired_at is null
     where u.receives_concerns and u.retired_on is null and u.agency is distinct from $2::uuid
     order by (u.district = $1) desc nulls last, ($2::uuid is not null and exists (
       select from ground.stand_ins s where s.district = u.district and s.stands_in = u.id and s.ended_at is null)) desc, t.opened_on, u.district, u.id
     limit 1`,
    [district, apartFrom],
  );
  return rows[0] ?? null;
}

export interface SealedTelling {
  readonly concern: string;
  readonly urgency: Urgency;
  readonly aboutChild: boolean;
  readonly packet: Buffer;
  readonly lookup: Buffer;
  /** The agency that must never see it. */
  readonly apartFrom: string | null;
}

/** Writes it once: the same page sent twice finds its own concern there, and is told the same receipt. */
export async function writeTelling(pool: pg.Pool, receiver: Receiver, telling: SealedTelling, at: Date): Promise<void> {
  const client = await pool.connect();
  let broken: Error | undefined;
  try {
    await client.query('begin');
    await putIn(client, receiver, telling, at);
    await client.query('commit');
  } catch (fault) {
    await client.query('rollback').catch((lost: Error) => {
      broken = lost;
    });
    if (!isSecondSaying(fault)) throw fault;
  } finally {
    client.release(broken);
  }
}

async function putIn(client: pg.PoolClient, { district, unit, key }: Receiver, telling: SealedTelling, at: Date) {
  const { concern, urgency, aboutChild, packet, lookup, apartFrom } = telling;
  await client.query(
    `insert into casework.concerns
       (district, id, unit, urgency, computed_urgency, channel, about_child, written_at, entered_at)
     values ($1, $2, $3, $4, $4, 'public-site', $5, $6, $6)`,
    [district, concern, unit, urgency, aboutChild, at],
  );
  await client.query('insert into casework.intake_seals (district, concern, key, packet) values ($1, $2, $3, $4)', [
    district,
    concern,
    key,
    packet,
  ]);
  await client.query('insert into casework.reply_boxes (district, concern, lookup) values ($1, $2, $3)', [
    district,
    concern,
    lookup,
  ]);
  if (apartFrom === null) await client.query('select casework.admit_concern($1, $2)', [district, concern]);
  else await client.query('select casework.admit_apart($1, $2, $3)', [district, concern, apartFrom]);
}

const isSecondSaying = (fault: unknown): boolean =>
  typeof fault === 'object' && fault !== null && 'constraint' in fault && fault.constraint === 'concerns_pkey';

export async function stepOf(pool: pg.Pool, lookup: Buffer): Promise<{ step: ReplyStep; movedOn: string } | null> {
  const { rows } = await pool.query<{ step: ReplyStep; movedOn: string }>(
    'select step, moved_on::text as "movedOn" from casework.step_by($1)',
    [lookup],
  );
  return rows[0] ?? null;
}
