/**
 * What single lists know about their items beyond the words: the level of a question of urgency, the limit of a deadline. Read
 * through a schema, because an office may have changed the row.
 */
import * as z from 'zod/mini';
import type { KnownCode } from './known.ts';
import { type CodeItem, codeIn } from './model.ts';

const Words = z.object({ id: z.string(), en: z.string() });
const Span = z.object({
  limit: z.number(),
  unit: z.enum(['minutes', 'hours', 'working-days', 'days', 'months', 'years']),
});

/** No district's own limit is above this; without it, none is above what ships. */
const ceiling = z.optional(z.int().check(z.minimum(0)));

export const details = {
  'activity-kinds': z.object({
    stage: codeIn('continuum-stages'),
    levels: z.array(codeIn('change-levels')),
    /** `fine` asks for the age bands of the list `age-bands-activities`; `plain` for adults and children only. */
    bands: z.enum(['plain', 'fine']),
  }),
  'age-bands-activities': z.object({ from: z.int(), to: z.nullable(z.int()) }),
  'age-bands-puskesmas': z.object({ from: z.int(), to: z.nullable(z.int()) }),
  'age-bands-simfoni': z.object({ from: z.int(), to: z.nullable(z.int()) }),
  'agency-kinds': z.object({
    sector: z.enum(['government', 'community', 'business']),
    /** On which side of the privacy wall it works. */
    world: z.enum(['service', 'village']),
  }),
  'ampk-categories': z.object({
    number: z.int(),
    /** Hidden from the village and from small counts. */
    stigmatising: z.boolean(),
  }),
  'closure-reasons': z.object({ needsPlanOutcome: z.boolean() }),
  'concern-closure-reasons': z.object({
    /** A wrong number is counted as a call, never as a report. */
    countsAsReport: z.boolean(),
  }),
  'concern-kinds': z.object({
    family: z.enum(['violence', 'exploitation', 'discrimination', 'unclear']),
    /** How a plain person would say it. */
    asks: Words,
    firstSteps: z.array(Words),
    responsible: z.array(codeIn('agency-kinds')),
    /** Closes the way to any settlement outside the law when the respondent is not a child (UU 12/2022 ps 23). */
    sexual: z.boolean(),
  }),
  'consent-givers': z.object({ forChild: z.boolean() }),
  'continuum-stages': z.object({ order: z.int() }),
  'daily-limits': z.object({ times: z.int().check(z.minimum(0)), ceiling }),
  deadlines: z.extend(Span, {
    trigger: Words,
    who: z.array(codeIn('agency-kinds')),
    basis: z.string(),
    /** `national` by law, `local` seen in one district's standard, `own` our suggestion: the last two are a district's to change. */
    scope: z.enum(['national', 'local', 'own']),
    least: z.optional(Span),
    lasts: z.optional(Span),
    extendable: z.optional(z.boolean()),
  }),
  'emergency-limits': z.object({ limit: z.number().check(z.nonnegative()), ceiling }),
  /** Danger opens where she is and who she is, with a second voice. */
  'emergency-reasons': z.object({ isDanger: z.boolean() }),
  'formation-stages': z.object({
    number: z.int(),
    evidence: z.array(z.object({ code: z.string(), id: z.string(), en: z.string() })),
  }),
  'release-limits': z.object({ most: z.int().check(z.minimum(0)), ceiling }),
  'hamlet-kinds': z.object({
    /** So small that all who live there know each other: a cadre of it is kept from what a neighbour is said to have done. */
    wallsNeighbours: z.boolean(),
  }),
  'reading-limits': z.object({
    /** From how many on. */
    atLeast: z.int().check(z.minimum(1)),
    /** The span looked at, or over which the usual is worked out. */
    days: z.int().check(z.minimum(1), z.maximum(366)),
    /** How many times the usual. */
    times: z.optional(z.number().check(z.minimum(1))),
    /** The hour before which no working day begins; the district's week says when it ends. */
    opensAt: z.optional(z.int().check(z.minimum(0), z.maximum(23))),
    /** The hour after which it is off hours, whatever the week says. */
    closesAt: z.optional(z.int().check(z.minimum(1), z.maximum(24))),
    /** No district's own limit is looser than this. */
    ceiling: z.int().check(z.minimum(1)),
  }),
  'retention-classes': z.extend(Span, {
    /** No district's own period is shorter than this. */
    least: z.optional(Span),
    from: Words,
    basis: z.string(),
    scope: z.enum(['national', 'local', 'own']),
  }),
  'service-types': z.object({ line: codeIn('service-lines'), simfoni: codeIn('simfoni-services') }),
  'small-numbers': z.object({
    below: z.int().check(z.minimum(1)),
    /** No district's own number is below this. */
    floor: z.int().check(z.minimum(1)),
  }),
  'urgency-items': z.object({ level: z.enum(['red', 'amber']), reason: Words }),
  'urgency-levels': z.object({ order: z.int() }),
} as const;

export type DetailedList = keyof typeof details;
export type DetailOf<List extends DetailedList> = z.infer<(typeof details)[List]>;

/** Null when an office has bent the row out of shape: the caller goes on without it and says so, it never breaks. */
export function detailOf<const List extends DetailedList>(
  list: List,
  item: Pick<CodeItem, 'detail'>,
): DetailOf<List> | null {
  const read = details[list].safeParse(item.detail);
  return read.success ? (read.data as DetailOf<List>) : null;
}

type BandList = 'age-bands-activities' | 'age-bands-puskesmas' | 'age-bands-simfoni';

/** The band of a list in which an age in whole years falls; null for an age that is not known. */
export function ageBandOf<const List extends BandList>(
  list: List,
  items: readonly CodeItem[],
  age: number | null,
): KnownCode<List> | null {
  if (age === null || age < 0) return null;
  const band = items.find((item) => {
    const detail = detailOf<BandList>(list, item);
    return detail !== null && detail.from <= age && (detail.to === null || age <= detail.to);
  });
  return (band?.code ?? null) as KnownCode<List> | null;
}
