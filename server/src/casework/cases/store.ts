/**
 * Rows of cases: opening, finding, changing. Whoever opens a case may not see it afterwards, so nothing is read back that was
 * just written.
 */

import { factsOfCase } from '@naung/domain/casework/cases/facts.ts';
import {
  type CaseFields,
  caseCodeOf,
  firstStep,
  isOpen,
  type Origin,
  type Phase,
  type PhaseChanged,
  type Track,
} from '@naung/domain/casework/cases/model.ts';
import { type Day, dayIn, type Instant } from '@naung/domain/ground/time.ts';
import type { Urgency } from '@naung/domain/ground/urgency.ts';
import { sql } from 'kysely';
import { zoneOf } from '../../ground/agencies/zone.ts';
import { beginSubject } from '../../ground/database/subjects.ts';
import { type Tx, Undone } from '../../ground/database/transaction.ts';
import { settleFacts } from '../../ground/facts/store.ts';
import { type CaseFound, dayColumns } from './table.ts';
import { leaveStandIns } from './team.ts';

export const drawersTable = 'casework.cases_drawers';

export const todayOf = async (tx: Tx): Promise<Day> => dayIn(await zoneOf(tx), tx.now);

export interface Opening {
  readonly id: string;
  readonly track: Track;
  readonly unit: string;
  readonly urgency: Urgency;
  readonly origin: Origin;
  readonly letter: string | null;
  readonly fields: CaseFields;
  readonly writtenAt: Instant;
}

const drawsOfCode = 6;

export async function insertCase(tx: Tx, opening: Opening): Promise<void> {
  const openedOn = await todayOf(tx);
  for (let draw = 0; ; draw += 1) {
    if (draw === drawsOfCode) throw new Error('No code was left for a case');
    if (await inserted(tx, opening, openedOn, caseCodeOf(tx.outside.anyId()))) break;
  }
  await beginSubject(tx, opening.id);
  await tx.db
    .insertInto('casework.case_phases')
    .values({
      district: tx.actor.district,
      case_id: opening.id,
      seq: 1,
      from_seq: null,
      from_phase: null,
      to_phase: 'identification',
      at: tx.now,
      because: null,
    })
    .execute();
  const { fields, track, origin } = opening;
  const ending = { closedOn: null, closingReason: null, voided: false };
  await settleFacts(
    tx,
    opening.id,
    factsOfCase({ ...fields, ...ending, track, origin, phase: 'identification', openedOn }),
  );
}

/** Without a conflict target: naming one would ask for the right to read the row, which the opener need not have. */
async function inserted(tx: Tx, { fields, ...opening }: Opening, openedOn: Day, code: string): Promise<boolean> {
  const { numInsertedOrUpdatedRows } = await tx.db
    .insertInto('casework.cases')
    .values({
      district: tx.actor.district,
      id: opening.id,
      code,
      track: opening.track,
      unit: opening.unit,
      urgency: opening.urgency,
      origin: opening.origin,
      letter: opening.letter,
      ...columnsOf(fields),
      opened_on: openedOn,
      next_on: openedOn,
      next_what: firstStep,
      phase_since: tx.now,
      written_at: opening.writtenAt,
      entered_at: tx.now,
      entered_by: tx.actor.person,
    })
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirst();
  return numInsertedOrUpdatedRows === 1n;
}

/** Locks the case; undefined when the actor may not know of it. */
export const findCase = (tx: Tx, id: string): Promise<CaseFound | undefined> =>
  tx.db
    .selectFrom('casework.cases')
    .selectAll()
    .select(dayColumns)
    .where('district', '=', tx.actor.district)
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirst();

/** Changes columns of one case and settles what it counts for. */
export async function changeCase(tx: Tx, id: string, columns: Readonly<Record<string, unknown>>): Promise<void> {
  // A wish that is answered, taken back or overtaken is closed with what was written for it, whoever had it open.
  if (columns.lowering === null) await sql`select casework.close_lowering(${id}::uuid)`.execute(tx.db);
  const { numUpdatedRows } = await tx.db
    .updateTable('casework.cases')
    .set({ ...columns, version: sql`version + 1` } as never)
    .where('district', '=', tx.actor.district)
    .where('id', '=', id)
    .executeTakeFirst();
  if (numUpdatedRows !== 1n) throw new Undone('not-there');
  if (columns.lowering === null) await leaveStandIns(tx, id);
  await settleCase(tx, id);
}

export async function settleCase(tx: Tx, id: string): Promise<void> {
  const row = await findCase(tx, id);
  if (!row) throw new Error('A case was settled that its settler does not see');
  await settleFacts(
    tx,
    id,
    factsOfCase({
      ...fieldsOf(row),
      track: row.track as Track,
      origin: row.origin as Origin,
      phase: row.phase as Phase,
      openedOn: row.opened_on as Day,
      closedOn: row.closed_on as Day | null,
      closingReason: row.closing_reason,
      voided: row.voided_at !== null,
    }),
  );
}

/** One step further in the chain; the database checks the step again. */
export async function takeStep(tx: Tx, row: CaseFound, event: PhaseChanged): Promise<void> {
  const seq = row.phase_seq + 1;
  const { to, because } = event.core;
  await tx.db
    .insertInto('casework.case_phases')
    .values({
      district: tx.actor.district,
      case_id: row.id,
      seq,
      from_seq: row.phase_seq,
      from_phase: row.phase,
      to_phase: to,
      at: tx.now,
      because,
    })
    .execute();
  await tx.db
    .updateTable('casework.case_phases')
    .set({ is_last: false })
    .where('district', '=', tx.actor.district)
    .where('case_id', '=', row.id)
    .where('seq', '=', row.phase_seq)
    .execute();
  const ended = isOpen(to)
    ? { closed_on: null, closing_reason: null }
    : { closed_on: await todayOf(tx), closing_reason: because, lowering: null };
  await changeCase(tx, row.id, { phase: to, phase_seq: seq, phase_since: tx.now, ...ended });
}

export const fieldsOf = (row: CaseFound): CaseFields =>
  ({
    alias: row.alias,
    aboutChild: row.about_child,
    ageBand: row.age_band,
    sex: row.sex,
    disability: row.disability,
    village: row.village,
    placeKind: row.place_kind,
    relation: row.relation,
    respondentIsChild: row.respondent_is_child,
    guardianIsRespondent: row.guardian_is_respondent,
    kinds: row.kinds,
    forms: row.forms,
    occurredOn: row.occurred_on,
  }) as CaseFields;

const columnsOf = (fields: CaseFields) => ({
  alias: fields.alias,
  about_child: fields.aboutChild,
  age_band: fields.ageBand,
  sex: fields.sex,
  disability: fields.disability,
  village: fields.village,
  place_kind: fields.placeKind,
  relation: fields.relation,
  respondent_is_child: fields.respondentIsChild,
  guardian_is_respondent: fields.guardianIsRespondent,
  kinds: fields.kinds,
  forms: fields.forms,
  occurred_on: fields.occurredOn,
});
