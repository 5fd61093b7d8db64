/**
 * "Made has recorded this already": two people come home from the same hall and both write it down. Nothing is joined by itself; the
 * second one is asked.
 */
import type { Day } from '../../ground/time.ts';
import type { ActivityTold } from './model.ts';

type WhenAndWhere = Pick<ActivityTold, 'heldOn' | 'heldUntil' | 'village' | 'place'>;

/** Days between two activities; 0 where they overlap. */
export function daysApart(one: WhenAndWhere, other: WhenAndWhere): number {
  const [first, second] = one.heldOn <= other.heldOn ? [one, other] : [other, one];
  return Math.max(0, dayNumber(second.heldOn) - dayNumber(first.heldUntil ?? first.heldOn));
}

/** Worth asking: the same kind, a day apart at most, in the same village or place, or both in a place that has no number. */
export const looksAlike = (one: WhenAndWhere & { kind: string }, other: WhenAndWhere & { kind: string }): boolean =>
  one.kind === other.kind && daysApart(one, other) <= 1 && isSamePlace(one, other);

/** Could be one and the same, whatever kind each of the two took it for. */
export const mayBeOne = (one: WhenAndWhere, other: WhenAndWhere): boolean =>
  daysApart(one, other) <= 1 && (one.village === null || other.village === null || one.village === other.village);

function isSamePlace(one: WhenAndWhere, other: WhenAndWhere): boolean {
  if (one.village !== null && one.village === other.village) return true;
  if (one.place !== null && one.place === other.place) return true;
  return [one, other].every(({ village, place }) => village === null && place === null);
}

const dayNumber = (day: Day): number => Date.parse(`${day}T00:00:00.000Z`) / 86_400_000;
