/**
 * What can be asked of the numbers: one kind broken down, and what each indicator means.
 */
import * as z from 'zod/mini';
import { read } from '../../ground/command.ts';
import { countOf } from './count.ts';
import { inOrder, span } from './counted-span.ts';
import { Indicator } from './indicator.ts';
import { brokenDownKinds, dimensions, factsFor } from './model.ts';

const rows = <Kind extends Parameters<typeof countOf>[0]>(kind: Kind) =>
  z.object({
    kind: z.literal(kind),
    dimension: z.enum(dimensions),
    /** Null where the facts do not say. */
    rows: z.array(z.object({ code: z.nullable(z.string()), count: countOf(kind) })),
    /** All places that had fewer than `below` each, put together; null where there was none such. */
    folded: z.nullable(z.object({ below: z.int(), count: countOf(kind) })),
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

export const DefineIndicators = read(
  'indicators/definitions',
  'What each indicator means: formula in words, source, how sure, since which year.',
  {},
  z.object({ items: z.array(Indicator) }),
);
