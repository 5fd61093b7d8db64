/**
 * All that the door may ask of the database: put a sealed telling in, read a step by its derivation, read places and the public
 * directory. Its role can do nothing else.
 */

import type { ReplyStep } from '@naung/domain/casework/intake/door.ts';
import type { Urgency } from '@naung/domain/ground/urgency.ts';
import type pg from 'pg';

export interface Receiver {
  readonly district: number;
  readonly unit: string;
  readonly unitName: string;
  readonly agencyName: string;
  readonly key: string;
  readonly publicKey: Buffer;
}

export interface PlaceChoice {
  readonly place: number;
  readonly name: string;
  readonly kind: string;
}

/** The districts that are open here, by the name their service gives itself. */
export async function districtsOf(pool: pg.Pool): Promise<readonly PlaceChoice[]> {
  const { rows } = await pool.query<PlaceChoice>(
    `select t.district as place, n.name, n.kind from ground.tenants t
     join ground.place_names n on n.place = t.district and n.valid_until is null
     where exists (select from ground.units u where u.district = t.district and u.receives_concerns and u.retired_on is null)
     order by n.name`,
  );
  return rows;
}

export async function placesIn(pool: pg.Pool, parent: number): Promise<readonly PlaceChoice[]> {
  const { rows } = await pool.query<PlaceChoice>(
    `select p.place, n.name, n.kind from ground.places p
     join ground.place_names n on n.place = p.place and n.valid_until is null
     where p.parent = $1 order by n.name`,
    [parent],
  );
  return rows;
}

/** The unit that reads for a district, with the key to which a telling is sealed; null where none is set up. */
export async function receiverOf(pool: pg.Pool, district: number): Promise<Receiver | null> {
  const { rows } = await pool.query<{
    unit: string;
    unit_name: string;
    agency_name: string;
    key: string;
    public_key: Buffer;
  }>(
    `select u.id as unit, u.name as unit_name, a.name as agency_name, k.key, k.public_key
     from ground.units u
     join ground.agencies a on a.district = u.district and a.id = u.agency
     join ground.unit_keys k on k.district = u.district and k.unit = u.id and k.retired_at is null
     where u.district = $1 and u.receives_concerns and u.retired_on is null
     order by k.key desc limit 1`,
    [district],
  );
  const row = rows[0];
  return row
    ? {
        district,
        unit: row.unit,
        unitName: row.unit_name,
        agencyName: row.agency_name,
        key: row.key,
        publicKey: row.public_key,
      }
    : null;
}

export interface SealedTelling {
  readonly concern: string;
  readonly urgency: Urgency;
  readonly aboutChild: boolean;
  readonly packet: Buffer;
  readonly lookup: Buffer;
}

/** Writes it once; the same page sent twice finds its own concern there and is told the same receipt. */
export async function writeTelling(pool: pg.Pool, receiver: Receiver, telling: SealedTelling, at: Date): Promise<void> {
  const client = await pool.connect();
  try {
    await client.query('begin');
    await client.query(`set local naung.district = '${Number(receiver.district)}'`);
    await client.query(
      `insert into casework.concerns
         (district, id, unit, urgency, computed_urgency, channel, about_child, written_at, entered_at)
       values ($1, $2, $3, $4, $4, 'public-site', $5, $6, $6)`,
      [receiver.district, telling.concern, receiver.unit, telling.urgency, telling.aboutChild, at],
    );
    await client.query('insert into casework.intake_seals (district, concern, key, packet) values ($1, $2, $3, $4)', [
      receiver.district,
      telling.concern,
      receiver.key,
      telling.packet,
    ]);
    await client.query('insert into casework.reply_boxes (district, concern, lookup) values ($1, $2, $3)', [
      receiver.district,
      telling.concern,
      telling.lookup,
    ]);
    await client.query('select casework.admit_concern($1, $2)', [receiver.district, telling.concern]);
    await client.query('commit');
  } catch (fault) {
    await client.query('rollback');
    if (isSecondSaying(fault)) return;
    throw fault;
  } finally {
    client.release();
  }
}

const isSecondSaying = (fault: unknown): boolean =>
  typeof fault === 'object' && fault !== null && 'constraint' in fault && fault.constraint === 'concerns_pkey';

export async function stepOf(pool: pg.Pool, lookup: Buffer): Promise<{ step: ReplyStep; movedOn: string } | null> {
  const { rows } = await pool.query<{ step: ReplyStep; moved_on: string }>(
    'select step, moved_at::text as moved_on from casework.reply_boxes where lookup = $1',
    [lookup],
  );
  const row = rows[0];
  return row ? { step: row.step, movedOn: row.moved_on } : null;
}
