/**
 * The rows of cases as Kysely knows them. Days are read as text (`dayColumns`), because a day has no hour and no zone.
 */
import type { Lowering } from '@naung/domain/casework/safety/model.ts';
import { type ColumnType, type Generated, type Selectable, sql } from 'kysely';

type Moment = ColumnType<Date, string, string>;
type MomentOrNot = ColumnType<Date | null, string | null | undefined, string | null>;
type Day = ColumnType<string, string, string>;
type DayOrNot = ColumnType<string | null, string | null | undefined, string | null>;

export interface CaseRow {
  district: number;
  id: string;
  code: string;
  alias: string;
  track: string;
  unit: string;
  phase: Generated<string>;
  phase_seq: Generated<number>;
  phase_since: Moment;
  urgency: string;
  lowering: ColumnType<Lowering | null, string | null | undefined, string | null>;
  about_child: boolean;
  age_band: string | null;
  sex: string;
  disability: boolean | null;
  village: number | null;
  place_kind: string | null;
  relation: string | null;
  respondent_is_child: boolean | null;
  guardian_is_respondent: boolean;
  kinds: string[];
  forms: string[];
  occurred_on: DayOrNot;
  opened_on: Day;
  next_on: DayOrNot;
  next_what: ColumnType<string | null, string | null | undefined, string | null>;
  closed_on: DayOrNot;
  closing_reason: ColumnType<string | null, string | null | undefined, string | null>;
  origin: string;
  letter: ColumnType<string | null, string | null | undefined, string | null>;
  written_at: Moment;
  entered_at: Moment;
  entered_by: string | null;
  version: Generated<number>;
  voided_at: MomentOrNot;
}
export type CaseFound = Selectable<CaseRow>;

interface PhaseRow {
  district: number;
  case_id: string;
  seq: number;
  from_seq: number | null;
  from_phase: string | null;
  to_phase: string;
  is_last: Generated<boolean>;
  at: Moment;
  because: string | null;
}

interface TeamRow {
  district: number;
  id: string;
  case_id: string;
  person: string;
  role: string;
  since: Day;
  until: DayOrNot;
  ended_at: MomentOrNot;
}

interface ClosingRow {
  district: number;
  id: string;
  subject: string;
  state: Generated<string>;
  reason: string;
  check_on: DayOrNot;
  asked_by: string;
  asked_at: Moment;
  decided_by: ColumnType<string | null, string | null | undefined, string | null>;
  decided_at: MomentOrNot;
}

interface HandOverRow {
  district: number;
  id: string;
  subject: string;
  to_district: number;
  to_unit: string;
  reason: string;
  offered_by: string;
  offered_at: Moment;
  leaves_at: Moment;
  withdrawn_at: MomentOrNot;
  finished_at: MomentOrNot;
}

declare module '../../ground/database/tables.ts' {
  interface Tables {
    'casework.cases': CaseRow;
    'casework.case_phases': PhaseRow;
    'casework.case_team': TeamRow;
    'casework.closings': ClosingRow;
    'casework.hand_overs': HandOverRow;
  }
}

export const dayColumns = [
  sql<string | null>`occurred_on::text`.as('occurred_on'),
  sql<string>`opened_on::text`.as('opened_on'),
  sql<string | null>`next_on::text`.as('next_on'),
  sql<string | null>`closed_on::text`.as('closed_on'),
] as const;
