/**
 * Rows of referrals: finding one, gathering what a rule must know, writing what it has become.
 */
import { isOpen, type Phase } from '@naung/domain/casework/cases/model.ts';
import { type ConsentScope, consentStands } from '@naung/domain/casework/consent/model.ts';
import type { ReferralSituation } from '@naung/domain/casework/referrals/decide.ts';
import { factsOfReferral } from '@naung/domain/casework/referrals/facts.ts';
import type { Referral } from '@naung/domain/casework/referrals/model.ts';
import { packetLimits } from '@naung/domain/casework/referrals/packet.ts';
import { type Day, dayIn, type Instant, instantOf } from '@naung/domain/ground/time.ts';
import { sql } from 'kysely';
import { zoneOf } from '../../ground/agencies/zone.ts';
import { codesNotHeld } from '../../ground/codes/store.ts';
import type { Tx } from '../../ground/database/transaction.ts';
import { settleFacts } from '../../ground/facts/store.ts';
import { unitsApartFrom } from '../../ground/walls/wishes.ts';

/** A referral with its times as text, so that rows of it and events of it are compared alike. */
export interface ReferralFound extends Referral {
  readonly version: number;
  readonly enteredAt: Instant;
  readonly verifiedOn: Day | null;
  readonly voided: boolean;
}

const moment = (column: string) =>
  sql.raw(
    `to_char(${column} at time zone 'utc', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') as "${column.replace(/_([a-z])/g, (_, letter) => letter.toUpperCase())}"`,
  );

export const columns = sql`
  id, subject as "case", need, service, from_unit as "fromUnit", to_unit as "toUnit", status, is_logged as "isLogged", consent, packet,
  packet_version as "packetVersion", ${moment('packet_leaves_at')}, wanted_by::text as "wantedBy", ${moment('requested_at')},
  ${moment('leaves_at')}, ${moment('answered_at')}, decline_reason as "declineReason", first_service_on::text as "firstServiceOn",
  completed_on::text as "completedOn", outcome, connection, verified_on::text as "verifiedOn", barrier,
  withdrawn_because as "withdrawnBecause", version, ${moment('entered_at')},
  voided_at is not null as voided`;

/** Locks the referral; null when the actor does not reach it, or when it was entered by mistake. */
export async function referralOf(tx: Tx, id: string): Promise<ReferralFound | null> {
  const { rows } = await sql<ReferralFound>`
    select ${columns} from casework.referrals
    where district = ${tx.actor.district} and id = ${id} and voided_at is null for update
  `.execute(tx.db);
  return rows[0] ?? null;
}

/** What a command says that bears on the decision, beside the referral itself. */
export interface Said {
  readonly case: string | null;
  readonly need: string | null;
  readonly toUnit: string | null;
  readonly consent: string | null;
  readonly from: readonly string[];
  readonly codes: readonly (readonly [list: string, code: string])[];
}

/** Null only for a sending into a case that the actor does not see. */
export async function situationFor(
  tx: Tx,
  referral: ReferralFound | null,
  said: Said,
): Promise<ReferralSituation | null> {
  const today = dayIn(await zoneOf(tx), tx.now);
  const subject = said.case ?? referral?.case ?? null;
  const found = subject === null ? null : await caseOf(tx, subject);
  if (referral === null && found === null) return null;
  const consent = said.consent ?? referral?.consent ?? null;
  const need = said.need ?? referral?.need ?? '';
  const unit = await unitOf(tx, said.toUnit ?? referral?.toUnit ?? null);
  return {
    case: found,
    referral,
    consent: consent === null || subject === null ? null : await consentOf(tx, consent, subject, today),
    limits: packetLimits(need, unit?.kind ?? null),
    packetBefore: referral === null ? null : await packetBefore(tx, referral),
    codesAreHeld: (await codesNotHeld(tx.db, tx.actor.district, said.codes, today)).length === 0,
    unitIsThere: unit !== null && !unit.retired && !(await isApart(tx, said)),
    sourcesAreOfTheCase: subject !== null && (await areOfTheCase(tx, subject, said.from)),
    fromUnit: tx.actor.unit,
    now: tx.now,
    today,
  };
}

/** To a unit from which the case is kept nothing is sent; that it takes none is all that is said. */
const isApart = async (tx: Tx, { case: subject, toUnit }: Said): Promise<boolean> =>
  subject !== null && toUnit !== null && (await unitsApartFrom(tx, subject)).includes(toUnit);

/** Locked against closing meanwhile. The receiving unit sees no case, and is asked for none. */
async function caseOf(tx: Tx, id: string): Promise<ReferralSituation['case']> {
  const { rows } = await sql<{ phase: Phase; forms: string[]; kinds: string[]; respondentIsChild: boolean | null }>`
    select phase, forms, kinds, respondent_is_child as "respondentIsChild" from casework.cases
    where district = ${tx.actor.district} and id = ${id} and voided_at is null for share
  `.execute(tx.db);
  return rows[0] ? { ...rows[0], isOpen: isOpen(rows[0].phase) } : null;
}

