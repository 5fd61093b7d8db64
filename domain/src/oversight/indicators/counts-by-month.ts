/**
 * Counts by month. Each kind stands in a series of its own, because a case is not a concern and neither is a person.
 */
import * as z from 'zod/mini';
import { read } from '../../ground/command.ts';
import { Month } from '../../ground/time.ts';
import { countOf } from './count.ts';
import { inOrder, span } from './counted-span.ts';

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
