/**
 * Services given: writing one down, and what it counts for.
 */
import { GiveService } from '@naung/domain/casework/services/commands.ts';
import { decideGiving, type GivingSituation } from '@naung/domain/casework/services/decide-giving.ts';
import { factsOfService } from '@naung/domain/casework/services/facts.ts';
import type { GivenTold } from '@naung/domain/casework/services/model.ts';
import { servicesPolicy } from '@naung/domain/casework/services/policy.ts';
import type { Day } from '@naung/domain/ground/time.ts';
import { sql } from 'kysely';
import { onCommand } from '../../ground/commands/entry.ts';
import type { Tx } from '../../ground/database/transaction.ts';
import { putDrawers } from '../../ground/drawers/store.ts';
import { settleFacts } from '../../ground/facts/store.ts';
import { caseBehind, codesAreHeld, today, unitsAreThere } from './case.ts';
import { drawersTable } from './tables.ts';

export const giving = onCommand('casework', GiveService, {
  policy: servicesPolicy['services/give'],
  async situation(tx, { payload }) {
    const now = await givingSituation(tx, payload.case, payload);
    return now && { about: { case: payload.case }, now };
  },
  decide: decideGiving,
  async record(tx, events, { payload, madeAt }) {
    const { district, person } = tx.actor;
    for (const { record, sealed } of events) {
      await sql`
        insert into casework.services_given (district, id, subject, line, simfoni, service, goal, by_unit, given_on, minutes,
          written_at, entered_at, entered_by)
        values (${district}, ${record}, ${payload.case}, ${payload.line}, ${payload.simfoni}, ${payload.service}, ${payload.goal},
          ${payload.byUnit}, ${payload.givenOn}, ${payload.minutes}, ${madeAt}, ${tx.now}, ${person})
      `.execute(tx.db);
      await putDrawers(tx, { table: drawersTable, record, subject: payload.case }, 1, sealed ?? {});
      await settleGiven(tx, record);
    }
  },
});

export async function givingSituation(tx: Tx, subject: string, told: GivenTold): Promise<GivingSituation | null> {
  const behind = await caseBehind(tx, subject);
  if (!behind) return null;
  return {
    ...behind,
    codesAreHeld: await codesAreHeld(tx, [
      ['service-lines', told.line],
      ['simfoni-services', told.simfoni],
      ['service-types', told.service],
    ]),
    unitIsThere: await unitsAreThere(tx, [told.byUnit]),
    goalFits: told.goal === null || (await goalIsOf(tx, subject, told.goal)),
    today: await today(tx),
  };
}

async function goalIsOf(tx: Tx, subject: string, goal: string): Promise<boolean> {
  const { rows } = await sql`
    select from casework.plan_goals
    where district = ${tx.actor.district} and id = ${goal} and subject = ${subject} and voided_at is null
  `.execute(tx.db);
  return rows.length === 1;
}

export async function settleGiven(tx: Tx, id: string): Promise<void> {
  const { rows } = await sql<{ line: string; simfoni: string; givenOn: Day; voided: boolean; caseVoided: boolean }>`
    select g.line, g.simfoni, g.given_on::text as "givenOn", g.voided_at is not null as voided, c.voided_at is not null as "caseVoided"
    from casework.services_given g join casework.cases c on c.district = g.district and c.id = g.subject
    where g.district = ${tx.actor.district} and g.id = ${id} for update of g
  `.execute(tx.db);
  if (rows[0]) await settleFacts(tx, id, factsOfService(rows[0]));
}

/** A case that was entered by mistake takes its services out of the numbers, and brings them back if that was the mistake. */
export async function settleAllOf(tx: Tx, subject: string): Promise<void> {
  const { rows } = await sql<{ id: string }>`
    select id from casework.services_given where district = ${tx.actor.district} and subject = ${subject}
  `.execute(tx.db);
  for (const { id } of rows) await settleGiven(tx, id);
}
