/** How near two words are, from 0 to 1: said alike, or a slip of one or two letters apart. */
import type { NameWord } from './reading.ts';

type Word = Pick<NameWord, 'spelled' | 'sound'>;

export function nearness(one: Word, other: Word): number {
  if (one.spelled === other.spelled) return 1;
  if (one.sound === other.sound) return 0.97;
  const [shorter, longer] = [one.spelled, other.spelled].sort((a, b) => a.length - b.length) as [string, string];
  if (shorter.length === 1) return longer.startsWith(shorter) ? 0.75 : 0;
  const slips = Math.min(slipsBetween(one.spelled, other.spelled), slipsBetween(one.sound, other.sound));
  if (slips === 1) return longer.length >= 7 ? 0.9 : longer.length >= 5 ? 0.85 : longer.length === 4 ? 0.72 : 0;
  if (slips === 2) return longer.length >= 9 ? 0.8 : longer.length >= 7 ? 0.72 : 0;
  return 0;
}

/** How many letters stand in only one of the two; a slip makes two such at most. */
function differing(one: string, other: string): number {
  let bits = lettersIn(one) ^ lettersIn(other);
  let count = 0;
  for (; bits !== 0; bits &= bits - 1) count += 1;
  return count;
}

function lettersIn(word: string): number {
  let letters = 0;
  for (let at = 0; at < word.length; at += 1) letters |= 1 << (word.charCodeAt(at) - 97);
  return letters;
}

/** Letters put in, left out, changed or swapped with their neighbour; counted to three, because more is another word. */
function slipsBetween(one: string, other: string): number {
  if (Math.abs(one.length - other.length) > 2 || differing(one, other) > 4) return 3;
  let [before, row] = [[] as number[], Array.from({ length: other.length + 1 }, (_, at) => at)];
  for (let i = 1; i <= one.length; i += 1) {
    const next = [i];
    for (let j = 1; j <= other.length; j += 1) {
      const changed = (row[j - 1] ?? 0) + (one[i - 1] === other[j - 1] ? 0 : 1);
      const swapped = i > 1 && j > 1 && one[i - 1] === other[j - 2] && one[i - 2] === other[j - 1];
      const ways = [changed, (row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1, swapped ? (before[j - 2] ?? 0) + 1 : 3];
      next.push(Math.min(...ways));
    }
    [before, row] = [row, next];
  }
  return Math.min(3, row[other.length] ?? 3);
}
