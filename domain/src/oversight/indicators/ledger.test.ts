import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compensate, type Fact, type Weighed } from '../../ground/facts.ts';
import type { Day } from '../../ground/time.ts';
import { type CountedActivity, factsOfActivity } from '../../prevention/activities/facts.ts';
import { type PreventionSum, preventionTable } from './tables.ts';

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
