/**
 * From sums of the ledger to the tables that are shown. The database adds up; what the sums mean is said here.
 */
import type { Month } from '../../ground/time.ts';
import { type Count, type CountedKind, counted, plus, shown } from './count.ts';
import type { CountsByMonth } from './counts-by-month.ts';
import { foldedDimensions, foldSmall } from './fold.ts';
import { type BrokenDownKind, type Dimension, factsFor } from './model.ts';
import { monthsFrom } from './months.ts';
import type { PreventionCounts } from './prevention-counts.ts';
import type { CountsBy } from './reads.ts';

export interface MonthSum {
  readonly kind: string;
  readonly month: Month;
  readonly sum: number;
}

export function monthsTable(from: Month, to: Month, sums: readonly MonthSum[]): CountsByMonth {
  const months = monthsFrom(from, to);
  const sumOf = new Map(sums.map(({ kind, month, sum }) => [`${kind} ${month}`, sum]));
  const series = <const Kind extends CountedKind>(kind: Kind): Count<Kind>[] =>
    months.map((month) => counted(kind, sumOf.get(`${kind} ${month}`) ?? 0));
  return {
    months: [...months],
    concern: series('concern'),
    case: series('case'),
    victim: series('victim'),
    'case-closed': series('case-closed'),
    'service-given': series('service-given'),
    'referral-sent': series('referral-sent'),
    activity: series('activity'),
  };
}

export interface CodeSum {
  readonly code: string | null;
  readonly sum: number;
}

/** Rows that came to nothing (everything in them was put right) are left out, small ones of a place put together. */
export function breakdownTable(
  kind: BrokenDownKind,
  dimension: Dimension,
  sums: readonly CodeSum[],
  total: number,
  below: number,
): CountsBy {
  const all = sums
    .filter(({ sum }) => sum !== 0)
    .sort((one, other) => other.sum - one.sum || ((one.code ?? '') < (other.code ?? '') ? -1 : 1));
  const known = all.filter(({ code }) => code !== null);
  const { kept, folded } = foldedDimensions.includes(dimension)
    ? foldSmall(known, below)
    : { kept: known, folded: null };
  const rows = all
    .filter((row) => row.code === null || kept.includes(row))
    .map(({ code, sum }) => ({ code, count: counted(kind, sum) }));
  return {
    kind,
    dimension,
    rows,
    folded: folded === null ? null : { below, count: counted(kind, folded) },
    total: counted(kind, total),
    several: factsFor(kind, dimension) !== kind,
  } as CountsBy;
}

/** One row of sums over activities or reach; `level` is one value for all levels of an activity. */
export interface PreventionSum {
  readonly kind: 'activity' | 'reach';
  readonly stage: string;
  readonly level: string;
  readonly holder: string | null;
  readonly own: boolean | null;
  readonly group: string | null;
  readonly sum: number;
}

type Reach = PreventionCounts['reach'];
type Cell = PreventionCounts['cells'][number];

const counters: Readonly<Record<string, keyof Reach>> = {
  'child-female': 'childFemale',
  'child-male': 'childMale',
  'adult-female': 'adultFemale',
  'adult-male': 'adultMale',
  disability: 'disability',
};
const none = counted('activity', 0);
const noReach = (): Reach => {
  const nobody = counted('reach', 0);
  return { childFemale: nobody, childMale: nobody, adultFemale: nobody, adultMale: nobody, disability: nobody };
};

export function preventionTable(
  sums: readonly PreventionSum[],
  standing: { readonly groups: number; readonly villages: number },
): PreventionCounts {
  const activities = sums.filter((one) => one.kind === 'activity');
  const holders = new Map<string, Count<'activity'>>();
  for (const { holder, sum } of activities)
    holders.set(holder ?? '', plus(holders.get(holder ?? '') ?? none, counted('activity', sum)));
  const total = (some: readonly PreventionSum[]) =>
    counted(
      'activity',
      some.reduce((heads, { sum }) => heads + sum, 0),
    );
  return {
    activity: total(activities),
    ownInitiative: total(activities.filter(({ own }) => own === true)),
    reach: reachOf(sums),
    cells: cellsOf(sums),
    holders: [...holders].filter(([, count]) => shown(count) !== 0).map(([holder, activity]) => ({ holder, activity })),
    groups: counted('village-group', standing.groups),
    villages: standing.villages,
  };
}

function reachOf(sums: readonly PreventionSum[]): Reach {
  const reach = noReach();
  for (const { kind, group, sum } of sums) {
    const counter = kind === 'reach' ? counters[group ?? ''] : undefined;
    if (counter !== undefined) reach[counter] = plus(reach[counter], counted('reach', sum));
  }
  return reach;
}

function cellsOf(sums: readonly PreventionSum[]): Cell[] {
  const byCell = new Map<string, PreventionSum[]>();
  for (const one of sums)
    for (const level of one.level.split('+')) {
      const cell = JSON.stringify([one.stage, level]);
      byCell.set(cell, [...(byCell.get(cell) ?? []), one]);
    }
  return [...byCell]
    .map(([cell, some]) => {
      const [stage, level] = JSON.parse(cell) as [string, string];
      const held = some.filter(({ kind }) => kind === 'activity').reduce((heads, { sum }) => heads + sum, 0);
      return { stage, level, activity: counted('activity', held), reach: reachOf(some) };
    })
    .filter(({ activity }) => shown(activity) !== 0);
}
