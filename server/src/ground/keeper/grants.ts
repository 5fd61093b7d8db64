/**
 * What somebody may open at this moment, looked up by the keeper itself under its own role: the duty must be held today and the reach
 * must stand now. What the office believes of its caller does not count here.
 */
import { granteesOf, readersOf } from '@naung/domain/ground/access/grantee.ts';
import type { Actor, Deed } from '@naung/domain/ground/access/model.ts';
import { hasLeftBy, isHeldOn } from '@naung/domain/ground/agencies/model.ts';
import { type Day, dayIn, type Instant, type Zone } from '@naung/domain/ground/time.ts';
import type pg from 'pg';
import type { Asker } from './who-asks.ts';

export interface HeldDuty {
  readonly unit: string;
  readonly deeds: readonly Deed[];
  readonly grantees: readonly string[];
  /** The same without what an emergency opened to her: that is for reading, and she is nobody's colleague there. */
  readonly acting: readonly string[];
}

interface DutyRow {
  readonly duty: Actor['duty'];
  readonly unit: Actor['unit'];
  readonly deeds: Deed[];
  readonly zone: Zone;
  readonly startsOn: Day;
  readonly endsOn: Day | null;
  readonly endedOn: Day | null;
}

type Db = pg.Pool | pg.PoolClient;

/** Those of her duties, or that one alone, which she holds on the day of the district. */
async function held(
  db: Db,
  {
    district,
    person,
    duty = null,
  }: { readonly district: number; readonly person: string; readonly duty?: string | null },
  now: Instant,
): Promise<readonly DutyRow[]> {
  const { rows } = await db.query<DutyRow>(
    `select d.id as duty, d.unit, d.deeds, t.zone, d.starts_on::text as "startsOn", d.ends_on::text as "endsOn", p.ended_on::text as "endedOn"
     from ground.duties d
     join ground.people p on p.district = d.district and p.id = d.person and p.voided_at is null
     join ground.tenants t on t.district = d.district
     where d.district = $1 and d.person = $2 and ($3::uuid is null or d.id = $3) and d.voided_at is null`,
    [district, person, duty],
  );
  return rows.filter((row) => {
    const today = dayIn(row.zone, now);
    return !hasLeftBy(row, today) && isHeldOn(row, today);
  });
}

/** Null when the duty is not held today, or is another's. Within a transaction it is asked on the transaction's own connection. */
export async function dutyHeld(db: Db, asker: Asker, now: Instant): Promise<HeldDuty | null> {
  const [row] = await held(db, asker, now);
  if (row === undefined) return null;
  const { duty, unit, deeds } = row;
  const she = { person: asker.person as Actor['person'], duty, unit, deeds };
  return { unit, deeds, grantees: readersOf(she), acting: granteesOf(she) };
}

/** Whether somebody holds a duty today, any of hers, that carries one of the deeds. */
export async function carriesToday(
  db: Db,
  who: { readonly district: number; readonly person: string },
  deeds: readonly Deed[],
  now: Instant,
): Promise<boolean> {
  const hers = await held(db, { district: who.district, person: who.person }, now);
  return hers.some((one) => deeds.some((deed) => one.deeds.includes(deed)));
}

/** Which (subject, compartment) of these stand open to any of the grantees now. */
export async function reachedNow(
  pool: pg.Pool,
  district: number,
  grantees: readonly string[],
  subjects: readonly string[],
): Promise<ReadonlySet<string>> {
  const { rows } = await pool.query<{ subject: string; compartment: string }>(
    `select subject, compartment from access.reach
     where district = $1 and grantee = any ($2) and subject = any ($3::uuid[]) and starts <= now() and (until is null or until > now())`,
    [district, grantees, [...new Set(subjects)]],
  );
  return new Set(rows.map((row) => reachName(row.subject, row.compartment)));
}

export const reachName = (subject: string, compartment: string): string => `${subject} ${compartment}`;
