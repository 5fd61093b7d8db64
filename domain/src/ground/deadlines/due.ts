/**
 * When something is due. Hours run on the clock, day and night; working days need the calendar; the zone only decides which day it is.
 *
 * Indonesia has no summer time, so a zone is a fixed offset and all of this is arithmetic on milliseconds.
 */
import { type Day, type Instant, instantOf, type Zone, zones } from '../time.ts';
import type { Span, WorkingCalendar } from './model.ts';

const minute = 60_000;
const hour = 60 * minute;
const day = 24 * hour;

/** Far beyond any limit of an office: a span that an office wrote wrongly ends here instead of breaking the calendar. */
const latest = Date.parse('9999-12-31T23:59:59.999Z');

const longestInMonths = 12_000;

/** A district that forgot to say when it works must not wait for ever: after a year without a working day every day counts. */
const longestSearch = 366;

/** Total for every span; never before the start. */
export function dueAt(start: Instant, span: Span, calendar: WorkingCalendar, zone: Zone): Instant {
  switch (span.unit) {
    case 'minutes':
      return upTo(Date.parse(start) + span.limit * minute);
    case 'hours':
      return upTo(Date.parse(start) + span.limit * hour);
    case 'days':
      return upTo(Date.parse(start) + span.limit * day);
    case 'months':
      return addMonths(start, span.limit, zone);
    case 'years':
      return addMonths(start, span.limit * 12, zone);
    case 'working-days':
      return afterWorkingDays(start, span.limit, calendar, zone);
  }
}

export function isWorkingDay(on: Day, calendar: WorkingCalendar): boolean {
  return calendar.weekdays.includes(new Date(`${on}T00:00:00.000Z`).getUTCDay()) && !calendar.holidays.has(on);
}

export type Standing = 'running' | 'past-half' | 'late' | 'met' | 'met-late';

/** How a clock stands at a moment; a screen says it in words beside the time that is left. */
export function standingOf(
  clock: { readonly startsAt: Instant; readonly dueAt: Instant; readonly metAt: Instant | null },
  now: Instant,
): Standing {
  const [starts, due] = [Date.parse(clock.startsAt), Date.parse(clock.dueAt)];
  if (clock.metAt !== null) return Date.parse(clock.metAt) <= due ? 'met' : 'met-late';
  if (Date.parse(now) > due) return 'late';
  return Date.parse(now) - starts > (due - starts) / 2 ? 'past-half' : 'running';
}

/** The day on which it is asked does not count; the last working day ends when the office closes. */
function afterWorkingDays(start: Instant, amount: number, calendar: WorkingCalendar, zone: Zone): Instant {
  if (amount <= 0) return start;
  let on = startOfDay(start, zone);
  let left = Math.ceil(amount);
  let withoutWork = 0;
  while (left > 0 && on < latest) {
    on += day;
    const works = withoutWork >= longestSearch || isWorkingDay(dayAt(on), calendar);
    withoutWork = works && withoutWork < longestSearch ? 0 : withoutWork + 1;
    if (works) left -= 1;
  }
  return upTo(on + calendar.closesAt * hour - zones[zone] * hour);
}

/** The last day of a shorter month where the day does not exist in it; the hour stays. */
function addMonths(start: Instant, amount: number, zone: Zone): Instant {
  const local = Date.parse(start) + zones[zone] * hour;
  const at = new Date(local);
  const first = Math.min(
    Date.UTC(at.getUTCFullYear(), at.getUTCMonth() + Math.min(amount, longestInMonths), 1),
    latest,
  );
  const inMonth = new Date(first);
  const lastDay = new Date(Date.UTC(inMonth.getUTCFullYear(), inMonth.getUTCMonth() + 1, 0)).getUTCDate();
  const onDay = Math.min(at.getUTCDate(), lastDay);
  return upTo(first + (onDay - 1) * day + (local - Math.floor(local / day) * day) - zones[zone] * hour);
}

const upTo = (at: number): Instant => instantOf(Math.min(at, latest));

/** Midnight of the local day, as if it were UTC. */
const startOfDay = (at: Instant, zone: Zone): number => Math.floor((Date.parse(at) + zones[zone] * hour) / day) * day;

const dayAt = (local: number): Day => instantOf(local).slice(0, 10) as Day;
