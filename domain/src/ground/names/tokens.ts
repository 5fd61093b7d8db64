/**
 * By what a name is found again without being kept: a few words of it, each for itself. A word that thousands share becomes no token
 * where she has one of her own, so that neither the finder nor whoever steals the index drowns in Wayans or counts them.
 */
import type { NameWord, ReadName, WordKind } from './reading.ts';
import { bones, sound } from './spelling.ts';

/** `sound` is one word, or all of them together; `born` a day, or a year or a village with the letter that a word begins with. */
export type TokenKind = 'sound' | 'bones' | 'nick' | 'born';

export interface Token {
  readonly kind: TokenKind;
  readonly text: string;
}

/** How much it says that a token of this weight agrees. */
export interface Looked extends Token {
  readonly weight: number;
}

export interface Somebody {
  readonly name: ReadName;
  /** `1994` or `1994-03-12`. */
  readonly born: string | null;
  /** The number of the place where it was; not where she can be found. */
  readonly village: number | null;
}

/** What is kept of somebody. */
export function tokensOf({ name, born, village }: Somebody): readonly Token[] {
  const chosen = tellingWords(name.words);
  return unlike([
    ...chosen.map((word): Token => ({ kind: 'sound', text: word.sound })),
    ...chosen.map((word): Token => ({ kind: 'bones', text: bones(word.sound) })),
    ...of(name.words, 'nick').map((word): Token => ({ kind: 'nick', text: word.sound })),
    ...whole(name.words),
    ...beginning(chosen, [...(born === null ? [] : [String(yearOf(born))]), ...at(village)]),
    ...bornOn(born),
  ]);
}

/** What is looked for: the same words, and two that stand side by side as one, because a clerk may have written them so. */
export function lookedFor({ name, born, village }: Somebody): readonly Looked[] {
  const chosen = tellingWords(name.words);
  const nicks = of(name.words, 'nick');
  const years = born === null ? [] : [-1, 0, 1].map((off) => String(yearOf(born) + off));
  return unlike([
    ...chosen.map(({ sound: text }): Looked => ({ kind: 'sound', text, weight: 1 })),
    ...joined(name.words).map((text): Looked => ({ kind: 'sound', text, weight: 0.9 })),
    ...[...chosen, ...nicks].map(({ sound: text }): Looked => ({ kind: 'nick', text, weight: 0.9 })),
    ...nicks.map(({ sound: text }): Looked => ({ kind: 'sound', text, weight: 0.8 })),
    ...chosen.map((word): Looked => ({ kind: 'bones', text: bones(word.sound), weight: 0.5 })),
    ...inTwo(chosen).map((text): Looked => ({ kind: 'sound', text, weight: 0.5 })),
    ...whole(name.words).map((token): Looked => ({ ...token, weight: 1.5 })),
    ...beginning(chosen, [...years, ...at(village)]).map((token): Looked => ({ ...token, weight: 0.5 })),
    ...bornOn(born).map((token): Looked => ({ ...token, weight: 1 })),
  ]);
}

/** Her own words; the father's beside a single one; what thousands share only where there is nothing else. */
function tellingWords(words: readonly NameWord[]): readonly NameWord[] {
  const own = of(words, 'own').filter(isNoInitial);
  if (own.length > 1) return own;
  const more = [...own, ...of(words, 'father').filter(isNoInitial)];
  if (more.length > 0) return more;
  const shared = of(words, 'common');
  return shared.length > 0 ? shared : of(words, 'order');
}

function joined(words: readonly NameWord[]): readonly string[] {
  const row = words.filter((word) => word.kind === 'own' || word.kind === 'common');
  return row.slice(1).map((word, at) => sound(`${row[at]?.spelled ?? ''}${word.spelled}`));
}

/** All her words at once, in any order: of two who share every single word, not so many share them all. */
function whole(words: readonly NameWord[]): readonly Token[] {
  const sounds = words
    .filter(({ kind }) => kind === 'own' || kind === 'common' || kind === 'order')
    .map((one) => one.sound);
  return sounds.length < 2 ? [] : [{ kind: 'sound', text: sounds.toSorted().join(' ') }];
}

/** A long word may be two that were written together. */
const inTwo = (words: readonly NameWord[]): readonly string[] =>
  words
    .filter((word) => word.spelled.length >= 10)
    .flatMap(({ spelled: word }) =>
      Array.from({ length: word.length - 7 }, (_, at) => [word.slice(0, at + 4), word.slice(at + 4)]).flat(),
    )
    .map(sound);

/** Whatever slip is in the rest of a word, it begins so, and she was born then or lives there. */
const beginning = (words: readonly NameWord[], known: readonly string[]): readonly Token[] =>
  known.flatMap((one) => words.map((word): Token => ({ kind: 'born', text: `${one}${word.sound.slice(0, 1)}` })));

const at = (village: number | null): readonly string[] => (village === null ? [] : [`@${village}`]);

/** On that very day few were born; the first of January is where a guess is kept. */
const bornOn = (born: string | null): readonly Token[] =>
  born === null || born.length < 10 || born.endsWith('-01-01') ? [] : [{ kind: 'born', text: born }];

const yearOf = (born: string): number => Number(born.slice(0, 4));

const of = (words: readonly NameWord[], kind: WordKind): readonly NameWord[] =>
  words.filter((word) => word.kind === kind);

const isNoInitial = (word: NameWord): boolean => word.spelled.length > 1;

/** Each once; the first of two alike stays. */
function unlike<One extends Token>(tokens: readonly One[]): readonly One[] {
  const seen = new Set<string>();
  return tokens.filter(({ kind, text }) => {
    const name = `${kind} ${text}`;
    return text !== '' && !seen.has(name) && seen.add(name);
  });
}
