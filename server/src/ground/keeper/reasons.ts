/**
 * Whether a file is opened so as it usually is: by its team, by who triages, approves or receives it, while the office is open, and not
 * one of very many. Otherwise a reason is asked for; what was given holds for one session and one case.
 */

import type { OpeningReason } from '@naung/domain/ground/reading/model.ts';
import { addHours, type Day, dayIn, type Instant, type Zone, zones } from '@naung/domain/ground/time.ts';
import { dutyHeld } from './grants.ts';
import { limitOn } from './reading-limits.ts';
import type { WallMeans } from './told-of-walls.ts';
import { openHours } from './unusual-reading.ts';
import type { Asker } from './who-asks.ts';

export interface ReasonKeeping {
  /** Of files that were opened for her just now: the reason she gave, or that one is needed; then it is remembered which. */
  reasonFor(
    asker: Asker,
    session: string,
    subjects: readonly string[],
  ): Promise<{ readonly isNeeded: boolean; readonly code: OpeningReason | null }>;
  /** For the file that was kept back last in this session; false where there is none. */
  giveReason(asker: Asker, session: string, code: OpeningReason): Promise<boolean>;
}

export function reasonsOver(means: WallMeans): ReasonKeeping {
  const { pool, now } = means;
  return {
    async reasonFor(asker, session, subjects) {
      const { rows: given } = await pool.query<{ subject: string; code: OpeningReason }>(
        `select subject, code from access.reading_reasons
         where district = $1 and session = $2 and person = $3 and subject = any ($4::uuid[]) and code is not null`,
        [asker.district, session, asker.person, subjects],
      );
      const told = new Set([
        ...given.map(({ subject }) => subject),
        ...(await openInEmergency(means, asker, subjects)),
      ]);
      const rest = subjects.filter((subject) => !told.has(subject));
      if (rest.length === 0) return { isNeeded: false, code: given[0]?.code ?? null };
      if (!(await isUnusual(means, asker, rest))) return { isNeeded: false, code: null };
      await pool.query(
        `insert into access.reading_reasons as r (district, session, subject, person, asked_at)
         select $1, $2, subject, $3, $5 from unnest($4::uuid[]) as of (subject)
         on conflict (district, session, subject) do update set asked_at = excluded.asked_at where r.code is null`,
        [asker.district, session, asker.person, rest, now()],
      );
      return { isNeeded: true, code: null };
    },

    async giveReason(asker, session, code) {
      const { rowCount } = await pool.query(
        `update access.reading_reasons set code = $4, given_at = now()
         where district = $1 and session = $2 and person = $3 and code is null and asked_at = (
           select max(l.asked_at) from access.reading_reasons l
           where l.district = $1 and l.session = $2 and l.person = $3 and l.code is null)`,
        [asker.district, session, asker.person, code],
      );
      return (rowCount ?? 0) > 0;
    },
  };
}

/** Whoever opened a case because it could not wait has said why, in her own words, and is reviewed for it. */
async function openInEmergency(
  { pool, now }: WallMeans,
  { district, person, duty }: Asker,
  subjects: readonly string[],
): Promise<readonly string[]> {
  const { rows } = await pool.query<{ subject: string }>(
    `select distinct subject from access.reach
     where district = $1 and grantee = $2 and subject = any ($3::uuid[]) and starts <= $4 and until > $4`,
    [district, `emergency:${person}:${duty}`, subjects, now()],
  );
  return rows.map(({ subject }) => subject);
}

async function isUnusual(means: WallMeans, asker: Asker, subjects: readonly string[]): Promise<boolean> {
  const { pool, now } = means;
  const { rows } = await pool.query<{ zone: Zone }>('select zone from ground.tenants where district = $1', [
    asker.district,
  ]);
  const zone = rows[0]?.zone ?? 'WIB';
  const day = dayIn(zone, now());
  if (await isFromOutside(means, asker, subjects)) return true;
  const hourAgo = addHours(now(), -1);
  const { atLeast: most } = await limitOn(pool, asker.district, 'files-in-an-hour', day);
  if ((await opened(means, asker, subjects, hourAgo)) >= most) return true;
  return isOffHours(means, asker, subjects, zone, day);
}

/** Reached neither by name nor through what was asked of her unit. */
async function isFromOutside({ pool, now }: WallMeans, asker: Asker, subjects: readonly string[]): Promise<boolean> {
  const held = await dutyHeld(pool, asker, now());
  if (held === null) return true;
  const { rows } = await pool.query<{ subject: string }>(
    `select distinct subject from access.reach
     where district = $1 and grantee = any ($2) and subject = any ($3::uuid[]) and compartment in ('identity', 'safe_place')
       and starts <= now() and (until is null or until > now())
       and (starts_with(grantee, 'person:') or split_part(grantee, ':', 3) in ('triage', 'approve', 'answer-referrals'))`,
    [asker.district, held.grantees, subjects],
  );
  return rows.length < new Set(subjects).size;
}

/** How many files she has opened since then, these included. */
async function opened(
  { pool, now }: WallMeans,
  asker: Asker,
  subjects: readonly string[],
  since: Instant,
): Promise<number> {
  const { rows } = await pool.query<{ roots: string[] }>(
    `select array(
       select root from access.openings($1, $2, $3, $4) where beyond_core
       union select unnest(access.roots_of($1, $5))) as roots`,
    [asker.district, since, addHours(now(), 1), asker.person, subjects],
  );
  return rows[0]?.roots.length ?? 0;
}

async function isOffHours(
  means: WallMeans,
  asker: Asker,
  subjects: readonly string[],
  zone: Zone,
  day: Day,
): Promise<boolean> {
  const from = addHours(`${day}T00:00:00.000Z` as Instant, -zones[zone]);
  const limit = await limitOn(means.pool, asker.district, 'files-off-hours', day);
  const open = await openHours(means.pool, { district: asker.district, day, from }, limit);
  const now = Date.parse(means.now());
  if (open !== null && now >= Date.parse(open.from) && now < Date.parse(open.until)) return false;
  if (limit.atLeast <= 1) return true;
  const since = open !== null && now >= Date.parse(open.until) ? open.until : from;
  return (await opened(means, asker, subjects, since)) >= limit.atLeast;
}
