/**
 * What the cases room does when a concern is accepted: it opens a case with somebody who answers for it, or adds what was told to
 * the case that is there. Both in the transaction of the triage, so that no accepted concern is without its case.
 */

import { memberAdded } from '@naung/domain/casework/cases/member-added.ts';
import {
  type CaseExtended,
  type CaseOpened,
  isOpen,
  type Phase,
  type UrgencyChanged,
} from '@naung/domain/casework/cases/model.ts';
import { extendedBy, fieldsFrom } from '@naung/domain/casework/cases/opening.ts';
import type { ConcernAccepted } from '@naung/domain/casework/intake/model.ts';
import { personGrantee } from '@naung/domain/ground/access/grantee.ts';
import { compartments } from '@naung/domain/ground/drawers/model.ts';
import type { Happening } from '@naung/domain/ground/happening.ts';
import type { Instant } from '@naung/domain/ground/time.ts';
import type { Urgency } from '@naung/domain/ground/urgency.ts';
import { sql } from 'kysely';
import { onEvent } from '../../ground/commands/entry.ts';
import { claimIds } from '../../ground/commands/ids-made.ts';
import { joinSubject } from '../../ground/database/subjects.ts';
import { type Tx, Undone } from '../../ground/database/transaction.ts';
import { changeCase, findCase, insertCase, todayOf } from './store.ts';
import type { CaseFound } from './table.ts';
import { addMember, closeReach, leaveToTeam, openReach, openToSupervisors, openToTeam, teamOn } from './team.ts';

export const whenConcernIsAccepted = onEvent<ConcernAccepted>('casework', 'concern-accepted', async (tx, event) => {
  const followed = await (event.core.isNew ? openCase(tx, event) : extendCase(tx, event));
  await joinSubject(tx, event.record, event.core.case);
  return followed;
});

async function openCase(tx: Tx, { record: concern, core }: ConcernAccepted): Promise<readonly Happening[]> {
  const worker = core.worker ?? tx.actor.person;
  const today = await todayOf(tx);
  if (worker !== tx.actor.person && !(await mayJoin(tx, core.case, worker, today)))
    throw new Undone('not-allowed', 'works-on-cases');
  await claimIds(tx, [core.case]);
  await insertCase(tx, {
    id: core.case,
    track: 'survivor',
    unit: core.unit,
    urgency: core.urgency,
    origin: 'concern',
    letter: null,
    fields: fieldsFrom(core, core.alias ?? ''),
    writtenAt: core.receivedAt as Instant,
  });
  const joined = memberAdded(core.case, worker, 'case-manager', today, null);
  await addMember(tx, joined);
  await openReach(tx, concern, compartments, personGrantee(worker), null);
  await leaveToTeam(tx, concern, core.unit);
  await openToSupervisors(tx, core.case, core.unit);
  const { unit, urgency, aboutChild } = core;
  const opened: CaseOpened = {
    type: 'case-opened',
    record: core.case,
    subject: core.case,
    core: { concern, track: 'survivor', unit, origin: 'concern', urgency, aboutChild, forms: core.forms },
  };
  return [opened, joined];
}

/**
 * Whoever triages a second telling of one event need not see the case that the first became: for as long as it takes to add to it,
 * its core is opened to her, and nothing of it is answered.
 */
async function extendCase(tx: Tx, event: ConcernAccepted): Promise<readonly Happening[]> {
  const seen = await findCase(tx, event.core.case);
  if (seen) return extend(tx, event, seen);
  const herself = personGrantee(tx.actor.person);
  await openReach(tx, event.core.case, ['core'], herself, null);
  const row = await findCase(tx, event.core.case);
  if (!row) throw new Undone('not-there');
  const happened = await extend(tx, event, row);
  await closeReach(tx, event.core.case, herself);
  return happened;
}

async function extend(
  tx: Tx,
  { record: concern, core }: ConcernAccepted,
  row: CaseFound,
): Promise<readonly Happening[]> {
  // What is told of a case that has ended is not laid into a closed file: it becomes a case, or that one is opened again first.
  if (!isOpen(row.phase as Phase)) throw new Undone('not-allowed', 'case-is-open');
  const before = { urgency: row.urgency as Urgency, kinds: row.kinds, forms: row.forms };
  const after = extendedBy(before, core);
  // Somebody has spoken again: whether it is less urgent is a new question.
  await changeCase(tx, row.id, { urgency: after.urgency, kinds: after.kinds, forms: after.forms, lowering: null });
  await openToTeam(tx, concern, await teamOn(tx, row.id, await todayOf(tx)));
  await leaveToTeam(tx, concern, core.unit);
  const about = { record: row.id, subject: row.id };
  const extended: CaseExtended = { type: 'case-extended', ...about, core: { concern, ...after } };
  if (after.urgency === before.urgency) return [extended];
  const raised: UrgencyChanged = {
    type: 'urgency-raised',
    ...about,
    core: { from: before.urgency, to: after.urgency, because: 'told-again' },
  };
  return [extended, raised];
}

/** Whether somebody may be on this team: a duty that works on cases, and no wall. Which of the two is missing is never told. */
export async function mayJoin(tx: Tx, id: string, person: string, today: string): Promise<boolean> {
  const { rows } = await sql<{ may: boolean }>`
    select casework.may_join(${id}::uuid, ${person}::uuid, ${today}::date) as may
  `.execute(tx.db);
  return rows[0]?.may === true;
}
