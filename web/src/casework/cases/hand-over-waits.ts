import type { CaseShown } from '@naung/domain/casework/cases/reads.ts';

/** One was offered and neither taken back nor answered with a no: no second one is offered beside it. */
export const handOverWaits = (offers: readonly Pick<CaseShown['offers'][number], 'state' | 'finishedAt'>[]): boolean =>
  offers.some(({ state, finishedAt }) => finishedAt === null && state !== 'withdrawn' && state !== 'returned');
