/** The end of a last custodian while it waits for a second person, and who could answer. */
import type {
  AskedEnd,
  AskedEnds,
  EndCommand,
  EndEvent,
  EndSituation,
} from '@naung/domain/ground/agencies/last-custodian.ts';
import { sql } from 'kysely';
import type * as z from 'zod/mini';
import { instantText } from '../database/instant.ts';
import type { Tx } from '../database/transaction.ts';
import { custodianStays } from './custodians.ts';
import { dutyById, endDuty } from './people-store.ts';
import { couldAnswer } from './second-person.ts';
import { namedStandIn } from './standing-in.ts';
import { todayOf } from './store.ts';

export async function endSituation(tx: Tx, wish: EndCommand) {
  const duty = await dutyById(tx, wish.payload.duty);
  if (duty === null) return null;
  const today = await todayOf(tx);
  const { rows } = await sql<NonNullable<EndSituation['asked']>>`
    select q.entered_by as by, q.ends_on::text as "endsOn" from ground.duty_ends_asked q
    where q.district = ${tx.actor.district} and q.duty = ${duty.id} and q.state = 'asked' for update
  `.execute(tx.db);
  const now: EndSituation = {
    today,
    answers: tx.actor.person,
    duty,
    custodianStays: wish.name !== 'agencies/ask-to-end-duty' || (await custodianStays(tx, today, { duty: duty.id })),
    asked: rows[0] ?? null,
  };
  return { about: { unit: duty.unit, standIn: await standInOf(tx, duty.unit) }, now };
}

export async function recordEnd(tx: Tx, events: readonly EndEvent[], wish: EndCommand): Promise<void> {
  const { district, person } = tx.actor;
  for (const { type, record, core } of events) {
    // While it still waits: the database lets an end in that another asked for and nobody answered.
    if (type === 'duty-ended') await endDuty(tx, record, core.endsOn);
    await sql`update ground.duty_ends_asked set state = ${type === 'duty-ended' ? 'confirmed' : 'declined'},
        decided_at = ${tx.now}, decided_by = ${person}
      where district = ${district} and duty = ${record} and state = 'asked'`.execute(tx.db);
    if (type === 'duty-end-asked')
      await sql`insert into ground.duty_ends_asked (district, id, duty, ends_on, entered_at, entered_by, written_at)
        values (${district}, ${tx.outside.nextId()}, ${record}, ${core.endsOn}, ${tx.now}, ${person}, ${wish.madeAt})`.execute(
        tx.db,
      );
  }
}

type Row = Omit<AskedEnd, 'mayAnswer' | 'isMine'> & { readonly askedById: string; readonly person: string };

/** As of duties that were asked for: an approver, for her unit and for those for which it stands in. */
export async function askedEnds(tx: Tx): Promise<z.infer<(typeof AskedEnds)['answer']>> {
  const { actor } = tx;
  const everywhere = actor.deeds.includes('keep-people') || actor.deeds.includes('keep-walls');
  const standIn = namedStandIn(sql`d.district`, sql`d.unit`);
  const { rows } = await sql<Row>`
    select d.id as duty, d.person, p.name as "personName", d.preset, u.name as "unitName", a.name as "agencyName",
      q.ends_on::text as "endsOn", b.name as "askedBy", q.entered_by as "askedById", ${instantText('q.entered_at')} as "askedAt",
      ${couldAnswer(await todayOf(tx), sql`d.unit`, sql`d.person`)} as "whoCould"
    from ground.duty_ends_asked q
    join ground.duties d on d.district = q.district and d.id = q.duty and d.voided_at is null
    join ground.people p on p.district = d.district and p.id = d.person
    join ground.people b on b.district = q.district and b.id = q.entered_by
    join ground.units u on u.district = d.district and u.id = d.unit
    join ground.agencies a on a.district = u.district and a.id = u.agency
    where q.district = ${actor.district} and q.state = 'asked'
      and ${everywhere ? sql`true` : sql`${actor.unit}::uuid in (d.unit, ${standIn})`}
    order by q.entered_at desc, q.id limit 50
  `.execute(tx.db);
  tx.trace.show(rows.map((row) => row.duty));
  const items = rows.map(({ askedById, person, ...row }) => ({
    ...row,
    mayAnswer: askedById !== actor.person && person !== actor.person,
    isMine: askedById === actor.person,
  }));
  return { items };
}

async function standInOf(tx: Tx, unit: string): Promise<string | null> {
  const { rows } = await sql<{ unit: string | null }>`
    select ${namedStandIn(sql`${tx.actor.district}`, sql`${unit}::uuid`)} as unit`.execute(tx.db);
  return rows[0]?.unit ?? null;
}
