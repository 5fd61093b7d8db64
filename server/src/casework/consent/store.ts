/**
 * Rows of consents: what must be known before one is given or taken back, and writing it down.
 */

import { isOpen, type Phase } from '@naung/domain/casework/cases/model.ts';
import type { GivingSituation, WithdrawingSituation } from '@naung/domain/casework/consent/commands.ts';
import {
  type ConsentGiven,
  type ConsentTermChanged,
  type ConsentTold,
  type ConsentWithdrawn,
  type Giver,
  givenForHer,
  giverOn,
} from '@naung/domain/casework/consent/model.ts';
import { comesOfAgeOn } from '@naung/domain/casework/people/model.ts';
import { type Day, dayIn, type Instant } from '@naung/domain/ground/time.ts';
import type { Urgency } from '@naung/domain/ground/urgency.ts';
import { sql } from 'kysely';
import { zoneOf } from '../../ground/agencies/zone.ts';
import { codesNotHeld } from '../../ground/codes/store.ts';
import type { Tx } from '../../ground/database/transaction.ts';
import { openDrawers, putDrawers } from '../../ground/drawers/store.ts';

export const drawersTable = 'casework.consent_drawers';

interface CaseFound {
  readonly phase: Phase;
  readonly urgency: Urgency;
  readonly forms: string[];
  readonly kinds: string[];
  readonly respondent_is_child: boolean | null;
  readonly about_child: boolean;
  readonly age_band: string | null;
  readonly guardian_is_respondent: boolean;
}

/** What a case says of who decides in it; null when the actor does not see the case. */
export async function whoseCase(tx: Tx, id: string) {
  const { rows } = await sql<CaseFound>`
    select phase, urgency, forms, kinds, respondent_is_child, about_child, age_band, guardian_is_respondent
    from casework.cases where district = ${tx.actor.district} and id = ${id} and voided_at is null
  `.execute(tx.db);
  const one = rows[0];
  if (!one) return null;
  return {
    caseIsOpen: isOpen(one.phase),
    urgency: one.urgency,
    forms: one.forms,
    kinds: one.kinds,
    respondentIsChild: one.respondent_is_child,
    aboutChild: one.about_child,
    ageBand: one.age_band,
    born: await birthDate(tx, id),
    guardianIsRespondent: one.guardian_is_respondent || (await aGuardianIsRespondent(tx, id)),
    today: dayIn(await zoneOf(tx), tx.now),
  };
}

/** Null where nobody wrote it down, and for whoever may not know it. */
async function birthDate(tx: Tx, subject: string): Promise<Day | null> {
  const { rows } = await sql<{ id: string }>`
    select id from casework.clients where district = ${tx.actor.district} and subject = ${subject} and is_main and voided_at is null
  `.execute(tx.db);
  const client = rows[0]?.id;
  if (client === undefined) return null;
  const identity = (await openDrawers(tx, 'casework.people_drawers', [client], ['identity'])).get(client);
  return typeof identity?.born === 'string' ? (identity.born as Day) : null;
}

async function aGuardianIsRespondent(tx: Tx, subject: string): Promise<boolean> {
  const { rows } = await sql`
    select from casework.relatives where district = ${tx.actor.district} and subject = ${subject}
      and is_guardian and is_respondent and voided_at is null limit 1
  `.execute(tx.db);
  return rows.length > 0;
}

export async function givingSituation(tx: Tx, id: string, told: ConsentTold): Promise<GivingSituation | null> {
  // Locked, so that the case is not closed between the look and the writing.
  await sql`select from casework.cases where district = ${tx.actor.district} and id = ${id} for share`.execute(tx.db);
  const one = await whoseCase(tx, id);
  if (one === null) return null;
  return {
    ...one,
    guardian: told.guardian === null ? null : await guardianNamed(tx, id, told.guardian),
    unitIsThere: await unitIsThere(tx, told.toUnit),
    needIsHeld: (await codesNotHeld(tx.db, tx.actor.district, [['service-needs', told.need]], one.today)).length === 0,
  };
}

async function guardianNamed(tx: Tx, subject: string, relative: string): Promise<GivingSituation['guardian']> {
  const { rows } = await sql<{ is_respondent: boolean }>`
    select is_respondent from casework.relatives
    where district = ${tx.actor.district} and id = ${relative} and subject = ${subject} and voided_at is null
  `.execute(tx.db);
  return rows[0] ? { isRespondent: rows[0].is_respondent } : null;
}

