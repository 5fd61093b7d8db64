/**
 * When an activity fits: its days, its counters, its place and its holder, the same for entering it and for putting it right.
 */
import type { Day } from '../../ground/time.ts';
import type { ActivityTold } from './model.ts';
import { type Band, bandsUnfit, type TallyUnfit, tallyUnfit } from './tally-fitting.ts';

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
