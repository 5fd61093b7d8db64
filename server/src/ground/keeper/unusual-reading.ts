/**
 * Finds reading that somebody should ask about, in the trace alone: many cases in a day against what is usual, outside office hours, of a
 * case without being on its team, denied again and again. It judges nobody; custodians ask. Looking twice finds the same once.
 */
import { randomUUID } from 'node:crypto';
import { usualWeek } from '@naung/domain/ground/deadlines/model.ts';
import { type ReadingLimit, type ReadingPattern, readingPatterns } from '@naung/domain/ground/reading/model.ts';
import { addHours, type Day, type Instant, type Zone, zones } from '@naung/domain/ground/time.ts';
import type pg from 'pg';
import { limitOn } from './reading-limits.ts';

interface Looked {
  readonly district: number;
  readonly day: Day;
  readonly from: Instant;
  readonly until: Instant;
  /** When the office is open on that day; null where it is closed all day. */
  readonly open: { readonly from: Instant; readonly until: Instant } | null;
  readonly limit: ReadingLimit;
}

interface Found {
  readonly person: string;
  readonly count: number;
  readonly usual: number | null;
  readonly firstAt: Date;
  readonly lastAt: Date;
  readonly subjects: readonly string[];
}

/** What the marks of kin are needed for is looked at where they are. */
type FoundInTheTrace = Exclude<ReadingPattern, 'kin-village'>;
const inTheTrace = readingPatterns.filter((pattern): pattern is FoundInTheTrace => pattern !== 'kin-village');

export async function lookAtDay(pool: pg.Pool, district: number, zone: Zone, day: Day): Promise<void> {
  const from = addHours(`${day}T00:00:00.000Z` as Instant, -zones[zone]);
  const span = { district, day, from, until: addHours(from, 24) };
  await countDay(pool, span);
  for (const pattern of inTheTrace) {
    const limit = await limitOn(pool, district, pattern, day);
    const open = await openHours(pool, span, limit);
    for (const found of await finders[pattern](pool, { ...span, limit, open })) await raise(pool, span, pattern, found);
  }
}

type Span = Pick<Looked, 'district' | 'day' | 'from' | 'until'>;

/** What will be usual, from the next day on. */
async function countDay(pool: pg.Pool, { district, day, from, until }: Span): Promise<void> {
  await pool.query(
    `insert into access.reading_days as r (district, person, day, unit, cases)
     select $1, person, $2, (array_agg(unit order by at desc))[1], count(distinct root)
     from access.openings($1, $3, $4) where beyond_core group by person
     on conflict (district, person, day) do update set unit = excluded.unit, cases = excluded.cases`,
    [district, day, from, until],
  );
}

export async function openHours(
  pool: pg.Pool,
  { district, day, from }: Pick<Span, 'district' | 'day' | 'from'>,
  limit: ReadingLimit,
): Promise<Looked['open']> {
  const { rows } = await pool.query<{ weekdays: number[] | null; closesAt: number | null; isHoliday: boolean }>(
    `select w.weekdays, w.closes_at as "closesAt", exists (
       select from ground.holidays h where (h.district is null or h.district = $1) and h.on_day = $2) as "isHoliday"
     from (values (1)) as one left join ground.working_weeks w on w.district = $1`,
    [district, day],
  );
  const { weekdays, closesAt, isHoliday = false } = rows[0] ?? {};
  const worked: readonly number[] = weekdays ?? usualWeek.weekdays;
  const isWorked = worked.includes(new Date(`${day}T00:00:00Z`).getUTCDay()) && !isHoliday;
  // A week of seven days until midnight would be a watch that never looks.
  const { opensAt = 0, closesAt: latest = 24 } = limit;
  const until = Math.min(closesAt ?? usualWeek.closesAt, latest);
  return isWorked ? { from: addHours(from, opensAt), until: addHours(from, until) } : null;
}

const said = `min(at) as "firstAt", max(at) as "lastAt"`;

