/**
 * What somebody writes who wants a page, a sheet or a database to do his bidding: markup, handlers, addresses, half-closed quotes,
 * pictures, styles, templates, letters that only look alike, formulas, names of files. Where a browser took a word for anything but
 * words it would raise `top.naungHeard`, or leave an element behind that listens.
 */
import kinds from './hostile-words.data.json' with { type: 'json' };

const deed = 'top.naungHeard=1';

const hostileWords: readonly string[] = Object.values(kinds).flatMap((words) =>
  words.map((word) => word.replaceAll('DEED', deed)),
);

interface Schema {
  readonly type?: string | readonly string[];
  readonly anyOf?: readonly Schema[];
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly enum?: readonly unknown[];
  readonly format?: string;
  readonly pattern?: string;
  readonly maxLength?: number;
}

/** No field of a page is read to its end when it holds a book. */
const longest = 5000;

/** Every field of a wish into which somebody writes freely, with as many of the words as it takes whole; `written` gathers those. */
export function hostileFields(schema: Schema, written: Set<string>): Record<string, string> {
  const filled: Record<string, string> = {};
  for (const [field, one] of Object.entries(schema.properties ?? {})) {
    const text = [one, ...(one.anyOf ?? [])].find((way) => way.type === 'string' && isFree(way));
    if (text !== undefined) filled[field] = wordsOf(text, written);
  }
  return filled;
}

/** Those that were not written yet go first. */
function wordsOf({ maxLength = 200, pattern = '' }: Schema, written: Set<string>): string {
  const [most, fits] = [Math.min(maxLength, longest), new RegExp(pattern, 'u')];
  let words = '';
  for (const one of [...hostileWords.filter((word) => !written.has(word)), ...hostileWords]) {
    const longer = words === '' ? one : `${words} ${one}`;
    if (longer.length > most || !fits.test(longer)) continue;
    words = longer;
    written.add(one);
    if (words.length > most - 20) break;
  }
  return words;
}

const isFree = ({ enum: words, format, pattern }: Schema): boolean =>
  words === undefined &&
  format === undefined &&
  (pattern === undefined || hostileWords.slice(0, 3).every((one) => new RegExp(pattern, 'u').test(one)));
