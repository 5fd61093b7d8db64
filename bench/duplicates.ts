/**
 * Whether it can be told by the clock that somebody is known already: a NIK that stands in another file is written down in turn with one
 * that stands nowhere, and beside it one that stands nowhere with another such, in one run.
 */
import { randomInt } from 'node:crypto';
import { distance } from '@naung/domain/testing/distance.ts';

export interface Duplicates {
  /** Known against unknown. Wanted: at most 0.10. */
  readonly known: number;
  /** Unknown against unknown: what the machine's own noise makes. */
  readonly noise: number;
  readonly pairs: number;
}

/** `write` writes somebody with this NIK into the file that is watched, `before` into another. */
export async function duplicates(
  before: (nik: string) => Promise<unknown>,
  write: (nik: string) => Promise<unknown>,
  pairs: number,
): Promise<Duplicates> {
  const fresh = nikMaker();
  const known = Array.from({ length: pairs }, fresh);
  for (const nik of known) await before(nik);
  const taken = { known: [] as number[], unknown: [] as number[], other: [] as number[] };
  const time = async (kind: keyof typeof taken, nik: string) => {
    const started = performance.now();
    await write(nik);
    taken[kind].push(performance.now() - started);
  };
  for (const [at, nik] of known.entries()) {
    const turns = [() => time('known', nik), () => time('unknown', fresh()), () => time('other', fresh())];
    // What is looked up after the answer falls into the next question: whoever comes next is drawn, so that it falls on each alike.
    for (let turn = 0; turn < 3; turn += 1) await turns.splice(randomInt(turns.length), 1)[0]?.();
    if (at % 250 === 0) process.stderr.write(`${at} pairs\n`);
  }
  return { known: distance(taken.known, taken.unknown), noise: distance(taken.unknown, taken.other), pairs };
}

/** Invented numbers: a place that there is not, and each once. */
function nikMaker(): () => string {
  let number = 0;
  return () => {
    number += 1;
    return `9108044505${String(number).padStart(6, '0')}`;
  };
}
