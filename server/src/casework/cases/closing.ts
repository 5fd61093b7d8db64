/**
 * Commands on closing a case: asked by the team, answered by another person of the unit, who is shown the packet of the request
 * while it waits, and after that nothing any more.
 */
import { ApproveClosing, AskToClose, ReturnClosing, WithdrawClosing } from '@naung/domain/casework/cases/commands.ts';
import {
  type ClosingEvent,
  decideApprovingClosing,
  decideAskingToClose,
  decideReturningClosing,
  decideWithdrawingClosing,
} from '@naung/domain/casework/cases/decide-closing.ts';
import { casesPolicy } from '@naung/domain/casework/cases/policy.ts';
import { unitGrantee } from '@naung/domain/ground/access/grantee.ts';
import type { Happening } from '@naung/domain/ground/happening.ts';
import { sql } from 'kysely';
import { approversInPlaceOf, endStandingIn } from '../../ground/agencies/standing-in.ts';
import { beginSubject } from '../../ground/database/subjects.ts';
import type { Tx } from '../../ground/database/transaction.ts';
import { openDrawers, putDrawers } from '../../ground/drawers/store.ts';
import { closingSituation } from './closing-situation.ts';
import { onCase } from './entries.ts';
import { changeCase, drawersTable, takeStep, todayOf } from './store.ts';
import type { CaseFound } from './table.ts';
import { endReach, leaveStandIns, openReach, openToTeam, teamOn } from './team.ts';

export const closingCommands = [
  onCase(AskToClose, {
    policy: casesPolicy['cases/ask-to-close'],
    beside: (tx, row, { payload }) => closingSituation(tx, row, { reason: payload.reason }),
    decide: decideAskingToClose,
    async record(tx, events, row, { payload }) {
      for (const event of events)
        if (event.type === 'closing-asked') await ask(tx, event, row, payload.checkOn ?? null);
    },
  }),
  onCase(ApproveClosing, {
    policy: casesPolicy['cases/approve-closing'],
    beside: (tx, row, { payload }) => closingSituation(tx, row, { closing: payload.closing }),
    decide: decideApprovingClosing,
    record: (tx, events, row) => answer(tx, events, row, 'approved'),
  }),
  onCase(ReturnClosing, {
    policy: casesPolicy['cases/return-closing'],
    beside: (tx, row, { payload }) => closingSituation(tx, row, { closing: payload.closing }),
    decide: decideReturningClosing,
    record: (tx, events, row) => answer(tx, events, row, 'returned'),
  }),
  onCase(WithdrawClosing, {
    policy: casesPolicy['cases/withdraw-closing'],
    beside: (tx, row, { payload }) => closingSituation(tx, row, { closing: payload.closing }),
    decide: decideWithdrawingClosing,
    record: (tx, events, row) => answer(tx, events, row, 'withdrawn'),
  }),
];

async function ask(
  tx: Tx,
  { record: closing, core, sealed }: Extract<ClosingEvent, { type: 'closing-asked' }>,
  row: CaseFound,
  checkOn: string | null,
): Promise<void> {
  await tx.db
    .insertInto('casework.closings')
    .values({
      district: tx.actor.district,
      id: closing,
      subject: row.id,
      reason: core.reason,
      check_on: checkOn,
      asked_by: tx.actor.person,
      asked_at: tx.now,
    })
    .execute();
  await beginSubject(tx, closing, row.id);
  await openToTeam(tx, closing, await teamOn(tx, row.id, await todayOf(tx)));
  for (const approvers of [unitGrantee(row.unit, 'approve'), ...(await approversInPlaceOf(tx, row.unit, closing))]) {
    await openReach(tx, row.id, ['core'], approvers, null);
    await openReach(tx, closing, ['core', 'narrative'], approvers, null);
  }
  await putDrawers(tx, { table: drawersTable, record: closing, subject: closing }, 1, sealed ?? {});
}

async function answer(
  tx: Tx,
  events: readonly ClosingEvent[],
  row: CaseFound,
  state: 'approved' | 'returned' | 'withdrawn',
): Promise<void> {
  for (const event of events) {
    if (event.type === 'phase-changed') {
      await takeStep(tx, row, event);
      await leaveOneCheck(tx, row.id);
    } else if (event.type !== 'case-closed') await settle(tx, event, row, state);
  }
}

async function settle(tx: Tx, { record: closing, sealed }: Happening, row: CaseFound, state: string): Promise<void> {
  await tx.db
    .updateTable('casework.closings')
    .set({ state, decided_by: tx.actor.person, decided_at: tx.now })
    .where('district', '=', tx.actor.district)
    .where('id', '=', closing)
    .execute();
  if (sealed?.narrative) {
    const asked = await openDrawers(tx, drawersTable, [closing], ['narrative']);
    const narrative = { ...asked.get(closing), ...sealed.narrative };
    await putDrawers(tx, { table: drawersTable, record: closing, subject: closing }, 2, { narrative });
  }
  const approvers = unitGrantee(row.unit, 'approve');
  await endReach(tx, closing, approvers);
  await endReach(tx, row.id, approvers);
  await endStandingIn(tx, closing, row.unit);
  await leaveStandIns(tx, row.id);
}

/** What was planned for a case that is closed falls away, but for the day on which somebody asks how she is. */
async function leaveOneCheck(tx: Tx, id: string): Promise<void> {
  const { rows } = await sql<{ on: string | null }>`
    select check_on::text as on from casework.closings
    where district = ${tx.actor.district} and subject = ${id} and state = 'approved' order by decided_at desc limit 1
  `.execute(tx.db);
  const on = rows[0]?.on ?? null;
  await changeCase(tx, id, { next_on: on, next_what: on && 'check-after-closing' });
}
