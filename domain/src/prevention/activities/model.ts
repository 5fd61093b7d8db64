/**
 * An activity is what was held to prevent harm or to notice it early: where, by whom, for which level of change, and how many came.
 * It is counted, never listed: prevention knows no attendance sheet of names, and no line here says who was hurt. Officials are named
 * in their public role, because a village remembers who opened its training.
 *
 * Reach is attendance: who comes three times is counted three times. It is kept apart from persons, and says so wherever it is shown.
 */
import * as z from 'zod/mini';
import { codeIn } from '../../ground/codes/model.ts';
import type { Drawers } from '../../ground/drawers/model.ts';
import { AgencyId, idOf, PlaceNumber } from '../../ground/ids.ts';
import { plainLine } from '../../ground/plain-line.ts';
import { Day } from '../../ground/time.ts';

export const ActivityId = idOf('activity');
export type ActivityId = z.infer<typeof ActivityId>;
export const AttendanceId = idOf('attendance');
export type AttendanceId = z.infer<typeof AttendanceId>;

const Heads = z.int().check(z.minimum(0), z.maximum(100_000));

/** The five counters. Those with a disability are counted among the other four, never beside them. */
export const Tally = z.strictObject({
  childFemale: Heads,
  childMale: Heads,
  adultFemale: Heads,
  adultMale: Heads,
  disability: Heads,
});
export type Tally = z.infer<typeof Tally>;

/** Finer bands, only where the kind of activity asks for them: codes of `age-bands-activities`. */
export const Bands = z.record(
  z.string().check(z.regex(/^[a-z0-9]+(-[a-z0-9]+)*$/), z.maxLength(20)),
  z.strictObject({ female: Heads, male: Heads }),
);
export type Bands = z.infer<typeof Bands>;

const holderKinds = ['village', 'office', 'agency'] as const;

const Agreement = z.strictObject({ text: plainLine(240), who: plainLine(120), by: z.optional(Day) });
/** A line of the follow-up plan (RKTL): what, who, when in the words of the meeting. */
const FollowUp = z.strictObject({ what: plainLine(240), who: plainLine(120), when: z.optional(plainLine(60)) });

const Outcome = z.strictObject({
  explained: z.array(plainLine(160)).check(z.maxLength(20)),
  agreements: z.array(Agreement).check(z.maxLength(30)),
  followUp: z.array(FollowUp).check(z.maxLength(30)),
});

/** Twelve things to fill in: days, place, title, kind, stage, levels, holder, leaders, who came, agencies, what came of it, money. */
export const activityFields = {
  heldOn: Day,
  heldUntil: z.nullable(Day),
  /** A place of any level anywhere in the country, or its name in words, or both. */
  place: z.nullable(PlaceNumber),
  placeWords: z.nullable(plainLine(120)),
  title: plainLine(160),
  kind: codeIn('activity-kinds'),
  stage: codeIn('continuum-stages'),
  levels: z.array(codeIn('change-levels')).check(z.minLength(1), z.maxLength(3)),
  /** The village itself, the office (Dinas), or another agency. */
  holderKind: z.enum(holderKinds),
  holder: z.nullable(AgencyId),
  /** The village whose activity it is; null where it belongs to none in particular. */
  village: z.nullable(PlaceNumber),
  openedBy: z.nullable(plainLine(160)),
  ledBy: z.nullable(plainLine(160)),
  /** Those who are not counted in a line of their village. */
  tally: Tally,
  bands: z.nullable(Bands),
  agencies: z.array(AgencyId).check(z.maxLength(60)),
  outcome: Outcome,
  funding: z.nullable(codeIn('funding-sources')),
  /** The village itself proposed it. */
  ownInitiative: z.boolean(),
};
const ActivityTold = z.strictObject(activityFields);
export type ActivityTold = z.infer<typeof ActivityTold>;

/** Prevention has no drawers; of what is not `core` the log keeps the field's name, so that words put right leave no copy behind. */
export const activityDrawers: Drawers<ActivityTold> = {
  heldOn: 'core',
  heldUntil: 'core',
  place: 'core',
  placeWords: 'narrative',
  title: 'narrative',
  kind: 'core',
  stage: 'core',
  levels: 'core',
  holderKind: 'core',
  holder: 'core',
  village: 'core',
  openedBy: 'narrative',
  ledBy: 'narrative',
  tally: 'core',
  bands: 'core',
  agencies: 'core',
  outcome: 'narrative',
  funding: 'core',
  ownInitiative: 'core',
};

/** How many came from one village, where an activity gathers many. */
export const attendanceFields = { village: PlaceNumber, tally: Tally };
const AttendanceTold = z.strictObject(attendanceFields);
export type AttendanceTold = z.infer<typeof AttendanceTold>;
export const attendanceDrawers: Drawers<AttendanceTold> = { village: 'core', tally: 'core' };

export const nobody: Tally = { childFemale: 0, childMale: 0, adultFemale: 0, adultMale: 0, disability: 0 };

export const together = (tallies: readonly Tally[]): Tally =>
  tallies.reduce(
    (sum, one) => ({
      childFemale: sum.childFemale + one.childFemale,
      childMale: sum.childMale + one.childMale,
      adultFemale: sum.adultFemale + one.adultFemale,
      adultMale: sum.adultMale + one.adultMale,
      disability: sum.disability + one.disability,
    }),
    nobody,
  );

/** Everybody who came; the fifth counter is part of the other four. */
export const headsIn = (tally: Tally): number =>
  tally.childFemale + tally.childMale + tally.adultFemale + tally.adultMale;
