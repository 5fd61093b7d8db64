import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import * as z from 'zod/mini';
import { compensate, type Fact, type Weighed } from '../../ground/facts.ts';
import type { Day, Month } from '../../ground/time.ts';
import { type CountedActivity, factsOfActivity } from '../../prevention/activities/facts.ts';
import { type Count, counted, countOf, plus, shown } from './count.ts';
import definitions from './definitions.data.json';
import { breakdowns, brokenDownKinds, dimensions, factsFor, Indicator } from './model.ts';
import { daysOf, isSpan, monthsFrom } from './months.ts';
import { CountBy, CountByMonth } from './reads.ts';
import { breakdownTable, monthsTable, type PreventionSum, preventionTable } from './tables.ts';

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
      ),
    ).toMatchObject({
      several: false,
      rows: [{ code: null, count: 5 }],
    });
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

/** What the database does in SQL, said once more in the plainest way. */
function sumsOf(facts: readonly Weighed[]): readonly PreventionSum[] {
  const sums = new Map<string, PreventionSum>();
  for (const { kind, by, amount, weight } of facts) {
    const text = (name: string) => (by[name] === undefined ? null : String(by[name]));
    const cell = {
      kind: kind as 'activity',
      stage: text('stage') ?? '',
      level: text('level') ?? '',
      holder: text('holder'),
      own: by.own === true,
      group: text('group'),
    };
    const key = JSON.stringify(cell);
    sums.set(key, { ...cell, sum: (sums.get(key)?.sum ?? 0) + amount * weight });
  }
  return [...sums.values()];
}

describe('whatever is recorded, put right, voided or joined', () => {
  const heads = fc.integer({ min: 0, max: 9 });
  const tally = fc.record({
    childFemale: heads,
    childMale: heads,
    adultFemale: heads,
    adultMale: heads,
    disability: heads,
  });
  const activity: fc.Arbitrary<CountedActivity> = fc.record({
    heldOn: fc.constantFrom('2019-11-13' as Day, '2023-08-09' as Day),
    stage: fc.constantFrom('promotion', 'prevention'),
    levels: fc.subarray(['child', 'family', 'community'], { minLength: 1 }),
    holderKind: fc.constantFrom('village', 'office'),
    village: fc.option(fc.integer({ min: 1, max: 3 })),
    ownInitiative: fc.boolean(),
    tally,
    lines: fc.array(tally, { maxLength: 3 }),
    voided: fc.constant(false),
  });
  const step = fc.oneof(
    fc.record({ deed: fc.constant('record' as const), activity }),
    fc.record({ deed: fc.constant('correct' as const), which: fc.nat(), activity }),
    fc.record({ deed: fc.constant('void' as const), which: fc.nat() }),
    fc.record({ deed: fc.constant('join' as const), which: fc.nat(), into: fc.nat(), takesCounters: fc.boolean() }),
  );

  it('the sums of the ledger equal a recount from what stands', () => {
    fc.assert(
      fc.property(fc.array(step, { maxLength: 25 }), (steps) => {
        const records: CountedActivity[] = [];
        const ledgers: Weighed[][] = [];
        const settle = (place: number) => {
          const ledger = ledgers[place] ?? [];
          const before = ledger.length;
          ledger.push(...compensate(ledger, factsOfActivity(records[place] as CountedActivity)));
          expect(ledger.length).toBeGreaterThanOrEqual(before);
        };
        const put = (place: number, record: CountedActivity) => {
          records[place] = record;
          ledgers[place] ??= [];
          settle(place);
        };
        for (const one of steps) {
          if (one.deed === 'record') put(records.length, one.activity);
          if (records.length === 0 || one.deed === 'record') continue;
          const place = one.which % records.length;
          const record = records[place] as CountedActivity;
          if (record.voided) continue;
          if (one.deed === 'correct') put(place, one.activity);
          if (one.deed === 'void') put(place, { ...record, voided: true });
          if (one.deed === 'join') {
            const into = one.into % records.length;
            const kept = records[into] as CountedActivity;
            if (into === place || kept.voided) continue;
            put(place, { ...record, voided: true });
            if (one.takesCounters) put(into, { ...kept, tally: record.tally, lines: record.lines });
          }
        }
        const standing = records
          .flatMap((record) => factsOfActivity(record))
          .map((fact: Fact) => ({ ...fact, weight: 1 as const }));
        const none = { groups: 0, villages: 0 };
        const sorted = (facts: readonly Weighed[]) => {
          const table = preventionTable(sumsOf(facts), none);
          const inOrder = <Row>(rows: readonly Row[]) => rows.map((row) => JSON.stringify(row)).sort();
          return { ...table, cells: inOrder(table.cells), holders: inOrder(table.holders) };
        };
        expect(sorted(ledgers.flat())).toEqual(sorted(standing));
      }),
    );
  });
});