/** Locked against being withdrawn meanwhile. */
async function consentOf(tx: Tx, id: string, subject: string, today: Day): Promise<ConsentScope | null> {
  const { rows } = await sql<
    ConsentScope & { givenOn: Day; guardianUntil: Day | null; withdrawnOn: Day | null; isVoided: boolean }
  >`
    select need, to_unit as "toUnit", fields, given_on::text as "givenOn", guardian_until::text as "guardianUntil",
      withdrawn_on::text as "withdrawnOn", voided_at is not null as "isVoided"
    from casework.consents where district = ${tx.actor.district} and id = ${id} and subject = ${subject} for share
  `.execute(tx.db);
  const row = rows[0];
  return row && consentStands(row, today) ? row : null;
}

async function unitOf(tx: Tx, id: string | null): Promise<{ kind: string; retired: boolean } | null> {
  const { rows } = await sql<{ kind: string; retired: boolean }>`
    select a.kind, u.retired_on is not null as retired from ground.units u
    join ground.agencies a on a.district = u.district and a.id = u.agency
    where u.district = ${tx.actor.district} and u.id = ${id}
  `.execute(tx.db);
  return rows[0] ?? null;
}

export const limitsFor = async (tx: Tx, need: string, toUnit: string) =>
  packetLimits(need, (await unitOf(tx, toUnit))?.kind ?? null);

/** A packet that has not left is taken back to the one that stood before it. */
async function packetBefore(tx: Tx, referral: Referral): Promise<ReferralSituation['packetBefore']> {
  const { rows } = await sql<{ id: string; leaves_at: Date }>`
    select id, leaves_at from casework.referral_packets
    where district = ${tx.actor.district} and referral = ${referral.id} and version < ${referral.packetVersion} and cancelled_at is null
    order by version desc limit 1
  `.execute(tx.db);
  return rows[0] ? { id: rows[0].id, leavesAt: instantOf(rows[0].leaves_at.getTime()) } : null;
}

/** A record belongs to the case when the log of the case, or of a concern in it, speaks of it. */
async function areOfTheCase(tx: Tx, subject: string, records: readonly string[]): Promise<boolean> {
  const others = [...new Set(records)].filter((record) => record !== subject);
  if (others.length === 0) return true;
  const { rows } = await sql<{ known: number }>`
    select count(distinct l.record)::int as known from ground.log l
    where l.district = ${tx.actor.district} and l.record = any (${sql.val(others)}::uuid[])
      and (l.subject = ${subject} or l.subject in (
        select c.id from casework.concerns c where c.district = l.district and c.case_id = ${subject}))
  `.execute(tx.db);
  return rows[0]?.known === others.length;
}

/** Writes the referral as it is now; the first time, it is new. */
export async function writeReferral(tx: Tx, one: Referral, verifiedOn: Day | null, writtenAt: Instant): Promise<void> {
  const { district, person } = tx.actor;
  await sql`
    insert into casework.referrals (district, id, subject, need, service, from_unit, to_unit, status, is_logged, consent, packet,
      packet_version, packet_leaves_at, wanted_by, requested_at, leaves_at, answered_at, decline_reason, first_service_on,
      completed_on, outcome, connection, verified_on, barrier, withdrawn_because, written_at, entered_at, entered_by)
    values (${district}, ${one.id}, ${one.case}, ${one.need}, ${one.service}, ${one.fromUnit}, ${one.toUnit}, ${one.status},
      ${one.isLogged}, ${one.consent}, ${one.packet}, ${one.packetVersion}, ${one.packetLeavesAt}, ${one.wantedBy},
      ${one.requestedAt}, ${one.leavesAt}, ${one.answeredAt}, ${one.declineReason}, ${one.firstServiceOn}, ${one.completedOn},
      ${one.outcome}, ${one.connection}, ${verifiedOn}, ${one.barrier}, ${one.withdrawnBecause}, ${writtenAt}, ${tx.now}, ${person})
  `.execute(tx.db);
}

export async function changeReferral(tx: Tx, one: Referral, verifiedOn: Day | null): Promise<void> {
  await sql`
    update casework.referrals set status = ${one.status}, packet = ${one.packet}, packet_version = ${one.packetVersion},
      packet_leaves_at = ${one.packetLeavesAt}, answered_at = ${one.answeredAt}, decline_reason = ${one.declineReason},
      first_service_on = ${one.firstServiceOn}, completed_on = ${one.completedOn}, outcome = ${one.outcome},
      connection = ${one.connection}, verified_on = ${verifiedOn}, barrier = ${one.barrier},
      withdrawn_because = ${one.withdrawnBecause}, version = version + 1
    where district = ${tx.actor.district} and id = ${one.id}
  `.execute(tx.db);
}

export async function settleReferral(tx: Tx, id: string): Promise<void> {
  const { rows } = await sql<ReferralFound>`
    select ${columns} from casework.referrals where district = ${tx.actor.district} and id = ${id} for update
  `.execute(tx.db);
  if (rows[0]) await settleFacts(tx, id, factsOfReferral(rows[0], await zoneOf(tx)));
}
