/** What the rooms told of one card, in the order of the rooms, what nobody may overlook first and what is late after it; and whether that is all of it. */
import type { TodayCard, TodayLine, TodayLines } from '../ground/room.ts';

export interface Gathered {
  readonly lines: readonly TodayLine[];
  /** `in-part` where a room could not be asked: then an empty card is not called empty. */
  readonly state: 'waiting' | 'whole' | 'in-part';
}

export function gathered(come: readonly (TodayLines | 'failed' | undefined)[], card: TodayCard): Gathered {
  const lines = come.flatMap((told) => (told === undefined || told === 'failed' ? [] : (told[card] ?? [])));
  const rank = ({ comesFirst, isLate }: TodayLine) => (comesFirst ? 0 : isLate ? 1 : 2);
  const inOrder = [...lines].sort((one, other) => rank(one) - rank(other));
  if (come.includes(undefined)) return { lines: inOrder, state: 'waiting' };
  return { lines: inOrder, state: come.includes('failed') ? 'in-part' : 'whole' };
}
