/**
 * Something that went to another district in a letter of hand-over was put right here: its reader is told by a letter that it was,
 * and nothing of what it says.
 */
import type { CorrectionPacket } from '@naung/domain/casework/cases/correction-packet.ts';
import type { CorrectionEvent, MergeEvent } from '@naung/domain/ground/corrections.ts';
import type { Happening } from '@naung/domain/ground/happening.ts';
import { sql } from 'kysely';
import { onEvent } from '../../ground/commands/entry.ts';
import type { Tx } from '../../ground/database/transaction.ts';
import { receivingUnit, sendLetter } from '../../ground/letters/store.ts';

export const whenSentIsCorrected = (
  ['record-corrected', 'record-voided', 'record-moved', 'record-merged', 'record-unmerged'] as const
).map((type) => onEvent<CorrectionEvent | MergeEvent>('casework', type, tellReaders));

async function tellReaders(tx: Tx, event: CorrectionEvent | MergeEvent): Promise<readonly Happening[]> {
  const { rows } = await sql<{ id: string; district: number; unit: string }>`
    select distinct h.id, h.to_district as district, h.to_unit as unit
    from ground.departures d join casework.hand_overs h on h.district = d.district and h.id = d.via
    where d.district = ${tx.actor.district} and d.record in (${event.record}, ${event.core.aside ?? event.record}) and d.via_kind = 'letter' and h.withdrawn_at is null
  `.execute(tx.db);
  // To its reader a record that was merged was put right.
  const isMerge = event.type === 'record-merged' || event.type === 'record-unmerged';
  const what = isMerge ? 'corrected' : (event.type.replace('record-', '') as CorrectionPacket['what']);
  const told: Happening[] = [];
  for (const { id, district, unit } of rows) {
    // A unit that takes no letters any more has nobody to tell.
    if (!(await receivingUnit(tx, district, unit))) continue;
    const letter = tx.outside.anyId();
    const packet = { version: 1, about: id, what };
    const to = { toDistrict: district, toUnit: unit };
    await sendLetter(tx, { letter, ...to, kind: 'correction', about: event.subject ?? id, packet });
    told.push({ type: 'reader-told', record: letter, subject: event.subject, core: { about: id, what } });
  }
  return told;
}
