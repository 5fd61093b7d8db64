/**
 * A place has one number for ever; its code, name, kind and the place above it are dated, because villages split, kecamatan move
 * and whole provinces are born. A row that points at the number is never rewritten, and an old report prints the old code.
 *
 * What must never happen: a number given twice, or a code read without asking "on which day?".
 */
import * as z from 'zod/mini';
import { idOf, PlaceNumber } from '../ids.ts';
import { Day } from '../time.ts';

export const levels = ['nation', 'province', 'regency', 'subdistrict', 'village'] as const;
export const Level = z.enum(levels);
export type Level = (typeof levels)[number];

/** Names from the first import hold since the Republic was declared: older than any report, and said nowhere in the source. */
export const sinceTheStart = '1945-08-17' as Day;

/** `desa`, `kelurahan`, `nagari`, `gampong` … as the region itself says; editable, see the list `place-kinds`. */
export const PlaceKind = z.string().check(z.regex(/^[a-z]+(-[a-z]+)*$/), z.maxLength(40));

/** What a place was called from one day until the day before another. */
export const PlaceName = z.object({
  place: PlaceNumber,
  level: Level,
  validFrom: Day,
  /** The first day on which this no longer holds; null while it holds. */
  validUntil: z.nullable(Day),
  /** Null where a former code is not known to us: the name is printed without it, never with a later code. */
  code: z.nullable(z.string()),
  name: z.string().check(z.minLength(1), z.maxLength(120)),
  kind: PlaceKind,
  /** The place above it in those days; null for the nation. */
  parent: z.nullable(PlaceNumber),
});
export type PlaceName = z.infer<typeof PlaceName>;

/** One line of the map of changes: what became of which place on which day, by which decree. */
export const PlaceChange = z.object({
  id: idOf('place-change'),
  onDate: Day,
  change: z.enum(['split', 'merge', 'rename', 'recode', 'raise']),
  fromPlace: PlaceNumber,
  toPlace: PlaceNumber,
  basis: z.string().check(z.minLength(1), z.maxLength(200)),
});
export type PlaceChange = z.infer<typeof PlaceChange>;

/** The nation's own code, under which agencies of the centre work. */
export const nationCode = '00';

/** The data is open under ODbL 1.0, which asks that everyone who sees it is told whose it is. Shown in the README and in the app. */
export const attribution =
  'Kode dan nama wilayah: idn-area-data 3.1.2 (https://github.com/fityannugroho/idn-area-data), ' +
  'Open Database License (ODbL) 1.0, dari sumber resmi Kementerian Dalam Negeri.';
