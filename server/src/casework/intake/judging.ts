/**
 * Entries for lowering a concern’s urgency and for taking it out of a wrong case.
 */
import {
  AskToLowerConcern,
  ConfirmConcernLowering,
  DeclineConcernLowering,
  decideJudging,
  decideMovingConcern,
  type JudgingSituation,
  type LoweringEvent,
  MoveConcern,
  type MovingEvent,
  type MovingSituation,
} from '@naung/domain/casework/intake/judging.ts';
import { intakePolicy } from '@naung/domain/casework/intake/policy.ts';
import { Lowering } from '@naung/domain/casework/safety/model.ts';
import { personGrantee } from '@naung/domain/ground/access/grantee.ts';
import { sql } from 'kysely';
import { approversInPlaceOf, endStandingIn } from '../../ground/agencies/standing-in.ts';
import { type AnyCommandEntry, onCommand } from '../../ground/commands/entry.ts';
import type { Tx } from '../../ground/database/transaction.ts';
import { putDrawers } from '../../ground/drawers/store.ts';
import { changeConcern, concernSituation, drawersTable, findConcern } from './store.ts';

type JudgingContract = typeof AskToLowerConcern | typeof ConfirmConcernLowering | typeof DeclineConcernLowering;

const judging = (contract: JudgingContract): AnyCommandEntry =>
  onCommand<JudgingContract, JudgingSituation, LoweringEvent>('casework', contract, {
    policy: intakePolicy[contract.name],
    async situation(tx, command) {
      const row = await findConcern(tx, command.payload.concern);
      if (!row) return null;
      const lowering = row.lowering === null ? null : Lowering.parse(row.lowering);
      const concern = await concernSituation(tx, row, {});
      return { about: { concern: row.id }, now: { concern, lowering, person: tx.actor.person, now: tx.now } };
    },
    decide: decideJudging,
    async record(tx, events, command) {
      const row = await findConcern(tx, command.payload.concern);
      if (!row) throw new Error('A concern that was judged is not there');
      for (const event of events) {
        await recordJudging(tx, event);
        if (event.type === 'concern-lowering-asked') await openToStandIns(tx, row.id, row.unit);
        else await endStandingIn(tx, row.id, row.unit);
      }
    },
  });

/** The core of it, in which the colour, what it was worked out from and the reason lie; what was told stays with the unit. */
async function openToStandIns(tx: Tx, concern: string, unit: string): Promise<void> {
  for (const approvers of await approversInPlaceOf(tx, unit, concern))
    await sql`select access.open_reach(${tx.actor.district}, ${concern}::uuid, ${sql.val(['core'])}::text[], ${approvers}, null, null,
      'approve', 'duty')`.execute(tx.db);
}

async function recordJudging(tx: Tx, event: LoweringEvent): Promise<void> {
  const { asking, to } = event.core;
  if (event.type === 'concern-urgency-lowered') return changeConcern(tx, event.record, { urgency: to, lowering: null });
  if (event.type === 'concern-lowering-declined') return changeConcern(tx, event.record, { lowering: null });
  if (!asking) throw new Error('A lowering was asked for without the asking');
  if (event.sealed)
    await putDrawers(tx, { table: drawersTable, record: asking.id, subject: event.record }, 1, event.sealed);
  return changeConcern(tx, event.record, { lowering: JSON.stringify(asking) });
}

const moving = onCommand<typeof MoveConcern, MovingSituation, MovingEvent>('casework', MoveConcern, {
  policy: intakePolicy['intake/move-concern'],
  async situation(tx, command) {
    const row = await findConcern(tx, command.payload.concern);
    if (!row) return null;
    const { rows } = await sql<{ there: boolean }>`
      select ${command.payload.to}::uuid = any (access.reached('narrative')) as there
    `.execute(tx.db);
    const concern = await concernSituation(tx, row, {});
    const now = { concern, case: row.case_id, reachesTarget: rows[0]?.there === true };
    return { about: { concern: row.id, case: row.case_id }, now };
  },
  decide: decideMovingConcern,
  async record(tx, events) {
    for (const event of events) if (event.type === 'concern-moved') await moveConcern(tx, event.record, event.core);
  },
});

/** The team of the case where it never belonged reaches it no longer; the right team is let in by the case itself when it hears. */
async function moveConcern(tx: Tx, concern: string, { from, to }: { from: string; to: string }): Promise<void> {
  const { rows } = await sql<{ person: string }>`
    select t.person from casework.case_team t
    where t.district = ${tx.actor.district} and t.case_id = ${from} and t.person <> ${tx.actor.person}
      and not exists (select from casework.case_team o
        where o.district = t.district and o.case_id = ${to} and o.person = t.person and o.ended_at is null)
  `.execute(tx.db);
  for (const { person } of rows)
    await sql`select access.close_reach(${tx.actor.district}, ${concern}::uuid, ${personGrantee(person)})`.execute(
      tx.db,
    );
  await changeConcern(tx, concern, { case_id: to });
}

export const judgingEntries: readonly AnyCommandEntry[] = [
  judging(AskToLowerConcern),
  judging(ConfirmConcernLowering),
  judging(DeclineConcernLowering),
  moving,
];
