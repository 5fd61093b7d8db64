/**
 * Opening a case in an emergency, and what is said while it is open. Everything is the keeper's to do; the office writes down that it was
 * done, and to whom a code says nothing it writes down that somebody tried.
 */
import type { CommandOf } from '@naung/domain/ground/command.ts';
import type { NamingSituation } from '@naung/domain/ground/emergencies/declining.ts';
import { caseCodeOf } from '@naung/domain/ground/emergencies/model.ts';
import {
  type EmergencySituation,
  keptBefore,
  type OpenInEmergency,
  type OpeningSituation,
} from '@naung/domain/ground/emergencies/opening.ts';
import { refuseTaken } from '../commands/ids-made.ts';
import { type Tx, Undone } from '../database/transaction.ts';
import { askerIn } from '../keeper/asker.ts';
import type { EmergencyDeed, EmergencyTold } from '../keeper/emergencies.ts';

type Wish = CommandOf<typeof OpenInEmergency>['payload'];

/**
 * Null where there is no such case for her: none of that code, one of another district, one that a wall keeps from her. An id that is
 * taken is refused whatever was found, so that it says nothing of any code; but for her own wish that the keeper did before.
 */
export async function openingSituation(
  tx: Tx,
  { emergency: id, code, reason, second }: Wish,
): Promise<OpeningSituation | null> {
  const found = await tx.keeper.lookForEmergency(askerIn(tx), { id, code: caseCodeOf(code), reason, second });
  if (!found.isDone) await refuseTaken(tx, [id]);
  const now = { ...found, isOwnSecond: second === tx.actor.person };
  return now.subject === null && keptBefore(now) === null ? null : now;
}

export async function recordOpening(tx: Tx, { emergency: id, code, reason, note, second }: Wish): Promise<void> {
  if (!(await tx.keeper.openInEmergency(askerIn(tx), { id, code: caseCodeOf(code), reason, note, second })))
    throw new Undone('not-there');
}

/** Whether somebody could say it is looked up for nobody but the one who opened it. */
export async function namingSituation(tx: Tx, id: string, second: string): Promise<NamingSituation | null> {
  const [one] = await tx.keeper.emergenciesTold(askerIn(tx), { id, subject: null });
  if (one === undefined) return null;
  const isSecondUnable = one.isMine && !(await tx.keeper.maySecond(askerIn(tx), second));
  return { ...situated(tx, one), declinedBy: one.declinedBy, isOwnSecond: second === tx.actor.person, isSecondUnable };
}

/** Null where she is not told of it. */
export async function emergencySituation(tx: Tx, id: string): Promise<EmergencySituation | null> {
  const [one] = await tx.keeper.emergenciesTold(askerIn(tx), { id, subject: null });
  return one === undefined ? null : situated(tx, one);
}

const situated = (tx: Tx, one: EmergencyTold): EmergencySituation => ({
  ...one,
  isCalled: one.called === tx.actor.person,
  wasOpened: one.openedAt !== null,
  isReviewed: one.verdict !== null,
});

/** Another may have been quicker between the look and the deed: then nothing was done, and nothing is said to be. */
export async function recordSaid(tx: Tx, id: string, said: EmergencyDeed): Promise<void> {
  if (!(await tx.keeper.sayOfEmergency(askerIn(tx), id, said))) throw new Undone('not-there');
}
