/**
 * Whether two kinds of answer can be told apart by a measure of them, mostly how long they took: the Kolmogorov–Smirnov distance, the
 * widest gap between the two distributions. 0 where they are one, 1 where they do not overlap.
 */
export function distance(one: readonly number[], other: readonly number[]): number {
  const [some, others] = [rising(one), rising(other)];
  const taken: [number, number] = [0, 0];
  let widest = 0;
  while (taken[0] < some.length && taken[1] < others.length) {
    const at = Math.min(some[taken[0]] ?? 0, others[taken[1]] ?? 0);
    while (taken[0] < some.length && (some[taken[0]] ?? 0) <= at) taken[0] += 1;
    while (taken[1] < others.length && (others[taken[1]] ?? 0) <= at) taken[1] += 1;
    widest = Math.max(widest, Math.abs(taken[0] / some.length - taken[1] / others.length));
  }
  return widest;
}

const rising = (all: readonly number[]): readonly number[] => all.toSorted((a, b) => a - b);
