import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Day, Instant } from '../time.ts';
import { keptOutcomes, momentsOf, outcomeSaid, ReadTrace, traceOutcomes, traceSpan } from './trace.ts';

const day = (text: string) => text as Day;
const today = day('2026-11-22');

describe('the days that are looked through', () => {
  test.each([
    ['nothing asked', {}, '2026-10-23', '2026-11-22'],
    ['one day', { from: day('2026-11-01'), until: day('2026-11-01') }, '2026-11-01', '2026-11-01'],
    ['up to a day', { until: day('2026-03-31') }, '2026-03-01', '2026-03-31'],
    ['since a day', { from: day('2026-11-10') }, '2026-11-10', '2026-11-22'],
    ['since long ago', { from: day('2020-01-01') }, '2020-01-01', '2020-04-01'],
    ['too many', { from: day('2020-01-01'), until: today }, '2026-08-23', '2026-11-22'],
  ])('%s', (_name, asked, from, until) => {
    expect(traceSpan(asked, today)).toEqual({ from, until });
  });

  test('lie in the calendar, whatever was typed', () => {
    const typed = fc.constantFrom(
      ...['0000-01-01', '0001-01-02', '2026-11-22', '2027-01-01', '9999-12-31'].map(day),
      undefined,
    );
    fc.assert(
      fc.property(typed, typed, fc.constantFrom('WIB' as const, 'WIT' as const), (from, until, zone) => {
        const moments = momentsOf(traceSpan({ from, until }, today), zone);
        for (const moment of Object.values(moments)) expect(Instant.safeParse(moment).success).toBe(true);
      }),
    );
  });

  test('are days of the district', () => {
    const span = { from: today, until: today };
    expect(momentsOf(span, 'WITA')).toEqual({ from: '2026-11-21T16:00:00.000Z', until: '2026-11-22T16:00:00.000Z' });
    expect(momentsOf(span, 'WIT').from).toBe('2026-11-21T15:00:00.000Z');
  });
});

test('each outcome that is kept is said in one way', () => {
  for (const said of traceOutcomes) for (const kept of keptOutcomes[said]) expect(outcomeSaid(kept)).toBe(said);
  expect(outcomeSaid('of-tomorrow')).toBe('denied');
});

test('a page is small, and no id is a mark', () => {
  expect(ReadTrace.query.safeParse({ limit: '50' }).success).toBe(true);
  for (const query of [
    { limit: '51' },
    { limit: '200' },
    { record: '0b0e7c1e-5f0a-4d0e-9d6a-000000000000' },
    { deed: 'a b' },
  ])
    expect(ReadTrace.query.safeParse(query).success).toBe(false);
});
