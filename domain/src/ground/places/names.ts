/**
 * What a place was called on a day, and which code it had then.
 */
import type { Day } from '../time.ts';
import type { PlaceName } from './model.ts';

type Dated = Pick<PlaceName, 'validFrom' | 'validUntil'>;

const heldOn = (name: Dated, on: Day): boolean =>
  name.validFrom <= on && (name.validUntil === null || on < name.validUntil);

/**
 * The name that held on that day. For a day before the place was born its first name, for one after it was merged away its last:
 * an old or late paper still has to call it something. Null only for no names at all.
 */
export function placeAsOf(names: readonly PlaceName[], on: Day): PlaceName | null {
  const held = names.find((name) => heldOn(name, on));
  if (held !== undefined) return held;
  const inOrder = [...names].sort((one, other) => (one.validFrom < other.validFrom ? -1 : 1));
  const first = inOrder[0];
  return first !== undefined && on < first.validFrom ? first : (inOrder.at(-1) ?? null);
}

/** The code as a report of that day printed it; null where the place did not exist then or the former code is not known. */
export const codeOn = (names: readonly PlaceName[], on: Day): string | null =>
  names.find((name) => heldOn(name, on))?.code ?? null;
