/**
 * Instants and days as strings, so that they cross the wire, a form and the database unchanged.
 *
 * Three times are never mixed: when it **occurred**, when it was **written** down, when it was **entered** here.
 * The clock itself is passed in. Working days and holidays belong to `deadlines/`.
 */
import * as z from 'zod/mini';

/** A moment in UTC, to the millisecond: `2019-11-13T01:00:00.000Z`. */
export const Instant = z.iso.datetime({ precision: 3 }).brand<'instant'>();
export type Instant = z.infer<typeof Instant>;

/** A calendar day without a zone: `2019-11-13`. */
export const Day = z.iso.date().brand<'day'>();
export type Day = z.infer<typeof Day>;

/** A calendar month: `2019-11`. */
export const Month = z
  .string()
  .check(z.regex(/^\d{4}-(0[1-9]|1[0-2])$/, 'A month as 2019-11'))
  .brand<'month'>();
export type Month = z.infer<typeof Month>;

/** Indonesia keeps three zones without summer time, so an offset in hours says all. */
export const zones = { WIB: 7, WITA: 8, WIT: 9 } as const;
export const Zone = z.enum(['WIB', 'WITA', 'WIT']);
export type Zone = z.infer<typeof Zone>;

const hour = 3_600_000;

export const instantOf = (milliseconds: number): Instant => new Date(milliseconds).toISOString() as Instant;

export const addHours = (at: Instant, hours: number): Instant => instantOf(Date.parse(at) + hours * hour);

export const addSeconds = (at: Instant, seconds: number): Instant => instantOf(Date.parse(at) + seconds * 1000);

export const isBefore = (one: Instant, other: Instant): boolean => Date.parse(one) < Date.parse(other);

export const hoursBetween = (from: Instant, until: Instant): number => (Date.parse(until) - Date.parse(from)) / hour;

/** The day it is at that moment for people who live in the zone. */
export const dayIn = (zone: Zone, at: Instant): Day => addHours(at, zones[zone]).slice(0, 10) as Day;

export const monthOf = (day: Day): Month => day.slice(0, 7) as Month;

/** Whole years lived on that day; negative for a day before birth. A 29 February birthday falls on 1 March in other years. */
export const ageOn = (born: Day, on: Day): number => {
  const years = Number(on.slice(0, 4)) - Number(born.slice(0, 4));
  return on.slice(5) < born.slice(5) ? years - 1 : years;
};

/** A child is anyone under 18, the unborn included (UU 35/2014 ps 1). An unknown age errs to child. */
export const isChildOn = (born: Day | null, on: Day): boolean => born === null || ageOn(born, on) < 18;
