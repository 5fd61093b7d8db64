import type { ShowPlan } from '@naung/domain/casework/services/reads.ts';
import type { PlanInList } from '@naung/domain/casework/services/record-lines.ts';
import type * as z from 'zod/mini';

/** A plan in core, and a plan with its words. */
export type PlanListed = z.infer<typeof PlanInList>;
export type PlanRead = z.infer<(typeof ShowPlan)['answer']>;
export type GoalRead = PlanRead['goals'][number];
