/**
 * Who opens a referral and its packets. The team reaches both as long as it is the team; the receiving unit reaches the referral from
 * the moment it left, and the newest packet that has left, until the need for it ends.
 */
import type { ConsentTermChanged } from '@naung/domain/casework/consent/model.ts';
import { daysPacketStays, type Referral } from '@naung/domain/casework/referrals/model.ts';
import { type Grantee, personGrantee, purposeOf, unitGrantee } from '@naung/domain/ground/access/grantee.ts';
import { addHours, type Day, type Instant, instantOf, isBefore, type Zone, zones } from '@naung/domain/ground/time.ts';
import { sql } from 'kysely';
import { zoneOf } from '../../ground/agencies/zone.ts';
import type { Tx } from '../../ground/database/transaction.ts';

/** A referral's own subject: its row, and the words that both sides say. */
const ofReferral: readonly string[] = ['core', 'narrative'];

const receiver = (one: Pick<Referral, 'toUnit'>): Grantee => unitGrantee(one.toUnit, 'answer-referrals');

interface Opened {
  readonly id: string;
  readonly compartments: readonly string[];
}

export interface Packet extends Opened {
  readonly leavesAt: Instant;
  readonly consentUntil: Instant | null;
}

/** Everyone on the team today, for the referral and a packet of it. */
export async function openToTeam(tx: Tx, one: Pick<Referral, 'id' | 'case'>, packet: Packet): Promise<void> {
  const { rows } = await sql<{ person: string; until: Day | null }>`
    select person, until::text as until from casework.case_team
    where district = ${tx.actor.district} and case_id = ${one.case} and ended_at is null and (until is null or until >= current_date)
  `.execute(tx.db);
  for (const { person, until } of rows)
    await openToMember(tx, person, until, [{ id: one.id, compartments: ofReferral }, packet]);
}

/** To the agency, from the moment it leaves; what a guardian allowed ends on her 18th birthday. */
export async function openToReceiver(tx: Tx, one: Pick<Referral, 'id' | 'toUnit'>, packet: Packet): Promise<void> {
  await openReach(tx, one.id, ofReferral, receiver(one), packet.leavesAt, null);
  await openReach(tx, packet.id, packet.compartments, receiver(one), packet.leavesAt, packet.consentUntil);
}

/** The packets close; that there was a referral stays in the agency's own list. */
export async function closePackets(tx: Tx, one: Pick<Referral, 'id' | 'toUnit'>): Promise<void> {
  const { rows } = await sql<{ id: string }>`
    select id from casework.referral_packets where district = ${tx.actor.district} and referral = ${one.id}
  `.execute(tx.db);
  for (const { id } of rows) await closeReach(tx, id, receiver(one));
}

/** As if it had never been: it was taken back before it left. */
export async function closeToReceiver(tx: Tx, one: Pick<Referral, 'id' | 'toUnit'>): Promise<void> {
  await closeReach(tx, one.id, receiver(one));
  await closePackets(tx, one);
}

/** A packet ends for the agency at that moment, or with the consent where that is earlier; null is with the consent alone. */
export async function endPacket(tx: Tx, one: Pick<Referral, 'toUnit'>, id: string, at: Instant | null): Promise<void> {
  const packet = await packetNamed(tx, id);
  if (!packet) return;
  const { consentUntil, leavesAt } = packet;
  const until = at === null || (consentUntil !== null && isBefore(consentUntil, at)) ? consentUntil : at;
  await openReach(tx, packet.id, packet.compartments, receiver(one), leavesAt, until);
}

export const endPacketLater = (tx: Tx, one: Pick<Referral, 'toUnit' | 'packet'>) =>
  endPacket(tx, one, one.packet, addHours(tx.now, daysPacketStays * 24));

export const takeBackPacket = (tx: Tx, one: Pick<Referral, 'toUnit'>, packet: string) =>
  closeReach(tx, packet, receiver(one));

