/**
 * Banjar, dusun, RT: what lies below a village and is known to its people alone.
 */
import * as z from 'zod/mini';
import { District, idOf, PlaceNumber } from '../ids.ts';
import { Day } from '../time.ts';

export const HamletId = idOf('hamlet');
export type HamletId = z.infer<typeof HamletId>;

export const hamletKinds = ['banjar', 'dusun', 'lingkungan', 'rt', 'rw', 'lain'] as const;

/** Below the village there is no official list: each district keeps its own. A hamlet in use is retired, never removed. */
export const Hamlet = z.object({
  district: District,
  id: HamletId,
  village: PlaceNumber,
  name: z.string().check(z.minLength(1), z.maxLength(80)),
  kind: z.enum(hamletKinds),
  retiredOn: z.nullable(Day),
});
export type Hamlet = z.infer<typeof Hamlet>;
