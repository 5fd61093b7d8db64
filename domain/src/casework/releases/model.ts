/**
 * A release (pelepasan data): one act that carries what is known of many people out of the office at once, as a sheet on somebody's
 * disk. A few rows of codes may be taken by one person alone; more of them, or the names behind them, only when a second person has
 * allowed it.
 *
 * What must never happen: that a sheet holds a row which its taker could not open one by one, or that one person is both ends of it.
 * Nothing of the sheet is kept here but which cases it was asked for, until it is taken: it is made anew from what she still reaches of
 * them at that moment, once.
 */
import * as z from 'zod/mini';
import type { Happening } from '../../ground/happening.ts';
import { idOf } from '../../ground/ids.ts';

export const ReleaseId = idOf('release');
export type ReleaseId = z.infer<typeof ReleaseId>;

/** `codes`: columns of the list alone. `names`: the names behind the aliases besides. */
export const releaseKinds = ['codes', 'names'] as const;
export const ReleaseKind = z.enum(releaseKinds);
export type ReleaseKind = z.infer<typeof ReleaseKind>;

/** Those on whose team she is, or those of the unit that she supervises. Names stand only behind the first. */
export const releasedCases = ['mine', 'unit'] as const;
export type ReleasedCases = (typeof releasedCases)[number];

export const releaseReasons = [
  'supervision',
  'report-to-the-office',
  'service-for-many',
  'no-signal-in-the-field',
  'order-of-a-court',
  'audit',
] as const;
export type ReleaseReason = (typeof releaseReasons)[number];

/** By how many rows a release is judged; the exact number would tell who decides whether a file is hidden from her. */
const releaseSizes = [10, 30, 100, 300, 1000] as const;

/** The next size; above the largest, the next thousand. */
export const upToRows = (rows: number): number =>
  releaseSizes.find((size) => rows <= size) ?? Math.ceil(rows / 1000) * 1000;

export const releaseStates = ['asked', 'allowed', 'refused'] as const;
export type ReleaseState = (typeof releaseStates)[number];

export type ReleaseAsked = Happening<
  'release-asked' | 'release-taken-alone',
  { readonly kind: ReleaseKind; readonly whose: ReleasedCases; readonly because: ReleaseReason; readonly rows: number }
>;
export type ReleaseDecided = Happening<'release-allowed' | 'release-refused', Readonly<Record<string, never>>>;
