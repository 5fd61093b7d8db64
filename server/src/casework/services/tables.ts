/**
 * The rows of assessments, plans, goals and services as the store reads them.
 */
import type { PlanState } from '@naung/domain/casework/services/model.ts';
import type { Day } from '@naung/domain/ground/time.ts';

export const drawersTable = 'casework.services_drawers';

export interface PlanRow {
  readonly id: string;
  readonly subject: string;
  readonly state: PlanState;
  readonly client_agreed: boolean;
  readonly review_on: Day | null;
  readonly approval: string | null;
  readonly asked_at: Date | null;
  readonly asked_by: string | null;
  readonly approved_at: Date | null;
  readonly approved_by: string | null;
  readonly returned_at: Date | null;
  readonly returned_by: string | null;
  readonly entered_at: Date;
  readonly entered_by: string;
  readonly version: number;
}

export interface GoalRow {
  readonly id: string;
  readonly subject: string;
  readonly plan: string;
  readonly need: string;
  readonly service: string | null;
  readonly provider_unit: string | null;
  readonly horizon: string;
  readonly due_on: Day | null;
  readonly outcome: string | null;
  readonly outcome_on: Day | null;
  readonly entered_at: Date;
  readonly version: number;
}
