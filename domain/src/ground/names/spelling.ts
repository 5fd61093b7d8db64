/**
 * How a name is written and how it sounds. Two clerks write one name in two ways: in the spelling of before 1972 or of today, with one
 * letter or two, with the h that is heard or the one that is not.
 *
 * `spelled` keeps what a reader would still call the name; `sound` throws together whatever is said alike, for finding, never for showing.
 */

const today: readonly (readonly [RegExp, string])[] = [
  [/oe/g, 'u'],
  [/oo/g, 'u'],
  [/dj/g, 'j'],
  [/tj/g, 'c'],
  [/nj/g, 'ny'],
  [/sj/g, 'sy'],
  [/ch/g, 'kh'],
  [/ie/g, 'i'],
  [/(.)\1+/g, '$1'],
];

/** In the order in which they must be applied. */
const alike: readonly (readonly [RegExp, string])[] = [
  [/dz/g, 'z'],
  [/kh/g, 'h'],
  [/s[yh]/g, 's'],
  [/ny(?=[aiueo])/g, 'n'],
  [/ph|[fv]/g, 'p'],
  [/q/g, 'k'],
  [/x/g, 'ks'],
  [/([bdgt])h/g, '$1'],
  [/h/g, ''],
  [/[oae]i|ae/g, 'e'],
  [/o/g, 'u'],
  [/([^aiueo])y/g, '$1i'],
  [/iy(?=[aue])/g, 'i'],
  [/uw(?=[aie])/g, 'u'],
  [/[zjy]/g, 's'],
  [/d$/, 't'],
  [/b$/, 'p'],
  [/([^n])g$/, '$1k'],
  [/(.)\1+/g, '$1'],
];

/** Small letters only, in today's spelling, no letter twice in a row. */
export const spelled = (word: string): string => rewritten(lettersOf(word), today);

/** Of what is spelled. Of a word that would fall silent, the word itself. */
export const sound = (word: string): string => rewritten(word, alike) || word;

/** The sound without its vowels but the first: a vowel is what is misheard most. */
export function bones(heard: string): string {
  const rest = heard.slice(1).replace(/[aiueo]/g, '');
  return heard.slice(0, 1).replace(/[aiueo]/, 'a') + rest;
}

/** Marks above letters fall away; what is no Latin letter too. */
export const lettersOf = (text: string): string =>
  text
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[^a-z]/g, '');

const rewritten = (word: string, rules: readonly (readonly [RegExp, string])[]): string =>
  rules.reduce((text, [from, to]) => text.replace(from, to), word);
