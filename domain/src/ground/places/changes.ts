/**
 * The map changes: villages split, a desa becomes a kelurahan, a province is born. Each change closes the name that held and opens
 * the next; nothing that points at the place's number is touched.
 *
 * What must never happen: a change that reaches back over a later one, or two places with one code on the same day.
 */
import type { CommandOf } from '../command.ts';
import type { Happening } from '../happening.ts';
import type { PlaceNumber } from '../ids.ts';
import { done, type Result, refused } from '../result.ts';
import type { Day } from '../time.ts';
import { liesUnder, parseCode } from './code.ts';
import type { MergePlace, RaisePlace, RecodePlace, RenamePlace, SplitPlace } from './commands.ts';
import type { PlaceChange, PlaceName } from './model.ts';

export type ChangeCommand =
  | CommandOf<typeof RenamePlace>
  | CommandOf<typeof RecodePlace>
  | CommandOf<typeof RaisePlace>
  | CommandOf<typeof SplitPlace>
  | CommandOf<typeof MergePlace>;

export interface ChangeSituation {
  readonly today: Day;
  /** The name that holds for the place now; null when it has ended. */
  readonly now: PlaceName | null;
  /** The name that holds now for the place above it, for the new one above it, or for the one it is merged into. */
  readonly other: PlaceName | null;
  /** Places lie below it today: they move first, so that none is left under a place that has ended. */
  readonly hasPlacesBelow: boolean;
  /** Another place carries the wished code now. */
  readonly codeIsTaken: boolean;
  /** The number that a new place would get; never one that was given before. */
  readonly newNumber: PlaceNumber;
}

export type ChangeRefusal =
  | 'place-has-ended'
  | 'change-lies-ahead'
  | 'before-the-last-change'
  | 'code-belongs-to-another'
  | 'code-does-not-fit'
  | 'cannot-merge-with-itself'
  | 'places-still-below';

/** What stands after the change: the name to close (none when a place is born) and the name to open (none when it ends). */
export type Changed = {
  readonly closes: PlaceNumber | null;
  readonly opens: Omit<PlaceName, 'validUntil'> | null;
  /** A new code is taken over by everything below: the old beginning is replaced by the new one. */
  readonly below: { readonly from: string; readonly to: string } | null;
  readonly note: Omit<PlaceChange, 'id'>;
};

export type ChangeEvent = Happening<'place-changed', Changed>;

export function decideChange(wish: ChangeCommand, now: ChangeSituation): Result<readonly ChangeEvent[], ChangeRefusal> {
  const current = now.now;
  if (current === null) return refused('place-has-ended');
  if (wish.payload.onDate > now.today) return refused('change-lies-ahead');
  if (wish.payload.onDate < current.validFrom) return refused('before-the-last-change');
  const changed = change(wish, current, now);
  if (!changed.ok) return changed;
  return done([{ type: 'place-changed', record: wish.id, subject: null, core: changed.value }]);
}

function change(wish: ChangeCommand, current: PlaceName, now: ChangeSituation): Result<Changed, ChangeRefusal> {
  if (wish.name === 'places/rename') return done(opening(wish, 'rename', { ...current, name: wish.payload.to.trim() }));
  if (wish.name === 'places/merge') return merge(wish, current, now);
  const parent = now.other?.place ?? current.parent;
  const fits = now.other !== null && now.other.code !== null && liesUnder(wish.payload.code, now.other.code);
  if (!fits || parseCode(wish.payload.code)?.level !== current.level) return refused('code-does-not-fit');
  if (now.codeIsTaken) return refused('code-belongs-to-another');
  const { code } = wish.payload;
  if (wish.name === 'places/recode') {
    const below = current.code === null ? null : { from: current.code, to: code };
    return done({ ...opening(wish, 'recode', { ...current, code, parent }), below });
  }
  if (wish.name === 'places/raise') return done(opening(wish, 'raise', { ...current, code, kind: wish.payload.kind }));
  const born = {
    ...current,
    place: now.newNumber,
    code,
    name: wish.payload.name.trim(),
    kind: wish.payload.kind,
    parent,
  };
  return done({ ...opening(wish, 'split', born), closes: null, below: null });
}

function merge(
  wish: CommandOf<typeof MergePlace>,
  current: PlaceName,
  now: ChangeSituation,
): Result<Changed, ChangeRefusal> {
  if (wish.payload.into === current.place) return refused('cannot-merge-with-itself');
  if (now.other === null) return refused('place-has-ended');
  // A name cannot end on the day on which it began.
  if (wish.payload.onDate === current.validFrom) return refused('before-the-last-change');
  if (now.hasPlacesBelow) return refused('places-still-below');
  const note = noteOf(wish, 'merge', now.other.place);
  return done({ closes: current.place, opens: null, below: null, note });
}

function opening(wish: ChangeCommand, kind: PlaceChange['change'], next: PlaceName): Changed {
  const { validUntil: _open, ...opens } = { ...next, validFrom: wish.payload.onDate };
  return { closes: next.place, opens, below: null, note: noteOf(wish, kind, next.place) };
}

const noteOf = (wish: ChangeCommand, kind: PlaceChange['change'], to: PlaceNumber): Changed['note'] => ({
  onDate: wish.payload.onDate,
  change: kind,
  fromPlace: wish.payload.place,
  toPlace: to,
  basis: wish.payload.basis,
});
