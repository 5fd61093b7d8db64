/**
 * A group as the list of villages shows it, and as its own page does, with its members and the stages of its forming.
 */
import * as z from 'zod/mini';
import { PlaceNumber } from '../../ground/ids.ts';
import { Day, Instant } from '../../ground/time.ts';
import { MemberId, memberFields } from './member.ts';
import { GroupId, groupFields } from './model.ts';
import { Evidence, StageReachedId } from './stage.ts';

export const GroupInList = z.object({
  id: GroupId,
  village: PlaceNumber,
  name: z.string(),
  ...groupFields,
  /** Members who serve today. */
  serving: z.int(),
  stages: z.int(),
  lastActivityOn: z.nullable(Day),
});
export type GroupInList = z.infer<typeof GroupInList>;

const MemberShown = z.object({
  id: MemberId,
  ...memberFields,
  /** Null for a member of the children's forum, except to those who keep the villages. */
  name: z.nullable(z.string()),
  isServing: z.boolean(),
  enteredAt: Instant,
  version: z.int(),
});

const StageShown = z.object({
  stage: z.string(),
  number: z.int(),
  reached: z.nullable(
    z.object({
      id: StageReachedId,
      reachedOn: Day,
      evidence: z.array(Evidence),
      enteredAt: Instant,
      version: z.int(),
    }),
  ),
  /** A later stage was reached and this one shows nothing yet. */
  isGap: z.boolean(),
});

export const GroupShown = z.extend(GroupInList, {
  enteredAt: Instant,
  version: z.int(),
  members: z.array(MemberShown),
  formation: z.array(StageShown),
});
export type GroupShown = z.infer<typeof GroupShown>;
