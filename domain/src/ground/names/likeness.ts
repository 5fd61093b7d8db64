/**
 * How much two writings of a name are like each other, from 0 to 1: which words of each find one in the other, in any order, and how
 * well. A part that one clerk left out weighs little; two parts that contradict each other weigh much.
 *
 * It never says that two are one person. It says whom a person should look at first.
 */
import { nearness } from './nearness.ts';
import type { NameWord, ReadName, WordKind } from './reading.ts';
import { sound } from './spelling.ts';
import type { Somebody } from './tokens.ts';

const weights: Readonly<Record<WordKind, number>> = { own: 1, common: 0.45, order: 0.25, father: 0.4, nick: 0.7 };

/** From here on somebody is shown as possibly the same. Chosen on the labelled set of `bench/names.ts`. */
export const alikeFrom = 0.7;

export function likeness(asked: Somebody, kept: Somebody): number {
  return likenessOfNames(asked.name, kept.name) * ageFactor(asked.year, kept.year);
}

interface Pair {
  readonly asked: readonly number[];
  readonly kept: readonly number[];
  readonly near: number;
}

function likenessOfNames(asked: ReadName, kept: ReadName): number {
  const pairs = matched(asked.words, kept.words);
  const [a, k] = [
    sum(
      asked.words,
      pairs.flatMap((pair) => pair.asked),
    ),
    sum(
      kept.words,
      pairs.flatMap((pair) => pair.kept),
    ),
  ];
  const agreed = pairs.reduce((all, pair) => {
    const both = sum(asked.words, pair.asked).taken + sum(kept.words, pair.kept).taken;
    return all + (both / 2) * pair.near;
  }, 0);
  if (agreed === 0) return 0;
  const taken = (a.taken + k.taken) / 2;
  const against = Math.min(a.left, k.left);
  const left = Math.abs(a.left - k.left);
  const whole = agreed / (taken + against + 0.2 * left);
  const sexFactor = asked.sex !== null && kept.sex !== null && asked.sex !== kept.sex ? 0.6 : 1;
  return whole * sexFactor * orderFactor(asked.words, kept.words);
}

/** The nearest first, each word once; two side by side may stand for one. */
function matched(asked: readonly NameWord[], kept: readonly NameWord[]): readonly Pair[] {
  const possible: Pair[] = [];
  for (const [i, one] of asked.entries())
    for (const [j, other] of kept.entries()) {
      possible.push({ asked: [i], kept: [j], near: nearness(one, other) });
      const [nextOne, nextOther] = [asked[i + 1], kept[j + 1]];
      if (nextOne) possible.push({ asked: [i, i + 1], kept: [j], near: nearness(together(one, nextOne), other) });
      if (nextOther) possible.push({ asked: [i], kept: [j, j + 1], near: nearness(one, together(other, nextOther)) });
    }
  const [usedAsked, usedKept] = [new Set<number>(), new Set<number>()];
  return possible
    .filter((pair) => pair.near >= 0.7)
    .sort((one, other) => other.near - one.near)
    .filter((pair) => {
      if (pair.asked.some((at) => usedAsked.has(at)) || pair.kept.some((at) => usedKept.has(at))) return false;
      for (const at of pair.asked) usedAsked.add(at);
      for (const at of pair.kept) usedKept.add(at);
      return true;
    });
}

const together = (one: NameWord, next: NameWord): NameWord => {
  const both = `${one.spelled}${next.spelled}`;
  return { kind: one.kind, spelled: both, sound: sound(both), rank: null };
};

function sum(
  words: readonly NameWord[],
  takenAt: readonly number[],
): { readonly taken: number; readonly left: number } {
  const taken = new Set(takenAt);
  const weightOf = (of: readonly NameWord[]) => of.reduce((all, word) => all + weights[word.kind], 0);
  return {
    taken: weightOf(words.filter((_, at) => taken.has(at))),
    // What somebody is called is seldom written twice, so its absence says nothing.
    left: weightOf(words.filter((word, at) => !taken.has(at) && word.kind !== 'nick')),
  };
}

/** The first child is not the third, however alike they are called. */
function orderFactor(asked: readonly NameWord[], kept: readonly NameWord[]): number {
  const [ours, theirs] = [asked, kept].map((words) => words.flatMap(({ rank }) => (rank === null ? [] : [rank])));
  if (!ours?.length || !theirs?.length) return 1;
  return ours.some((rank) => theirs.includes(rank)) ? 1 : 0.75;
}

/** A year is often a guess; one that lies far off is another person's, or a slip. */
function ageFactor(asked: number | null, kept: number | null): number {
  if (asked === null || kept === null) return 0.95;
  const apart = Math.abs(asked - kept);
  if (apart === 0) return 1;
  if (apart === 1) return 0.95;
  return apart <= 3 ? 0.8 : 0.65;
}
