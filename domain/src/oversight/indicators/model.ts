/**
 * What is counted and by what. Everything here is read from the ledger of facts, which names nobody, and shown to staff only; what may
 * be published is smaller and is another room's work.
 *
 * More reports are no bad news: they are what a village does when it begins to trust. No number here is coloured, ranked or compared
 * between villages.
 */
import type { CountedKind } from './count.ts';

/**
 * Which facts are read for a breakdown. Where they are of another kind than the count itself, one thing may lie in several rows (a case
 * has several forms of violence) and the rows add up to more than the total.
 */
export const breakdowns = {
  concern: { channel: 'concern', urgency: 'concern', aboutChild: 'concern', kind: 'concern-kind' },
  case: {
    form: 'case-form',
    kind: 'case-kind',
    aboutChild: 'case',
    ageBand: 'case',
    sex: 'case',
    placeKind: 'case',
    relation: 'case',
    village: 'case',
    track: 'case',
    origin: 'case',
  },
  victim: { aboutChild: 'victim', ageBand: 'victim', sex: 'victim', disability: 'victim', village: 'victim' },
  'case-closed': { reason: 'case-closed', track: 'case-closed' },
  'service-given': { line: 'service-given', simfoni: 'service-given' },
  'referral-sent': { need: 'referral-sent' },
  'connection-verified': {
    connection: 'connection-verified',
    barrier: 'connection-verified',
    need: 'connection-verified',
  },
} as const satisfies Partial<Record<CountedKind, Readonly<Record<string, string>>>>;

export type BrokenDownKind = keyof typeof breakdowns;
export const brokenDownKinds = Object.keys(breakdowns) as [BrokenDownKind, ...BrokenDownKind[]];

type DimensionIn<Kind> = Kind extends BrokenDownKind ? keyof (typeof breakdowns)[Kind] : never;
export type Dimension = DimensionIn<BrokenDownKind>;
export const dimensions = [...new Set(brokenDownKinds.flatMap((kind) => Object.keys(breakdowns[kind])))] as [
  Dimension,
  ...Dimension[],
];

/** The facts to read, or null when this kind is not counted by that. */
export const factsFor = (kind: BrokenDownKind, dimension: Dimension): string | null =>
  (breakdowns[kind] as Readonly<Partial<Record<Dimension, string>>>)[dimension] ?? null;
