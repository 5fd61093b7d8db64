/**
 * Names of flowers and trees by which a case is spoken of. None of them may be a part of the real name: an alias that is the name
 * hides nothing.
 */
import names from './aliases.data.json';

/** A few, the same for one concern each time it is opened, others when more are asked for. */
export function aliasesFor(
  concern: string,
  realNames: readonly (string | undefined)[],
  round: number,
  amount = 5,
): readonly string[] {
  const fitting = names.filter((name) => !isRealName(name, realNames));
  const first = (Number.parseInt(concern.slice(0, 8), 16) + round * amount) % fitting.length;
  return Array.from(
    { length: Math.min(amount, fitting.length) },
    (_, at) => fitting[(first + at) % fitting.length] ?? '',
  );
}

/** Whether the alias says, or lies in, a name that was told. */
export function isRealName(alias: string, realNames: readonly (string | undefined)[]): boolean {
  const wanted = wordsOf(alias);
  const real = realNames.flatMap((name) => wordsOf(name ?? ''));
  return wanted.some((word) => word.length > 2 && real.includes(word));
}

const wordsOf = (text: string): readonly string[] =>
  text
    .toLowerCase()
    .split(/[^\p{L}]+/u)
    .filter((word) => word !== '');
