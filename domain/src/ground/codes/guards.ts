/**
 * Lists by which an office could switch off what guards people: how soon a file may be destroyed, how many rows one person may take
 * alone, how often a code may be tried, which reason opens a file in an emergency, by when the law wants a report. A district may make
 * each of them stricter, and looser only as far as what ships says: whoever keeps the lists is one person, and not above the guard.
 */
import type { Span } from '../deadlines/model.ts';
import { type DetailedList, detailOf } from './details.ts';
import type { CodeItem } from './model.ts';

interface Guard {
  /** `ships` is null for a code of the district's own. */
  readonly loosens: (ships: CodeItem | null, next: CodeItem) => boolean;
  /** A limit that is not there limits nothing. */
  readonly mayEnd: (ships: CodeItem | null) => boolean;
}

const readingAtLeast = bounded((item) => numberOf(detailOf('reading-limits', item), 'atLeast'));
const spanOf = (item: CodeItem) => detailOf('reading-limits', item)?.days;

const guardOf = {
  'daily-limits': bounded((item) => numberOf(detailOf('daily-limits', item), 'times')),
  'emergency-limits': bounded((item) => numberOf(detailOf('emergency-limits', item), 'limit')),
  'release-limits': bounded((item) => numberOf(detailOf('release-limits', item), 'most')),
  // The same number in another span is another limit.
  'reading-limits': {
    ...readingAtLeast,
    loosens: (ships, next) => readingAtLeast.loosens(ships, next) || (ships !== null && spanOf(ships) !== spanOf(next)),
  },
  // A class that was ended never falls due: nothing is destroyed.
  'retention-classes': {
    loosens: (ships, next) => {
      const least = ships && detailOf('retention-classes', ships)?.least;
      const wish = detailOf('retention-classes', next);
      return least !== undefined && least !== null && wish !== null && days(wish) < days(least);
    },
    mayEnd: () => true,
  },
  'hamlet-kinds': {
    loosens: (ships, next) => wallsNeighbours(ships) && !wallsNeighbours(next),
    mayEnd: (ships) => !wallsNeighbours(ships),
  },
  'emergency-reasons': { loosens: (ships, next) => isDanger(next) && !isDanger(ships), mayEnd: () => true },
  'small-numbers': {
    loosens: (ships, next) => {
      const floor = ships && detailOf('small-numbers', ships)?.floor;
      return typeof floor === 'number' && (detailOf('small-numbers', next)?.below ?? 0) < floor;
    },
    mayEnd: (ships) => ships === null,
  },
  deadlines: {
    loosens: (ships, next) => {
      const held = ships && detailOf('deadlines', ships);
      const wish = detailOf('deadlines', next);
      if (held?.scope !== 'national') return wish?.scope === 'national';
      return wish?.scope !== 'national' || days(wish) > days(held);
    },
    mayEnd: (ships) => ships === null || detailOf('deadlines', ships)?.scope !== 'national',
  },
} satisfies Readonly<Partial<Record<DetailedList, Guard>>>;

/** A map, because every object answers to `constructor`. */
const guards: ReadonlyMap<string, Guard> = new Map(Object.entries(guardOf));

/** Whether one of the wordings leaves people with less of a guard than what ships allows; `shipped` are the wordings that ship. */
export function loosensGuard(list: string, shipped: readonly CodeItem[], wordings: readonly CodeItem[]): boolean {
  const guard = guards.get(list);
  if (guard === undefined) return false;
  const ships = latest(shipped);
  return (
    wordings.some((item) => guard.loosens(ships, item)) ||
    (latest(wordings)?.validUntil !== undefined && !guard.mayEnd(ships))
  );
}

interface Bound {
  readonly value: number;
  readonly ceiling: number | undefined;
}

function bounded(read: (item: CodeItem) => Bound | null): Guard {
  return {
    loosens: (ships, next) => {
      const held = ships && read(ships);
      const wish = read(next);
      return held !== null && (wish === null || wish.value > (held.ceiling ?? held.value));
    },
    mayEnd: (ships) => ships === null,
  };
}

function numberOf<const Key extends string>(
  detail: (Readonly<Record<Key, number>> & { readonly ceiling?: number | undefined }) | null,
  key: Key,
): Bound | null {
  return detail && { value: detail[key], ceiling: detail.ceiling };
}

const wallsNeighbours = (item: CodeItem | null) =>
  item !== null && detailOf('hamlet-kinds', item)?.wallsNeighbours === true;
const isDanger = (item: CodeItem | null) => item !== null && detailOf('emergency-reasons', item)?.isDanger === true;

const latest = (items: readonly CodeItem[]): CodeItem | null =>
  items.reduce<CodeItem | null>((one, item) => (one === null || one.validFrom < item.validFrom ? item : one), null);

/** Near enough to tell a year from a day; five working days never take less than a week. */
const daysOf: Readonly<Record<Span['unit'], number>> = {
  minutes: 1 / 1440,
  hours: 1 / 24,
  days: 1,
  'working-days': 7 / 5,
  months: 365 / 12,
  years: 365,
};
const days = ({ limit, unit }: Pick<Span, 'limit' | 'unit'>): number => limit * daysOf[unit];
