/**
 * What is asked of the keeper before a case is opened in an emergency: how often she has looked for a code, whichever of the two steps
 * asks, and whether the very same wish was done before and its answer lost on the way.
 */
import type { EmergencyWish, Looked } from './emergencies.ts';
import type { WallMeans } from './told-of-walls.ts';
import type { Asker } from './who-asks.ts';

type Wish = Omit<EmergencyWish, 'note'>;

/** The look and the opening of one wish are one attempt. */
export async function mayTry({ keys, pool }: WallMeans, asker: Asker, { id, code }: Wish): Promise<boolean> {
  const { rows } = await pool.query<{ may: boolean }>('select access.may_try($1, $2, $3) as may', [
    ...[asker.district, asker.person, keys.digest('index', `emergency|${id}|${code}`)],
  ]);
  return rows[0]?.may === true;
}

/** Null unless it stands as she wishes it now, in the same duty, and no wall has come before her since. */
export async function doneBefore(
  { pool }: WallMeans,
  asker: Asker,
  { id, code, reason, second }: Wish,
): Promise<Looked | null> {
  const { rows } = await pool.query<Pick<Looked, 'isDanger' | 'isOwed' | 'isAgain' | 'subject'>>(
    `select e.subject, e.is_danger as "isDanger", e.is_owed as "isOwed", e.is_again as "isAgain" from access.emergencies e
     where e.district = $1 and e.id = $2 and e.person = $3 and e.duty = $4 and e.reason = $5
       and e.second is not distinct from case when e.is_danger or e.is_again then $6::uuid end
       and e.subject = access.case_by_code($1, $7, $3)`,
    [asker.district, id, asker.person, asker.duty, reason, second, code],
  );
  const [row] = rows;
  if (row === undefined) return null;
  return { ...row, isListed: true, isSpent: false, isSecondUnable: false, isOpenAlready: false, isDone: true };
}
