/**
 * An indicator is explained before it is believed: what it counts, where it comes from, how sure that is.
 */
import * as z from 'zod/mini';
import { Mark } from '../../ground/codes/model.ts';

const Said = z.strictObject({ id: z.string().check(z.minLength(1)), en: z.string().check(z.minLength(1)) });

/** An indicator as data: what it is called, how it is worked out in words, where that comes from, how sure that is, since which year. */
export const Indicator = z.strictObject({
  code: z.string().check(z.regex(/^[a-z0-9]+(-[a-z0-9]+)*$/)),
  instrument: z.enum(['own', 'simfoni', 'kla', 'drppa']),
  name: Said,
  formula: Said,
  /** The facts it is counted from. */
  counts: z.array(z.string()),
  source: z.string().check(z.minLength(1)),
  mark: Mark,
  year: z.int(),
});
export type Indicator = z.infer<typeof Indicator>;
