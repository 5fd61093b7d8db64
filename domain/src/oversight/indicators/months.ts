/**
 * Spans of months, both ends included.
 */
import type { Day, Month } from '../../ground/time.ts';

/** Ten years and a month: enough for every report, too little to read the ledger whole by accident. */
const mostMonths = 121;

const indexOf = (month: Month): number => Number(month.slice(0, 4)) * 12 + Number(month.slice(5, 7)) - 1;

const monthAt = (index: number): Month =>
  `${String(Math.floor(index / 12)).padStart(4, '0')}-${String((index % 12) + 1).padStart(2, '0')}` as Month;

export const isSpan = (from: Month, to: Month): boolean => {
  const length = indexOf(to) - indexOf(from) + 1;
  return length >= 1 && length <= mostMonths;
};

export const monthsFrom = (from: Month, to: Month): readonly Month[] =>
  Array.from({ length: Math.max(0, indexOf(to) - indexOf(from) + 1) }, (_, place) => monthAt(indexOf(from) + place));

/** From the first day of one month to the first day after the other. */
export const daysOf = (from: Month, to: Month): { readonly first: Day; readonly before: Day } => ({
  first: `${from}-01` as Day,
  before: `${monthAt(indexOf(to) + 1)}-01` as Day,
});
