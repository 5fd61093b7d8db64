/**
 * Commands on the urgency of a case. What was written to the second person lies sealed under the request's own id.
 */
import { AskToLower, ConfirmLowering, DeclineLowering, RaiseUrgency } from '@naung/domain/casework/cases/commands.ts';
import {
  decideUrgency,
  type UrgencyCommand,
  type UrgencyEvent,
  type UrgencySituation,
} from '@naung/domain/casework/cases/decide-urgency.ts';
import type { Phase } from '@naung/domain/casework/cases/model.ts';
import { casesPolicy } from '@naung/domain/casework/cases/policy.ts';
import { unitGrantee } from '@naung/domain/ground/access/grantee.ts';
import type { Urgency } from '@naung/domain/ground/urgency.ts';
import { approversInPlaceOf } from '../../ground/agencies/standing-in.ts';
import type { AnyCommandEntry } from '../../ground/commands/entry.ts';
import { beginSubject } from '../../ground/database/subjects.ts';
import type { Tx } from '../../ground/database/transaction.ts';
import { putDrawers } from '../../ground/drawers/store.ts';
import { onCase } from './entries.ts';
import { changeCase, drawersTable, todayOf } from './store.ts';
import type { CaseFound } from './table.ts';
import { openReach, openToTeam, teamOn } from './team.ts';

type UrgencyContract = typeof RaiseUrgency | typeof AskToLower | typeof ConfirmLowering | typeof DeclineLowering;

const urgencyCommand = (contract: UrgencyContract): AnyCommandEntry =>
  onCase<UrgencyContract, UrgencySituation, UrgencyEvent>(contract, {
    policy: casesPolicy[contract.name],
    beside: (tx, row) =>
      Promise.resolve({
        phase: row.phase as Phase,
        urgency: row.urgency as Urgency,
        lowering: row.lowering,
        person: tx.actor.person,
      }),
    decide: decideUrgency,
    async record(tx, events, row, command) {
      for (const event of events) await recordOne(tx, event, row, command);
    },
  });

async function recordOne(tx: Tx, event: UrgencyEvent, row: CaseFound, command: UrgencyCommand): Promise<void> {
  switch (event.type) {
    case 'urgency-raised':
    case 'urgency-lowered':
      return changeCase(tx, row.id, { urgency: event.core.to, lowering: null });
    case 'lowering-declined':
      return changeCase(tx, row.id, { lowering: null });
    case 'lowering-asked': {
      const { to, reason } = event.core;
      const lowering = { id: command.id, to, reason, askedBy: tx.actor.person, askedAt: tx.now };
      await changeCase(tx, row.id, { lowering: JSON.stringify(lowering) });
      await openToWhoAnswers(tx, command.id, row);
      await putDrawers(tx, { table: drawersTable, record: command.id, subject: command.id }, 1, event.sealed ?? {});
    }
  }
}

/** Those who supervise see the core of a case and no word of it; these words were written for them. */
async function openToWhoAnswers(tx: Tx, lowering: string, row: CaseFound): Promise<void> {
  await beginSubject(tx, lowering, row.id);
  await openToTeam(tx, lowering, await teamOn(tx, row.id, await todayOf(tx)));
  await openReach(tx, lowering, ['core', 'narrative'], unitGrantee(row.unit, 'supervise'), null);
  for (const approvers of await approversInPlaceOf(tx, row.unit, lowering)) {
    await openReach(tx, row.id, ['core'], approvers, null);
    await openReach(tx, lowering, ['core', 'narrative'], approvers, null);
  }
}

export const urgencyCommands = [RaiseUrgency, AskToLower, ConfirmLowering, DeclineLowering].map(urgencyCommand);
