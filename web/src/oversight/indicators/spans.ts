/** Spans of whole months that a reader of numbers asks for, and the months to choose from. */
import { type Day, type Month, monthOf } from '@naung/domain/ground/time.ts';

export interface Span {
  readonly from: Month;
  readonly to: Month;
}

export const readySpans = ['this-year', 'last-year', 'twelve-months', 'three-months', 'this-month'] as const;
export type ReadySpan = (typeof readySpans)[number];

export function spanOf(ready: ReadySpan, today: Day): Span {
  const now = monthOf(today);
  const year = now.slice(0, 4);
  const lastYear = String(Number(year) - 1);
  switch (ready) {
    case 'this-year':
      return { from: `${year}-01` as Month, to: now };
    case 'last-year':
      return { from: `${lastYear}-01` as Month, to: `${lastYear}-12` as Month };
    case 'twelve-months':
      return { from: monthsBefore(now, 11), to: now };
    case 'three-months':
      return { from: monthsBefore(now, 2), to: now };
    case 'this-month':
      return { from: now, to: now };
  }
}

export function monthsBefore(month: Month, back: number): Month {
  const at = Number(month.slice(0, 4)) * 12 + Number(month.slice(5, 7)) - 1 - back;
  return `${String(Math.floor(at / 12)).padStart(4, '0')}-${String((at % 12) + 1).padStart(2, '0')}` as Month;
}

/** Ten years back, the latest first. */
const monthsOffered = 120;

export const monthsTo = (today: Day): readonly Month[] =>
  Array.from({ length: monthsOffered }, (_, back) => monthsBefore(monthOf(today), back));

/** Whichever end was moved past the other takes it along. */
export const withFrom = (span: Span, from: Month): Span => ({ from, to: span.to < from ? from : span.to });
export const withTo = (span: Span, to: Month): Span => ({ from: span.from > to ? to : span.from, to });