const finders: Readonly<Record<FoundInTheTrace, (pool: pg.Pool, looked: Looked) => Promise<readonly Found[]>>> = {
  'many-cases': (pool, { district, day, from, until, limit }) =>
    found(
      pool,
      `with opened as (
         select person, (array_agg(unit order by at desc))[1] as unit, count(distinct root)::int as count, ${said},
           array_agg(distinct root) as subjects
         from access.openings($1, $2, $3) where beyond_core group by person)
       select o.person, o.count, o."firstAt", o."lastAt", o.subjects, u.usual
       from opened o cross join lateral (
         select greatest(
           (select percentile_disc(0.5) within group (order by r.cases) from access.reading_days r
            where r.district = $1 and r.person = o.person and r.day < $4 and r.day >= $4::date - $5::int),
           (select percentile_disc(0.5) within group (order by r.cases) from access.reading_days r
            where r.district = $1 and r.unit = o.unit and r.day < $4 and r.day >= $4::date - $5::int)) as usual) u
       where o.count >= $8 or (o.count >= $6 and o.count >= coalesce(u.usual, 0) * $7::numeric)`,
      [district, from, until, day, limit.days, limit.atLeast, limit.times ?? 1, limit.ceiling],
    ),

  'off-hours': (pool, { district, from, until, open, limit }) =>
    found(
      pool,
      `select person, count(distinct root)::int as count, null::int as usual, ${said}, array_agg(distinct root) as subjects
       from access.openings($1, $2, $3)
       where beyond_core and not (at >= coalesce($4::timestamptz, 'infinity') and at < coalesce($5::timestamptz, 'infinity'))
       group by person having count(distinct root) >= $6`,
      [district, from, until, open?.from ?? null, open?.until ?? null, limit.atLeast],
    ),

  'without-task': (pool, { district, day, from, until, limit }) =>
    found(
      pool,
      `with often as (
         select person, root, count(*)::int as times, ${said} from access.openings($1, $2::timestamptz - make_interval(days => $5::int - 1), $3)
         where deed = 'cases/show' and not by_name group by person, root having count(*) >= $4 and max(at) >= $2)
       select person, max(times) as count, null::int as usual, min("firstAt") as "firstAt", max("lastAt") as "lastAt",
         array_agg(root) as subjects
       from often o
       where not exists (
         select from access.unusual_reading u
         where u.district = $1 and u.person = o.person and u.pattern = 'without-task' and o.root = any (u.subjects)
           and u.day < $6 and u.day > $6::date - $5::int)
       group by person`,
      [district, from, until, limit.atLeast, limit.days, day],
    ),

  denied: (pool, { district, from, until, limit }) =>
    found(
      pool,
      `select person, count(*)::int as count, null::int as usual, ${said},
         access.roots_of($1, array(
           select distinct t.id from audit.entries i cross join lateral unnest(i.tried) as t (id)
           where i.district = $1 and i.at >= $2 and i.at < $3 and i.person = e.person and i.outcome in ('not-allowed', 'not-there'))) as subjects
       from audit.entries e
       where district = $1 and at >= $2 and at < $3 and outcome in ('not-allowed', 'not-there') and tried <> '{}'
         and coalesce(because, '') not in ('reason-needed', 'prove-again')
       group by person having count(*) >= $4`,
      [district, from, until, limit.atLeast],
    ),

  searches: (pool, { district, from, until, limit }) =>
    found(
      pool,
      `select person, count(*)::int as count, null::int as usual, ${said}, '{}'::uuid[] as subjects from audit.entries
       where district = $1 and at >= $2 and at < $3 and deed ~ '/(find|search|look-up)' and not starts_with(deed, 'places/')
       group by person having count(*) >= $4`,
      [district, from, until, limit.atLeast],
    ),

  'kin-again': (pool, { district, day, from, until, limit }) =>
    found(
      pool,
      `select person, count(*)::int as count, null::int as usual, ${said}, '{}'::uuid[] as subjects from audit.entries e
       where district = $1 and at >= $2::timestamptz - make_interval(days => $5::int - 1) and at < $3
         and (deed = 'keeper/kin-declared' or (deed = 'walls/declare-kin' and because = 'declared-too-often'))
         and not exists (
           select from access.unusual_reading u
           where u.district = $1 and u.person = e.person and u.pattern = 'kin-again' and u.day < $6 and u.day > $6::date - $5::int)
       group by person having count(*) >= $4 and max(at) >= $2`,
      [district, from, until, limit.atLeast, limit.days, day],
    ),
};

const found = async (pool: pg.Pool, question: string, values: readonly unknown[]): Promise<readonly Found[]> =>
  (await pool.query<Found>(question, [...values])).rows;

/** Once for a person, a pattern and a day; what goes on the same day is counted up. */
export async function raise(
  pool: pg.Pool,
  { district, day }: Pick<Span, 'district' | 'day'>,
  pattern: ReadingPattern,
  one: Found,
): Promise<void> {
  await pool.query(
    `insert into access.unusual_reading as u (district, id, person, pattern, day, count, usual, first_at, last_at, subjects)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)
     on conflict (district, person, pattern, day) do update
       set count = excluded.count, usual = excluded.usual, last_at = excluded.last_at, subjects = excluded.subjects
       where excluded.count > u.count`,
    [
      ...[district, randomUUID(), one.person, pattern, day, one.count, one.usual],
      ...[one.firstAt, one.lastAt, one.subjects],
    ],
  );
}
