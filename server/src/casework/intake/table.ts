/**
 * The rows of concerns as Kysely knows them.
 */
import type { ColumnType, Generated, Selectable } from 'kysely';

type Moment = ColumnType<Date, string, string>;
type MomentOrNot = ColumnType<Date | null, string | null | undefined, string | null>;
type DayOrNot = ColumnType<string | null, string | null | undefined, string | null>;

export interface ConcernRow {
  district: number;
  id: string;
  unit: string;
  state: Generated<string>;
  urgency: string;
  computed_urgency: string;
  lowering: ColumnType<
    { id: string; to: string; reason: string; askedBy: string } | null,
    string | null | undefined,
    string | null
  >;
  channel: string;
  kinds: string[];
  forms: string[];
  about_child: boolean;
  age_band: string | null;
  sex: string;
  disability: boolean | null;
  village: number | null;
  place_kind: string | null;
  relation: string | null;
  respondent_is_child: boolean | null;
  reporter_kind: string;
  occurred: string;
  occurred_on: DayOrNot;
  urgency_items: string[];
  written_at: Moment;
  entered_at: Moment;
  entered_by: string | null;
  opened_at: MomentOrNot;
  contacted_at: MomentOrNot;
  decided_at: MomentOrNot;
  decided_because: string | null;
  case_id: string | null;
  joined_to: string | null;
  version: Generated<number>;
  voided_at: MomentOrNot;
}

export type ConcernFound = Selectable<ConcernRow>;

declare module '../../ground/database/tables.ts' {
  interface Tables {
    'casework.concerns': ConcernRow;
    'casework.intake_seals': { district: number; concern: string; key: string; packet: Buffer | null };
    'casework.reply_boxes': { district: number; concern: string; lookup: Buffer; step: string; moved_at: DayOrNot };
  }
}
