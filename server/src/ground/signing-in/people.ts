/**
 * Who a person is and which duties she holds today, across all districts: asked of the rows every time, so that a duty that ended,
 * was voided, or whose holder left, opens nothing from that moment on.
 */
import type { Deed } from '@naung/domain/ground/access/model.ts';
import { Actor } from '@naung/domain/ground/access/model.ts';
import { hasLeftBy, isHeldOn, type Person } from '@naung/domain/ground/agencies/model.ts';
import type { PlaceNumber } from '@naung/domain/ground/ids.ts';
import type { DutySaid } from '@naung/domain/ground/signing-in/model.ts';
import { type Day, dayIn, type Instant, type Zone } from '@naung/domain/ground/time.ts';
import type pg from 'pg';

/** A duty held today, and the district in which it is held. */
export interface Held {
  readonly said: DutySaid;
  readonly tenant: number;
  readonly villages: readonly PlaceNumber[];
  readonly displayName: string;
  readonly zone: Zone;
}

export interface Known {
  readonly id: Person['id'];
  readonly name: string;
  readonly language: Person['language'];
  /** In the order of their districts and first days. */
  readonly held: readonly Held[];
  /** The district that knew her first: its office alone makes links for her, or another could come in as her. */
  readonly home: number;
}

interface Row {
  readonly tenant: number;
  readonly name: string;
  readonly language: Person['language'];
  readonly endedOn: Day | null;
  readonly enteredAt: Date;
  readonly zone: Zone;
  readonly displayName: string;
  readonly code: string | null;
  readonly districtName: string | null;
  readonly id: DutySaid['id'] | null;
  readonly preset: string;
  readonly deeds: Deed[];
  readonly villages: PlaceNumber[];
  readonly unit: DutySaid['unit'];
  readonly unitName: string;
  readonly agencyName: string;
  readonly startsOn: Day;
  readonly endsOn: Day | null;
}

const question = `
  select p.district as tenant, p.name, p.language, p.ended_on::text as "endedOn", p.entered_at as "enteredAt", t.zone, t.display_name as "displayName",
    n.code, n.name as "districtName", d.id, d.preset, d.deeds, d.villages, d.unit, u.name as "unitName", a.name as "agencyName",
    d.starts_on::text as "startsOn", d.ends_on::text as "endsOn"
  from ground.people p
  join ground.tenants t on t.district = p.district
  left join ground.place_names n on n.place = p.district and n.valid_until is null
  left join (ground.duties d
    join ground.units u on u.district = d.district and u.id = d.unit and u.voided_at is null
    join ground.agencies a on a.district = u.district and a.id = u.agency and a.voided_at is null)
    on d.district = p.district and d.person = p.id and d.voided_at is null
  where p.id = $1 and p.voided_at is null
  order by p.district, d.starts_on, d.id`;

/** Null for somebody whom no district knows, or whom all have seen leave. */
export async function knownPerson(pool: pg.Pool, person: string, now: Instant): Promise<Known | null> {
  const { rows } = await pool.query<Row>(question, [person]);
  const here = rows.filter((row) => !hasLeftBy(row, dayIn(row.zone, now)));
  const [first] = here;
  if (first === undefined) return null;
  return {
    id: person as Person['id'],
    name: first.name,
    language: first.language,
    held: here.flatMap((row) => (isHeldOn(row, dayIn(row.zone, now)) ? heldOf(row) : [])),
    home: rows.reduce((one, other) => (other.enteredAt < one.enteredAt ? other : one)).tenant,
  };
}

function heldOf(row: Row): Held[] {
  if (row.id === null) return [];
  const { id, preset, deeds, unit, unitName, agencyName, tenant, villages, displayName, zone, startsOn } = row;
  const place = { district: row.code ?? '', districtName: row.districtName ?? displayName };
  return [
    {
      said: { id, preset, deeds, unit, unitName, agencyName, ...place, startsOn },
      tenant,
      villages,
      displayName,
      zone,
    },
  ];
}

/** The one duty there is, or the one that was chosen; null while a choice is open. */
export const dutyUnder = (known: Known, chosen: string | null): Held | null =>
  known.held.find((held) => held.said.id === chosen) ?? (known.held.length === 1 ? (known.held[0] ?? null) : null);

/** The actor of a request: one duty, held today by somebody who has not left. A unit where people hold duties is never voided. */
export async function actorUnder(pool: pg.Pool, person: string, duty: string, now: Instant): Promise<Actor | null> {
  const { rows } = await pool.query<ActorRow>(
    `select d.district, d.person, d.unit, d.id as duty, d.preset, d.deeds, d.villages, t.zone, p.ended_on::text as "endedOn",
       d.starts_on::text as "startsOn", d.ends_on::text as "endsOn"
     from ground.duties d
     join ground.people p on p.district = d.district and p.id = d.person and p.voided_at is null
     join ground.tenants t on t.district = d.district
     where d.person = $1 and d.id = $2 and d.voided_at is null`,
    [person, duty],
  );
  const [row] = rows;
  if (row === undefined) return null;
  const today = dayIn(row.zone, now);
  // Parsed, because its parts enter the settings of a transaction.
  return isHeldOn(row, today) && !hasLeftBy(row, today) ? Actor.parse(row) : null;
}

interface ActorRow extends Pick<Row, 'zone' | 'endedOn' | 'startsOn' | 'endsOn'> {
  readonly preset: string;
}
