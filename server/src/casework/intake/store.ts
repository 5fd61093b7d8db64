/**
 * Rows of concerns: writing them down, finding what a rule must know, recording what was decided.
 */

import { isOpen, type Phase } from '@naung/domain/casework/cases/model.ts';
import type { ConcernEvent, ConcernSituation, ReceivingSituation } from '@naung/domain/casework/intake/commands.ts';
import type { ConcernTold } from '@naung/domain/casework/intake/door.ts';
import { factsOfConcern } from '@naung/domain/casework/intake/facts.ts';
import type { ConcernState } from '@naung/domain/casework/intake/model.ts';
import { unitGrantee } from '@naung/domain/ground/access/grantee.ts';
import { compartments } from '@naung/domain/ground/drawers/model.ts';
import { type Instant, instantOf } from '@naung/domain/ground/time.ts';
import type { Urgency } from '@naung/domain/ground/urgency.ts';
import { sql } from 'kysely';
import { zoneOf } from '../../ground/agencies/zone.ts';
import { urgencyItems } from '../../ground/codes/urgency-items.ts';
import { beginSubject } from '../../ground/database/subjects.ts';
import type { Tx } from '../../ground/database/transaction.ts';
import { putDrawers } from '../../ground/drawers/store.ts';
import { settleFacts } from '../../ground/facts/store.ts';
import { receivingUnit } from '../../ground/letters/store.ts';
import { nameTold } from './naming.ts';
import type { ConcernFound } from './table.ts';
import { lifted } from './told.ts';

export const drawersTable = 'casework.intake_drawers';

export async function receivingSituation(tx: Tx, unit: string | undefined): Promise<ReceivingSituation> {
  const wanted = unit ?? tx.actor.unit;
  const { rows } = await sql<{ receives_concerns: boolean }>`
    select receives_concerns from ground.units where district = ${tx.actor.district} and id = ${wanted} and retired_on is null
  `.execute(tx.db);
  return {
    unitReceives: rows[0]?.receives_concerns === true,
    items: await urgencyItems(tx),
    now: tx.now,
    unit: wanted,
  };
}

export async function writeConcern(
  tx: Tx,
  id: string,
  event: Extract<ConcernEvent, { type: 'concern-received' }>,
  told: ConcernTold,
  writtenAt: Instant,
): Promise<void> {
  const { unit, urgency } = event.core;
  await tx.db
    .insertInto('casework.concerns')
    .values({
      district: tx.actor.district,
      id,
      unit,
      urgency,
      computed_urgency: urgency,
      ...lifted(told),
      written_at: writtenAt,
      entered_at: tx.now,
      entered_by: tx.actor.person,
      opened_at: tx.now,
    })
    .execute();
  await beginSubject(tx, id);
  await openToTriage(tx, id, unit);
  await nameTold(tx, id, event.sealed ?? {}, told.village);
  await putDrawers(tx, { table: drawersTable, record: id, subject: id }, 1, event.sealed ?? {});
  // Counted from what was told, not from the row: whoever answers the door may not see the concern once it is written.
  const counted = {
    writtenAt,
    channel: told.channel,
    kinds: told.kinds,
    urgency,
    aboutChild: told.aboutChild,
    voided: false,
  };
  await settleFacts(tx, id, factsOfConcern(counted, await zoneOf(tx)));
}

const openToTriage = (tx: Tx, concern: string, unit: string) =>
  sql`select access.open_reach(${tx.actor.district}, ${concern}::uuid, ${sql.val([...compartments])}::text[],
    ${unitGrantee(unit, 'triage')}, null, null, 'triage', 'duty')`.execute(tx.db);

/** Accepted by a unit that was asked in the place of this one. */
export const closeToTriage = (tx: Tx, concern: string, unit: string) =>
  sql`select access.close_reach(${tx.actor.district}, ${concern}::uuid, ${unitGrantee(unit, 'triage')})`.execute(tx.db);

