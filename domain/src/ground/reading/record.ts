/**
 * A survivor's record of access: who opened her file, when, in which standing and which parts; read together with her at the desk by
 * somebody of her team. Who asked for it from outside and got nothing is counted and not named: a wrong link is no crime, and a name
 * can be carried home.
 */
import * as z from 'zod/mini';
import { read } from '../command.ts';
import { Compartment } from '../drawers/model.ts';
import { CaseId } from '../ids.ts';
import { Day, Instant } from '../time.ts';

const Reading = z.object({
  day: Day,
  name: z.string(),
  /** The ready-made duty under which she opened it, and her unit; null where the duty is not known any more. */
  preset: z.nullable(z.string()),
  unit: z.nullable(z.string()),
  /** A relation or a deed, as the audit keeps it. */
  standing: z.nullable(z.string()),
  /** A code that she gave for it. */
  reason: z.nullable(z.string()),
  deeds: z.array(z.string()),
  compartments: z.array(Compartment),
  firstAt: Instant,
  lastAt: Instant,
});
export type Reading = z.infer<typeof Reading>;

/**
 * For paper: days, hours and names, and no word that would tell whoever finds it what they were about. Asked for by itself, so that a
 * print leaves its own trace.
 */
export const ReadingsForPaper = read(
  'reading/for-paper',
  'Who opened a case, as it may stand on paper: days, hours and names, and nothing of what was opened.',
  { case: CaseId },
  z.object({
    items: z.array(z.object({ day: Day, name: z.string(), firstAt: Instant, lastAt: Instant })),
    /** The oldest days are missing, and the sheet says so. */
    isCut: z.boolean(),
  }),
);

export const ReadingsOfCase = read(
  'reading/of-case',
  'Who opened a case, by day and person, the newest first; and how often somebody from outside its team tried in vain.',
  { case: CaseId },
  z.object({
    items: z.array(Reading),
    attempts: z.array(z.object({ day: Day, times: z.int() })),
    /** There is more than is listed. */
    isCut: z.boolean(),
  }),
);
