/**
 * The span that every question about numbers names: from one month to another, both counted.
 */
import * as z from 'zod/mini';
import { Month } from '../../ground/time.ts';
import { isSpan } from './months.ts';

export const span = { from: Month, to: Month };
export const inOrder = z.refine<{ from: Month; to: Month }>(({ from, to }) => isSpan(from, to), {
  path: ['to'],
  error: 'A span of 1 to 121 months',
});
