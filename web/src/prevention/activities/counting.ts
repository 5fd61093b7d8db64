/** Counting people by hand: one more, one less, a number typed; and the four counters out of finer bands, so that they always add up. */

import { type Bands, headsIn, type Tally } from '@naung/domain/prevention/activities/model.ts';
import type { Band } from '@naung/domain/prevention/activities/tally-fitting.ts';

export const counters = [
  'childFemale',
  'childMale',
  'adultFemale',
  'adultMale',
  'disability',
] as const satisfies readonly (keyof Tally)[];
export type Counter = (typeof counters)[number];

const most = 100_000;

/** Never under nobody. What is no number counts as nobody. */
export const headsTyped = (typed: string): number => {
  const heads = Number.parseInt(typed.replace(/\D/g, ''), 10);
  return Number.isNaN(heads) ? 0 : Math.min(heads, most);
};

export const stepped = (heads: number, by: number): number => Math.min(Math.max(heads + by, 0), most);

/** Fewer people than those with a disability cannot be meant: the fifth counter goes along. */
export function counted(tally: Tally, counter: Counter, heads: number): Tally {
  const next = { ...tally, [counter]: heads };
  return counter === 'disability' ? next : { ...next, disability: Math.min(next.disability, headsIn(next)) };
}

export function tallyOf(bands: Bands, asked: readonly Band[], disability: number): Tally {
  const sum = (isChild: boolean, sex: 'female' | 'male') =>
    asked.filter((band) => band.isChild === isChild).reduce((heads, band) => heads + (bands[band.code]?.[sex] ?? 0), 0);
  const tally = {
    childFemale: sum(true, 'female'),
    childMale: sum(true, 'male'),
    adultFemale: sum(false, 'female'),
    adultMale: sum(false, 'male'),
    disability,
  };
  return { ...tally, disability: Math.min(disability, headsIn(tally)) };
}

export const bandCounted = (bands: Bands, code: string, sex: 'female' | 'male', heads: number): Bands => ({
  ...bands,
  [code]: { female: 0, male: 0, ...bands[code], [sex]: heads },
});
