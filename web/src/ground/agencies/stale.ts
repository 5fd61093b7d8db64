/** An entry that nobody has made sure of for long sends people to closed doors. */
import type { Day } from '@naung/domain/ground/time.ts';

const daysItHolds = 90;

export const isStale = (verified: Day, today: Day): boolean =>
  (Date.parse(today) - Date.parse(verified)) / 86_400_000 > daysItHolds;