/** A new member reads what was sent before she came; one whose part ends reads nothing of it any more. */
export async function teamChanged(tx: Tx, subject: string, person: string, until: Day | null | 'ended'): Promise<void> {
  const { rows } = await sql<Opened>`
    select r.id, ${sql.val(ofReferral)}::text[] as compartments from casework.referrals r
    where r.district = ${tx.actor.district} and r.subject = ${subject}
    union all
    select p.id, p.compartments from casework.referral_packets p
    join casework.referrals r on r.district = p.district and r.id = p.referral
    where p.district = ${tx.actor.district} and r.subject = ${subject}
  `.execute(tx.db);
  if (until !== 'ended') await openToMember(tx, person, until, rows);
  else for (const { id } of rows) await closeReach(tx, id, personGrantee(person));
}

/**
 * Her birth date was put right: what the agency may open ends with the guardian's consent, on the new day. What it may not open any
 * more, because the consent was taken back or the month after the end is over, stays shut.
 */
export async function termChanged(tx: Tx, { record, core }: ConsentTermChanged): Promise<void> {
  const end = core.guardianUntil === null ? null : startOf(core.guardianUntil, await zoneOf(tx));
  const { rows } = await sql<Pick<Referral, 'toUnit' | 'packet'> & { completedAt: Date | null }>`
    update casework.referral_packets p set consent_until = ${end}::timestamptz
    from casework.referrals r join casework.consents c on c.district = r.district and c.id = r.consent
    where r.district = ${tx.actor.district} and r.consent = ${record} and r.voided_at is null and not r.is_logged
      and c.withdrawn_on is null and c.voided_at is null
      and r.status in ('requested', 'accepted', 'in-progress', 'completed')
      and p.district = r.district and p.referral = r.id and p.id = r.packet
    returning r.to_unit as "toUnit", r.packet, (select max(s.at) from casework.referral_steps s
      where s.district = r.district and s.referral = r.id and s.step = 'referral-completed') as "completedAt"
  `.execute(tx.db);
  for (const { completedAt, ...one } of rows) {
    const at = completedAt === null ? null : addHours(instantOf(completedAt.getTime()), daysPacketStays * 24);
    if (at === null || isBefore(tx.now, at)) await endPacket(tx, one, one.packet, at);
  }
}

/** When a consent ends by itself; asked by the team, who sees it. */
export async function endOfConsent(tx: Tx, consent: string): Promise<Instant | null> {
  const { rows } = await sql<{ until: Day | null }>`
    select guardian_until::text as until from casework.consents where district = ${tx.actor.district} and id = ${consent}
  `.execute(tx.db);
  const until = rows[0]?.until ?? null;
  return until === null ? null : startOf(until, await zoneOf(tx));
}

async function openToMember(tx: Tx, person: string, until: Day | null, opened: readonly Opened[]): Promise<void> {
  const end = until === null ? null : addHours(startOf(until, await zoneOf(tx)), 24);
  for (const { id, compartments } of opened) await openReach(tx, id, compartments, personGrantee(person), null, end);
}

const startOf = (day: Day, zone: Zone): Instant => addHours(`${day}T00:00:00.000Z` as Instant, -zones[zone]);

async function packetNamed(tx: Tx, id: string): Promise<Packet | null> {
  const { rows } = await sql<{ id: string; compartments: string[]; leaves_at: Date; consent_until: Date | null }>`
    select id, compartments, leaves_at, consent_until from casework.referral_packets
    where district = ${tx.actor.district} and id = ${id}
  `.execute(tx.db);
  const row = rows[0];
  if (!row) return null;
  const consentUntil = row.consent_until === null ? null : instantOf(row.consent_until.getTime());
  return { id, compartments: row.compartments, leavesAt: instantOf(row.leaves_at.getTime()), consentUntil };
}

const openReach = (
  tx: Tx,
  subject: string,
  which: readonly string[],
  grantee: Grantee,
  starts: Instant | null,
  until: Instant | null,
) =>
  sql`select access.open_reach(${tx.actor.district}, ${subject}::uuid, ${sql.val(which)}::text[], ${grantee}, ${starts}::timestamptz,
    ${until}::timestamptz, ${purposeOf(grantee)}, ${grantee.startsWith('person:') ? 'duty' : 'consent'})`.execute(
    tx.db,
  );

const closeReach = (tx: Tx, subject: string, grantee: Grantee) =>
  sql`select access.close_reach(${tx.actor.district}, ${subject}::uuid, ${grantee})`.execute(tx.db);
