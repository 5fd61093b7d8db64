/**
 * A place as a list of today shows it; what it was called on another day is asked of its history.
 */
import * as z from 'zod/mini';
import { PlaceNumber } from '../ids.ts';
import { Level } from './model.ts';

const Said = z.object({ name: z.string(), kind: z.string() });

/** A place as a list shows it: a village always carries its kecamatan. */
export const PlaceShown = z.object({
  place: PlaceNumber,
  level: Level,
  code: z.nullable(z.string()),
  name: z.string(),
  kind: z.string(),
  subdistrict: z.nullable(Said),
  regency: z.nullable(Said),
});
export type PlaceShown = z.infer<typeof PlaceShown>;