async function unitIsThere(tx: Tx, unit: string): Promise<boolean> {
  const { rows } = await sql`
    select from ground.units where district = ${tx.actor.district} and id = ${unit} and retired_on is null
  `.execute(tx.db);
  return rows.length === 1;
}

export async function recordGiving(tx: Tx, event: ConsentGiven, told: ConsentTold, writtenAt: Instant): Promise<void> {
  const { district, person } = tx.actor;
  const { core, record, subject } = event;
  await sql`
    insert into casework.consents (district, id, subject, need, to_unit, fields, giver, guardian, assent, language, read_aloud,
      given_on, override_because, override_basis, guardian_until, written_at, entered_at, entered_by)
    values (${district}, ${record}, ${subject}, ${core.need}, ${core.toUnit}, ${sql.val(core.fields)}::text[], ${core.giver},
      ${told.guardian}, ${told.assent}, ${told.language}, ${told.readAloud}, ${core.givenOn}, ${core.overrideBecause},
      ${told.overrideBasis}, ${core.guardianUntil}, ${writtenAt}, ${tx.now}, ${person})
  `.execute(tx.db);
  await putDrawers(tx, { table: drawersTable, record, subject: subject ?? record }, 1, event.sealed ?? {});
}

/** Locks the consent; null when the actor does not see its case. */
export async function withdrawingSituation(tx: Tx, id: string): Promise<WithdrawingSituation | null> {
  const { rows } = await sql<Omit<WithdrawingSituation, 'today'>>`
    select subject, need, to_unit as "toUnit", given_on::text as "givenOn", withdrawn_on::text as "withdrawnOn",
      voided_at is not null as "isVoided"
    from casework.consents where district = ${tx.actor.district} and id = ${id} for update
  `.execute(tx.db);
  return rows[0] ? { ...rows[0], today: dayIn(await zoneOf(tx), tx.now) } : null;
}

export async function recordWithdrawing(tx: Tx, event: ConsentWithdrawn): Promise<void> {
  const { rows } = await sql<{ version: number }>`
    update casework.consents set withdrawn_on = ${event.core.on}, version = version + 1
    where district = ${tx.actor.district} and id = ${event.record} returning version
  `.execute(tx.db);
  const added = event.sealed?.narrative;
  if (added === undefined) return;
  const stands = (await openDrawers(tx, drawersTable, [event.record], ['narrative'])).get(event.record);
  const owner = { table: drawersTable, record: event.record, subject: event.subject ?? event.record } as const;
  await putDrawers(tx, owner, rows[0]?.version ?? 2, { narrative: { ...stands, ...added } });
}

/** Her birth date became known or was put right: what others gave for her ends on her 18th birthday. */
export async function changeTerms(tx: Tx, subject: string): Promise<readonly ConsentTermChanged[]> {
  const born = await birthDate(tx, subject);
  const until = born === null ? null : comesOfAgeOn(born);
  const { rows } = await sql<{
    id: string;
    giver: Giver;
    given_on: Day;
    guardian_until: Day | null;
    about_child: boolean;
    age_band: string | null;
  }>`
    select c.id, c.giver, c.given_on::text as given_on, c.guardian_until::text as guardian_until, k.about_child, k.age_band
    from casework.consents c join casework.cases k on k.district = c.district and k.id = c.subject
    where c.district = ${tx.actor.district} and c.subject = ${subject} for update of c
  `.execute(tx.db);
  const changed: ConsentTermChanged[] = [];
  for (const row of rows) {
    // An override for an adult ends with no birthday.
    const client = { born, aboutChild: row.about_child, ageBand: row.age_band };
    const adult = row.giver === 'official-override' && giverOn(client, row.given_on) === 'herself';
    const guardianUntil = adult ? null : until;
    if (!givenForHer(row.giver) || row.guardian_until === guardianUntil) continue;
    await sql`update casework.consents set guardian_until = ${guardianUntil}, version = version + 1
      where district = ${tx.actor.district} and id = ${row.id}`.execute(tx.db);
    changed.push({ type: 'consent-term-changed', record: row.id, subject, core: { guardianUntil } });
  }
  return changed;
}
