/** Who is told of walls: the team of a case by name, custodians by their duty, and nobody who stands behind one. */
import { personGrantee } from '@naung/domain/ground/access/grantee.ts';
import type { Deed } from '@naung/domain/ground/access/model.ts';
import { type Instant, instantOf } from '@naung/domain/ground/time.ts';
import type pg from 'pg';
import { dutyHeld, reachedNow, reachName } from './grants.ts';
import type { Keys } from './keys.ts';
import type { Asker } from './who-asks.ts';

export interface WallMeans {
  readonly keys: Keys;
  /** As `naung_keeper`. */
  readonly pool: pg.Pool;
  now(): Instant;
}

export const momentOf = (at: Date): string => instantOf(at.getTime());

export const carriesNow = async ({ pool, now }: WallMeans, asker: Asker, deed: Deed): Promise<boolean> =>
  (await dutyHeld(pool, asker, now()))?.deeds.includes(deed) === true;

/** On the team of the case at this moment, by name. */
export async function isOfTheTeam({ pool, now }: WallMeans, asker: Asker, subject: string): Promise<boolean> {
  const grantee = personGrantee(asker.person);
  if (!(await dutyHeld(pool, asker, now()))?.grantees.includes(grantee)) return false;
  return (await reachedNow(pool, asker.district, [grantee], [subject])).has(reachName(subject, 'identity'));
}

/** Whether a custodian is told of the wall: it stands, and she is behind no wall of that case. */
export async function isToldOf({ pool }: WallMeans, asker: Asker, wall: string): Promise<boolean> {
  const { rowCount } = await pool.query(
    `select from access.walls w where w.district = $1 and w.id = $2 and w.lifted_at is null
       and not access.is_behind_wall(w.district, w.subject, $3)`,
    [asker.district, wall, asker.person],
  );
  return rowCount === 1;
}
