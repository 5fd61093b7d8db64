/**
 * Gathering what a letter of hand-over carries, out of the drawers of the case's people and of what was told about it.
 */
import type { HandOverPacket, Telling } from '@naung/domain/casework/cases/hand-over.ts';
import { travelling } from '@naung/domain/casework/cases/hand-over.ts';
import type { ConcernTold } from '@naung/domain/casework/intake/door.ts';
import { clientDrawers, relativeDrawers, respondentDrawers } from '@naung/domain/casework/people/model.ts';
import { type Drawers, sealedCompartments, sealedIn } from '@naung/domain/ground/drawers/model.ts';
import { sql } from 'kysely';
import type { Tx } from '../../ground/database/transaction.ts';
import { openDrawers } from '../../ground/drawers/store.ts';
import { fieldsOf } from './store.ts';
import type { CaseFound } from './table.ts';

export async function packetOf(
  tx: Tx,
  row: CaseFound,
  reason: HandOverPacket['reason'],
  note: string | undefined,
): Promise<{ readonly packet: HandOverPacket; readonly records: readonly string[] }> {
  const clients = await peopleOf(tx, row.id, 'casework.clients', clientDrawers);
  const relatives = await peopleOf(tx, row.id, 'casework.relatives', relativeDrawers);
  const respondents = await peopleOf(tx, row.id, 'casework.respondents', respondentDrawers);
  const tellings = await tellingsOf(tx, row.id);
  const packet = {
    version: 1,
    reason,
    ...(note === undefined ? {} : { note }),
    from: await whoSends(tx),
    case: { ...fieldsOf(row), track: row.track, urgency: row.urgency, phase: row.phase, openedOn: row.opened_on },
    people: { clients: told(clients), relatives: told(relatives), respondents: told(respondents) },
    tellings: tellings.map((one) => one.telling),
  } as HandOverPacket;
  const records = [...clients, ...relatives, ...respondents, ...tellings].map((one) => one.id);
  return { packet, records: [row.id, ...records] };
}

interface Gathered {
  readonly id: string;
  readonly fields: Readonly<Record<string, unknown>>;
}

const told = (records: readonly Gathered[]) => records.map((one) => one.fields);

async function peopleOf<Noun>(tx: Tx, id: string, table: string, drawers: Drawers<Noun>): Promise<readonly Gathered[]> {
  const { rows } = await sql<{ id: string; whole: Record<string, unknown> }>`
    select id, to_jsonb(t) as whole from ${sql.table(table)} t
    where district = ${tx.actor.district} and subject = ${id} and voided_at is null order by entered_at, id
  `.execute(tx.db);
  const ids = rows.map((row) => row.id);
  const open = await openDrawers(tx, 'casework.people_drawers', ids, sealedIn(drawers));
  const core = Object.entries(drawers as Record<string, string>).filter(([, compartment]) => compartment === 'core');
  return rows.map(({ id: record, whole }) => ({
    id: record,
    fields: {
      ...Object.fromEntries(core.map(([field]) => [field, whole[snake(field)] ?? null])),
      ...open.get(record),
    },
  }));
}

async function tellingsOf(tx: Tx, id: string): Promise<readonly { readonly id: string; readonly telling: Telling }[]> {
  const { rows } = await sql<Partial<ConcernTold> & { id: string }>`
    select id, channel, occurred, occurred_on::text as "occurredOn", urgency_items as "urgencyItems", reporter_kind as "reporterKind"
    from casework.concerns
    where district = ${tx.actor.district} and case_id = ${id} and voided_at is null order by entered_at, id
  `.execute(tx.db);
  const ids = rows.map((row) => row.id);
  const open = await openDrawers(tx, 'casework.intake_drawers', ids, sealedCompartments);
  return rows.map(({ id: concern, ...core }) => ({
    id: concern,
    telling: travelling({ ...core, ...(open.get(concern) as Partial<ConcernTold> | undefined) }),
  }));
}

async function whoSends(tx: Tx): Promise<HandOverPacket['from']> {
  const { rows } = await sql<HandOverPacket['from']>`
    select t.display_name as district, a.name as agency, u.name as unit
    from ground.units u
    join ground.agencies a on a.district = u.district and a.id = u.agency
    join ground.tenants t on t.district = u.district
    where u.district = ${tx.actor.district} and u.id = ${tx.actor.unit}
  `.execute(tx.db);
  if (!rows[0]) throw new Error('The unit under which the actor works is not there');
  return rows[0];
}

const snake = (field: string): string => field.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
