import { describe, expect, it, test } from 'vitest';
import { loosensGuard } from './guards.ts';
import type { CodeItem } from './model.ts';
import { codesOf } from './shipped.ts';

type List = Parameters<typeof codesOf>[0];

const shippedOf = (list: List, code: string): readonly CodeItem[] => codesOf(list).filter((item) => item.code === code);
const own = (ships: readonly CodeItem[], detail: object): readonly CodeItem[] => {
  const [last] = ships.slice(-1);
  if (!last) throw new Error('Such a code does not ship');
  const { validFrom } = last;
  return [
    { ...last, validUntil: '2027-01-01' as CodeItem['validFrom'] },
    {
      ...last,
      detail: { ...last.detail, ...detail },
      validFrom: validFrom < '2027-01-01' ? ('2027-01-01' as typeof validFrom) : validFrom,
    },
  ];
};

describe('a guard', () => {
  test.each<[List, string, object, object]>([
    ['retention-classes', 'case-of-child', { limit: 1, unit: 'days' }, { limit: 30, unit: 'years' }],
    ['retention-classes', 'case-of-child', { limit: 9, unit: 'years' }, { limit: 120, unit: 'months' }],
    ['release-limits', 'rows-alone', { most: 100_000 }, { most: 100 }],
    ['release-limits', 'rows-at-all', { most: 2001 }, { most: 0 }],
    ['emergency-limits', 'attempts-a-day', { limit: 1_000_000 }, { limit: 1 }],
    ['daily-limits', 'people-lookups', { times: 1_000_000 }, { times: 100 }],
    ['daily-limits', 'people-lookups', { times: 101, ceiling: 1000 }, { times: 99, ceiling: 1000 }],
    ['reading-limits', 'off-hours', { atLeast: 21 }, { atLeast: 1 }],
    ['reading-limits', 'kin-changes', { atLeast: 3, days: 1 }, { atLeast: 1, days: 7 }],
    ['reading-limits', 'without-task', { days: 366 }, { atLeast: 7 }],
    ['hamlet-kinds', 'rt', { wallsNeighbours: false }, { wallsNeighbours: true }],
    ['emergency-reasons', 'night-shift', { isDanger: true }, { isDanger: false }],
    ['small-numbers', 'village-cells', { below: 1 }, { below: 10 }],
    ['deadlines', 'tpks-report-to-police', { limit: 999 }, { limit: 24 }],
    ['deadlines', 'tpks-report-to-police', { limit: 3, unit: 'months' }, { limit: 3, unit: 'days' }],
    ['deadlines', 'tpks-report-to-police', { scope: 'own' }, {}],
    ['deadlines', 'outreach', { scope: 'national' }, { limit: 999 }],
  ])('%s, %s is loosened by %o and not by %o', (list, code, looser, stricter) => {
    const ships = shippedOf(list, code);
    expect(loosensGuard(list, ships, own(ships, looser))).toBe(true);
    expect(loosensGuard(list, ships, own(ships, stricter))).toBe(false);
    expect(loosensGuard(list, ships, ships), 'what ships is no looser than itself').toBe(false);
  });

  test.each<[List, string, boolean]>([
    ['retention-classes', 'case-of-child', true],
    ['emergency-reasons', 'danger-to-life', true],
    ['hamlet-kinds', 'banjar', true],
    ['deadlines', 'outreach', true],
    ['hamlet-kinds', 'rt', false],
    ['deadlines', 'tpks-report-to-police', false],
    ['small-numbers', 'village-cells', false],
    ['release-limits', 'rows-alone', false],
    ['emergency-limits', 'attempts-a-day', false],
    ['reading-limits', 'denied', false],
  ])('%s, %s may be ended: %s', (list, code, mayEnd) => {
    const ships = shippedOf(list, code);
    const ended = ships.map((item) => ({ ...item, validUntil: '2027-01-01' as typeof item.validFrom }));
    expect(loosensGuard(list, ships, ended)).toBe(!mayEnd);
  });

  it('lets no code of a district’s own open files or speak for the law', () => {
    const [reason] = shippedOf('emergency-reasons', 'danger-to-life');
    const [law] = shippedOf('deadlines', 'tpks-report-to-police');
    if (!reason || !law) throw new Error('These ship');
    expect(loosensGuard('emergency-reasons', [], [reason])).toBe(true);
    expect(loosensGuard('deadlines', [], [law])).toBe(true);
    expect(loosensGuard('channels', [], [reason])).toBe(false);
  });
});
