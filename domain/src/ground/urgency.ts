/**
 * Urgency: how soon somebody must act, by rules that a person can read and check. A floor, because it is computed where a seal is
 * made: at the public door and in the village as well as at the desk.
 *
 * Any red item makes it red; two amber items make it amber; otherwise green. It is never a bare number, and no machine decides
 * alone: the reasons are shown.
 */
import * as z from 'zod/mini';

export const urgencies = ['merah', 'kuning', 'hijau'] as const;
export const Urgency = z.enum(urgencies);
export type Urgency = (typeof urgencies)[number];

/** Codes of `urgency-items`; each is red or amber there, with its words. */
export const UrgencyItem = z.string().check(z.regex(/^[a-z0-9-]{2,40}$/));

export interface UrgencyItemLevel {
  readonly code: string;
  readonly level: 'red' | 'amber';
}

/** Amber items that together ask for contact within a day. */
export const ambersForKuning = 2;

export function urgencyFrom(ticked: readonly string[], items: readonly UrgencyItemLevel[]): Urgency {
  const levels = items.filter((item) => ticked.includes(item.code)).map((item) => item.level);
  if (levels.includes('red')) return 'merah';
  return levels.length >= ambersForKuning ? 'kuning' : 'hijau';
}

const rank: Readonly<Record<Urgency, number>> = { merah: 0, kuning: 1, hijau: 2 };

export const isLowerThan = (one: Urgency, other: Urgency): boolean => rank[one] > rank[other];

export const moreUrgent = (one: Urgency, other: Urgency): Urgency => (rank[one] <= rank[other] ? one : other);
