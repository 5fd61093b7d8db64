/**
 * Facts: what may be counted, and nobody in it. A room's `facts.ts` says which facts stand for a record as it is now.
 *
 * Facts are compensated, never edited: when a record is put right, what no longer stands is taken back with a fact of weight −1
 * in today's ledger and what stands instead is added. A count is the sum of weights, so it equals a recount from what stands.
 */
import type { Day } from './time.ts';

/** Kasus, korban and laporan are different kinds and are never added together. */
export interface Fact {
  readonly kind: string;
  /** The day the number belongs to: a case counts in the month it was opened, an activity in the month it was held. */
  readonly on: Day;
  /** Codes only: form, age band, sex, place, relation, village number … */
  readonly by: Readonly<Record<string, string | number | boolean>>;
  /** How much it counts for; an activity counts its participants. Never negative here. */
  readonly amount: number;
}

export interface Weighed extends Fact {
  readonly weight: 1 | -1;
}

/** What must be written so that exactly `wanted` stands, given the facts that were written so far. */
export function compensate(written: readonly Weighed[], wanted: readonly Fact[]): readonly Weighed[] {
  const balance = new Map<string, { fact: Fact; count: number }>();
  const add = (fact: Fact, count: number) => {
    const key = keyOf(fact);
    balance.set(key, { fact, count: (balance.get(key)?.count ?? 0) + count });
  };
  for (const fact of wanted) add(fact, 1);
  for (const { weight, ...fact } of written) add(fact, -weight);
  return [...balance.values()].flatMap(({ fact, count }) =>
    Array.from({ length: Math.abs(count) }, () => ({ ...fact, weight: count > 0 ? (1 as const) : (-1 as const) })),
  );
}

/** Two facts with the same key cancel each other out. */
export const keyOf = (fact: Fact): string =>
  JSON.stringify([fact.kind, fact.on, fact.amount, Object.entries(fact.by).sort(([a], [b]) => (a < b ? -1 : 1))]);
