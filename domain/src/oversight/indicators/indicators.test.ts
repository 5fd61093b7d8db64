import { describe, expect, it, test } from 'vitest';
import * as z from 'zod/mini';
import { factsOfCase } from '../../casework/cases/facts.ts';
import { factsOfConcern } from '../../casework/intake/facts.ts';
import { factsOfReferral } from '../../casework/referrals/facts.ts';
import { factsOfService } from '../../casework/services/facts.ts';
import type { Fact } from '../../ground/facts.ts';
import type { Day, Instant, Month } from '../../ground/time.ts';
import { type Count, counted, countOf, plus, shown } from './count.ts';
import { CountByMonth } from './counts-by-month.ts';
import definitions from './definitions.data.json';
import { Indicator } from './indicator.ts';
import { breakdowns, brokenDownKinds, dimensions, factsFor } from './model.ts';
import { daysOf, isSpan, monthsFrom } from './months.ts';
import { CountBy } from './reads.ts';
import { breakdownTable, monthsTable } from './tables.ts';

const month = (text: string) => text as Month;

describe('kasus, korban and laporan', () => {
  it('are added to their own kind and to no other', () => {
    const three = plus(counted('case', 1), counted('case', 2));
    expect(shown(three)).toBe(3);
    // @ts-expect-error kasus and korban are different things
    plus(counted('case', 1), counted('victim', 2));
    // @ts-expect-error kasus and laporan are different things
    plus(counted('case', 1), counted('concern', 2));
    // @ts-expect-error a bare number is a count of nothing
    plus(counted('case', 1), 2);
  });

  it('are no numbers to the compiler, so that a plus sign does not compile', () => {
    const one: Count<'case'> = counted('case', 1);
    // @ts-expect-error a count is added by `plus`
    const wrong: unknown = one + counted('victim', 1);
    expect(wrong).toBe(2);
    // @ts-expect-error a count of cases is not a count of survivors
    const other: Count<'victim'> = one;
    expect(other).toBe(1);
  });

  it('cross the wire as integers that say what they count', () => {
    expect(countOf('victim').safeParse(3).success).toBe(true);
    expect(countOf('victim').safeParse('3').success).toBe(false);
    expect(JSON.stringify(z.toJSONSchema(countOf('victim')))).toContain('korban');
  });
});

describe('what the rooms say of themselves', () => {
  const on = '2026-03-02' as Day;
  const at = '2026-03-02T03:00:00.000Z' as Instant;
  const facts: readonly Fact[] = [
    ...factsOfConcern(
      {
        writtenAt: at,
        channel: 'phone',
        kinds: ['violence-sexual'],
        urgency: 'merah',
        aboutChild: true,
        voided: false,
      },
      'WITA',
    ),
    ...factsOfCase({
      track: 'survivor',
      origin: 'concern',
      phase: 'closed',
      openedOn: on,
      closedOn: on,
      closingReason: 'goals-reached',
      voided: false,
      aboutChild: true,
      ageBand: '6-12',
      sex: 'female',
      disability: false,
      village: 7 as never,
      placeKind: 'household',
      relation: 'family',
      kinds: ['violence-sexual'],
      forms: ['sexual', 'psychological'],
    }),
    ...factsOfService({
      line: 'counselling-and-legal-aid',
      simfoni: 'health',
      givenOn: on,
      voided: false,
      caseVoided: false,
    }),
    ...factsOfReferral(
      {
        need: 'health-service',
        status: 'completed',
        requestedAt: at,
        answeredAt: null,
        declineReason: null,
        firstServiceOn: null,
        completedOn: null,
        outcome: null,
        connection: 'reached',
        barrier: null,
        verifiedOn: on,
        voided: false,
      } as never,
      'WITA',
    ),
  ];

  test.each(
    brokenDownKinds.flatMap((kind) =>
      Object.entries(breakdowns[kind]).map(([dimension, source]) => [kind, dimension, source] as const),
    ),
  )('%s by %s is in the facts of kind %s', (_kind, dimension, source) => {
    const told = facts.filter((fact) => fact.kind === source);
    expect(told.length).toBeGreaterThan(0);
    for (const fact of told) expect(Object.keys(fact.by)).toContain(dimension);
  });
});

