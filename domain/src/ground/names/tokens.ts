/**
 * By what a name is found again without being kept: a few words of it, each for itself. A word that thousands share becomes no token
 * where she has one of her own, so that neither the finder nor whoever steals the index drowns in Wayans or counts them.
 */
import type { NameWord, ReadName, WordKind } from './reading.ts';
import { bones, sound } from './spelling.ts';

export const tokenKinds = ['sound', 'bones', 'nick', 'born'] as const;
export type TokenKind = (typeof tokenKinds)[number];

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
  readonly year: number | null;
}

/** What is kept of somebody. */
export function tokensOf({ name, year }: Somebody): readonly Token[] {
  const chosen = tellingWords(name.words);
  return unlike([
    ...chosen.map((word): Token => ({ kind: 'sound', text: word.sound })),
    ...chosen.map((word): Token => ({ kind: 'bones', text: bones(word.sound) })),
    ...of(name.words, 'nick').map((word): Token => ({ kind: 'nick', text: word.sound })),
    ...born(chosen, year === null ? [] : [year]),
  ]);
}

/** What is looked for: the same words, and two that stand side by side as one, because a clerk may have written them so. */
export function lookedFor({ name, year }: Somebody): readonly Looked[] {
  const chosen = tellingWords(name.words);
  const nicks = of(name.words, 'nick');
  const years = year === null ? [] : [year - 1, year, year + 1];
  return unlike([
    ...chosen.map(({ sound: text }): Looked => ({ kind: 'sound', text, weight: 1 })),
    ...joined(name.words).map((text): Looked => ({ kind: 'sound', text, weight: 0.9 })),
    ...[...chosen, ...nicks].map(({ sound: text }): Looked => ({ kind: 'nick', text, weight: 0.9 })),
    ...nicks.map(({ sound: text }): Looked => ({ kind: 'sound', text, weight: 0.8 })),
    ...chosen.map((word): Looked => ({ kind: 'bones', text: bones(word.sound), weight: 0.5 })),
    ...born(chosen, years).map((token): Looked => ({ ...token, weight: 0.5 })),
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

const born = (words: readonly NameWord[], years: readonly number[]): readonly Token[] =>
  years.flatMap((year) => words.map((word): Token => ({ kind: 'born', text: `${year}${word.sound.slice(0, 1)}` })));

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
