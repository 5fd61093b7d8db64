/**
 * What a place was called on a day, and how it is said to people.
 *
 * A village is never said alone: Buleleng has two Kayuputih, and help that goes to the wrong one does not come.
 */

import type { Day } from '../time.ts';
import type { Language } from '../words.ts';
import type { Level, PlaceName } from './model.ts';
import { said as sayings } from './said.ts';

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

/** What is needed to say a place: its name and kind, and for a village those of its kecamatan. */
export type Said = Pick<PlaceName, 'name' | 'kind'>;

export type PlaceSaid =
  | { readonly level: 'village'; readonly place: Said; readonly subdistrict: Said; readonly regency?: Said }
  | { readonly level: Exclude<Level, 'village'>; readonly place: Said; readonly regency?: Said };

/** `Desa Kayuputih, Kec. Banjar, Kab. Buleleng`; the regency only where the reader may be elsewhere. */
export function placeInWords(said: PlaceSaid, language: Language): string {
  const parts = [said.place];
  if (said.level === 'village') parts.push(said.subdistrict);
  if (said.regency !== undefined) parts.push(said.regency);
  return parts.map((part, index) => partInWords(part, index === 0, language)).join(', ');
}

/** For lists where the code stands beside the name: `51.08.04.2003 · Desa Kayuputih, Kec. Banjar`. */
export const withCode = (code: string | null, text: string, language: Language): string =>
  `${code ?? sayings[language]['code-not-known']} · ${text}`;

function partInWords(part: Said, first: boolean, language: Language): string {
  const pattern = patternFor(part.kind, first, language);
  return pattern.replace('{name}', () => part.name);
}

function patternFor(kind: string, first: boolean, language: Language): string {
  const known = sayings[language] as Readonly<Record<string, string>>;
  const short = first ? undefined : known[`short:${kind}`];
  return short ?? known[kind] ?? `${kind.charAt(0).toUpperCase()}${kind.slice(1).replaceAll('-', ' ')} {name}`;
}
