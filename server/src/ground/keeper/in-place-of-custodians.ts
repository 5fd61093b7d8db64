/**
 * Where no other custodian is left for a second word, because there is but one or walls keep the rest away, the approvers of the unit that
 * stands in for the asker's unit, or for the one that keeps the record, give it; for what was asked of them, as long as it is open, and for nothing else.
 */
import type pg from 'pg';
import { dutyHeld } from './grants.ts';
import type { WallMeans } from './told-of-walls.ts';
import type { Asker } from './who-asks.ts';

/** Her unit, where she approves there today; null where she could be asked nothing. */
export async function unitOfApprover(
  { now }: Pick<WallMeans, 'now'>,
  db: pg.Pool | pg.PoolClient,
  asker: Asker,
): Promise<string | null> {
  const held = await dutyHeld(db, asker, now());
  return held?.deeds.includes('approve') ? held.unit : null;
}

interface AskedOf {
  readonly subject: string;
  readonly askedBy: string;
}

export async function isInPlace(
  client: pg.Pool | pg.PoolClient,
  asker: Asker,
  unit: string,
  asked: AskedOf,
): Promise<boolean> {
  if (asked.askedBy === asker.person) return false;
  const { rows } = await client.query<{ is: boolean }>(
    `select access.in_place_of_custodians($1, $2, $3) = $4 and not access.is_behind_wall($1, $2, $5) as is`,
    [asker.district, asked.subject, asked.askedBy, unit, asker.person],
  );
  return rows[0]?.is === true;
}

/** The same for what is asked of a record that has ended; nobody decides there who had a part in it. */
export async function isInPlaceForRecord(
  client: pg.Pool | pg.PoolClient,
  asker: Asker,
  unit: string,
  asked: AskedOf,
): Promise<boolean> {
  if (asked.askedBy === asker.person) return false;
  const { rows } = await client.query<{ is: boolean }>(
    `select access.in_place_for_record($1, $2, $3) = $4 and not access.is_behind_wall($1, $2, $5)
       and not access.had_a_part($1, $2, $5) as is`,
    [asker.district, asked.subject, asked.askedBy, unit, asker.person],
  );
  return rows[0]?.is === true;
}
