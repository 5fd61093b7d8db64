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
export const alikeFrom = 0.72;

export function likeness(asked: Somebody, kept: Somebody): number {
  return (
    likenessOfNames(asked.name, kept.name) *
    bornFactor(asked.born, kept.born) *
    villageFactor(asked.village, kept.village)
  );
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
  // Who is asked for by what she is called alone is not asked for by the rest.
  const isByNickname = pairs.every((pair) => pair.kept.every((at) => kept.words[at]?.kind === 'nick'));
  const whole = agreed / (taken + against + (isByNickname ? 0.05 : 0.15) * left);
  const sexFactor = asked.sex !== null && kept.sex !== null && asked.sex !== kept.sex ? 0.6 : 1;
  return whole * sexFactor * orderFactor(asked.words, kept.words);
}

/** The nearest first, each word once; two side by side may stand for one. */
function matched(asked: readonly NameWord[], kept: readonly NameWord[]): readonly Pair[] {
  const possible: Pair[] = [];
  for (const [i, one] of asked.entries())
    for (const [j, other] of kept.entries()) {
      possible.push({ asked: [i], kept: [j], near: nearness(one, other) });
      for (const more of runsFrom(asked, i, other.spelled.length))
        possible.push({ asked: more, kept: [j], near: nearness(together(asked, more), other) });
      for (const more of runsFrom(kept, j, one.spelled.length))
        possible.push({ asked: [i], kept: more, near: nearness(one, together(kept, more)) });
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

/** Two or three words from here on, where together they are about as long as the one they may stand for. */
const runsFrom = (words: readonly NameWord[], at: number, length: number): readonly (readonly number[])[] =>
  [
    [at, at + 1],
    [at, at + 1, at + 2],
  ].filter((run) => {
    if ((run.at(-1) ?? 0) >= words.length) return false;
    const together = run.reduce((letters, one) => letters + (words[one]?.spelled.length ?? 0), 0);
    return Math.abs(together - length) <= 3;
  });

function together(words: readonly NameWord[], run: readonly number[]) {
  const both = run.map((at) => words[at]?.spelled ?? '').join('');
  return { spelled: both, sound: sound(both) };
}

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

/** A year is often a guess, a day seldom; one that lies far off is another person's, or a slip. */
function bornFactor(asked: string | null, kept: string | null): number {
  if (asked === null || kept === null) return 0.93;
  if (asked.length >= 10 && kept.length >= 10 && !isGuess(asked) && !isGuess(kept)) return dayFactor(asked, kept);
  const apart = Math.abs(Number(asked.slice(0, 4)) - Number(kept.slice(0, 4)));
  if (apart === 0) return 0.97;
  if (apart === 1) return 0.93;
  return apart <= 3 ? 0.8 : 0.65;
}

const isGuess = (day: string): boolean => day.endsWith('-01-01');

/** People move, and a report is told from elsewhere. */
const villageFactor = (asked: number | null, kept: number | null): number =>
  asked === null || kept === null ? 0.95 : asked === kept ? 1 : 0.88;

/** One number wrong, or day and month in each other's place, is a slip; two wrong ones are another day. */
function dayFactor(asked: string, kept: string): number {
  if (asked === kept) return 1;
  const [one, other] = [asked.split('-'), kept.split('-')];
  if (one[0] === other[0] && one[1] === other[2] && one[2] === other[1]) return 0.97;
  const alike = one.filter((part, at) => part === other[at]).length;
  return alike === 2 ? 0.92 : alike === 1 ? 0.7 : 0.6;
}
