/** Spans of time that people ask a list for, in days of the district. */
import type { Day } from '@naung/domain/ground/time.ts';

export const periods = ['all', 'month', 'quarter', 'year', 'last-year'] as const;
export type Period = (typeof periods)[number];

/** From the first to the last day; a side that is left out is open. */
export function daysIn(period: Period, today: Day): { readonly from?: Day; readonly until?: Day } {
  const year = Number(today.slice(0, 4));
  const month = Number(today.slice(5, 7));
  switch (period) {
    case 'all':
      return {};
    case 'month':
      return { from: firstOf(year, month) };
    case 'quarter':
      return { from: firstOf(year, month - 2) };
    case 'year':
      return { from: firstOf(year, 1) };
    case 'last-year':
      return { from: firstOf(year - 1, 1), until: `${year - 1}-12-31` as Day };
  }
}

function firstOf(year: number, month: number): Day {
  const [y, m] = month < 1 ? [year - 1, month + 12] : [year, month];
  return `${y}-${String(m).padStart(2, '0')}-01` as Day;
}
