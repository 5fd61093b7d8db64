/**
 * A concern counts as one *laporan* on the day it was written, whatever becomes of it. A joined telling is still a laporan of
 * its own; a case or a survivor is counted elsewhere and never added to it.
 */
import type { Fact } from '../../ground/facts.ts';
import { dayIn, type Instant, type Zone } from '../../ground/time.ts';

export interface CountedConcern {
  readonly writtenAt: Instant;
  readonly channel: string;
  readonly kinds: readonly string[];
  readonly urgency: string;
  readonly aboutChild: boolean;
  readonly voided: boolean;
}

export function factsOfConcern(concern: CountedConcern, zone: Zone): readonly Fact[] {
  if (concern.voided) return [];
  const on = dayIn(zone, concern.writtenAt);
  const shared = { channel: concern.channel, urgency: concern.urgency, aboutChild: concern.aboutChild };
  return [
    { kind: 'concern', on, by: shared, amount: 1 },
    ...[...new Set(concern.kinds)].map((kind) => ({ kind: 'concern-kind', on, by: { kind }, amount: 1 })),
  ];
}
