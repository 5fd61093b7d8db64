/**
 * Reading a name as people here write it: which of its words are somebody's own and which thousands share. `I`, `Ni`, `Gusti`, `Hj.`
 * say who she is to others; `Wayan`, `Made`, `Nyoman`, `Ketut` say only which child she was; what follows `bin` is her father's.
 *
 * Never refuses: a name is whatever somebody is called.
 */
import { lettersOf, sound, spelled } from './spelling.ts';
import data from './words-in-names.data.json' with { type: 'json' };

export type Sex = 'female' | 'male';
/** `own` is hers; `common` and `order` are shared by thousands; `father` follows bin or binti; `nick` is what she is called. */
export type WordKind = 'own' | 'common' | 'order' | 'father' | 'nick';

export interface NameWord {
  readonly kind: WordKind;
  readonly spelled: string;
  readonly sound: string;
  /** Which child of the family, where the word says so. */
  readonly rank: number | null;
}

export interface ReadName {
  readonly words: readonly NameWord[];
  /** Where a word of the name says so: `Ni`, `Hj.`, `bin`. */
  readonly sex: Sex | null;
}

/** Longer than this no name is read: what comes after it is a story. */
const mostWords = 12;

export function readName(name: string, nickname = ''): ReadName {
  const words: NameWord[] = [];
  const sexes = new Set<Sex>();
  let next: WordKind = 'own';
  for (const [at, word] of wordsOf(name).entries()) {
    const particle = entry(data.particles, word);
    if (particle && at > 0) {
      noteSex(sexes, particle);
      next = 'father';
    } else if (data.alias.includes(word)) next = 'nick';
    else if (next === 'own' && Object.hasOwn(data.titles, word)) noteSex(sexes, entry(data.titles, word));
    else {
      if (next === 'own') noteSex(sexes, entry(data.common, word));
      words.push(wordAs(next, word));
    }
  }
  const nicks = wordsOf(nickname).filter((word) => !Object.hasOwn(data.titles, word));
  const all = [...words, ...nicks.map((word) => wordAs('nick', word))];
  return { words: all.slice(0, mostWords), sex: sexes.size === 1 ? ([...sexes][0] ?? null) : null };
}

/** Small words in full, run-together ones apart, degrees after a comma left out. */
function wordsOf(text: string): readonly string[] {
  const [first = '', ...rest] = text.split(',');
  const names = [first, ...rest.filter((part) => !isDegree(part))].join(' ');
  return names
    .split(/[\s./()"-]+/u)
    .map(lettersOf)
    .filter((word) => word !== '')
    .flatMap((word) => inFull(word).split(' '))
    .flatMap(apart)
    .slice(0, 3 * mostWords);
}

const isDegree = (part: string): boolean => /^(\s*[A-Za-z]{1,4}\.?)+$/.test(part) && !/[a-z]{4}/.test(part);

const inFull = (word: string): string => entry(data.short, word) ?? entry(data.short, spelled(word)) ?? word;

/** `Nurhayati` and `Nur Hayati` are one name. */
function apart(word: string): readonly string[] {
  const plain = spelled(word);
  const known = data.oftenJoined.find(
    (one) => plain.startsWith(spelled(one)) && plain.length >= spelled(one).length + 4,
  );
  return known === undefined || Object.hasOwn(data.common, word) || Object.hasOwn(data.birthOrder, word)
    ? [word]
    : [known, plain.slice(spelled(known).length)];
}

function wordAs(kind: WordKind, word: string): NameWord {
  const plain = spelled(word);
  const rank = entry(data.birthOrder, word) ?? entry(data.birthOrder, plain) ?? null;
  const shared = rank === null ? (Object.hasOwn(data.common, word) ? 'common' : 'own') : 'order';
  return { kind: kind === 'own' ? shared : kind, spelled: plain, sound: sound(plain), rank };
}

const noteSex = (sexes: Set<Sex>, said: string | null | undefined): void => {
  if (said === 'female' || said === 'male') sexes.add(said);
};

const entry = <Value>(of: Readonly<Record<string, Value>>, word: string): Value | undefined =>
  Object.hasOwn(of, word) ? of[word] : undefined;