describe('months', () => {
  it('run across a year, both ends included', () => {
    expect(monthsFrom(month('2019-11'), month('2020-02'))).toEqual(['2019-11', '2019-12', '2020-01', '2020-02']);
    expect(daysOf(month('2019-11'), month('2019-12'))).toEqual({ first: '2019-11-01', before: '2020-01-01' });
  });

  test.each([
    ['2019-11', '2019-11', true],
    ['2019-11', '2019-10', false],
    ['2016-01', '2026-01', true],
    ['2016-01', '2026-02', false],
  ])('%s to %s is a span: %s', (from, to, is) => {
    expect(isSpan(month(from), month(to))).toBe(is);
    expect(CountByMonth.query.safeParse({ from, to }).success).toBe(is);
  });
});

describe('breaking down', () => {
  test.each(brokenDownKinds.flatMap((kind) => dimensions.map((dimension) => [kind, dimension] as const)))(
    '%s by %s is understood exactly where the facts say it',
    (kind, dimension) => {
      const query = { from: '2026-01', to: '2026-12', kind, dimension };
      expect(CountBy.query.safeParse(query).success).toBe(dimension in breakdowns[kind]);
    },
  );

  it('says that a case may lie in several forms, and never adds the forms up', () => {
    const table = breakdownTable(
      'case',
      'form',
      [
        { code: 'physical', sum: 3 },
        { code: 'sexual', sum: 4 },
      ],
      5,
      5,
    );
    expect(table).toMatchObject({
      total: 5,
      several: true,
      rows: [
        { code: 'sexual', count: 4 },
        { code: 'physical', count: 3 },
      ],
    });
    expect(CountBy.answer.safeParse(table).success).toBe(true);
    expect(factsFor('case', 'form')).toBe('case-form');
    expect(
      breakdownTable(
        'case',
        'sex',
        [
          { code: null, sum: 5 },
          { code: 'male', sum: 0 },
        ],
        5,
        5,
      ),
    ).toMatchObject({
      several: false,
      rows: [{ code: null, count: 5 }],
    });
  });

  it('names no village of a case or two, and says of how many not where', () => {
    const villages = [
      { code: '51.08.01.2001', sum: 8 },
      { code: null, sum: 1 },
      { code: '51.08.01.2002', sum: 4 },
      { code: '51.08.01.2003', sum: 1 },
    ];
    const table = breakdownTable('victim', 'village', villages, 14, 5);
    expect(table).toMatchObject({
      rows: [
        { code: '51.08.01.2001', count: 8 },
        { code: null, count: 1 },
      ],
      folded: { below: 5, count: 5 },
      total: 14,
    });
    expect(CountBy.answer.safeParse(table).success).toBe(true);
  });

  it('keeps each kind in a series of its own, empty months included', () => {
    const table = monthsTable(month('2026-01'), month('2026-03'), [{ kind: 'case', month: month('2026-02'), sum: 2 }]);
    expect(table).toMatchObject({
      months: ['2026-01', '2026-02', '2026-03'],
      case: [0, 2, 0],
      victim: [0, 0, 0],
      concern: [0, 0, 0],
    });
    expect(CountByMonth.answer.safeParse(table).success).toBe(true);
  });
});

describe('definitions', () => {
  const items = z.array(Indicator).parse(definitions);

  it('each say a formula in two languages, a source, a mark and a year', () => {
    expect(new Set(items.map((item) => item.code)).size).toBe(items.length);
    for (const item of items) expect(item.counts.length).toBeGreaterThan(0);
  });

  it('name facts that are counted somewhere', () => {
    const kinds = new Set([
      ...Object.values(breakdowns).flatMap((by) => Object.values(by)),
      'activity',
      'reach',
      'village-group',
    ]);
    for (const item of items) for (const kind of item.counts) expect([...kinds]).toContain(kind);
  });
});
