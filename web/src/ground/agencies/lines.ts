/** An agency, a person and what is offered as their lists answer them. */
import type { Directory, ListAgencies, ListPeople, ShowAgency } from '@naung/domain/ground/agencies/reads.ts';
import type * as z from 'zod/mini';

export type AgencyLine = z.infer<typeof ListAgencies.answer>['items'][number];
export type AgencyShown = z.infer<typeof ShowAgency.answer>;
export type ServiceLine = z.infer<typeof Directory.answer>['items'][number];
export type PersonLine = z.infer<typeof ListPeople.answer>['items'][number];
