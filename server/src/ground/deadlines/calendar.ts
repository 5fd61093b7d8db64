/**
 * The district's working calendar and the limits of the day, out of their tables.
 */
import { detailOf } from '@naung/domain/ground/codes/details.ts';
import { offeredOn } from '@naung/domain/ground/codes/model.ts';
import { type ClockKind, type Span, usualWeek, type WorkingCalendar } from '@naung/domain/ground/deadlines/model.ts';
import { dayIn, type Instant, type Zone } from '@naung/domain/ground/time.ts';
import { sql } from 'kysely';
import { wordingsOf } from '../codes/store.ts';
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

/** The limit as the list has it on the day the clock begins, the district's own first; null where it was ended or bent out of shape. */
export async function limitOf(
  tx: Tx,
  kind: ClockKind,
  start: Instant,
  zone: Zone,
): Promise<(Span & { readonly basis: string }) | null> {
  const wordings = await wordingsOf(tx.db, tx.actor.district, 'deadlines', kind);
  const item = offeredOn(wordings, dayIn(zone, start)).at(-1);
  return item ? detailOf('deadlines', item) : null;
}
