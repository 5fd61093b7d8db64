import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { type Day, dayIn, type Instant, instantOf, type Zone, zones } from '../time.ts';
import { dueAt, isWorkingDay, standingOf } from './due.ts';
import { type Span, usualWeek, type WorkingCalendar } from './model.ts';

const at = (text: string) => text as Instant;
const on = (text: string) => text as Day;
const usual: WorkingCalendar = { ...usualWeek, holidays: new Set() };
const days = (limit: number): Span => ({ limit, unit: 'working-days' });

const zone = fc.constantFrom<Zone>('WIB', 'WITA', 'WIT');
const moment = fc.integer({ min: Date.parse('2019-01-01'), max: Date.parse('2040-01-01') }).map(instantOf);
const calendar = fc.record({
  weekdays: fc.uniqueArray(fc.integer({ min: 0, max: 6 })),
  holidays: fc.array(moment.map((one) => one.slice(0, 10))).map((all) => new Set(all)),
  closesAt: fc.integer({ min: 1, max: 24 }),
});
const span = fc.record({
  limit: fc.oneof(fc.integer({ min: 0, max: 400 }), fc.double({ min: 0, max: 1e12, noNaN: true })),
  unit: fc.constantFrom('minutes', 'hours', 'days', 'months', 'years' as const),
});

describe('dueAt', () => {
  test.each([
    [
      'an hour on the clock, through the night',
      '2026-11-21T15:30:00.000Z',
      { limit: 1, unit: 'hours' },
      '2026-11-21T16:30:00.000Z',
    ],
    [
      'three times twenty-four hours, over a weekend',
      '2026-11-20T02:00:00.000Z',
      { limit: 72, unit: 'hours' },
      '2026-11-23T02:00:00.000Z',
    ],
    ['two working days from a Wednesday', '2026-11-18T02:00:00.000Z', days(2), '2026-11-20T08:00:00.000Z'],
    ['two working days from a Friday', '2026-11-20T02:00:00.000Z', days(2), '2026-11-24T08:00:00.000Z'],
    ['two working days from a Saturday', '2026-11-21T02:00:00.000Z', days(2), '2026-11-24T08:00:00.000Z'],
    ['a month from 31 January', '2027-01-31T02:00:00.000Z', { limit: 1, unit: 'months' }, '2027-02-28T02:00:00.000Z'],
    ['a year from 29 February', '2028-02-29T02:00:00.000Z', { limit: 1, unit: 'years' }, '2029-02-28T02:00:00.000Z'],
  ] as const)('%s', (_says, start, limit, due) => {
    expect(dueAt(at(start), limit, usual, 'WITA')).toBe(due);
  });

  it('asks the zone which day it is: late on Sunday in UTC is already Monday in Jayapura', () => {
    const sunday = at('2026-11-22T16:30:00.000Z');
    expect(dueAt(sunday, days(1), usual, 'WIT')).toBe('2026-11-24T07:00:00.000Z');
    expect(dueAt(sunday, days(1), usual, 'WIB')).toBe('2026-11-23T09:00:00.000Z');
  });

  it('steps over holidays', () => {
    const closed = { ...usual, holidays: new Set(['2026-11-19', '2026-11-20']) };
    expect(dueAt(at('2026-11-18T02:00:00.000Z'), days(1), closed, 'WITA')).toBe('2026-11-23T08:00:00.000Z');
  });

  it('is total and never before the start, whatever an office wrote', () => {
    fc.assert(
      fc.property(
        moment,
        fc.oneof(
          span,
          fc.record({ limit: fc.integer({ min: 0, max: 300 }), unit: fc.constant('working-days' as const) }),
        ),
        calendar,
        zone,
        (start, limit, week, where) => {
          const due = dueAt(start, limit, week, where);
          expect(due).toMatch(/^\d{4}-/);
          expect(Date.parse(due)).toBeGreaterThanOrEqual(Date.parse(start));
        },
      ),
    );
  });

  it('counts exactly as many working days as were given, and ends on one', () => {
    fc.assert(
      fc.property(moment, fc.integer({ min: 1, max: 60 }), calendar, zone, (start, limit, week, where) => {
        fc.pre(week.weekdays.length > 0);
        const until = dayIn(where, instantOf(Date.parse(dueAt(start, days(limit), week, where)) - 1));
        expect(isWorkingDay(until, week)).toBe(true);
        let counted = 0;
        for (let one = Date.parse(dayIn(where, start)) + 86_400_000; one <= Date.parse(until); one += 86_400_000)
          if (isWorkingDay(on(instantOf(one).slice(0, 10)), week)) counted += 1;
        expect(counted).toBe(limit);
      }),
    );
  });

  it('is later for a later start and for a longer limit', () => {
    fc.assert(
      fc.property(moment, moment, fc.integer({ min: 0, max: 40 }), calendar, zone, (one, other, limit, week, where) => {
        const [first, second] = [one, other].sort() as [Instant, Instant];
        expect(dueAt(first, days(limit), week, where) <= dueAt(second, days(Math.max(limit, 1)), week, where)).toBe(
          true,
        );
        expect(dueAt(one, days(limit), week, where) <= dueAt(one, days(limit + 1), week, where)).toBe(true);
      }),
    );
  });

  it('falls on the same local hour in every zone', () => {
    fc.assert(
      fc.property(moment, fc.integer({ min: 1, max: 30 }), calendar, (start, limit, week) => {
        const shifted = (where: Zone) => {
          const local = instantOf(Date.parse(start) - zones[where] * 3_600_000);
          return Date.parse(dueAt(local, days(limit), week, where)) + zones[where] * 3_600_000;
        };
        expect(shifted('WIB')).toBe(shifted('WIT'));
      }),
    );
  });
});

describe('standingOf', () => {
  const clock = { startsAt: at('2026-11-21T10:00:00.000Z'), dueAt: at('2026-11-21T11:00:00.000Z'), metAt: null };
  test.each([
    ['running', '2026-11-21T10:30:00.000Z', null],
    ['past-half', '2026-11-21T10:30:00.001Z', null],
    ['late', '2026-11-21T11:00:00.001Z', null],
    ['met', '2026-11-22T00:00:00.000Z', '2026-11-21T11:00:00.000Z'],
    ['met-late', '2026-11-22T00:00:00.000Z', '2026-11-21T11:00:00.001Z'],
  ] as const)('%s', (standing, now, metAt) => {
    expect(standingOf({ ...clock, metAt: metAt === null ? null : at(metAt) }, at(now))).toBe(standing);
  });
});
