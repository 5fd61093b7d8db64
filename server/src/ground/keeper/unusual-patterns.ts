/**
 * What reading, trying and keeping away look like when somebody should ask about it: each pattern is one question to the trace, with its
 * dated limit. Of which cases it was, and how often of each, is kept so that whoever stands behind a wall of some is told of the others.
 */
import { type ReadingLimit, type ReadingPattern, readingPatterns } from '@naung/domain/ground/reading/model.ts';
import type { Day, Instant } from '@naung/domain/ground/time.ts';
import type pg from 'pg';

export interface Looked {
  readonly district: number;
  readonly day: Day;
  readonly from: Instant;
  readonly until: Instant;
  /** When the office is open on that day; null where it is closed all day. */
  readonly open: { readonly from: Instant; readonly until: Instant } | null;
  readonly limit: ReadingLimit;
}

export interface Found {
  readonly person: string;
  readonly count: number;
  readonly usual: number | null;
  readonly firstAt: Date;
  readonly lastAt: Date;
  readonly subjects: readonly string[];
  /** How often of each of them, in their order. */
  readonly times: readonly number[];
}

/** What the marks of kin are needed for is looked at where they are, and what is opened in bulk is told as it happens. */
type FoundInTheTrace = Exclude<ReadingPattern, 'kin-village' | 'in-bulk'>;
export const inTheTrace = readingPatterns.filter(
  (pattern): pattern is FoundInTheTrace => pattern !== 'kin-village' && pattern !== 'in-bulk',
);

const said = `min(at) as "firstAt", max(at) as "lastAt"`;
/** Each case once, however often it was opened. */
const cases = `array_agg(distinct root) as subjects, array_fill(1, array[count(distinct root)::int]) as times`;
/** Of what went on with one case again and again, the most; told once in so many days for each case. */
const ofOneCase = (pattern: FoundInTheTrace) => `
  select person, max(times) as count, null::int as usual, min("firstAt") as "firstAt", max("lastAt") as "lastAt",
    array_agg(root) as subjects, array_agg(times) as times
  from often o
  where not exists (
    select from access.unusual_reading u
    where u.district = $1 and u.person = o.person and u.pattern = '${pattern}' and o.root = any (u.subjects)
      and u.day < $6 and u.day > $6::date - $5::int)
  group by person`;

const none = `'{}'::uuid[] as subjects, '{}'::int[] as times`;

export const finders: Readonly<Record<FoundInTheTrace, (pool: pg.Pool, looked: Looked) => Promise<readonly Found[]>>> =
  {
    'many-cases': (pool, { district, day, from, until, limit }) =>
      found(
        pool,
        `with opened as (
         select person, (array_agg(unit order by at desc))[1] as unit, count(distinct root)::int as count, ${said}, ${cases}
         from access.openings($1, $2, $3) where beyond_core group by person)
       select o.person, o.count, o."firstAt", o."lastAt", o.subjects, o.times, u.usual
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
        `select person, count(distinct root)::int as count, null::int as usual, ${said}, ${cases}
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
       ${ofOneCase('without-task')}`,
        [district, from, until, limit.atLeast, limit.days, day],
      ),

    denied: (pool, { district, from, until, limit }) =>
      found(
        pool,
        `with tried as (
         select person, at, access.roots_of($1, tried) as roots from audit.entries
         where district = $1 and at >= $2 and at < $3 and outcome in ('not-allowed', 'not-there') and tried <> '{}'
           and coalesce(because, '') not in ('reason-needed', 'prove-again')),
       often as (select person, count(*)::int as count, ${said} from tried group by person having count(*) >= $4)
       select o.*, null::int as usual, r.subjects, r.times
       from often o cross join lateral (
         select coalesce(array_agg(t.root), '{}') as subjects, coalesce(array_agg(t.times), '{}') as times
         from (select root, count(*)::int as times from tried cross join lateral unnest(roots) as root
           where tried.person = o.person group by root) t) r`,
        [district, from, until, limit.atLeast],
      ),

    'many-wishes': (pool, { district, day, from, until, limit }) =>
      found(
        pool,
        `with often as (
         select person, root, count(*)::int as times, ${said}
         from access.wishes_lately($1, $2::timestamptz - make_interval(days => $5::int - 1), $3)
         group by person, root having max(at) >= $2 and (count(*) >= $4 or bool_or(is_of_the_last)))
       ${ofOneCase('many-wishes')}`,
        [district, from, until, limit.atLeast, limit.days, day],
      ),

    searches: (pool, { district, from, until, limit }) =>
      found(
        pool,
        `select person, count(*)::int as count, null::int as usual, ${said}, ${none} from audit.entries
       where district = $1 and at >= $2 and at < $3 and deed ~ '/(find|search|look-up)' and not starts_with(deed, 'places/')
       group by person having count(*) >= $4`,
        [district, from, until, limit.atLeast],
      ),

    // Whatever is asked of an office leaves an entry of its own, done or denied, beside what the keeper wrote when it opened for it.
    unwritten: (pool, { district, from, until, limit }) =>
      found(
        pool,
        `with written as materialized (
         select distinct person, floor(extract(epoch from at) / 120) as slot from audit.entries
         where district = $1 and at >= $2::timestamptz - interval '5 minutes' and at < $3::timestamptz + interval '5 minutes'
           and not starts_with(deed, 'keeper/'))
       select person, count(*)::int as count, null::int as usual, ${said}, ${none} from audit.entries e
       where district = $1 and at >= $2 and at < least($3, now() - interval '5 minutes') and deed = 'keeper/opened'
         and not exists (
           select from written w
           where w.person = e.person and abs(w.slot - floor(extract(epoch from e.at) / 120)) <= 1)
       group by person having count(*) >= $4`,
        [district, from, until, limit.atLeast],
      ),

    'kin-again': (pool, { district, day, from, until, limit }) =>
      found(
        pool,
        `select person, count(*)::int as count, null::int as usual, ${said}, ${none} from audit.entries e
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
