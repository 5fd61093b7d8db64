/**
 * When the heads that were counted fit together.
 */
import { type ActivityTold, type Bands, headsIn, type Tally } from './model.ts';

/** A band as the list has it: whether it counts among the children. */
export interface Band {
  readonly code: string;
  readonly isChild: boolean;
}

export type TallyUnfit = 'more-disabled-than-came' | 'kind-asks-no-bands' | 'bands-do-not-add-up';

export const tallyUnfit = (tally: Tally): TallyUnfit | null =>
  tally.disability > headsIn(tally) ? 'more-disabled-than-came' : null;

/** Bands say the same four numbers more finely, so they add up to them or somebody counted wrong. */
export function bandsUnfit({ bands, tally }: ActivityTold, asked: readonly Band[] | null): TallyUnfit | null {
  if (bands === null) return null;
  if (asked === null || Object.keys(bands).some((code) => !asked.some((band) => band.code === code)))
    return 'kind-asks-no-bands';
  const sum = (isChild: boolean, sex: keyof Bands[string]) =>
    asked.filter((band) => band.isChild === isChild).reduce((heads, band) => heads + (bands[band.code]?.[sex] ?? 0), 0);
  const addUp =
    sum(true, 'female') === tally.childFemale &&
    sum(true, 'male') === tally.childMale &&
    sum(false, 'female') === tally.adultFemale &&
    sum(false, 'male') === tally.adultMale;
  return addUp ? null : 'bands-do-not-add-up';
}
