/**
 * A village in which one case was opened this month is as good as a name, above all to somebody who sees all cases but one. Small cells
 * are put together into one that cannot be taken apart again: it holds at least two villages and is not small itself.
 *
 * It does not stop whoever takes two spans of time from one another (docs/security-claims.md, 39).
 */
import type { Dimension } from './model.ts';

/** What is broken down by these is folded. */
export const foldedDimensions: readonly Dimension[] = ['village'];

interface Cell {
  readonly sum: number;
}

/** `kept` in the order given; `folded` is null where nothing was small. Where all is small, all of it is folded. */
export function foldSmall<C extends Cell>(
  cells: readonly C[],
  below: number,
): { readonly kept: readonly C[]; readonly folded: number | null } {
  const smallestFirst = cells.slice().sort((one, other) => one.sum - other.sum);
  let taken = smallestFirst.filter(({ sum }) => sum < below).length;
  if (taken === 0) return { kept: cells, folded: null };
  const sumOf = (count: number) => smallestFirst.slice(0, count).reduce((heads, { sum }) => heads + sum, 0);
  while (taken < cells.length && (taken < 2 || sumOf(taken) < below)) taken += 1;
  const folded = new Set(smallestFirst.slice(0, taken));
  return { kept: cells.filter((cell) => !folded.has(cell)), folded: sumOf(taken) };
}
