/**
 * Looking for somebody: marks choose who may be meant among what the asker reaches now, then the names themselves are opened here and
 * compared. Nothing of a name leaves the keeper by this way; the office asks for it as for any drawer.
 */
import { alikeFrom, likeness } from '@naung/domain/ground/names/likeness.ts';
import { type Day, dayIn, type Instant, type Zone } from '@naung/domain/ground/time.ts';
import type pg from 'pg';
import { type Chosen, choose, parametersOf } from './choosing.ts';
import type { Finding, PersonFound, Sought } from './finding.ts';
import { dutyHeld } from './grants.ts';
import { noteMatches } from './matching.ts';
import { forgetNames, type IndexMeans, openName, setNamesAside, writeNames } from './name-index.ts';
import { somebodyOf, type Wanted, type Written, wantedMarks } from './name-marks.ts';
import type { Asker } from './who-asks.ts';

export interface FindingMeans extends IndexMeans {
  now(): Instant;
  /** Of what nobody waits for; it is tried again by itself. */
  noteFault?: ((fault: unknown) => void) | undefined;
}

const mostShown = 20;

export function findingOver(means: FindingMeans): Finding {
  const { pool, noteFault = () => undefined } = means;
  let looking = Promise.resolve();
  return {
    async nameSomebody(district, named) {
      await writeNames(means, district, named);
      return null;
    },

    async forgetNames(district, which) {
      await forgetNames(pool, district, which);
      return null;
    },

    async setNamesAside(district, record) {
      await setNamesAside(pool, district, record);
      return null;
    },

    async findPeople(asker, sought) {
      const held = await dutyHeld(pool, asker, means.now());
      if (held === null) return [];
      if (!(await spend(means, asker))) return null;
      const chosen = await reachedBy(
        means,
        asker.district,
        held.grantees,
        wantedMarks(means.keys, asker.district, sought, ['number', 'card']),
      );
      return (await compared(means, asker.district, chosen, sought)).slice(0, mostShown);
    },

    noteMatches(district, place) {
      looking = looking.then(() => noteMatches(means, district, place)).catch(noteFault);
      return Promise.resolve(null);
    },
  };
}

const amongReached = choose(`
    join access.names n on n.district = m.district and n.record = m.record and n.compartment = m.compartment
    where exists (
      select from access.reach r
      where r.district = $1 and r.subject = n.subject and r.compartment = n.compartment and r.grantee = any ($5)
        and r.starts <= now() and (r.until is null or r.until > now()))`);

const reachedBy = async (
  { pool }: FindingMeans,
  district: number,
  grantees: readonly string[],
  wanted: readonly Wanted[],
): Promise<readonly Chosen[]> =>
  (await pool.query<Chosen>(amongReached, [...parametersOf(district, wanted), grantees])).rows;

async function compared(
  means: FindingMeans,
  district: number,
  chosen: readonly Chosen[],
  sought: Sought,
): Promise<readonly PersonFound[]> {
  const asked = somebodyOf({ ...sought, nickname: null });
  const found: PersonFound[] = [];
  for (const row of chosen) {
    const written = await openName(means, district, row);
    if (written === null) continue;
    const hasNumber = sought.number !== null && written.numbers.includes(sought.number);
    const hasCard = sought.number !== null && written.card === sought.number;
    const score = hasNumber || hasCard ? 1 : likeness(asked, somebodyOf(written));
    if (score < alikeFrom) continue;
    const { record, compartment, subject, kind } = row;
    const byNumber = [...(hasNumber ? (['number'] as const) : []), ...(hasCard ? (['card'] as const) : [])];
    const agreed = [...agreedIn(row.agreed, written, sought), ...byNumber];
    found.push({ record, compartment, subject, kind, score, agreed });
  }
  return found.sort((one, other) => other.score - one.score || one.record.localeCompare(other.record));
}

function agreedIn(kinds: readonly string[], { born }: Written, sought: Sought): PersonFound['agreed'] {
  return [
    ...(kinds.includes('sound') || kinds.includes('bones') ? (['name'] as const) : []),
    ...(kinds.includes('nick') ? (['nickname'] as const) : []),
    ...(born !== null && sought.born !== null && born.startsWith(sought.born) ? (['born'] as const) : []),
  ];
}

/** One of the look-ups of today; false when they are used up. The limit is the list's, the district's own first. */
async function spend({ pool, now }: FindingMeans, asker: Asker): Promise<boolean> {
  const today = await todayIn(pool, asker.district, now());
  const { rows } = await pool.query<{ times: number }>(
    `insert into access.name_lookups as l (district, person, on_day, times) values ($1, $2, $3, 1)
     on conflict (district, person, on_day) do update set times = l.times + 1 returning times`,
    [asker.district, asker.person, today],
  );
  return (rows[0]?.times ?? Number.POSITIVE_INFINITY) <= (await mostToday(pool, asker.district, today));
}

async function todayIn(pool: pg.Pool, district: number, now: Instant): Promise<Day> {
  const { rows } = await pool.query<{ zone: Zone }>('select zone from ground.tenants where district = $1', [district]);
  return dayIn(rows[0]?.zone ?? 'WIB', now);
}

/** None where the list says nothing that can be read: to look for people is nobody's right without a limit. */
async function mostToday(pool: pg.Pool, district: number, today: Day): Promise<number> {
  const { rows } = await pool.query<{ times: number | null }>(
    `select (c.detail ->> 'times')::int as times from (
       select true as own, valid_from, valid_until, detail from ground.own_codes
       where district = $1 and list = 'daily-limits' and code = 'people-lookups'
       union all
       select false, valid_from, valid_until, detail from ground.codes where list = 'daily-limits' and code = 'people-lookups') c
     where c.valid_from <= $2::date and (c.valid_until is null or c.valid_until > $2::date)
     order by c.own desc, c.valid_from desc limit 1`,
    [district, today],
  );
  return rows[0]?.times ?? 0;
}
