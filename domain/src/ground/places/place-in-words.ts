/**
 * How a place is said to people. A village is never said alone: Buleleng has two Kayuputih, and help that goes to the
 * wrong one does not come.
 */
import type { Language } from '../words.ts';
import type { Level, PlaceName } from './model.ts';
import { said as sayings } from './said.ts';

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
