/** What can be asked about lists: open to everyone who works here. */
import * as z from 'zod/mini';
import { read } from '../command.ts';
import { Day } from '../time.ts';
import { CodeItem } from './model.ts';

const Title = z.object({ id: z.string(), en: z.string() });

export const CodeLists = read(
  'codes/lists',
  'The names of all lists, and which of them a district may add to.',
  {},
  z.object({ items: z.array(z.object({ list: z.string(), title: Title, closed: z.boolean() })) }),
);

export const CodeItems = read(
  'codes/items',
  'The items of a list in this district: those offered on a day, or every wording of every date.',
  { list: z.string().check(z.maxLength(64)), on: z.optional(Day) },
  z.object({ list: z.string(), title: Title, closed: z.boolean(), items: z.array(CodeItem) }),
);
