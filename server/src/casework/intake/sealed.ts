/**
 * What came sealed: opened once, at triage, with the unit's private key, and put into drawers under the concern's own keys.
 * The core that could not be known outside the seal is lifted now, and the time of receipt is cut to the day: the minute at which
 * somebody told can betray her to whoever was in the room.
 */

import type { ConcernEvent, ConcernSituation } from '@naung/domain/casework/intake/commands.ts';
import { ConcernTold, sealedFor } from '@naung/domain/casework/intake/door.ts';
import { addHours, dayIn, type Instant, instantOf, zones } from '@naung/domain/ground/time.ts';
import { moreUrgent, urgencyFrom } from '@naung/domain/ground/urgency.ts';
import { zoneOf } from '../../ground/agencies/zone.ts';
import { urgencyItems } from '../../ground/codes/urgency-items.ts';
import type { Tx } from '../../ground/database/transaction.ts';
import { putDrawers } from '../../ground/drawers/store.ts';
import { openForUnit } from '../../ground/letters/store.ts';
import { nameTold } from './naming.ts';
import { changeConcern, drawersTable, moveStep } from './store.ts';
import type { ConcernFound } from './table.ts';
import { lifted } from './told.ts';

export interface SealSituation {
  readonly concern: ConcernSituation;
  readonly told: ConcernTold | null;
  readonly row: ConcernFound;
}

export async function openedBySeal(tx: Tx, row: ConcernFound): Promise<ConcernTold | null> {
  const seal = await tx.db
    .selectFrom('casework.intake_seals')
    .select(['key', 'packet'])
    .where('district', '=', tx.actor.district)
    .where('concern', '=', row.id)
    .executeTakeFirst();
  if (!seal?.packet) return null;
  const plain = await openForUnit(tx, seal.key, sealedFor(row.district, row.id), seal.packet);
  return ConcernTold.parse(JSON.parse(plain.toString('utf8')));
}

export async function recordOpening(
  tx: Tx,
  concern: string,
  events: readonly ConcernEvent[],
  now: SealSituation,
): Promise<void> {
  if (events.length === 0 || now.told === null) return;
  const computed = urgencyFrom(now.told.urgencyItems, await urgencyItems(tx));
  await nameTold(tx, concern, events[0]?.sealed ?? {}, now.told.village);
  await putDrawers(
    tx,
    { table: drawersTable, record: concern, subject: concern },
    now.row.version + 1,
    events[0]?.sealed ?? {},
  );
  await tx.db
    .updateTable('casework.intake_seals')
    .set({ packet: null })
    .where('district', '=', tx.actor.district)
    .where('concern', '=', concern)
    .execute();
  await changeConcern(tx, concern, {
    ...lifted(now.told),
    computed_urgency: computed,
    urgency: moreUrgent(computed, now.concern.urgency),
    opened_at: tx.now,
    ...(await onlyTheDay(tx, now.row)),
  });
  await moveStep(tx, concern, 'being-read');
}

/** Midnight where the district lies: the day is still the right one for counts and for limits. */
async function onlyTheDay(tx: Tx, row: ConcernFound): Promise<{ entered_at: Instant; written_at: Instant }> {
  const zone = await zoneOf(tx);
  const midnight = (at: Date): Instant =>
    addHours(`${dayIn(zone, instantOf(at.getTime()))}T00:00:00.000Z` as Instant, -zones[zone]);
  return { entered_at: midnight(row.entered_at), written_at: midnight(row.written_at) };
}
