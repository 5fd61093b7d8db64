/**
 * What can be asked about the groups of villages: the list of a district, and one group with its members and stages. Telephone numbers
 * are a question of their own, because few may ask it.
 */
import * as z from 'zod/mini';
import { pageOf, paging, read } from '../../ground/command.ts';
import { PlaceNumber } from '../../ground/ids.ts';
import { Day, Instant } from '../../ground/time.ts';
import { Evidence, GroupId, groupFields, MemberId, memberFields, StageReachedId } from './model.ts';

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

export const ListGroups = read(
  'villages/list',
  'Village groups by village; with `village`, those of one.',
  { ...paging, village: z.optional(z.string().check(z.regex(/^[1-9]\d{0,8}$/))) },
  pageOf(GroupInList),
);

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

export const ShowGroup = read(
  'villages/group',
  'One group with its members and the stages of its forming.',
  { group: GroupId },
  GroupShown,
);

export const ShowPhones = read(
  'villages/phones',
  'Telephone numbers of the members of one group, for those who keep the villages.',
  { group: GroupId },
  z.object({ items: z.array(z.object({ member: MemberId, phone: z.string() })) }),
);
