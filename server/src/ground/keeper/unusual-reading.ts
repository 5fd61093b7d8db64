/**
 * Finds reading that somebody should ask about, in the trace alone: many cases in a day against what is usual, outside office hours, of a
 * case without being on its team, denied again and again. It judges nobody; custodians ask. Looking twice finds the same once.
 */
import { randomUUID } from 'node:crypto';
import { usualWeek } from '@naung/domain/ground/deadlines/model.ts';
import type { ReadingLimit, ReadingPattern } from '@naung/domain/ground/reading/model.ts';
import { addHours, type Day, type Instant, type Zone, zones } from '@naung/domain/ground/time.ts';
import type pg from 'pg';
import { limitOn } from './reading-limits.ts';
import { type Found, finders, inTheTrace, type Looked } from './unusual-patterns.ts';

export async function lookAtDay(pool: pg.Pool, district: number, zone: Zone, day: Day): Promise<void> {
  const from = addHours(`${day}T00:00:00.000Z` as Instant, -zones[zone]);
  const span = { district, day, from, until: addHours(from, 24) };
  await countDay(pool, span);
  for (const pattern of inTheTrace) {
    const limit = await limitOn(pool, district, pattern, day);
    const open = await openHours(pool, span, limit);
    for (const found of await finders[pattern](pool, { ...span, limit, open }))
      await raise(pool, span, { pattern, from: limit.atLeast }, found);
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

/** Once for a person, a pattern and a day; what goes on the same day is counted up. `from` is the number at which it is worth telling. */
export async function raise(
  pool: pg.Pool,
  { district, day }: Pick<Span, 'district' | 'day'>,
  { pattern, from }: { readonly pattern: ReadingPattern; readonly from: number },
  one: Found,
): Promise<void> {
  await pool.query(
    `insert into access.unusual_reading as u (district, id, person, pattern, day, count, usual, first_at, last_at, subjects, times,
       told_from)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12)
     on conflict (district, person, pattern, day) do update
       set count = excluded.count, usual = excluded.usual, last_at = excluded.last_at, subjects = excluded.subjects, times = excluded.times,
         told_from = excluded.told_from
       where excluded.count > u.count or cardinality(excluded.subjects) > cardinality(u.subjects)`,
    [
      ...[district, randomUUID(), one.person, pattern, day, one.count, one.usual],
      ...[one.firstAt, one.lastAt, one.subjects, one.times, Math.min(from, one.count)],
    ],
  );
}
