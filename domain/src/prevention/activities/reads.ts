/**
 * What can be asked about activities: the list, one of them, and whether somebody has written this one down already.
 */
import * as z from 'zod/mini';
import { pageOf, paging, read } from '../../ground/command.ts';
import { Day } from '../../ground/time.ts';
import { ActivityInList, ActivityShown } from './activity-shown.ts';
import { ActivityId, activityFields } from './model.ts';

const PlaceInQuery = z.string().check(z.regex(/^[1-9]\d{0,8}$/, 'The number of a place'));

export const ListActivities = read(
  'activities/list',
  'Activities, the latest first; of one village and where its people went, or between two days.',
  { ...paging, village: z.optional(PlaceInQuery), from: z.optional(Day), until: z.optional(Day) },
  pageOf(ActivityInList),
);

export const ShowActivity = read(
  'activities/show',
  'One activity with what came of it.',
  { activity: ActivityId },
  ActivityShown,
);

export const SimilarActivities = read(
  'activities/similar',
  'Activities of the same kind, a day apart at most, in the same village or place: "Made has recorded this already".',
  {
    on: Day,
    until: z.optional(Day),
    kind: activityFields.kind,
    village: z.optional(PlaceInQuery),
    place: z.optional(PlaceInQuery),
  },
  z.object({ items: z.array(ActivityInList) }),
);
