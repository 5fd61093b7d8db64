/**
 * What can be asked about activities: the list, one of them, and whether somebody has written this one down already.
 */
import * as z from 'zod/mini';
import { pageOf, paging, read } from '../../ground/command.ts';
import { AgencyId, PersonId, PlaceNumber } from '../../ground/ids.ts';
import { Day, Instant } from '../../ground/time.ts';
import { ActivityId, AttendanceId, activityFields, Tally } from './model.ts';

const { heldOn, heldUntil, place, placeWords, title, kind, stage, levels, holderKind, holder, village, ownInitiative } =
  activityFields;
const PlaceInQuery = z.string().check(z.regex(/^[1-9]\d{0,8}$/, 'The number of a place'));

/** Many villages add up to more than one line may hold. */
const Sum = z.int().check(z.nonnegative());
const Reach = z.object({ childFemale: Sum, childMale: Sum, adultFemale: Sum, adultMale: Sum, disability: Sum });

export const ActivityInList = z.object({
  id: ActivityId,
  ...{ heldOn, heldUntil, place, placeWords, title, kind, stage, levels, holderKind, holder, village, ownInitiative },
  /** Everybody who came, those in lines of villages included. Attendance, not persons. */
  reach: Reach,
  /** How many came from the village that was asked for; null where none was, or where they were not counted by village. */
  fromVillage: z.nullable(Tally),
  recordedBy: z.object({ person: PersonId, name: z.string() }),
});
export type ActivityInList = z.infer<typeof ActivityInList>;

export const ListActivities = read(
  'activities/list',
  'Activities, the latest first; of one village and where its people went, or between two days.',
  { ...paging, village: z.optional(PlaceInQuery), from: z.optional(Day), until: z.optional(Day) },
  pageOf(ActivityInList),
);

export const ActivityShown = z.extend(ActivityInList, {
  ...activityFields,
  agencies: z.array(z.object({ id: AgencyId, name: z.string() })),
  attendance: z.array(
    z.object({ id: AttendanceId, village: PlaceNumber, tally: Tally, enteredAt: Instant, version: z.int() }),
  ),
  /** The one into which this was joined; null while it stands by itself. */
  joinedTo: z.nullable(ActivityId),
  voidedAt: z.nullable(Instant),
  writtenAt: Instant,
  enteredAt: Instant,
  version: z.int(),
});
export type ActivityShown = z.infer<typeof ActivityShown>;

export const ShowActivity = read(
  'activities/show',
  'One activity with what came of it.',
  { activity: ActivityId },
  ActivityShown,
);

export const SimilarActivities = read(
  'activities/similar',
  'Activities of the same kind, a day apart at most, in the same village or place: "Made has recorded this already".',
  { on: Day, until: z.optional(Day), kind, village: z.optional(PlaceInQuery), place: z.optional(PlaceInQuery) },
  z.object({ items: z.array(ActivityInList) }),
);
