/** What a person recognises her own device by, and nothing finer: two words out of the browser's long line about itself. */

// Each also knows its own word, so that what was put into words stays as it is.
const browsers: readonly [string, RegExp][] = [
  ['Edge', /Edg/],
  ['Samsung Internet', /Samsung(?:Browser| Internet)/],
  ['Opera', /OPR\/|Opera/],
  ['Firefox', /Firefox|FxiOS/],
  ['Chrome', /Chrome\b|CriOS/],
  ['Safari', /Safari/],
];
const systems: readonly [string, RegExp][] = [
  ['Android', /Android/],
  ['iOS', /iPhone|iPad|iOS\b/],
  ['Windows', /Windows/],
  ['macOS', /Mac OS X|macOS/],
  ['ChromeOS', /CrOS|ChromeOS/],
  ['Linux', /Linux/],
];

/** `Firefox, Windows`; `?` where it does not tell. */
export function deviceWords(userAgent: string): string {
  const found = [browsers, systems].flatMap((kinds) => kinds.find(([, mark]) => mark.test(userAgent))?.[0] ?? []);
  return found.length === 0 ? '?' : found.join(', ');
}
