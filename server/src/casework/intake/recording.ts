/**
 * Recording what triage decided. What follows in other rooms (a case opens, clocks are met) they do themselves when they hear it.
 */
import type { ConcernEvent, TriageCommand } from '@naung/domain/casework/intake/commands.ts';
import { concernDrawers } from '@naung/domain/casework/intake/model.ts';
import { sealedIn } from '@naung/domain/ground/drawers/model.ts';
import { endStandingIn } from '../../ground/agencies/standing-in.ts';
import { keepWallsOf } from '../../ground/database/subjects.ts';
import type { Tx } from '../../ground/database/transaction.ts';
import { openDrawers } from '../../ground/drawers/store.ts';
import { sendLetter } from '../../ground/letters/store.ts';
import { changeConcern, closeToTriage, drawersTable, moveStep } from './store.ts';
import type { ConcernFound } from './table.ts';
import { toldCore } from './told.ts';

export async function recordTriage(
  tx: Tx,
  events: readonly ConcernEvent[],
  command: TriageCommand,
  row: ConcernFound,
): Promise<void> {
  for (const event of events) await recordOne(tx, event, command, row);
  // With what is decided of it, nobody is asked any more to lower it.
  const isDecided = events.some(({ type }) => type !== 'contact-made' && type !== 'contact-tried');
  if (row.lowering !== null && isDecided) await endStandingIn(tx, row.id, row.unit);
}

async function recordOne(tx: Tx, event: ConcernEvent, command: TriageCommand, row: ConcernFound): Promise<void> {
  const decided = (state: string, because: string | null) => ({ state, decided_at: tx.now, decided_because: because });
  switch (event.type) {
    case 'contact-made':
      return changeConcern(tx, row.id, { contacted_at: tx.now });
    case 'contact-tried':
      return;
    case 'urgency-raised':
      return changeConcern(tx, row.id, { urgency: event.core.to, lowering: null });
    case 'concern-accepted': {
      const { case: case_id, unit } = event.core;
      await changeConcern(tx, row.id, { ...decided('accepted', null), case_id, unit });
      await moveStep(tx, row.id, 'help-under-way');
      if (unit !== row.unit) await closeToTriage(tx, row.id, row.unit);
      return;
    }
    case 'concern-joined': {
      await changeConcern(tx, row.id, { ...decided('joined', null), joined_to: event.core.to });
      await keepWallsOf(tx, row.id, event.core.to);
      await moveStep(tx, row.id, 'being-read');
      return;
    }
    case 'concern-handed-over': {
      await postConcern(tx, command, row);
      await changeConcern(tx, row.id, decided('handed-over', null));
      await moveStep(tx, row.id, 'with-another-office');
      return;
    }
    case 'concern-closed': {
      await changeConcern(tx, row.id, decided('closed', event.core.reason));
      await moveStep(tx, row.id, 'ended');
      return;
    }
    default:
      throw new Error(`Triage cannot record ${event.type}`);
  }
}

/** What was told goes with it, so that nobody asks the same questions again; another who told it stays with the office she trusted. */
async function postConcern(tx: Tx, command: TriageCommand, row: ConcernFound): Promise<void> {
  if (command.name !== 'intake/hand-over') throw new Error('Only a hand-over is posted');
  const { letter, toDistrict, toUnit } = command.payload;
  const toldHerself = row.reporter_kind === 'survivor';
  const travelling = sealedIn(concernDrawers).filter((compartment) => toldHerself || compartment !== 'reporter');
  const open = await openDrawers(tx, drawersTable, [row.id], travelling);
  const packet = { told: { ...toldCore(row), ...open.get(row.id) } };
  await sendLetter(tx, { letter, toDistrict, toUnit, kind: 'concern', about: row.id, packet });
}
