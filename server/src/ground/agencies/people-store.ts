/**
 * The rows of people and their duties. A district must always keep somebody who can give duties, so that count is made under a
 * lock: two administrators who end each other at once would otherwise lock everyone out.
 */
import type {
  DutyCommand,
  DutyEvent,
  DutySituation,
  PersonCommand,
  PersonEvent,
  PersonSituation,
} from '@naung/domain/ground/agencies/duties.ts';
import type { Duty, Person, Unit } from '@naung/domain/ground/agencies/model.ts';
import type { Day } from '@naung/domain/ground/time.ts';
import { sql } from 'kysely';
import type { Tx } from '../database/transaction.ts';
import { isInUse, recordAsked } from './asked.ts';
import { custodianStays } from './custodians.ts';
import { idIsTaken, lieHere, lockFor, todayOf } from './store.ts';

export async function personSituation(tx: Tx, wish: PersonCommand): Promise<PersonSituation | null> {
  const adds = wish.name === 'agencies/add-person';
  const person = adds ? null : await personById(tx, wish.payload.person);
  if (!adds && person === null) return null;
  const today = await todayOf(tx);
  return {
    today,
    person,
    idIsTaken: adds && (await idIsTaken(tx, 'ground.people', wish.payload.id)),
    othersKeepPeople: adds || (await othersKeepPeople(tx, today, { person: wish.payload.person })),
    custodianStays: adds || (await custodianStays(tx, today, { person: wish.payload.person })),
  };
}

export async function recordPerson(tx: Tx, events: readonly PersonEvent[], wish: PersonCommand): Promise<void> {
  for (const { type, record, core, sealed } of events) {
    const { name, phones } = { name: null, phones: null, ...sealed?.identity };
    if (type === 'person-added')
      await sql`
        insert into ground.people (district, id, name, language, phones, entered_at, entered_by, written_at)
        values (${tx.actor.district}, ${record}, ${name}, ${core.language}, ${JSON.stringify(phones)}, ${tx.now},
          ${tx.actor.person}, ${wish.madeAt})
      `.execute(tx.db);
    else
      await sql`
        update ground.people set phones = coalesce(${phones === null ? null : JSON.stringify(phones)}::jsonb, phones),
          ended_on = ${core.endedOn ?? null}, version = version + 1
        where district = ${tx.actor.district} and id = ${record}
      `.execute(tx.db);
  }
}

export async function dutySituation(tx: Tx, wish: DutyCommand): Promise<DutySituation | null> {
  const gives = wish.name === 'agencies/give-duty';
  const today = await todayOf(tx);
  const shared = {
    ...{ today, giver: tx.actor.person, duty: null, idIsTaken: false, villagesLieHere: true },
    isInUse: await isInUse(tx),
  };
  if (!gives) {
    const duty = await dutyById(tx, wish.payload.duty);
    const others = await othersKeepPeople(tx, today, { duty: wish.payload.duty });
    const stays = await custodianStays(tx, today, { duty: wish.payload.duty });
    return (
      duty && { ...shared, duty, person: null, unit: null, same: [], othersKeepPeople: others, custodianStays: stays }
    );
  }
  const person = await personById(tx, wish.payload.person);
  const unit = await unitOf(tx, wish.payload.unit);
  if (person === null || unit === null) return null;
  return {
    ...shared,
    idIsTaken:
      (await idIsTaken(tx, 'ground.duties', wish.payload.id)) ||
      (await idIsTaken(tx, 'ground.duties_asked', wish.payload.id)),
    person,
    unit,
    villagesLieHere: await lieHere(tx, wish.payload.villages),
    same: await sameDuties(tx, wish.payload),
    othersKeepPeople: true,
    custodianStays: true,
  };
}

export async function recordDuty(tx: Tx, events: readonly DutyEvent[], wish: DutyCommand): Promise<void> {
  for (const event of events) {
    if (event.type === 'duty-asked') await recordAsked(tx, event, wish.madeAt);
    else if (event.type === 'duty-given') await insertDuty(tx, event, wish.madeAt);
    else await endDuty(tx, event.record, event.core.endsOn);
  }
}

export const endDuty = (tx: Tx, duty: string, endsOn: Day | null | undefined) =>
  sql`update ground.duties set ends_on = ${endsOn}, version = version + 1
    where district = ${tx.actor.district} and id = ${duty}`.execute(tx.db);

export async function insertDuty(tx: Tx, { record, core }: DutyEvent, madeAt: string): Promise<void> {
  await sql`
    insert into ground.duties (district, id, person, unit, preset, deeds, villages, starts_on, ends_on,
      entered_at, entered_by, written_at)
    values (${tx.actor.district}, ${record}, ${core.person}, ${core.unit}, ${core.preset}, ${sql.val(core.deeds)},
      ${sql.val(core.villages)}, ${core.startsOn}, ${core.endsOn}, ${tx.now}, ${tx.actor.person}, ${madeAt})
  `.execute(tx.db);
}

/** Somebody keeps the people today besides this person, or by another duty than this. */
export async function othersKeepPeople(
  tx: Tx,
  today: Day,
  besides: { readonly person?: string; readonly duty?: string },
): Promise<boolean> {
  const { rows } = await sql<{ person: string; id: string }>`
    select d.person, d.id from ground.duties d
    join ground.people p on p.district = d.district and p.id = d.person
    where d.district = ${tx.actor.district} and 'keep-people' = any (d.deeds) and d.voided_at is null
      and d.starts_on <= ${today}::date and (d.ends_on is null or d.ends_on >= ${today}::date)
      and p.voided_at is null and (p.ended_on is null or p.ended_on > ${today}::date)
    order by d.id ${lockFor(tx, 'keep-people')}
  `.execute(tx.db);
  return rows.some((row) => row.person !== besides.person && row.id !== besides.duty);
}

async function personById(tx: Tx, id: string): Promise<Person | null> {
  const { rows } = await sql<Person>`
    select id, name, phones, language, ended_on::text as "endedOn" from ground.people
    where district = ${tx.actor.district} and id = ${id} and voided_at is null ${lockFor(tx, 'keep-people')}
  `.execute(tx.db);
  return rows[0] ?? null;
}

export async function dutyById(tx: Tx, id: string): Promise<Duty | null> {
  const { rows } = await sql<Duty>`
    select id, person, unit, preset, deeds, villages, starts_on::text as "startsOn", ends_on::text as "endsOn"
    from ground.duties where district = ${tx.actor.district} and id = ${id} and voided_at is null ${lockFor(tx, 'keep-people')}
  `.execute(tx.db);
  return rows[0] ?? null;
}

/** Read only, not locked: who keeps the people need not keep the agencies. */
async function unitOf(tx: Tx, id: string): Promise<Pick<Unit, 'id' | 'retiredOn'> | null> {
  const { rows } = await sql<Pick<Unit, 'id' | 'retiredOn'>>`
    select id, retired_on::text as "retiredOn" from ground.units
    where district = ${tx.actor.district} and id = ${id} and voided_at is null
  `.execute(tx.db);
  return rows[0] ?? null;
}

export async function sameDuties(
  tx: Tx,
  duty: Pick<Duty, 'person' | 'unit' | 'preset'>,
): Promise<DutySituation['same']> {
  const { rows } = await sql<DutySituation['same'][number]>`
    select starts_on::text as "startsOn", ends_on::text as "endsOn" from ground.duties
    where district = ${tx.actor.district} and person = ${duty.person} and unit = ${duty.unit} and preset = ${duty.preset}
      and voided_at is null
  `.execute(tx.db);
  return rows;
}
