/**
 * What can be asked of the numbers. Each kind of count stands in a series of its own.
 */
import * as z from 'zod/mini';
import { read } from '../../ground/command.ts';
import { Month } from '../../ground/time.ts';
import { countOf } from './count.ts';
import { brokenDownKinds, dimensions, factsFor, Indicator } from './model.ts';
import { isSpan } from './months.ts';

const span = { from: Month, to: Month };
const inOrder = z.refine<{ from: Month; to: Month }>(({ from, to }) => isSpan(from, to), {
  path: ['to'],
  error: 'A span of 1 to 121 months',
});

const months = read(
  'indicators/months',
  'Counts by month, each kind in a series of its own; from and to are months, 1 to 121 of them.',
  span,
  z.object({
    months: z.array(Month),
    concern: z.array(countOf('concern')),
    case: z.array(countOf('case')),
    victim: z.array(countOf('victim')),
    'case-closed': z.array(countOf('case-closed')),
    'service-given': z.array(countOf('service-given')),
    'referral-sent': z.array(countOf('referral-sent')),
    activity: z.array(countOf('activity')),
  }),
);
export const CountByMonth = { ...months, query: months.query.check(inOrder) };
export type CountsByMonth = z.infer<typeof CountByMonth.answer>;

const rows = <Kind extends Parameters<typeof countOf>[0]>(kind: Kind) =>
  z.object({
    kind: z.literal(kind),
    dimension: z.enum(dimensions),
    /** Null where the facts do not say. */
    rows: z.array(z.object({ code: z.nullable(z.string()), count: countOf(kind) })),
    total: countOf(kind),
    /** One may lie in several rows, so the rows add up to more than the total. */
    several: z.boolean(),
  });

const by = read(
  'indicators/by',
  'Counts of one kind broken down by one dimension: form of violence, age band, sex, place, relation, kind of concern …',
  { ...span, kind: z.enum(brokenDownKinds), dimension: z.enum(dimensions) },
  z.discriminatedUnion('kind', [
    rows('concern'),
    rows('case'),
    rows('victim'),
    rows('case-closed'),
    rows('service-given'),
    rows('referral-sent'),
    rows('connection-verified'),
  ]),
);
export const CountBy = {
  ...by,
  query: by.query.check(
    inOrder,
    z.refine(({ kind, dimension }) => factsFor(kind, dimension) !== null, {
      path: ['dimension'],
      error: 'Not counted by that',
    }),
  ),
};
export type CountsBy = z.infer<typeof CountBy.answer>;

const Attendance = z.object({
  childFemale: countOf('reach'),
  childMale: countOf('reach'),
  adultFemale: countOf('reach'),
  adultMale: countOf('reach'),
  /** Part of the other four. */
  disability: countOf('reach'),
});

const prevention = read(
  'indicators/prevention',
  'Activities by stage of the continuum and level of change, with attendance by the five counters.',
  span,
  z.object({
    activity: countOf('activity'),
    /** Proposed by the village itself. */
    ownInitiative: countOf('activity'),
    reach: Attendance,
    /** An activity that works on two levels lies in two cells and is one in the total. */
    cells: z.array(
      z.object({ stage: z.string(), level: z.string(), activity: countOf('activity'), reach: Attendance }),
    ),
    holders: z.array(z.object({ holder: z.string(), activity: countOf('activity') })),
    /** Groups that stand at the end of the span. */
    groups: countOf('village-group'),
    /** Villages that held an activity in the span. */
    villages: z.int(),
  }),
);
export const CountPrevention = { ...prevention, query: prevention.query.check(inOrder) };
export type PreventionCounts = z.infer<typeof CountPrevention.answer>;

export const DefineIndicators = read(
  'indicators/definitions',
  'What each indicator means: formula in words, source, how sure, since which year.',
  {},
  z.object({ items: z.array(Indicator) }),
);
