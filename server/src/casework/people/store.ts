/**
 * Rows of people: writing them down, and what must be known before.
 */
import { isOpen, type Phase } from '@naung/domain/casework/cases/model.ts';
import type { PeopleSituation } from '@naung/domain/casework/people/commands.ts';
import { listOfField } from '@naung/domain/casework/people/correcting.ts';
import { type CountedClient, factsOfClient } from '@naung/domain/casework/people/facts.ts';
import type { SealedParts } from '@naung/domain/ground/drawers/model.ts';
import { type Day, dayIn, type Instant } from '@naung/domain/ground/time.ts';
import { sql } from 'kysely';
import { zoneOf } from '../../ground/agencies/zone.ts';
import { wordingsOf } from '../../ground/codes/store.ts';
import { unknownCodes } from '../../ground/codes/unknown-codes.ts';
import type { Tx } from '../../ground/database/transaction.ts';
import { putDrawers } from '../../ground/drawers/store.ts';
import { settleFacts } from '../../ground/facts/store.ts';
import { drawersTable, type Kind, tables } from './kinds.ts';
import { nameToKeeper } from './naming.ts';

/** What bears on writing somebody down, or on putting it right; null when the actor does not see the case. */
export async function peopleSituation(
  tx: Tx,
  subject: string,
  told: Readonly<Record<string, unknown>>,
  besides: string | null = null,
): Promise<PeopleSituation | null> {
  // Locked, so that the case is not closed between the look and the writing.
  const { rows } = await sql<{ phase: Phase; openedOn: Day; hasMain: boolean }>`
    select c.phase, c.opened_on::text as "openedOn", exists (
      select from casework.clients m where m.district = c.district and m.subject = c.id and m.is_main
        and m.voided_at is null and m.id is distinct from ${besides}::uuid) as "hasMain"
    from casework.cases c where c.district = ${tx.actor.district} and c.id = ${subject} and c.voided_at is null for update
  `.execute(tx.db);
  const one = rows[0];
  if (!one) return null;
  return {
    caseIsOpen: isOpen(one.phase),
    hasMain: one.hasMain,
    openedOn: one.openedOn,
    today: dayIn(await zoneOf(tx), tx.now),
    ageBands: await wordingsOf(tx.db, tx.actor.district, 'age-bands-simfoni'),
    unknownCodes: await unknownCodes(tx, told, listOfField),
  };
}

export interface Person {
  readonly id: string;
  readonly subject: string;
  readonly core: Readonly<Record<string, unknown>>;
  readonly sealed: SealedParts;
  readonly writtenAt: Instant;
}

/** The keeper is told once the row stands: what it is told it keeps, even where this is rolled back. */
export async function insertPerson(tx: Tx, kind: Kind, person: Person): Promise<void> {
  const base = {
    district: tx.actor.district,
    id: person.id,
    subject: person.subject,
    written_at: person.writtenAt,
    entered_at: tx.now,
    entered_by: tx.actor.person,
  };
  const columns = {
    ...base,
    ...Object.fromEntries(Object.entries(person.core).map(([field, value]) => [snake(field), value])),
  };
  await sql`
    insert into ${sql.table(tables[kind])} (${sql.join(Object.keys(columns).map((column) => sql.ref(column)))})
    values (${sql.join(Object.values(columns))})
  `.execute(tx.db);
  await nameToKeeper(tx, kind, { ...person, isRespondent: person.core.isRespondent === true }, person.sealed);
  await putDrawers(tx, { table: drawersTable, record: person.id, subject: person.subject }, 1, person.sealed);
}

/** A further survivor of the same event is counted; she whose case it is counts with the case. */
export async function settleClient(tx: Tx, id: string): Promise<void> {
  const { rows } = await sql<CountedClient>`
    select p.is_main as "isMain", p.sex, p.is_child as "isChild", p.age_band as "ageBand", p.disability,
      c.opened_on::text as "openedOn", c.origin, (p.voided_at is not null or c.voided_at is not null) as voided
    from casework.clients p join casework.cases c on c.district = p.district and c.id = p.subject
    where p.district = ${tx.actor.district} and p.id = ${id} for update of p
  `.execute(tx.db);
  const row = rows[0];
  if (!row) throw new Error('A client was settled whom the settler does not see');
  await settleFacts(tx, id, factsOfClient(row));
}

export const snake = (field: string): string => field.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
