/** How long the decree of a group still holds: half a village's tasks wait for a new one, so it is said three months ahead. */
import type { Day } from '@naung/domain/ground/time.ts';

const daysAhead = 90;

export function decreeStanding(until: Day | null, today: Day): 'holds' | 'ends-soon' | 'ended' {
  if (until === null) return 'holds';
  if (until < today) return 'ended';
  const days = (Date.parse(until) - Date.parse(today)) / 86_400_000;
  return days <= daysAhead ? 'ends-soon' : 'holds';
}
