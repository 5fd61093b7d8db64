/** Telling the start page what a room has to say today, once all of it has come and whenever it changes. */
import { addHours, type Day, type Instant } from '@naung/domain/ground/time.ts';
import { useEffect } from 'preact/hooks';
import type { Pages } from './api/use-pages.ts';
import type { TodayLines, TodayPartProps } from './room.ts';

/** A first page is enough to say what is next; of more it is said that there are more. */
export const enough = '50';

/** Days in which something is near. */
const near = 7;

export type Nearness = 'over' | 'near' | 'far';

export const laterBy = (day: Day, days: number): Day =>
  addHours(`${day}T00:00:00.000Z` as Instant, 24 * days).slice(0, 10) as Day;

/** What was for today needs somebody today; the seven days after it are near. */
export const nearnessOf = (on: Day | null, today: Day): Nearness =>
  on === null || on > laterBy(today, near) ? 'far' : on <= today ? 'over' : 'near';

export const countSaid = ({ items, hasMore }: Pick<Pages<unknown>, 'items' | 'hasMore'>): string =>
  `${items?.length ?? 0}${hasMore ? '+' : ''}`;

export function useTellToday(
  pages: readonly Pick<Pages<unknown>, 'items' | 'failure'>[],
  linesOf: () => TodayLines,
  onLines: TodayPartProps['onLines'],
): void {
  const failed = pages.some(({ failure }) => failure !== null);
  const lines = !failed && pages.every(({ items }) => items !== null) ? linesOf() : null;
  const said = failed ? 'failed' : JSON.stringify(lines);
  useEffect(() => {
    if (failed) onLines('failed');
    else if (lines !== null) onLines(lines);
  }, [said]);
}
