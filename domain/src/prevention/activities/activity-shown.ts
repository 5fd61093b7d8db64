/**
 * An activity as the list shows it, and as its own page does.
 */
import * as z from 'zod/mini';
import { AgencyId, PersonId, PlaceNumber } from '../../ground/ids.ts';
import { Instant } from '../../ground/time.ts';
import { ActivityId, AttendanceId, activityFields, Tally } from './model.ts';

const { heldOn, heldUntil, place, placeWords, title, kind, stage, levels, holderKind, holder, village, ownInitiative } =
  activityFields;

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
