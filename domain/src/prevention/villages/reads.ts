/**
 * What can be asked about the groups of villages: the list of a district, and one group with its members and stages. Telephone numbers
 * are a question of their own, because few may ask it.
 */
import * as z from 'zod/mini';
import { pageOf, paging, read } from '../../ground/command.ts';
import { GroupInList, GroupShown } from './group-shown.ts';
import { MemberId } from './member.ts';
import { GroupId } from './model.ts';

export const ListGroups = read(
  'villages/list',
  'Village groups by village; with `village`, those of one.',
  { ...paging, village: z.optional(z.string().check(z.regex(/^[1-9]\d{0,8}$/))) },
  pageOf(GroupInList),
);

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
