/**
 * The district's working calendar and the limits of the day, out of their tables.
 */
import { detailOf } from '@naung/domain/ground/codes/details.ts';
import { type ClockKind, type Span, usualWeek, type WorkingCalendar } from '@naung/domain/ground/deadlines/model.ts';
import type { Instant } from '@naung/domain/ground/time.ts';
import { sql } from 'kysely';
import type { Tx } from '../database/transaction.ts';

export async function workingWeek(tx: Tx): Promise<Pick<WorkingCalendar, 'weekdays' | 'closesAt'>> {
  const { rows } = await sql<{ weekdays: number[]; closes_at: number }>`
    select weekdays, closes_at from ground.working_weeks where district = ${tx.actor.district}
  `.execute(tx.db);
  const own = rows[0];
  return own ? { weekdays: own.weekdays, closesAt: own.closes_at } : usualWeek;
}

/** Two years of holidays from the start: no limit in working days is longer. */
export async function calendarFrom(tx: Tx, start: Instant): Promise<WorkingCalendar> {
  const { rows } = await sql<{ on: string }>`
    select on_day::text as on from ground.holidays
    where (district is null or district = ${tx.actor.district})
      and on_day between ${start}::timestamptz::date and ${start}::timestamptz::date + 731
  `.execute(tx.db);
  return { ...(await workingWeek(tx)), holidays: new Set(rows.map((row) => row.on)) };
}

/** The limit as the list has it on the day the clock begins, the district's own row first; null where it was ended. */
export async function limitOf(
  tx: Tx,
  kind: ClockKind,
  start: Instant,
): Promise<(Span & { readonly basis: string }) | null> {
  const { rows } = await sql<{ detail: Record<string, unknown> }>`
    select detail from (
      select detail, valid_from, 1 as near from ground.own_codes
      where district = ${tx.actor.district} and list = 'deadlines' and code = ${kind}
        and valid_from <= ${start}::timestamptz::date and (valid_until is null or ${start}::timestamptz::date < valid_until)
      union all
      select detail, valid_from, 2 from ground.codes
      where list = 'deadlines' and code = ${kind}
        and valid_from <= ${start}::timestamptz::date and (valid_until is null or ${start}::timestamptz::date < valid_until)
    ) c
    where ground.holds_code(${tx.actor.district}, 'deadlines', ${kind}, ${start}::timestamptz::date)
    order by near, valid_from desc limit 1
  `.execute(tx.db);
  return rows[0] ? detailOf('deadlines', { detail: rows[0].detail }) : null;
}
