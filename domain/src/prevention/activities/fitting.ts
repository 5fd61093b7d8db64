/**
 * When an activity fits: its days, its counters, its place and its holder, the same for entering it and for putting it right.
 */
import type { Day } from '../../ground/time.ts';
import { type ActivityTold, type Bands, headsIn, type Tally } from './model.ts';

/** A band as the list has it: whether it counts among the children. */
export interface Band {
  readonly code: string;
  readonly isChild: boolean;
}

export interface ActivityGrounds {
  readonly today: Day;
  /** Codes that no list holds on the day of the activity. */
  readonly foreignCodes: readonly (readonly [list: string, code: string])[];
  /** The bands that this kind of activity asks for; null when five counters are enough. */
  readonly bandsAsked: readonly Band[] | null;
  readonly placeIsKnown: boolean;
  /** The village lies in this district and is one that the actor may write for. */
  readonly villageIsOurs: boolean;
  /** The holder and all agencies named as present are in the directory. */
  readonly agenciesAreKnown: boolean;
}

export type ActivityUnfit =
  | 'code-is-not-on-the-list'
  | 'day-lies-ahead'
  | 'ends-before-it-begins'
  | 'place-is-needed'
  | 'no-such-place'
  | 'village-lies-elsewhere'
  | 'holder-is-needed'
  | 'no-such-agency'
  | TallyUnfit;
export type TallyUnfit = 'more-disabled-than-came' | 'kind-asks-no-bands' | 'bands-do-not-add-up';

export function activityUnfit(told: ActivityTold, now: ActivityGrounds): ActivityUnfit | null {
  if (now.foreignCodes.length > 0) return 'code-is-not-on-the-list';
  if (told.heldUntil !== null && told.heldUntil < told.heldOn) return 'ends-before-it-begins';
  if ((told.heldUntil ?? told.heldOn) > now.today) return 'day-lies-ahead';
  return placeUnfit(told, now) ?? holderUnfit(told, now) ?? tallyUnfit(told.tally) ?? bandsUnfit(told, now.bandsAsked);
}

function placeUnfit(told: ActivityTold, now: ActivityGrounds): ActivityUnfit | null {
  if (told.place === null && told.placeWords === null && told.village === null) return 'place-is-needed';
  if (!now.placeIsKnown) return 'no-such-place';
  return now.villageIsOurs ? null : 'village-lies-elsewhere';
}

function holderUnfit(told: ActivityTold, now: ActivityGrounds): ActivityUnfit | null {
  if (told.holderKind === 'village' && told.village === null) return 'holder-is-needed';
  if (told.holderKind === 'agency' && told.holder === null) return 'holder-is-needed';
  return now.agenciesAreKnown ? null : 'no-such-agency';
}

export const tallyUnfit = (tally: Tally): TallyUnfit | null =>
  tally.disability > headsIn(tally) ? 'more-disabled-than-came' : null;

/** Bands say the same four numbers more finely, so they add up to them or somebody counted wrong. */
function bandsUnfit({ bands, tally }: ActivityTold, asked: readonly Band[] | null): TallyUnfit | null {
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