/** Locks the concern; null when the actor may not know of it, or when it was entered by mistake. */
export const findConcern = (tx: Tx, id: string): Promise<ConcernFound | undefined> =>
  tx.db
    .selectFrom('casework.concerns')
    .selectAll()
    .select(sql<string | null>`occurred_on::text`.as('occurred_on'))
    .where('district', '=', tx.actor.district)
    .where('id', '=', id)
    .where('voided_at', 'is', null)
    .forUpdate()
    .executeTakeFirst();

/** What lies beside the concern and bears on the decision. */
export interface Beside {
  readonly to?: string;
  readonly case?: string;
  readonly receiver?: { readonly district: number; readonly unit: string };
}

export async function concernSituation(tx: Tx, row: ConcernFound, beside: Beside): Promise<ConcernSituation> {
  const other = beside.to ? await findConcern(tx, beside.to) : undefined;
  return {
    state: row.state as ConcernState,
    urgency: row.urgency as Urgency,
    unit: row.unit,
    sealed: row.opened_at === null,
    core: {
      // Whoever accepts it answers for it, also where another unit was asked first.
      unit: tx.actor.unit,
      urgency: row.urgency as Urgency,
      aboutChild: row.about_child,
      ageBand: row.age_band,
      sex: row.sex as ConcernTold['sex'],
      disability: row.disability,
      village: row.village,
      placeKind: row.place_kind,
      relation: row.relation,
      respondentIsChild: row.respondent_is_child,
      kinds: row.kinds,
      forms: row.forms,
      occurredOn: row.occurred_on,
      receivedAt: instantOf(row.entered_at.getTime()),
    },
    other: other ? { state: other.state as ConcernState, case: other.case_id } : null,
    caseIsOpen: beside.case ? await caseIsOpen(tx, beside.case) : null,
    receiverReceives: beside.receiver
      ? (await receivingUnit(tx, beside.receiver.district, beside.receiver.unit)) !== null
      : null,
  };
}

async function caseIsOpen(tx: Tx, id: string): Promise<boolean | null> {
  const { rows } = await sql<{ phase: Phase }>`
    select phase from casework.cases where district = ${tx.actor.district} and id = ${id} and voided_at is null
  `.execute(tx.db);
  return rows[0] ? isOpen(rows[0].phase) : null;
}

/** Changes columns of one concern and settles what it counts for. */
export async function changeConcern(tx: Tx, id: string, columns: Record<string, unknown>): Promise<void> {
  await tx.db
    .updateTable('casework.concerns')
    .set({ ...columns, version: sql`version + 1` } as never)
    .where('district', '=', tx.actor.district)
    .where('id', '=', id)
    .execute();
  await settleConcern(tx, id);
}

export async function settleConcern(tx: Tx, id: string): Promise<void> {
  const row = await tx.db
    .selectFrom('casework.concerns')
    .select(['written_at', 'channel', 'kinds', 'urgency', 'about_child', 'voided_at'])
    .where('district', '=', tx.actor.district)
    .where('id', '=', id)
    .executeTakeFirstOrThrow();
  const counted = {
    writtenAt: instantOf(row.written_at.getTime()),
    channel: row.channel,
    kinds: row.kinds,
    urgency: row.urgency,
    aboutChild: row.about_child,
    voided: row.voided_at !== null,
  };
  await settleFacts(tx, id, factsOfConcern(counted, await zoneOf(tx)));
}

/**
 * Moves the step that somebody who told reads when she comes back, and all who told the same event with her; without a receipt there
 * is no box and nothing to do.
 */
export const moveStep = (
  tx: Tx,
  concern: string,
  step: 'being-read' | 'help-under-way' | 'with-another-office' | 'ended',
) =>
  sql`update casework.reply_boxes set step = ${step}, moved_at = current_date
    where district = ${tx.actor.district} and concern in (
      select id from casework.concerns where district = ${tx.actor.district} and ${concern} in (id, joined_to))`.execute(
    tx.db,
  );
