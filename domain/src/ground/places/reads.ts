/** What can be asked about places: open to everyone who works here, because a name of a village is no secret. */
import * as z from 'zod/mini';
import { read } from '../command.ts';
import { Day } from '../time.ts';
import { HamletId, hamletKinds } from './hamlet.ts';
import { Level, PlaceChange, PlaceName } from './model.ts';
import { PlaceShown } from './place-shown.ts';

const PlaceText = z.string().check(z.regex(/^[1-9]\d{0,8}$/, 'A place number'));

export const PlacesBelow = read(
  'places/below',
  'The places directly below one, by name; those of the own area when none is named.',
  { place: z.optional(PlaceText) },
  z.object({ items: z.array(PlaceShown) }),
);

export const FindPlaces = read(
  'places/find',
  'Places whose name or code begins with a text; inside the own area unless everywhere is asked for. Twenty at most.',
  {
    text: z.string().check(z.minLength(2), z.maxLength(60)),
    where: z.optional(z.enum(['here', 'everywhere'])),
    level: z.optional(Level),
  },
  z.object({ items: z.array(PlaceShown) }),
);

export const NamedPlaces = read(
  'places/named',
  'How some places are said today, by their numbers: what a list of records needs to name its villages.',
  {
    places: z
      .string()
      .check(z.regex(/^[1-9]\d{0,8}(,[1-9]\d{0,8}){0,199}$/, 'Up to 200 place numbers, parted by commas')),
  },
  z.object({ items: z.array(PlaceShown) }),
);

export const PlaceHistory = read(
  'places/history',
  'Every name and code a place has had, and the changes that touched it.',
  { place: PlaceText },
  z.object({ names: z.array(PlaceName), changes: z.array(PlaceChange) }),
);

export const HamletsOf = read(
  'places/hamlets',
  'The list of hamlets of a village, retired ones at the end.',
  { village: PlaceText },
  z.object({
    items: z.array(z.object({ id: HamletId, name: z.string(), kind: z.enum(hamletKinds), retiredOn: z.nullable(Day) })),
  }),
);
