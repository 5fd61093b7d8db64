/** Which cases are listed, and how that is asked of the office. */
import type { Phase } from '@naung/domain/casework/cases/model.ts';
import type { ListCases } from '@naung/domain/casework/cases/reads.ts';
import type { Urgency } from '@naung/domain/ground/urgency.ts';
import type * as z from 'zod/mini';

export interface CaseFilter {
  readonly whose: 'mine' | 'unit';
  readonly phase: Phase | 'open';
  readonly urgency: Urgency | 'any';
  readonly sort: 'next' | 'urgency';
}

export const queryOf = (filter: CaseFilter): z.input<typeof ListCases.query> => ({
  whose: filter.whose,
  sort: filter.sort,
  ...(filter.phase === 'open' ? {} : { phase: filter.phase }),
  ...(filter.urgency === 'any' ? {} : { urgency: filter.urgency }),
});
