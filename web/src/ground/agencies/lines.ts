/** An agency and a person as their lists answer them. */
import type { ListAgencies, ListPeople, ShowAgency } from '@naung/domain/ground/agencies/reads.ts';
import type * as z from 'zod/mini';

export type AgencyLine = z.infer<typeof ListAgencies.answer>['items'][number];
export type AgencyShown = z.infer<typeof ShowAgency.answer>;
export type PersonLine = z.infer<typeof ListPeople.answer>['items'][number];
