/**
 * Which class a record belongs to and when it falls due, from the dated list `retention-classes`. The periods are a district's own to
 * settle; a class that has none, or one bent out of shape, never falls due.
 */
import { detailOf } from '../codes/details.ts';
import type { KnownCode } from '../codes/known.ts';
import { type CodeItem, itemAsOf } from '../codes/model.ts';
import { dueAt } from '../deadlines/due.ts';
import { type Day, dayIn, type Instant } from '../time.ts';
import { keyCopyDays } from './model.ts';

export type RetentionClass = Exclude<KnownCode<'retention-classes'>, 'draft' | 'audit'>;

export interface Ended {
  readonly kind: 'case' | 'concern';
  readonly aboutChild: boolean;
  readonly fromPublicSite: boolean;
  readonly endedOn: Day;
}

export function classOf({ kind, aboutChild, fromPublicSite }: Omit<Ended, 'endedOn'>): RetentionClass {
  if (kind === 'case') return aboutChild ? 'case-of-child' : 'case-of-adult';
  return fromPublicSite ? 'public-telling-without-case' : 'concern-without-case';
}

const everyDay = { weekdays: [0, 1, 2, 3, 4, 5, 6], holidays: new Set<Day>(), closesAt: 24 };
const noon = (day: Day) => `${day}T12:00:00.000Z` as Instant;
const dayOf = (at: Instant) => at.slice(0, 10) as Day;

/**
 * By the wording that holds today or the one that held when it ended, whichever keeps it longer: a period that was made longer keeps what
 * had ended before, and one that was made shorter ends nothing that was promised a longer one.
 */
export function dueOn(items: readonly CodeItem[], ended: Ended, today: Day): Day | null {
  const asOf = (day: Day): Day | null => {
    const item = itemAsOf(items, classOf(ended), day);
    const span = item && detailOf('retention-classes', item);
    if (span === null || !(span.limit >= 1)) return null;
    // Noon in UTC is the same day in every zone of the country.
    return dayIn('WIB', dueAt(noon(ended.endedOn), span, everyDay, 'WIB'));
  };
  const now = asOf(today);
  const then = asOf(ended.endedOn);
  return now !== null && then !== null && then > now ? then : now;
}

/** The first day on which no copy of the key store from before can still exist. */
export const completeOn = (destroyedOn: Day): Day =>
  dayOf(dueAt(noon(destroyedOn), { limit: keyCopyDays + 1, unit: 'days' }, everyDay, 'WIB'));
