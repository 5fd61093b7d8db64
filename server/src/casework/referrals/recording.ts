/**
 * Writing what happened to a referral: its row, its step, its packet and who may open it from when.
 */

import type { ShareableField } from '@naung/domain/casework/consent/model.ts';
import { apply, type ReferralEvent } from '@naung/domain/casework/referrals/events.ts';
import { compartmentsOf, type Referral } from '@naung/domain/casework/referrals/model.ts';
import type { SealedParts } from '@naung/domain/ground/drawers/model.ts';
import type { Day, Instant } from '@naung/domain/ground/time.ts';
import { sql } from 'kysely';
import { noteDeparture } from '../../ground/corrections/store.ts';
import { beginSubject } from '../../ground/database/subjects.ts';
import type { Tx } from '../../ground/database/transaction.ts';
import { putDrawers } from '../../ground/drawers/store.ts';
import {
  closePackets,
  closeToReceiver,
  endOfConsent,
  endPacket,
  endPacketLater,
  openToReceiver,
  openToTeam,
  takeBackPacket,
} from './reach.ts';
import { changeReferral, type ReferralFound, settleReferral, writeReferral } from './store.ts';

export const drawersTable = 'casework.referrals_drawers';

/** What was said with the command and is not in the event. */
export interface SaidWith {
  /** Records of the case from which the packet's fields were taken. */
  readonly from: readonly string[];
  readonly writtenAt: Instant;
  /** The agency is told nothing, not even that it ended. */
  readonly silently?: boolean;
}

export async function recordReferral(
  tx: Tx,
  before: ReferralFound | null,
  event: ReferralEvent,
  said: SaidWith,
): Promise<void> {
  const one = apply(before, event);
  const verifiedOn = event.type === 'connection-verified' ? event.core.on : (before?.verifiedOn ?? null);
  if (event.type === 'referral-sent') {
    await writeReferral(tx, one, verifiedOn, said.writtenAt);
    await beginSubject(tx, one.id, one.case);
  } else await changeReferral(tx, one, verifiedOn);
  await writeStep(tx, one, event);
  await followUp(tx, before, one, event, said);
  await settleReferral(tx, one.id);
}

async function followUp(
  tx: Tx,
  before: ReferralFound | null,
  one: Referral,
  event: ReferralEvent,
  said: SaidWith,
): Promise<void> {
  switch (event.type) {
    case 'referral-sent':
      return send(tx, one, event.core.fields, event.sealed ?? {}, [...said.from, one.id]);
    case 'packet-resent':
      if (before && !one.isLogged) await endPacket(tx, one, before.packet, event.core.leavesAt);
      return send(tx, one, event.core.fields, event.sealed ?? {}, said.from);
    case 'packet-cancelled':
      await takeBackPacket(tx, one, event.core.packet);
      await cancelPacket(tx, event.core.packet);
      await forgetDepartures(tx, one);
      return one.isLogged ? undefined : endPacket(tx, one, one.packet, null);
    case 'referral-cancelled':
      await closeToReceiver(tx, one);
      await cancelPacket(tx, event.core.packet);
      return forgetDepartures(tx, one);
    case 'referral-withdrawn':
      await closePackets(tx, one);
      return one.isLogged || said.silently ? undefined : tellReceiver(tx, one, 'withdrawn');
    case 'referral-answered':
      return event.core.answer === 'declined' ? closePackets(tx, one) : undefined;
    case 'referral-completed':
      return one.isLogged ? undefined : endPacketLater(tx, one);
    default:
      return undefined;
  }
}

/** Seals the packet under its own key and opens it: to the team at once, to the agency from the moment it leaves. */
async function send(
  tx: Tx,
  one: Referral,
  fields: readonly ShareableField[],
  sealed: SealedParts,
  sources: readonly string[],
): Promise<void> {
  const leavesAt = one.packetLeavesAt;
  const consentUntil = await endOfConsent(tx, one.consent);
  const packet = { id: one.packet, compartments: compartmentsOf(fields), leavesAt, consentUntil };
  await sql`
    insert into casework.referral_packets (district, id, referral, version, fields, compartments, leaves_at, consent_until)
    values (${tx.actor.district}, ${packet.id}, ${one.id}, ${one.packetVersion}, ${sql.val(fields)}::text[],
      ${sql.val(packet.compartments)}::text[], ${leavesAt}, ${consentUntil})
  `.execute(tx.db);
  await beginSubject(tx, packet.id, one.case);
  await putDrawers(tx, { table: drawersTable, record: packet.id, subject: packet.id }, 1, sealed);
  await openToTeam(tx, one, packet);
  if (!one.isLogged) await openToReceiver(tx, one, packet);
  // Nobody at a telephone partner reads a notice: our own unit is told, and calls there.
  const toUnit = one.isLogged ? one.fromUnit : one.toUnit;
  for (const record of new Set(sources))
    await noteDeparture(tx, record, { kind: 'referral', id: one.id, toUnit }, leavesAt);
}

/** What she told about the agency is for the team alone, under the keys of the case. */
async function writeStep(tx: Tx, one: Referral, event: ReferralEvent): Promise<void> {
  const id = tx.outside.anyId();
  const isShared = event.type !== 'connection-verified';
  await sql`
    insert into casework.referral_steps (district, id, subject, referral, is_shared, step, code, on_day, at, by_person, by_unit)
    values (${tx.actor.district}, ${id}, ${one.case}, ${one.id}, ${isShared}, ${event.type}, ${codeOf(event)}, ${dayOf(event)},
      ${tx.now}, ${tx.actor.person}, ${tx.actor.unit})
  `.execute(tx.db);
  const words = event.sealed?.narrative?.words;
  if (typeof words === 'string')
    await putDrawers(tx, { table: drawersTable, record: id, subject: isShared ? one.id : one.case }, 1, {
      narrative: { words },
    });
}

function codeOf(event: ReferralEvent): string | null {
  switch (event.type) {
    case 'referral-answered':
      return event.core.reason ?? event.core.answer;
    case 'referral-completed':
      return event.core.outcome;
    case 'referral-withdrawn':
      return event.core.because;
    case 'connection-verified':
      return event.core.barrier ?? event.core.connection;
    default:
      return null;
  }
}

const dayOf = (event: ReferralEvent): Day | null => ('on' in event.core ? event.core.on : null);

const cancelPacket = (tx: Tx, packet: string) =>
  sql`update casework.referral_packets set cancelled_at = ${tx.now} where district = ${tx.actor.district} and id = ${packet}`.execute(
    tx.db,
  );

/** What has left stays noted; the policy of the table keeps it. */
async function forgetDepartures(tx: Tx, one: Referral): Promise<void> {
  await sql`
    delete from ground.departures
    where district = ${tx.actor.district} and via_kind = 'referral' and via = ${one.id} and left_at > ${tx.now}
  `.execute(tx.db);
}

export async function tellReceiver(
  tx: Tx,
  one: Pick<Referral, 'id' | 'toUnit'>,
  what: 'voided' | 'withdrawn',
): Promise<void> {
  await sql`
    insert into ground.notices (district, id, unit, via_kind, via, what)
    values (${tx.actor.district}, ${tx.outside.nextId()}, ${one.toUnit}, 'referral', ${one.id}, ${what})
  `.execute(tx.db);
}
